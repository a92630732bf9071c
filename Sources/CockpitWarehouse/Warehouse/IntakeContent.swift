package import CockpitCatalogue
package import CockpitJSON
package import CockpitValues

/// What is in force at one time: the last good content of every file, and what was refused.
package struct IntakeContent: Sendable {
  package var warehouse: Warehouse
  /// The documents that set targets, by their day and then by the names of their files.
  package var targets: [TargetFile]
  /// The files that are not taken, in the order of their names; before them the source itself, if
  /// it is lost.
  package var refusals: [Refusal]
  /// The files that say they were created later than the clock, in the order of their names.
  package var ahead: [AheadFile]
  /// The files that were deleted and are shown for a while, in the order of their names.
  package var deleted: [DeletedFile]
  /// Whether the files are invented, or were where none is left.
  package var isInvented: Bool

  package init(
    warehouse: Warehouse = Warehouse(), targets: [TargetFile] = [], refusals: [Refusal] = [],
    ahead: [AheadFile] = [], deleted: [DeletedFile] = [], isInvented: Bool? = nil
  ) {
    self.isInvented =
      isInvented ?? (warehouse.isDemonstration || targets.contains(where: \.isDemonstration))
    self.warehouse = warehouse
    self.targets = targets
    self.refusals = refusals
    self.ahead = ahead
    self.deleted = deleted
  }
}

/// A file that was deleted while a screen watched, and whose last values it still shows.
package struct DeletedFile: Hashable, Sendable {
  package let diagnostic: Diagnostic
  /// When its content was created.
  package let lastGood: Instant?
  /// Until when it is shown.
  package let until: Instant

  package init(diagnostic: Diagnostic, lastGood: Instant?, until: Instant) {
    self.diagnostic = diagnostic
    self.lastGood = lastGood
    self.until = until
  }
}

extension Warehouse {
  /// Those of some files that can go without any last value or record going with them: newer files of their source,
  /// some left aside, have all of their series up to the last period, and all their records.
  ///
  /// - Complexity: O(n log n) for the files, and O(series + records) of those whose source some of the names are from
  package func replaced(of names: Set<FileName>, besides others: Set<FileName>) -> Set<FileName> {
    let known = names.filter { places[$0] != nil }
    var replaced = names.subtracting(known)
    let sources = Set(known.compactMap { header(of: $0)?.source.id })
    let files = files.lazy.compactMap { $0?.columns }.filter {
      sources.contains($0.header.source.id)
    }
    .sorted { $1.header.precedes($0.header) }
    var newer: [String: HeldByNewer] = [:]
    for file in files {
      let (name, source) = (FileName(file.header.fileName), file.header.source.id)
      if known.contains(name), newer[source]?.hasAll(of: file) == true { replaced.insert(name) }
      if !others.contains(name) { newer[source, default: HeldByNewer()].add(file) }
    }
    return replaced
  }

  /// What the files of a source have that are newer than another one.
  private struct HeldByNewer {
    private var records: Set<Record.ID> = []
    /// The last period of each series.
    private var last: [Int32: Period] = [:]

    mutating func add(_ file: SnapshotColumns) {
      records.formUnion(file.records.lazy.map(\.id))
      for place in file.series.indices {
        guard let row = file.rows(at: place).last else { continue }
        let (series, period) = (file.series[place], file.periods[row])
        last[series] = last[series].map { max($0, period) } ?? period
      }
    }

    func hasAll(of file: SnapshotColumns) -> Bool {
      file.records.allSatisfy { records.contains($0.id) }
        && file.series.indices.allSatisfy { place in
          guard let row = file.rows(at: place).last else { return true }
          return last[file.series[place]].map { file.periods[row] <= $0 } ?? false
        }
    }
  }
}

/// The complaint that a folder mixes invented figures with real ones.
package struct MixedFilesError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The names of the files that are marked as a demonstration, in order.
  package let demonstration: [String]
  /// The names of the others, in order.
  package let real: [String]

  package init(demonstration: [String], real: [String]) {
    self.demonstration = demonstration
    self.real = real
  }

  package var sentence: SnapshotFault {
    .mixed(
      demonstration: MixedFilesError.list(demonstration), real: MixedFilesError.list(real))
  }

  package var description: String { sentence.description }

  private static func list(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", ..." : "")
  }

  /// A file by its name, and whether it is marked as a demonstration.
  package struct Member: Hashable, Sendable {
    let name: String
    let isDemonstration: Bool

    package init(name: String, isDemonstration: Bool) {
      self.name = name
      self.isDemonstration = isDemonstration
    }
  }

  /// Refuses files of both kinds, be they figures or targets.
  package static func check(_ files: [Member]) throws(MixedFilesError) {
    let demonstration = files.filter(\.isDemonstration)
    guard !demonstration.isEmpty, demonstration.count < files.count else { return }
    throw MixedFilesError(
      demonstration: demonstration.map(\.name).sorted(),
      real: files.filter { !$0.isDemonstration }.map(\.name).sorted())
  }
}
