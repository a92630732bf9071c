import CockpitWording

/// How a screen is written for somebody else.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// The picture as text, as ANSI text in colour, and as SVG.
  case text, ansi, svg
  /// What the lists of the screen hold.
  case markdown, csv, json

  /// How the name of such a file ends.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .ansi: "ansi"
    case .svg: "svg"
    case .markdown: "md"
    case .csv: "csv"
    case .json: "json"
    }
  }

  /// What the list of formats says of it.
  var phrase: Phrase {
    switch self {
    case .text: .export(.text)
    case .ansi: .export(.ansi)
    case .svg: .export(.svg)
    case .markdown: .export(.markdown)
    case .csv: .export(.csv)
    case .json: .export(.json)
    }
  }
}
