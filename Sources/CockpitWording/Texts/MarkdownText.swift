import CockpitJSON

/// Texts inside Markdown, on one line, in which nothing is markup.
package enum MarkdownText {
  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&", "!",
  ]

  /// A text in which each sign of Markdown stands for itself.
  package static func of(_ text: String) -> String {
    var result = ""
    for scalar in PrintableText.withoutControls(text).unicodeScalars {
      if marks.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
