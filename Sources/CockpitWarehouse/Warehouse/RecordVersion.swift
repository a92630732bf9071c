package import CockpitValues

/// A record as one file gave it, and from when on that was known.
package struct RecordVersion: Sendable, Hashable {
  package let record: Record
  /// The id of the source.
  package let source: String
  /// What the source calls itself in the file.
  package let sourceName: String
  package let file: String
  package let knownSince: Instant
}

/// All that is known of one record at a moment.
package struct RecordEntry: Sendable, Hashable {
  /// The versions in the order in which they became known; the last one counts.
  ///
  /// One that repeats what its source said last is left out.
  package internal(set) var versions: [RecordVersion]
  /// The version that counts.
  package internal(set) var current: RecordVersion
  /// The ids of the sources that give the record, in order.
  package internal(set) var sources: [String]

  package var record: Record { current.record }

  /// Whether more than one source claims the record.
  package var isConflict: Bool { sources.count > 1 }

  init(_ version: RecordVersion) {
    versions = [version]
    current = version
    sources = [version.source]
  }

  /// Takes in a version that gives way to none before it.
  mutating func add(_ version: RecordVersion) {
    let last = versions.last { $0.source == version.source }
    if last?.record != version.record { versions.append(version) }
    if !sources.contains(version.source) { sources = (sources + [version.source]).sorted() }
    current = version
  }
}
