import CockpitJSON
import CockpitWording

extension ScreenExport {
  /// The screen as a document: title, facts, sentences, and a table for each list.
  ///
  /// - Complexity: O(rows x columns)
  package var markdown: String {
    var lines = ["# \(MarkdownText.of(title))", ""]
    if let demonstration { lines += ["**\(MarkdownText.of(demonstration))**", ""] }
    lines += (facts + notes).map {
      "- \(MarkdownText.of($0.label)): \(MarkdownText.of($0.value))"
    }
    for table in tables {
      lines += ["", "## \(MarkdownText.of(table.title))", ""]
      lines.append(row(table.columns.map { MarkdownText.of($0.title) }))
      lines.append(row(table.columns.indices.map { isFigure($0, of: table) ? "--:" : "---" }))
      lines += table.rows.map { fields in row(fields.map { MarkdownText.of($0.plain) }) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ fields: [String]) -> String {
    "| " + fields.joined(separator: " | ") + " |"
  }

  /// Whether a column holds figures alone, which stand on the right.
  private func isFigure(_ column: Int, of table: ScreenTable) -> Bool {
    var hasFigure = false
    for row in table.rows where column < row.count {
      switch row[column] {
      case .text: return false
      case .number: hasFigure = true
      case .none: break
      }
    }
    return hasFigure
  }
}

/// Texts inside Markdown, on one line, in which nothing is markup.
private enum MarkdownText {
  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "&", "!",
  ]

  static func of(_ text: String) -> String {
    var result = ""
    for scalar in PrintableText.withoutControls(text).unicodeScalars {
      if marks.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
