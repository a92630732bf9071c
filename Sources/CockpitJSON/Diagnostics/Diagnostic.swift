/// A complaint about a place in a file, as compilers print it.
///
/// ```
/// name.json:14:12: error: expected a number, found a string; write 12 without quotes
///   "value": "12",
///            ^
/// ```
///
/// Its texts are safe for a terminal, whatever the file held; the sentence is where it is said.
package struct Diagnostic: Error, Sendable, CustomStringConvertible {
  /// Whether the file is refused for it or taken all the same.
  package enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  package let severity: Severity
  /// The name of the file, as the caller gave it.
  package let file: String
  /// The line, counted from 1; lines end with a line feed.
  package let line: Int
  /// The column, counted from 1 in Unicode scalars: 值 is one, as is a tab.
  package let column: Int
  /// What is wrong and what to do, without a final full stop.
  package let sentence: any Sentence
  /// The line, clipped, and below it a caret under the place; the two without a final line feed.
  package let excerpt: String

  package init(
    severity: Severity, file: String, line: Int, column: Int, sentence: any Sentence,
    excerpt: String
  ) {
    self.severity = severity
    self.file = PrintableText.of(file)
    self.line = line
    self.column = column
    self.sentence = sentence
    self.excerpt = excerpt
  }

  /// A complaint about a file or folder as a whole.
  package init(file: String, sentence: any Sentence) {
    self.init(
      severity: .error, file: file, line: 1, column: 1, sentence: sentence, excerpt: "")
  }

  /// Where it is, in short: the file alone where all of it is meant.
  package var place: String { excerpt.isEmpty ? file : "\(file):\(line):\(column)" }

  /// The sentence in English, safe for a terminal.
  package var message: String { PrintableText.of(sentence.description) }

  package var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message)\n\(excerpt)"
  }
}

/// Two complaints are equal that print alike.
extension Diagnostic: Hashable {
  package static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.description == other.description
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
