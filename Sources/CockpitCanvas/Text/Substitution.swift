/// The stand-in for an ambiguous character, on terminals that may draw that in two columns.
struct Substitution {
  let scalars: [Unicode.Scalar]
  let columns: Int

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    columns = scalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  /// What stands in for an ambiguous character; the safe glyph for one without a stand-in.
  ///
  /// - Complexity: O(1)
  static func of(_ scalar: Unicode.Scalar) -> Substitution {
    table[scalar] ?? Substitution([TextGlyph.safe.base])
  }

  private static let table: [Unicode.Scalar: Substitution] = {
    var table: [Unicode.Scalar: Substitution] = [:]
    for word in SubstitutionTable.words.unicodeScalars.split(whereSeparator: isBlank) {
      if let character = word.first { table[character] = Substitution(Array(word.dropFirst())) }
    }
    return table
  }()

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n"
  }
}
