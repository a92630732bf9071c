package import CockpitCatalogue
package import CockpitJSON
package import CockpitValues
import Glibc

/// What a snapshot says of itself.
package struct SnapshotHeader: Sendable, Hashable {
  /// The schema that the files of snapshots name.
  package static let schema = "cockpit.snapshot/1"

  /// Who may see the figures of a file.
  package enum Disclosure: Sendable, Hashable {
    case `public`
    case `internal`
    /// Public from a moment on, internal before.
    case embargo(until: Instant)
  }

  /// Whose region a file is about.
  package enum Belonging: Sendable, Hashable {
    /// That of the pack, or a part of it.
    case own
    case otherRegion
    /// One that no pack is about: its code may be mistyped.
    case unknownRegion
  }

  /// Who produces a snapshot.
  package struct Source: Sendable, Hashable {
    package let id: String
    package let name: String
    /// nil where the file does not say.
    package let kind: SourceKind?

    package init(id: String, name: String, kind: SourceKind? = nil) {
      self.id = id
      self.name = name
      self.kind = kind
    }
  }

  /// The id; the file name where the file has none.
  package let id: String
  /// The code of the region that the file is about.
  package let region: String
  package let createdAt: Instant
  /// From when on the file counts: its creation, or earlier where the clock of its maker ran ahead
  /// and the file is taken all the same.
  package internal(set) var knownSince: Instant
  /// Orders files that were created in the same second; 0 where the file says nothing.
  package let sequence: Int
  /// The name of the file, which orders what is otherwise equal.
  package internal(set) var fileName: String
  package internal(set) var source: Source
  /// Whose file it is, seen from the pack it was read with.
  package internal(set) var belonging = Belonging.own
  /// Whether the figures are invented for a demonstration.
  package let isDemonstration: Bool
  package let disclosure: Disclosure

  package init(
    id: String, region: String, createdAt: Instant, sequence: Int = 0, fileName: String,
    source: Source, isDemonstration: Bool = false, disclosure: Disclosure = .internal
  ) {
    self.id = id
    self.region = region
    self.createdAt = createdAt
    knownSince = createdAt
    self.sequence = sequence
    self.fileName = fileName
    self.source = source
    self.isDemonstration = isDemonstration
    self.disclosure = disclosure
  }

  /// Whether figures of this file give way to those of another.
  func precedes(_ other: SnapshotHeader) -> Bool {
    (createdAt.seconds, sequence) != (other.createdAt.seconds, other.sequence)
      ? (createdAt.seconds, sequence) < (other.createdAt.seconds, other.sequence)
      : fileName.utf8.lexicographicallyPrecedes(other.fileName.utf8)
  }
}

extension Observation.Origin {
  /// Where all figures of a file come from.
  convenience init(_ header: SnapshotHeader) {
    self.init(knownSince: header.createdAt, source: header.source.id, file: header.fileName)
  }
}

/// The name of a file, told from others by its bytes as file systems tell them.
///
/// Strings are equal where they look the same: an é of one scalar and one of two are one string,
/// but two files.
package struct FileName: Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension FileName: Hashable {
  package static func == (one: FileName, other: FileName) -> Bool {
    order(one.text, other.text) == 0
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension FileName: Comparable {
  package static func < (one: FileName, other: FileName) -> Bool {
    order(one.text, other.text) < 0
  }

  /// How two texts are ordered by their bytes: below zero where the first comes first.
  ///
  /// Listing a folder compares its names many thousand times.
  private static func order(_ one: String, _ other: String) -> Int {
    var (one, other) = (one, other)
    return one.withUTF8 { one in
      other.withUTF8 { other in
        let shared = min(one.count, other.count)
        guard let first = one.baseAddress, let second = other.baseAddress else {
          return one.count - other.count
        }
        let order = Int(memcmp(first, second, shared))
        return order == 0 ? one.count - other.count : order
      }
    }
  }
}

/// A file that was not taken, and what stays in force in its place.
package struct Refusal: Sendable, Hashable {
  /// The name of the file in its folder.
  package let file: String
  /// The first fault.
  package let diagnostic: Diagnostic
  /// The other faults of the file, as far as they are listed.
  package let others: [Diagnostic]
  /// How many more faults the file has than are listed.
  package let unlisted: Int
  /// When the last good content under that name was created; `nil` if there never was one.
  package let lastGood: Instant?
  /// The moment before which the refused content cannot have been created; `nil` where nobody can
  /// tell, as for a folder that is gone.
  package let notBefore: Instant?

  package init(
    file: String, diagnostic: Diagnostic, others: [Diagnostic] = [], unlisted: Int = 0,
    lastGood: Instant?, notBefore: Instant? = nil
  ) {
    self.file = file
    self.diagnostic = diagnostic
    self.others = others
    self.unlisted = unlisted
    self.lastGood = lastGood
    self.notBefore = notBefore
  }

  /// How many more faults the file has than the first one.
  package var more: Int { others.count + unlisted }

  /// Whether the refusal belongs to what was known at a moment, as far as that can be told.
  package func isKnown(at moment: Instant) -> Bool { notBefore.map { $0 <= moment } ?? true }
}
