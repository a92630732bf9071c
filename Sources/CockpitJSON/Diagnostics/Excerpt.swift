/// The line of a complaint and a caret under its place.
enum Excerpt {
  /// How many columns of the line are shown at most.
  static let columns = 100
  /// How many of them stand before the caret when the line is longer.
  static let columnsBefore = 60
  private static let ellipsis = "..."

  /// The line around the caret, clipped, and the caret below it.
  ///
  /// - Complexity: O(1): only the neighbourhood of the caret is looked at
  static func of(_ bytes: [UInt8], lineStart: Int, caret: Int) -> String {
    let reach = columns * 4
    let first = max(lineStart, caret - reach)
    let lineEnd =
      bytes[caret..<min(bytes.count, caret + reach)].firstIndex { $0 == 0x0A || $0 == 0x0D }
      ?? min(bytes.count, caret + reach)
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
    return line + after + "\n" + String(repeating: " ", count: used) + "^"
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
