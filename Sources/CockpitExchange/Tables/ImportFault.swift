import CockpitJSON

/// Why a table of another format cannot become a snapshot.
///
/// Only the command that imports says it, and commands speak English; no screen has it to translate.
package struct ImportFault: Sentence, ExpressibleByStringInterpolation {
  package let description: String

  package init(stringLiteral text: String) {
    description = text
  }

  /// Two halves of a text that is too long for a line.
  static func + (first: ImportFault, second: ImportFault) -> ImportFault {
    ImportFault(stringLiteral: first.description + second.description)
  }
}

extension JSONError {
  init(_ fault: ImportFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
