import CockpitCatalogue
import CockpitJSON
import CockpitValues
import CockpitWarehouse

/// The files that say they were created later than the clock: the clocks of their makers run ahead.
///
/// A file within the pack's tolerance counts at once. One further ahead counts once its time comes,
/// and until then what was in force stays so, earlier content of the same name too: it is kept in a
/// queue beside the warehouse, so that a file which is always rewritten ahead of the clock is shown
/// late and not never. Where a source has nothing in force, the least-ahead file within the largest
/// skew is taken all the same. Every one beyond the tolerance is named.
struct AheadFiles {
  /// How many contents of one name wait at most; beyond that, those between that lie closest go.
  static let maximumWaiting = 16

  private let skew: ClockSkew
  /// The contents that take the place of others of their names later, the earliest first.
  private var waiting: [FileName: [SnapshotBatch]] = [:]
  /// The files of the warehouse that were created later than the clock.
  private var early: Set<FileName> = []
  /// By how many seconds a content was ahead when it was seen.
  private var skews: [FileName: (createdAt: Instant, seconds: Int64)] = [:]

  init(_ skew: ClockSkew) {
    self.skew = skew
  }

  /// Whether every file was created by now.
  private var isEmpty: Bool { waiting.isEmpty && early.isEmpty }

  /// Whether the content of a name is known from the moment that it counts on.
  private func due(_ createdAt: Instant) -> Instant {
    createdAt.adding(seconds: -Int64(skew.tolerance))
  }

  /// Whether the newest content of a name is not in force yet.
  func isWaiting(_ name: FileName) -> Bool { waiting[name] != nil }

  mutating func forget(_ names: some Sequence<FileName>) {
    guard !isEmpty else { return }
    for name in names {
      waiting[name] = nil
      early.remove(name)
      skews[name] = nil
    }
  }

  /// Takes files that were read at a moment in.
  ///
  /// - Returns: those that go into the warehouse now; the others wait.
  mutating func sort(
    _ batches: [SnapshotBatch], _ warehouse: Warehouse, at now: Instant
  ) -> [SnapshotBatch] {
    batches.map { batch in
      let ready = batch.files.filter { file in
        let name = FileName(file.header.fileName)
        let created = file.header.createdAt
        guard created > now else {
          forget([name])
          return true
        }
        if skews[name]?.createdAt != created {
          skews[name] = (created, created.seconds(since: now))
        }
        // What was written before this one for a later time was a mistake.
        waiting[name]?.removeAll { $0.files.contains { $0.header.createdAt >= created } }
        if waiting[name]?.isEmpty == true { waiting[name] = nil }
        if due(created) > now, let known = warehouse.header(of: name), known.createdAt < created {
          wait(SnapshotBatch(keys: batch.keys, files: [file]), as: name)
          return false
        }
        early.insert(name)
        return true
      }
      return ready.count == batch.files.count
        ? batch : SnapshotBatch(keys: batch.keys, files: ready)
    }
  }

  private mutating func wait(_ batch: SnapshotBatch, as name: FileName) {
    var queue = waiting[name, default: []]
    queue.append(batch)
    if queue.count > AheadFiles.maximumWaiting {
      let times = queue.map { AheadFiles.createdAt($0).seconds }
      // The first is the next to be shown, the last is the newest.
      func room(_ place: Int) -> Int64 { times[place + 1] - times[place - 1] }
      let closest = (1..<queue.count - 1).min { room($0) < room($1) }
      if let closest { queue.remove(at: closest) }
    }
    waiting[name] = queue
  }

  private static func createdAt(_ batch: SnapshotBatch) -> Instant {
    batch.files.first?.header.createdAt ?? Instant(seconds: 0)
  }

  /// The waiting contents whose time has come, the latest of each name.
  mutating func takeDue(at now: Instant) -> [SnapshotBatch] {
    var ready: [SnapshotBatch] = []
    for (name, queue) in waiting {
      guard let last = queue.lastIndex(where: { due(AheadFiles.createdAt($0)) <= now }) else {
        continue
      }
      ready.append(queue[last])
      waiting[name] = last + 1 < queue.count ? Array(queue[(last + 1)...]) : nil
      early.insert(name)
    }
    return ready
  }

  /// Says from when on the files count that are ahead of a moment.
  ///
  /// - Returns: the files to be named, in the order of their names
  /// - Complexity: O(files) where there are such files, else O(1)
  mutating func settle(_ warehouse: inout Warehouse, at now: Instant) -> [AheadFile] {
    guard !isEmpty else { return [] }
    let headers = early.compactMap { name in warehouse.header(of: name).map { (name, $0) } }
      .filter { $0.1.createdAt > now }
    early = Set(headers.map(\.0))
    let distant = headers.filter { due($0.1.createdAt) > now }
    var moments: [FileName: Instant] = [:]
    for (name, header) in headers { moments[name] = due(header.createdAt) }
    var sources: Set<String> = []
    if !distant.isEmpty {
      let names = Set(distant.map(\.0))
      for header in warehouse.headers where !names.contains(FileName(header.fileName)) {
        sources.insert(header.source.id)
      }
    }
    let alone = Dictionary(
      grouping: distant.filter { !sources.contains($0.1.source.id) }, by: \.1.source.id)
    var shown: Set<FileName> = []
    for files in alone.values {
      let least = files.min { $0.1.createdAt < $1.1.createdAt }
      guard let (name, header) = least,
        header.createdAt.seconds(since: now) <= Int64(skew.largest)
      else { continue }
      moments[name] = min(header.knownSince, now)
      shown.insert(name)
      sources.insert(header.source.id)
    }
    warehouse = warehouse.knowing(moments)
    return (distant.map(\.0) + waiting.keys.filter { !distant.map(\.0).contains($0) }).sorted()
      .compactMap { name in
        file(name, warehouse, isShown: shown.contains(name), sources, at: now)
      }
  }

  /// What is said of the newest content of a name that is ahead.
  private func file(
    _ name: FileName, _ warehouse: Warehouse, isShown: Bool, _ sources: Set<String>, at now: Instant
  ) -> AheadFile? {
    guard let current = warehouse.header(of: name) else { return nil }
    let queue = waiting[name] ?? []
    let created = queue.last.map(AheadFiles.createdAt) ?? current.createdAt
    let isKept = current.knownSince <= now && !queue.isEmpty
    let meanwhile: SnapshotFault.Meanwhile =
      isKept
      ? .earlier
      : isShown ? .itself : sources.contains(current.source.id) ? .earlier : .nothing
    let next = queue.first.map(AheadFiles.createdAt) ?? created
    let inReach = created.adding(seconds: -Int64(skew.largest))
    return AheadFile(
      file: name.text, createdAt: created,
      diagnostic: Diagnostic(
        severity: .warning, file: name.text, line: 1, column: 1,
        sentence: SnapshotFault.ahead(
          seconds: skews[name]?.seconds ?? created.seconds(since: now), meanwhile),
        excerpt: ""),
      lastGood: isKept ? current.createdAt : isShown ? created : nil,
      due: meanwhile == .nothing && inReach > now ? inReach : due(next))
  }
}
