/// Makes ids and file names of codes that others chose.
enum Identifier {
  /// The most bytes that an id keeps of a code, so that a file name stays one.
  private static let maximumBytes = 96

  /// The text in lower case, with a hyphen for each run of what is neither a letter nor a digit;
  /// dots and underscores stay within.
  ///
  ///     Identifier.of("TAB6471")               // tab6471
  ///     Identifier.of("Statistics Canada, 51") // statistics-canada-51
  ///
  /// - Returns: at least one character: a text without letters and digits becomes `x`.
  static func of(_ text: String) -> String {
    var result = ""
    var isPending = false
    for scalar in text.lowercased().unicodeScalars {
      guard isKept(scalar) else {
        isPending = !result.isEmpty
        continue
      }
      let addition = (isPending ? "-" : "") + String(scalar)
      guard result.utf8.count + addition.utf8.count <= maximumBytes else { break }
      if result.isEmpty, scalar == "." || scalar == "_" { continue }
      result += addition
      isPending = false
    }
    return result.isEmpty ? "x" : result
  }

  /// The ids of several codes; one that another code already has gets a number.
  static func distinct(_ codes: [String]) -> [String] {
    var taken: Set<String> = []
    return codes.map { code in
      let base = of(code)
      var id = base
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(base)-\(number)"
        number += 1
      }
      return id
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "_" || scalar.properties.isAlphabetic
      || scalar.properties.numericType == .decimal
  }
}
