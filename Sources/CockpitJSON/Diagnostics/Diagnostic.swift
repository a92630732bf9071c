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
  /// The line, clipped, and below it a caret under the place; the two without a final line feed, and
  /// nothing where there is no line or a blank one.
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
  package var place: String {
    excerpt.isEmpty && line == 1 ? file : "\(file):\(line):\(column)"
  }

  /// The sentence in English, safe for a terminal.
  package var message: String { PrintableText.of(sentence.description) }

  package var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message)"
      + (excerpt.isEmpty ? "" : "\n\(excerpt)")
  }
}

/// Two complaints are equal that print alike.
extension Diagnostic: Hashable {
  package static func == (one: Diagnostic, other: Diagnostic) -> Bool {
    one.description == other.description
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

/// The line of a complaint and a caret under its place.
enum Excerpt {
  /// How many columns of the line are shown at most.
  static let columns = 100
  /// How many of them stand before the caret when the line is longer.
  static let columnsBefore = 60
  private static let ellipsis = "..."

  /// The line around the caret, clipped, and the caret below it; nothing for a blank line.
  ///
  /// Of what tells of a person only the shape is shown; in any line, numbers as long as those of
  /// telephones and identity cards are.
  ///
  /// - Complexity: O(1): only the neighbourhood of the caret is looked at
  static func of(
    _ bytes: [UInt8], lineStart: Int, caret: Int, isPrivate: Bool = false
  ) -> String {
    let reach = columns * 4
    let first = max(lineStart, caret - reach)
    let lineEnd =
      bytes[caret..<min(bytes.count, caret + reach)].firstIndex { $0 == 0x0A || $0 == 0x0D }
      ?? min(bytes.count, caret + reach)
    let isBlank = bytes[first..<lineEnd].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if isBlank, first == lineStart { return "" }
    // A neighbourhood that begins inside a scalar would begin with a replacement.
    let whole = bytes[first..<caret].drop { first > lineStart && $0 & 0xC0 == 0x80 }
    var before = PrintableText.of(whole)
    var after = PrintableText.of(bytes[caret..<lineEnd])
    var isClippedBefore = first > lineStart
    let beforeLimit =
      PrintableText.columns(after) > columns - columnsBefore
      ? columnsBefore : columns - PrintableText.columns(after)
    if isClippedBefore || PrintableText.columns(before) > beforeLimit {
      isClippedBefore = true
      before = suffix(of: before, columns: beforeLimit - ellipsis.utf8.count)
    }
    let used = PrintableText.columns(before) + (isClippedBefore ? ellipsis.utf8.count : 0)
    let hidesMore = lineEnd == caret + reach && lineEnd < bytes.count
    if hidesMore || PrintableText.columns(after) > columns - used {
      after = prefix(of: after, columns: columns - used - ellipsis.utf8.count) + ellipsis
    }
    let line = (isClippedBefore ? ellipsis : "") + before
    return masked(line + after, isPrivate: isPrivate) + "\n" + String(repeating: " ", count: used)
      + "^"
  }

  /// The fewest digits of a number that may be a person's.
  private static let personalDigits = 11

  /// A line without the numbers in it that may be a person's; of what tells of a person, without any word.
  ///
  /// It is as wide as before.
  private static func masked(_ line: String, isPrivate: Bool) -> String {
    var scalars = Array(line.unicodeScalars)
    var run: [Int] = []
    func mask(_ places: [Int], in scalars: inout [Unicode.Scalar]) {
      for place in places {
        scalars[place] = PrintableText.columns(scalars[place]) == 2 ? "＊" : "*"
      }
    }
    for place in scalars.indices {
      let scalar = scalars[place]
      if scalar.properties.numericType != nil {
        run.append(place)
      } else if isPrivate, scalar.properties.isAlphabetic {
        mask([place], in: &scalars)
      } else if scalar != " ", scalar != "-" {
        if isPrivate || run.count >= personalDigits { mask(run, in: &scalars) }
        run.removeAll()
      }
    }
    if isPrivate || run.count >= personalDigits { mask(run, in: &scalars) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func prefix(of text: String, columns: Int) -> String {
    var rest = columns
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      rest -= PrintableText.columns(scalar)
      guard rest >= 0 else { break }
      result.append(scalar)
    }
    return String(result)
  }

  private static func suffix(of text: String, columns: Int) -> String {
    var rest = columns
    let kept = text.unicodeScalars.reversed().prefix {
      rest -= PrintableText.columns($0)
      return rest >= 0
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: kept.reversed())
    return String(result)
  }
}
