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
  private var shown = Shown()
  /// The keys of what is wrong with its files.
  private var wrongFiles: Set<DataKey> = []
  /// The checks whose two figures differ, by the keys of their items.
  private var wrongChecks: [DataKey: CrossCheckReading] = [:]
  /// What is wrong with its figures, in their order.
  private var wrongFigures: [WrongFigure] = []

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
    shown = Shown()
  }
}

// MARK: - Situations

extension DataBook {
  /// What of a situation tells what is wrong: where none of it changed, nothing is looked at.
  private struct Shown {
    /// `nil` before the first one.
    var day: CivilDate?
    /// Those of all known files: a newer one moves the marks of what is open.
    var sources: [Warehouse.Source] = []
    var files = Files()

    /// What is wrong with files and what they define.
    struct Files: Equatable {
      var refused: [String] = []
      var ahead: [String] = []
      var deleted: [String] = []
      var barren: [BarrenFile] = []
      var strays: [StrayItem] = []
      var contradictions: [Contradiction] = []
      var redefined: [Contradiction] = []
    }

    init() {}

    init(_ situation: Situation) {
      day = situation.moment.today(situation.catalogue.offset)
      sources = situation.sources + situation.sourcesOfOtherRegions
      files.refused = situation.refusals.map { "\($0.file):\($0.diagnostic.line)" }
      files.ahead = situation.ahead.map(\.file)
      files.deleted = situation.deleted.map(\.diagnostic.file)
      files.barren = situation.barren
      files.strays = situation.strays
      files.contradictions = situation.contradictions
      files.redefined = situation.changedDefinitions
    }
  }

  /// A reading whose data need a person, by the last file that has its series.
  private struct WrongFigure {
    let reading: Reading
    let newest: FileMark?
    /// What it has open.
    let keys: [DataKey]
  }

  /// Takes in a situation: opens what it shows to be wrong, and ends what files say is good again.
  ///
  /// One that looks at the past with what is known since is none of its business.
  ///
  /// - Complexity: O(data problems) comparisons, and the looking at what changed in them and at the open items that
  ///   nothing shows any more
  package mutating func take(_ situation: Situation) -> [DataStep] {
    guard situation.moment.knownUntil == situation.moment.clock else { return [] }
    var log: [DataStep] = []
    let now = situation.moment.clock
    clock = clock.map { max($0, now) } ?? now
    let before = shown
    shown = Shown(situation)
    let isNew = shown.day != before.day
    let sources =
      shown.sources == before.sources
      ? [] : Set(Set(shown.sources).symmetricDifference(before.sources).map(\.id))
    var isChanged = findFiles(since: isNew ? nil : before, by: sources, in: situation, &log)
    if findFigures(isNew: isNew, by: sources, in: situation, &log) { isChanged = true }
    guard isChanged || !sources.isEmpty || !situation.changed.isEmpty else { return log }
    findDisagreements(in: situation, &log)
    // What is wrong is open.
    let count = wrongFiles.count + wrongChecks.count
    guard count + wrongFigures.reduce(0, { $0 + $1.keys.count }) < open.count else { return log }
    let wrong = wrongFiles.union(wrongChecks.keys).union(wrongFigures.lazy.flatMap(\.keys))
    let others = open.filter { !wrong.contains($0.key) && $0.value.isOfSituation }
    for (key, item) in others.sorted(by: { $0.value.number < $1.value.number }) {
      looks += 1
      if item.isGood(in: situation) {
        close(item, at: now, &log)
        continue
      }
      // What is known by now does not say that it is good: only what comes later can.
      let newest =
        if case .crossCheck = key.subject {
          situation.newestHeader.map { FileMark(createdAt: $0.createdAt) }
        } else {
          key.subject.series.map { situation.newestFile(with: $0) }
            ?? situation.newestFile(of: item.owner.sources)
        }
      var item = item
      item.mark = [item.mark, newest].compactMap(\.self).max()
      open[key] = item
      if !item.isHeld, !item.isStillDoubted(in: situation) {
        change(item, .held, at: now, &log) { $0.isHeld = true }
      }
    }
    return log
  }

  /// Finds what is wrong with files, where that is something else than before; else moves the marks of what sources
  /// are about that sent or lost a file.
  ///
  /// - Returns: whether something else may be wrong
  private mutating func findFiles(
    since before: Shown?, by sources: Set<String>, in situation: Situation,
    _ log: inout [DataStep]
  ) -> Bool {
    let isSame = before.map { $0.files == shown.files } ?? false
    if isSame, sources.isEmpty || wrongFiles.isEmpty { return false }
    var keys: Set<DataKey> = []
    for finding in DataFinding.ofFiles(in: situation) where !keys.contains(finding.key) {
      if isSame, !finding.owner.sources.contains(where: sources.contains) {
        keys.insert(finding.key)
        continue
      }
      looks += 1
      keys.insert(meet(finding, at: situation.moment.clock, &log))
    }
    if !isSame { wrongFiles = keys }
    return !isSame
  }

