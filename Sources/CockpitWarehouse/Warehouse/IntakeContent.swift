package import CockpitCatalogue

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

  package init(
    warehouse: Warehouse = Warehouse(), targets: [TargetFile] = [], refusals: [Refusal] = [],
    ahead: [AheadFile] = []
  ) {
    self.warehouse = warehouse
    self.targets = targets
    self.refusals = refusals
    self.ahead = ahead
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
