/// An entry that a query found, and how.
package struct FindMatch: Sendable {
  /// How well a query fits a text, the best first.
  package enum Grade: Int, Comparable, CaseIterable, Sendable {
    /// It is the id.
    case exactID
    /// It is the whole name, in characters, initials or full pinyin.
    case exact
    case prefix
    /// It stands in the name from the start of a word on.
    case wordStart
    case substring
    /// Its letters stand in the name in this order, with others between them.
    case fuzzy
    /// Nothing was asked for: every entry is listed.
    case listed

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  /// The text of an entry that fits.
  package enum Field: Int, CaseIterable, Sendable {
    case id, chinese, english
  }

  package let entry: FindEntry
  package let grade: Grade
  package let field: Field
}
