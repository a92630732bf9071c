import CockpitWarehouse
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

extension DetailScreen {
  /// The value of the composite index that an indicator shows.
  func compositeValue(_ indicator: Indicator) -> Double? { composite(indicator)?.value }

  private func composite(_ indicator: Indicator) -> CompositeIndex? {
    series.area == session.area ? session.composites[indicator.id] : nil
  }

  /// A composite index with all its parts, weights and coverage; nothing for other indicators.
  func compositeFacts(_ indicator: Indicator) -> [FactList.Fact] {
    guard let index = composite(indicator) else { return [] }
    let strings = session.strings
    func percent(_ share: Double) -> String { NumberText.fixed(share, decimals: 0) }
    let share = percent(index.weightShare * 100)
    var facts: [FactList.Fact] = []
    if let value = index.value {
      let text = session.figureText.valueWithUnit(value, of: indicator)
      facts.append(
        .init(
          strings(.detail(.index)),
          index.countersignedBy.map {
            strings(.detail(.indexSigned(score: text, by: session.departmentText.name($0))))
          }
            ?? strings(.detail(.indexOnTrial(score: text)))))
      facts.append(
        .init("", strings(.detail(.indexCoverage(parts: index.coverage.text, share: share)))))
    } else {
      facts.append(
        .init(
          strings(.detail(.index)), strings(.detail(.indexTooLittle(share: share))), style: .data))
    }
    return facts
      + index.parts.map { part in
        .init(
          strings(part.name), partText(part, of: index), style: part.score == nil ? .data : .normal)
      }
  }

  private func partText(_ part: CompositeIndex.Part, of index: CompositeIndex) -> String {
    let strings = session.strings
    let weight = NumberText.fixed(part.weight, decimals: 0)
    guard let score = part.score else { return strings(.detail(.indexPartMissing(weight: weight))) }
    let text = NumberText.fixed(score, decimals: 1)
    guard let points = index.contribution(of: part) else {
      return strings(.detail(.indexPartAlone(weight: weight, score: text)))
    }
    return strings(
      .detail(.indexPart(weight: weight, score: text, adds: NumberText.fixed(points, decimals: 1))))
  }
}
