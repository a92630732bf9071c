import CockpitCatalogue
import CockpitJSON
package import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// All that is wrong with the data of a region, and what was done about it.
///
/// A pure state machine: the same situations and deeds in the same order make the same book. What is wrong
/// is what situations say; an item ends when files say that the data are good again, and never because a file
/// is gone. Nothing here changes an alarm.
package struct DataBook: Sendable {
  /// So many closed items are kept, the newest; the journal has all of them.
  package static let longestHistory = 2000

  /// The open items by their keys.
  package internal(set) var open: [DataKey: DataItem] = [:]
  /// The closed items, in the order in which they ended.
  package internal(set) var history: [DataItem] = []
  /// How often something was looked at: a series, a file, an item.
  package private(set) var looks = 0
  var nextNumber = 1
  /// The latest clock so far.
  var clock: Instant?
  /// What the last situation showed.
  private var shown: Shown?
  /// The keys of what it showed to be wrong.
  private var wrong: Set<DataKey> = []

  package init() {}

  /// The open items, what nobody has said anything of first, then the oldest first.
  package var items: [DataItem] {
    open.values.sorted {
      ($0.acknowledgement == nil ? 0 : 1, $0.since, $0.number)
        < ($1.acknowledgement == nil ? 0 : 1, $1.since, $1.number)
    }
  }

  /// An item by its number, open or closed.
  package func item(_ number: Int) -> DataItem? {
    open.values.first { $0.number == number } ?? history.last { $0.number == number }
  }

  /// Begins to count items after a number.
  mutating func count(after number: Int) { nextNumber = max(nextNumber, number + 1) }

  /// Puts an item back that ended before those of which anything is known.
  mutating func recall(_ closed: [DataItem]) {
    let known = Set(history.map(\.number)).union(open.values.map(\.number))
    var older: [Int: DataItem] = [:]
    for item in closed where item.closedAt != nil && !known.contains(item.number) {
      older[item.number] = item
    }
    let room = max(0, DataBook.longestHistory - history.count)
    let sorted = older.values.sorted {
      ($0.closedAt ?? $0.openedAt, $0.number) < ($1.closedAt ?? $1.openedAt, $1.number)
    }
    history = sorted.suffix(room) + history
    if let last = closed.map(\.number).max() { count(after: last) }
  }

  /// Puts an item back as the journal has it; a later state of it takes the place of an earlier one.
  package mutating func restore(_ item: DataItem) {
    nextNumber = max(nextNumber, item.number + 1)
    if let old = self.item(item.number) {
      open[old.key] = nil
      history.removeAll { $0.number == item.number }
    }
    keep(item)
    shown = nil
  }
}

// MARK: - Situations

extension DataBook {
  /// What of a situation tells what is wrong: where none of it changed, nothing is looked at.
  private struct Shown: Equatable {
    let day: CivilDate
    /// Those of all known files: a newer one moves the marks of what is open.
    let sources: [Warehouse.Source]
    let problems: [Reading]
    let uncatalogued: [Reading]
    let refused: [String]
    let ahead: [String]
    let deleted: [String]
    let barren: [BarrenFile]
    let strays: [StrayItem]
    let contradictions: [Contradiction]
    let redefined: [Contradiction]

    init(_ situation: Situation) {
      day = situation.moment.today(situation.catalogue.offset)
      sources = situation.sources + situation.sourcesOfOtherRegions
      problems = situation.dataProblems
      let counts = situation.counts.uncatalogued
      uncatalogued = counts.dataWork > 0 ? situation.uncataloguedProblems : []
      refused = situation.refusals.map { "\($0.file):\($0.diagnostic.line)" }
      ahead = situation.ahead.map(\.file)
      deleted = situation.deleted.map(\.diagnostic.file)
      barren = situation.barren
      strays = situation.strays
      contradictions = situation.contradictions
      redefined = situation.changedDefinitions
    }
  }

