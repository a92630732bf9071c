import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// 数据疑点: what sources disagree on, what is hard to believe, and what has not come.

extension BriefWriter {
  /// Findings of comparisons come last, each as it was written.
  mutating func disagreements(_ checks: [String]) -> [Brief.Block] {
    let problems = situation.dataProblems.filter { !isHidden($0) }
    let own = problems.filter { reading in
      candidates.contains { $0.series == reading.series }
    }
    var items: [String] = []
    for reading in own { items += sentences(onDataOf: reading) }
    items += checks
    let others = problems.count - own.count
    var blocks: [Brief.Block] = []
    if items.isEmpty {
      blocks.append(.paragraph(sentence([strings(.brief(.noDoubts))], [.count])))
    } else {
      blocks.append(.items(items))
    }
    if others > 0 {
      blocks.append(.paragraph(sentence([strings(.brief(.otherDoubts(others)))], [.count])))
    }
    return blocks
  }

  private mutating func sentences(onDataOf reading: Reading) -> [String] {
    let (name, work) = (name(reading), duty.work)
    let latest = reading.latest
    var sentences: [String] = []
    if let conflict = readings.conflicts(reading, sourceName: { work.source($0) }), let latest {
      let all = ([latest] + reading.conflicts).map { BriefNotes.Source.figure($0) }
      let told = about(name, "\(period(latest, of: reading)) \(conflict)")
      sentences.append(sentence([told, strings(.brief(.undecided))], all))
    }
    if let doubts = readings.doubts(reading) {
      let doubted = reading.doubted ?? latest
      // Where nothing else can be believed the words have no figure.
      let figure = doubted == latest ? latest.flatMap { self.figure($0, of: reading) } : nil
      sentences.append(
        sentence(
          [about(name, [figure, doubts].compactMap(\.self).joined(separator: " "))],
          [doubted.map { .figure($0) } ?? .count]))
    }
    let empty = readings.withoutFigure(reading, sourceName: { work.source($0) })
    if let empty, let without = reading.withoutFigure {
      sentences.append(sentence([about(name, empty)], [.figure(without)]))
    } else if reading.freshness.isDelayed {
      sentences.append(sentence([about(name, readings.freshness(reading))], [.count]))
    }
    return sentences
  }
}
