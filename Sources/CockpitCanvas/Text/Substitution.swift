/// Stand-ins for ambiguous characters, on terminals that may draw them in two columns.
enum Substitution {
  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for word in SubstitutionTable.words.unicodeScalars.split(whereSeparator: {
      $0 == " " || $0 == "\n"
    }) {
      if let character = word.first { table[character] = Array(word.dropFirst()) }
    }
    return table
  }()

  /// What stands in for an ambiguous character; the safe glyph for one without a stand-in.
  ///
  /// - Complexity: O(1)
  static func replacement(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    table[scalar] ?? [TextGlyph.safe.base]
  }
}
