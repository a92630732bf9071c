/// A file that somebody asked for.
package struct ExportRequest: Hashable, Sendable {
  package let format: ExportFormat
  package let fileName: String
  /// Whether a file of that name may be replaced.
  package let replaces: Bool

  package init(format: ExportFormat, fileName: String, replaces: Bool = false) {
    self.format = format
    self.fileName = fileName
    self.replaces = replaces
  }
}

/// What became of a request.
package enum ExportOutcome: Hashable, Sendable {
  case written(file: String, bytes: Int)
  /// There is a file of that name, and nobody said that it may be replaced.
  case exists(file: String)
  case failed(file: String, reason: String)
}

/// The dialog that writes the screen to a file: the format that is chosen, and how it went.
struct ExportDialog: Hashable, Sendable {
  private(set) var selected = 0
  var outcome: ExportOutcome?

  var format: ExportFormat { ExportFormat.allCases[selected] }

  mutating func select(_ place: Int) {
    selected = min(max(0, place), ExportFormat.allCases.count - 1)
  }
}