  /// Finds what is wrong with figures, of those of which something is new: the reading, its files, or who sent them.
  ///
  /// - Returns: whether something else may be wrong
  private mutating func findFigures(
    isNew: Bool, by sources: Set<String>, in situation: Situation, _ log: inout [DataStep]
  ) -> Bool {
    var isChanged = false
    var found: [WrongFigure] = []
    let known = Dictionary(
      wrongFigures.enumerated().map { ($1.reading.series, $0) }, uniquingKeysWith: { $1 })
    let uncatalogued =
      situation.counts.uncatalogued.dataWork > 0 ? situation.uncataloguedProblems : []
    for reading in situation.dataProblems + uncatalogued {
      let before = known[reading.series].map { wrongFigures[$0] }
      let isSame = !isNew && before?.reading == reading
      if let before, isSame, sources.isEmpty {
        found.append(before)
        continue
      }
      let newest = situation.newestFile(with: reading.series)
      if let before, isSame, before.newest == newest, !reading.isExplained(by: sources) {
        found.append(before)
        continue
      }
      looks += 1
      isChanged = isChanged || !isSame
      var keys: [DataKey] = []
      for finding in DataFinding.all(of: reading, newest: newest, in: situation)
      where !keys.contains(finding.key) {
        let key = meet(finding, at: situation.moment.clock, &log)
        if !keys.contains(key) { keys.append(key) }
      }
      found.append(WrongFigure(reading: reading, newest: newest, keys: keys))
    }
    isChanged = isChanged || found.count != wrongFigures.count
    wrongFigures = found
    return isChanged
  }

  /// Finds the figures that differ though they belong together, but for those that somebody has settled.
  private mutating func findDisagreements(in situation: Situation, _ log: inout [DataStep]) {
    let before = wrongChecks
    wrongChecks = [:]
    for reading in situation.crossChecks where reading.state == .differs {
      guard let finding = DataFinding(reading, in: situation), settled(reading) == nil else {
        continue
      }
      let isSame = before[finding.key] == reading && open[finding.key]?.isHeld == false
      wrongChecks[finding.key] = reading
      if isSame { continue }
      looks += 1
      _ = meet(finding, at: situation.moment.clock, &log)
    }
  }

  /// Opens an item for a finding, or goes on with the one that is open.
  ///
  /// - Returns: the key of the open item
  private mutating func meet(
    _ finding: DataFinding, at now: Instant, _ log: inout [DataStep]
  ) -> DataKey {
    let key = finding.key
    let related = open[key] ?? openItem(turningInto: key)
    guard var item = related else {
      let item = DataItem(
        number: nextNumber, key: key, owner: finding.owner, since: finding.since ?? now,
        openedAt: now, task: finding.task, evidence: finding.evidence, mark: finding.mark)
      nextNumber += 1
      change(item, .opened, at: now, &log) { _ in }
      return key
    }
    let old = item.key
    // A delay becomes graver only: a peer whose file is gone makes nothing less late.
    let isMilder = old.kind.family == .arrears && key.kind.delay < old.kind.delay
    item.owner = finding.owner
    item.task = finding.task
    item.evidence = finding.evidence
    item.mark = [item.mark, finding.mark].compactMap(\.self).max()
    if item != related { open[old] = item }
    if old != key, !isMilder {
      change(item, .turned(from: old.kind), at: now, &log) {
        $0.key = key
        $0.acknowledgement = nil
      }
    }
    if let kept = open[isMilder ? old : key], kept.isHeld {
      change(kept, .shownAgain, at: now, &log) { $0.isHeld = false }
    }
    return isMilder ? old : key
  }

  /// The open item of the same subject that a delay or a doubt was before.
  func openItem(turningInto key: DataKey) -> DataItem? {
    guard key.kind.family != .other else { return nil }
    return DataKind.allCases.lazy.filter { $0.family == key.kind.family }
      .compactMap { open[DataKey($0, key.subject)] }.first
  }
}

extension Reading {
  /// Whether files of one of some sources say who owes the figure.
  fileprivate func isExplained(by sources: Set<String>) -> Bool {
    guard indicator.owners.isEmpty else { return false }
    let figures = [latest, doubted, withoutFigure].compactMap(\.self) + conflicts
    return figures.contains { sources.contains($0.source) }
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
