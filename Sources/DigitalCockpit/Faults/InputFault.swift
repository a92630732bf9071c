import CockpitJSON
import CockpitModel

/// Something of the input that was not taken, and what stays in force in its place.
package struct InputFault: Hashable, Sendable, Identifiable {
  /// The place in a file that tells a fault from others.
  package struct ID: Hashable, Sendable {
    package let file: String
    package let line: Int
    package let column: Int
  }

  /// What the file belongs to.
  enum Kind: Hashable, Sendable {
    case snapshot
    case pack
  }

  let kind: Kind
  let diagnostic: Diagnostic
  /// When the content that stays in force was created; `nil` where there is none.
  let lastGood: Instant?

  package var id: ID {
    ID(file: diagnostic.file, line: diagnostic.line, column: diagnostic.column)
  }
}

extension Session {
  /// What of the input was not taken: of the pack, then of the folder.
  var inputFaults: [InputFault] {
    packFaults.map { InputFault(kind: .pack, diagnostic: $0, lastGood: nil) }
      + world.refusals.map {
        InputFault(kind: .snapshot, diagnostic: $0.diagnostic, lastGood: $0.lastGood)
      }
  }
}
