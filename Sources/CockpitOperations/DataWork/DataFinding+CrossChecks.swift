import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
import CockpitWarehouse

extension DataFinding {
  /// Two figures that differ though they belong together; `nil` where nothing can be told of them.
  ///
  /// Both departments owe an answer, whichever of the two is the primary source.
  init?(_ reading: CrossCheckReading, in situation: Situation) {
    guard let newest = reading.newest else { return nil }
    let figures = [newest.first, newest.second]
    var files: [String] = []
    for figure in figures where !files.contains(figure.file) { files.append(figure.file) }
    key = DataKey(.disagreeing, .crossCheck(reading.definition.id))
    owner = DataOwner(departments: reading.definition.departments)
    since = figures.map(\.knownSince).max()
    task = .askBoth
    evidence = DataEvidence(
      places: files.map { DataEvidence.Place(file: $0) },
      figures: figures.map(DataEvidence.Figure.init))
    // Whatever is there by now did not settle it, be it in force or not.
    mark = situation.newestHeader.map { FileMark(createdAt: $0.createdAt) }
  }
}

extension DataEvidence.Figure {
  init(_ figure: CrossCheckReading.Figure) {
    period = figure.period
    value = figure.value
    source = figure.source
    file = figure.file
  }

  /// Whether it is the same number of the same period, whatever file says so.
  fileprivate func isSame(as figure: CrossCheckReading.Figure) -> Bool {
    period == figure.period && value == figure.value
  }
}

/// How a check stands with what people have said of it.
package struct CrossCheckStanding: Hashable, Sendable {
  /// What is said of a check, people's words included.
  package enum Result: Hashable, Sendable {
    /// 一致
    case agrees
    /// 口径差(已说明)
    case explained
    /// 待核
    case differs
    /// 已认定: somebody has said how this very difference is settled.
    case settled
    /// 复现: it was settled before, and is there again.
    case recurred
    /// 不能核
    case untold(CrossCheck.Reason)
  }

  /// An open difference of more releases than these goes up: 超期升级.
  package static let releasesBeforeEscalation = 2

  package let result: Result
  /// The item that is open of it, or that settled it.
  package let item: DataItem?
  /// How many releases the difference has stood unsettled.
  package let releases: Int

  /// Whether it has stood for so many releases that it goes up.
  package var isEscalated: Bool { releases > CrossCheckStanding.releasesBeforeEscalation }
}

extension DataBook {
  /// How a check stands with what people have said of it.
  ///
  /// - Complexity: O(closed items + periods of the reading)
  package func standing(of reading: CrossCheckReading) -> CrossCheckStanding {
    let key = DataKey(.disagreeing, .crossCheck(reading.definition.id))
    let item = open[key]
    func standing(_ result: CrossCheckStanding.Result) -> CrossCheckStanding {
      CrossCheckStanding(result: result, item: item, releases: 0)
    }
    switch reading.state {
    case .agrees: return standing(.agrees)
    case .explained: return standing(.explained)
    case .untold:
      guard case .failure(let reason) = reading.outcome else { return standing(.untold(.missing)) }
      return standing(.untold(reason))
    case .differs: break
    }
    if let settled = settled(reading) {
      return CrossCheckStanding(result: .settled, item: settled, releases: 0)
    }
    let earlier = history.last { $0.key == key }
    let last = earlier?.evidence.figures.first?.period
    let open = reading.points.suffix(reading.openRun)
    return CrossCheckStanding(
      result: earlier == nil ? .differs : .recurred, item: item,
      releases: open.count { point in last.map { $0 < point.first.period } ?? true })
  }

  /// The item by which somebody settled the very figures that a check shows now; `nil` where nobody did.
  func settled(_ reading: CrossCheckReading) -> DataItem? {
    let key = DataKey(.disagreeing, .crossCheck(reading.definition.id))
    guard let newest = reading.newest else { return nil }
    return history.last { $0.key == key && $0.closedBy != nil }.flatMap { item in
      let figures = item.evidence.figures
      return figures.count == 2 && figures[0].isSame(as: newest.first)
        && figures[1].isSame(as: newest.second) ? item : nil
    }
  }

  /// The ids of the checks whose figures differ, and of which nobody has said how that is settled.
  package var disputedChecks: [String] {
    open.keys.compactMap { key in
      if case .crossCheck(let id) = key.subject { id } else { nil }
    }.sorted()
  }
}
