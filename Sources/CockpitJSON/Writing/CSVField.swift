/// Fields of comma-separated values (RFC 4180).
package enum CSVField {
  /// A text without controls, with an apostrophe before what a spreadsheet would take for a formula.
  package static func text(_ text: String) -> String {
    let text = PrintableText.withoutControls(text)
    let first = text.unicodeScalars.first { $0 != " " }
    let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) }
    return quoted(isFormula == true ? "'" + text : text)
  }

  /// A field as it is, in quotes where it needs them.
  package static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    // By scalars: a quote with a combining mark behind it is one character, and no other.
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
