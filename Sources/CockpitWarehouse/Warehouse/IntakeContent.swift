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
  /// - Complexity: O(files), and for each of them O(series log series) for the newer ones of its source that are not
  ///   left aside
  package func replaced(of names: Set<FileName>, besides others: Set<FileName>) -> Set<FileName> {
    let left = files.lazy.compactMap { $0?.columns }.filter { file in
      !others.contains(FileName(file.header.fileName))
    }
    let bySource = Dictionary(grouping: left, by: \.header.source.id)
    return names.filter { name in
      guard let file = places[name].flatMap({ files[$0]?.columns }) else { return true }
      return Warehouse.isReplaced(file, by: bySource[file.header.source.id, default: []])
    }
  }

  /// Whether a file can go for those of some others that are newer.
  private static func isReplaced(_ file: SnapshotColumns, by others: [SnapshotColumns]) -> Bool {
    let newer = others.filter { file.header.precedes($0.header) }
    guard !newer.isEmpty else { return false }
    var records = Set(file.records.lazy.map(\.id))
    for other in newer { records.subtract(other.records.lazy.map(\.id)) }
    guard records.isEmpty else { return false }
    return file.series.indices.allSatisfy { place in
      guard let last = file.rows(at: place).last else { return true }
      return newer.contains { other in
        guard let row = other.rows(ofSeries: file.series[place]).last else { return false }
        return file.periods[last] <= other.periods[row]
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
