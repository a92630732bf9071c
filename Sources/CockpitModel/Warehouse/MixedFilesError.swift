package import CockpitJSON

/// The complaint that a folder mixes invented figures with real ones.
package struct MixedFilesError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The names of the files that are marked as a demonstration, in order.
  package let demonstration: [String]
  /// The names of the others, in order.
  package let real: [String]

  package var sentence: Sentence {
    "files of a demonstration (\(MixedFilesError.list(demonstration))) and real ones "
      + "(\(MixedFilesError.list(real))) are mixed; keep them in folders of their own"
  }

  package var description: String { sentence.description }

  private static func list(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", ..." : "")
  }

  /// Refuses headers of both kinds.
  static func check(_ headers: [SnapshotHeader]) throws(MixedFilesError) {
    let demonstration = headers.filter(\.isDemonstration)
    guard !demonstration.isEmpty, demonstration.count < headers.count else { return }
    throw MixedFilesError(
      demonstration: demonstration.map(\.fileName).sorted(),
      real: headers.filter { !$0.isDemonstration }.map(\.fileName).sorted())
  }
}
