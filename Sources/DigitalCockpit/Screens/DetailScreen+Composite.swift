import CockpitWarehouse
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues

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
          strings(.compositeTitle),
          index.countersignedBy.map {
            strings(.compositeSigned, text, session.departmentText.name($0))
          }
            ?? strings(.compositeTrial, text)))
      facts.append(.init("", strings(.compositeCoverage, index.coverage.text, share)))
    } else {
      facts.append(
        .init(strings(.compositeTitle), strings(.compositeTooLittle, share), style: .data))
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
    guard let score = part.score else { return strings(.compositePartMissing, weight) }
    let text = NumberText.fixed(score, decimals: 1)
    guard let points = index.contribution(of: part) else {
      return strings(.compositePartAlone, weight, text)
    }
    return strings(.compositePart, weight, text, NumberText.fixed(points, decimals: 1))
  }
}
