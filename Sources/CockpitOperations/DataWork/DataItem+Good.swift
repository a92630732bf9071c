import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// When the data are good again. That nothing shows a fault any more is no proof: a file that is gone
// takes what it said with it. Only what came later says so, or the same file with other words.

extension DataItem {
  /// Whether files say that what was wrong is good again, given that none shows it to be wrong.
  ///
  /// - Complexity: O(files that have the series)
  func isGood(in situation: Situation) -> Bool {
    switch key.subject {
    case .figure(let series, let period): return isGood(series, period, in: situation)
    case .file(let name):
      if situation.isInForce(name) { return true }
      // The source itself was lost and is back.
      if key.kind == .refused, !name.hasSuffix(".json") { return true }
      // Targets are no snapshots, so that no header tells of them.
      if key.kind == .refused, TargetFile.isName(name), !isHeld {
        return !situation.deleted.contains { $0.diagnostic.file == PrintableText.of(name) }
      }
      // The item of its source has it; journals of before have one for each file.
      if situation.isShownBySource(name) { return true }
      return key.kind != .refused && key.kind != .ahead && hasNewerFile(in: situation)
    case .files:
      let isBack = evidence.places.allSatisfy { situation.isInForce($0.file) }
      return isBack || key.kind == .deleted && hasNewerFile(in: situation)
    case .rows, .definition:
      let isMended = evidence.places.allSatisfy { situation.isInForce($0.file) }
      return isMended || hasNewerFile(in: situation)
    case .crossCheck(let id): return isSettledByFigures(id, in: situation)
    case .alarm, .clock, .journal: return false
    }
  }

  /// Whether the two figures of a check go together again, in the same period or a later one, and one of them came
  /// since or was put right in its own file.
  private func isSettledByFigures(_ id: String, in situation: Situation) -> Bool {
    guard let reading = situation.crossCheck(id), let newest = reading.newest,
      reading.state == .agrees || reading.state == .explained
    else { return false }
    let figures = [newest.first, newest.second]
    if let known = evidence.figures.first, known.period > newest.first.period { return false }
    guard let mark, !figures.contains(where: { $0.knownSince > mark.createdAt }) else {
      return true
    }
    guard !isHeld else { return false }
    return zip(figures, evidence.figures).contains { figure, known in
      figure.file == known.file && figure.period == known.period && figure.value != known.value
    }
  }

  private func hasNewerFile(in situation: Situation) -> Bool {
    guard let newest = situation.newestFile(of: owner.sources) else { return false }
    return mark.map { newest.createdAt > $0.createdAt } ?? true
  }

  private func isGood(_ series: SeriesKey, _ period: Period?, in situation: Situation) -> Bool {
    guard let indicator = situation.catalogue.indicator(series.indicator) else { return false }
    let reading = situation.reading(of: indicator, series: series)
    // The source says that there is nothing to report, or to show.
    if let report = reading.withoutFigure, report.isNotApplicable || report.isUndisclosed,
      period.map({ $0 <= report.period }) ?? true
    {
      return isNews(in: situation)
    }
    guard let latest = reading.latest else { return false }
    let newest = reading.doubted.map { max($0.period, latest.period) } ?? latest.period
    switch key.kind {
    case .late, .stale, .lost:
      if let period { return newest >= period && isNews(in: situation) }
      guard !reading.freshness.isDelayed, isNews(in: situation) else { return false }
      return evidence.figures.first.map { $0.period < newest } ?? true
    case .missing:
      return reading.freshness.state != .missing && isNews(in: situation)
    case .conflicting:
      let isAgreed = reading.conflicts.isEmpty && period.map { $0 <= latest.period } ?? true
      let isPast = period.map { $0 < latest.period } ?? false
      return (isAgreed || isPast) && isNews(in: situation)
    case .range, .jump, .frozen, .tooLarge, .tooSmall, .fraction, .revision, .growth:
      if let period {
        guard period <= newest, !reading.doubtedPeriods.contains(period) else { return false }
      }
      return (period != nil || reading.doubts.isEmpty) && isNews(in: situation)
    case .refused, .ahead, .deleted, .barren, .stray, .contradictory, .redefined, .disagreeing,
      .clock, .torn, .flapping:
      return false
    }
  }

  /// Whether something has come since files last showed the fault: a later file of the series, or one of
  /// the same files with another figure.
  private func isNews(in situation: Situation) -> Bool {
    guard case .figure(let series, _) = key.subject else { return false }
    guard let mark else { return true }
    if let newest = situation.newestFile(with: series), mark < newest { return true }
    // What the files have said since was no proof.
    guard !isHeld else { return false }
    return evidence.figures.contains { known in
      situation.vintages(series, period: known.period).contains {
        $0.file == known.file && !$0.isWithheld && $0.value != known.value
      }
    }
  }
}

extension Situation {
  /// Whether a file was deleted or is ahead of the clock, and one knows who sent it.
  fileprivate func isShownBySource(_ file: String) -> Bool {
    guard source(ofFile: file) != nil else { return false }
    return ahead.contains { $0.file == file }
      || deleted.contains { $0.diagnostic.file == PrintableText.of(file) }
  }
}
