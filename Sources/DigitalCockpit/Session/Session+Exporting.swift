import CockpitCatalogue
import CockpitCanvas
import CockpitValues
import CockpitWording

extension Session {
  /// What a key in the export dialog does.
  mutating func handleExport(_ key: Key) -> [SessionEffect] {
    guard var dialog = exportDialog else { return [] }
    switch (dialog.outcome, key) {
    case (.exists, .character("f")), (.exists, .character("F")):
      return perform(.export(request(dialog.format, replaces: true)))
    case (.exists, _):
      dialog.outcome = nil
    case (.written, _), (.failed, _), (nil, .escape), (nil, .character("q")):
      exportDialog = nil
      return []
    case (nil, .up), (nil, .backTab), (nil, .character("k")):
      dialog.select(dialog.selected - 1)
    case (nil, .down), (nil, .tab), (nil, .character("j")):
      dialog.select(dialog.selected + 1)
    case (nil, .home), (nil, .character("g")):
      dialog.select(0)
    case (nil, .end), (nil, .character("G")):
      dialog.select(.max)
    case (nil, .enter):
      return perform(.export(request(dialog.format, replaces: false)))
    case (nil, _):
      return []
    }
    exportDialog = dialog
    return []
  }

  private func request(_ format: ExportFormat, replaces: Bool) -> ExportRequest {
    ExportRequest(format: format, fileName: exportName(format), replaces: replaces)
  }

  /// The name that an export gets: pack, screen and minute, such as
  /// `haishu-总览-20261121T1432.svg`.
  func exportName(_ format: ExportFormat) -> String {
    let time = CivilTime(now, offset: catalogue.offset)
    let stamp = "\(time.date)T\(time.clock)".replacing("-", with: "").replacing(":", with: "")
    let names = [catalogue.id, screenName].map { Session.fileName(of: $0) }
    return (names.filter { !$0.isEmpty } + [stamp]).joined(separator: "-")
      + ".\(format.fileExtension)"
  }

  /// The most bytes of a name of a screen in the name of a file.
  private static let longestName = 120

  /// A name without what file systems and shells take for something else.
  private static func fileName(of name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "." && !result.isEmpty || scalar == "_"
      if isKept {
        guard result.utf8.count < longestName else { break }
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result
  }
}
