import CockpitJSON
import CockpitValues
import CockpitWarehouse

// What an intake keeps of what it read, for the next start.

extension Intake {
  /// Takes in what the index has of files that are as they were.
  ///
  /// A file that is ahead of the clock is read: whether it counts is not in the index. So is one that this
  /// account may not read: others of the group may have kept it.
  mutating func takeIndexed(_ items: [SourceItem], at now: Instant) {
    guard let indexFile, let index = indexFile.read() else { return }
    let known = Dictionary(items.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    var kept: [FileName] = []
    let isLenient = ahead != nil
    content.warehouse = Warehouse(index) { name, stamp, createdAt in
      guard let item = known[name], item.stamp.words == stamp, !isLenient || createdAt <= now,
        !indexFile.isShared || item.isReadable
      else { return false }
      kept.append(name)
      return true
    }
    for name in kept { seen[name] = known[name]?.stamp }
  }

  /// Counts what was read after a second of the system's clock and can be in an index.
  mutating func noteRead(_ items: [SourceItem], _ batches: [SnapshotBatch], at clock: Int64) {
    var definitions = IndexDefinitions()
    for file in batches.lazy.flatMap(\.files)
    where warnings[FileName(file.header.fileName)] == nil && definitions.canHold(file) {
      bytesUnindexed += file.byteCount
    }
    for item in items {
      if item.stamp.isSettled(before: clock) {
        unsettled.remove(item.name)
      } else {
        unsettled.insert(item.name)
      }
    }
  }

  /// Whether so much was read that an index of it spares the next start.
  package var wantsIndex: Bool { indexFile != nil && bytesUnindexed >= IndexFile.leastBytes }

  /// Keeps what was read for the next start.
  ///
  /// Files that are doubtful, or so new that a change within the same tick may be overlooked, are left out;
  /// so are those that wait for their time, of which what was in force before is still in the warehouse.
  ///
  /// - Throws: where that cannot be done, which harms nothing
  /// - Complexity: O(rows)
  package mutating func writeIndex() throws {
    bytesUnindexed = 0
    let members = seen.filter { name, _ in
      warnings[name] == nil && refused[name] == nil && !unsettled.contains(name)
        && ahead?.isWaiting(name) != true
    }.sorted { $0.key < $1.key }.map { IndexWriter.Member(name: $0.key, stamp: $0.value.words) }
    try indexFile?.write(members, of: content.warehouse)
  }
}