  /// Takes in a situation: opens what it shows to be wrong, and ends what files say is good again.
  ///
  /// One that looks at the past with what is known since is none of its business.
  ///
  /// - Complexity: O(data problems) comparisons where nothing changed, which make no step; else the
  ///   looking at what is wrong and at the open items
  package mutating func take(_ situation: Situation) -> [DataStep] {
    guard situation.moment.knownUntil == situation.moment.clock else { return [] }
    var log: [DataStep] = []
    let now = situation.moment.clock
    clock = clock.map { max($0, now) } ?? now
    let shown = Shown(situation)
    if shown != self.shown {
      self.shown = shown
      find(shown, in: situation, at: now, &log)
    } else if situation.changed.isEmpty {
      return log
    }
    for (key, item) in open.sorted(by: { $0.value.number < $1.value.number })
    where !wrong.contains(key) && item.isOfSituation {
      looks += 1
      if item.isGood(in: situation) {
        close(item, at: now, &log)
        continue
      }
      // What is known by now does not say that it is good: only what comes later can.
      let newest =
        key.subject.series.map { situation.newestFile(with: $0) }
        ?? situation.newestFile(of: item.owner.sources)
      var item = item
      item.mark = [item.mark, newest].compactMap(\.self).max()
      open[key] = item
      if !item.isHeld, !item.isStillDoubted(in: situation) {
        change(item, .held, at: now, &log) { $0.isHeld = true }
      }
    }
    return log
  }

  private mutating func find(
    _ shown: Shown, in situation: Situation, at now: Instant, _ log: inout [DataStep]
  ) {
    var found = DataFinding.ofFiles(in: situation)
    looks += found.count
    for reading in shown.problems + shown.uncatalogued {
      looks += 1
      found += DataFinding.all(of: reading, in: situation)
    }
    wrong = []
    for finding in found { meet(finding, at: now, &log) }
  }

  /// Opens an item for a finding, or goes on with the one that is open.
  private mutating func meet(_ finding: DataFinding, at now: Instant, _ log: inout [DataStep]) {
    let key = finding.key
    guard !wrong.contains(key) else { return }
    let related = open[key] ?? openItem(turningInto: key)
    guard var item = related else {
      let item = DataItem(
        number: nextNumber, key: key, owner: finding.owner, since: finding.since ?? now,
        openedAt: now, task: finding.task, evidence: finding.evidence, mark: finding.mark)
      nextNumber += 1
      wrong.insert(key)
      return change(item, .opened, at: now, &log) { _ in }
    }
    let old = item.key
    // A delay becomes graver only: a peer whose file is gone makes nothing less late.
    let isMilder = old.kind.family == .arrears && key.kind.delay < old.kind.delay
    wrong.insert(isMilder ? old : key)
    item.owner = finding.owner
    item.task = finding.task
    item.evidence = finding.evidence
    item.mark = [item.mark, finding.mark].compactMap(\.self).max()
    open[old] = item
    if old != key, !isMilder {
      change(item, .turned(from: old.kind), at: now, &log) {
        $0.key = key
        $0.acknowledgement = nil
      }
    }
    if let kept = open[isMilder ? old : key], kept.isHeld {
      change(kept, .shownAgain, at: now, &log) { $0.isHeld = false }
    }
  }

  /// The open item of the same subject that a delay or a doubt was before.
  func openItem(turningInto key: DataKey) -> DataItem? {
    guard key.kind.family != .other else { return nil }
    return DataKind.allCases.lazy.filter { $0.family == key.kind.family }
      .compactMap { open[DataKey($0, key.subject)] }.first
  }
}

extension DataItem {
  /// Whether it is about what situations show.
  fileprivate var isOfSituation: Bool {
    switch key.kind {
    case .clock, .torn, .flapping: false
    default: true
    }
  }

  /// Whether it is about a figure that is doubted, though a later one leads.
  fileprivate func isStillDoubted(in situation: Situation) -> Bool {
    guard key.kind.family == .doubt, case .figure(let series, let period?) = key.subject,
      let indicator = situation.catalogue.indicator(series.indicator)
    else { return false }
    return situation.reading(of: indicator, series: series).doubtedPeriods.contains(period)
  }
}
