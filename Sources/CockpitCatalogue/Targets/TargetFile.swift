package import CockpitValues

/// The targets of one running year, as one document sets them.
package struct TargetFile: Hashable, Sendable {
  package static let schema = "cockpit.targets/1"

  /// Whether a file of a folder of snapshots is one of targets, by its name: `*.targets.json`.
  package static func isName(_ name: String) -> Bool { name.hasSuffix(".targets.json") }

  /// The document that sets the targets, such as the government work report.
  package let document: LocalizedText
  /// The day of the document.
  package let date: CivilDate
  package let year: Int
  /// Whether the targets are invented for a demonstration: 示例数据.
  package let isDemonstration: Bool
  package let targets: [Target]

  package init(
    document: LocalizedText, date: CivilDate, year: Int, isDemonstration: Bool = false,
    targets: [Target]
  ) {
    self.document = document
    self.date = date
    self.year = year
    self.isDemonstration = isDemonstration
    self.targets = targets
  }

  /// The targets of an indicator, in the order of the file.
  package func targets(of indicator: String) -> [Target] {
    targets.filter { $0.indicator == indicator }
  }
}
