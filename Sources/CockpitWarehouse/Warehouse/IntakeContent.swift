package import CockpitCatalogue

/// What differs between two versions of the figures, targets and refusals that are in force.
///
/// It names what has to be judged anew; whatever it does not name is the same in both.
package struct IntakeChange: Sendable, Hashable {
  /// The series of which a row, or what the file of a row says of itself, is another one.
  package var series: Set<SeriesKey> = []
  /// The ids of indicators that files define, or leave undefined, in another way.
  package var indicators: Set<String> = []
  /// The codes of areas that files define in another way.
  package var areas: Set<String> = []
  /// The ids of further dimensions that files define in another way.
  package var dimensions: Set<String> = []
  /// Whether a file defines something else than before, even where a newer file says what counts:
  /// at an earlier moment that one is not known.
  package var hasOtherDefinitions = false
  /// The records of which a version is another one.
  package var records: Set<Record.ID> = []
  /// The ids of sources whose files, or the number of whose rows, are others.
  package var sources: Set<String> = []
  /// The ids of indicators that a document sets other targets for.
  package var targets: Set<String> = []
  /// The names of the files that are refused, or were, for another reason.
  package var refusals: Set<FileName> = []
  /// Whether invented figures took the place of real ones, or the reverse.
  package var isOfOtherKind = false

  /// A change that names nothing.
  package init() {}

  /// Whether nothing is to be judged or shown anew.
  package var isEmpty: Bool { self == IntakeChange() }

  /// Whether what files define holds in another way.
  package var hasDefinitions: Bool {
    !(indicators.isEmpty && areas.isEmpty && dimensions.isEmpty)
  }
}

/// What is in force at one time: the last good content of every file, and what was refused.
package struct IntakeContent: Sendable {
  package var warehouse: Warehouse
  /// The documents that set targets, by their day and then by the names of their files.
  package var targets: [TargetFile]
  /// The files that are not taken, in the order of their names; before them the source itself, if
  /// it is lost.
  package var refusals: [Refusal]

  package init(
    warehouse: Warehouse = Warehouse(), targets: [TargetFile] = [], refusals: [Refusal] = []
  ) {
    self.warehouse = warehouse
    self.targets = targets
    self.refusals = refusals
  }

  /// What differs from an earlier or later version of the same content.
  ///
  /// - Complexity: O(files + rows of the files that differ)
  package func change(since other: IntakeContent) -> IntakeChange {
    var change = warehouse.change(since: other.warehouse)
    if targets != other.targets {
      let old = Set(other.targets)
      let new = Set(targets)
      for file in old.symmetricDifference(new) {
        change.targets.formUnion(file.targets.compactMap(\.indicator))
      }
    }
    if refusals != other.refusals {
      for refusal in Set(other.refusals).symmetricDifference(refusals) {
        change.refusals.insert(FileName(refusal.file))
      }
    }
    return change
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
