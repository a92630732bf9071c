import CockpitValues
import CockpitWording

/// What a screen says, as data: what it is a picture of, its sentences, and its lists.
package struct ScreenExport: Hashable, Sendable {
  /// One thing to know of the whole: a key for programs, a label for people, the value.
  package struct Attribute: Hashable, Sendable {
    package let id: String
    package let label: String
    package let value: String

    package init(_ id: String, _ label: String, _ value: String) {
      self.id = id
      self.label = label
      self.value = value
    }
  }

  /// The title of the cockpit and the name of the screen.
  package let title: String
  /// 示例数据, where the figures are invented; else `nil`.
  package let demonstration: String?
  /// Region, board, snapshot, time: what every row has to be read with.
  package let facts: [Attribute]
  /// What the screen says in sentences.
  package let notes: [Attribute]
  package let tables: [ScreenTable]
  /// The titles of the columns that name the list of a row, a sentence, and what it is about.
  package let listTitle: String
  package let noteTitle: String
  package let nameTitle: String

  package init(
    title: String, demonstration: String?, facts: [Attribute], notes: [Attribute],
    tables: [ScreenTable],
    listTitle: String, noteTitle: String, nameTitle: String
  ) {
    self.title = title
    self.demonstration = demonstration
    self.facts = facts
    self.notes = notes
    self.tables = tables
    self.listTitle = listTitle
    self.noteTitle = noteTitle
    self.nameTitle = nameTitle
  }
}

/// One list of a screen as data: all of its rows, whether or not they had room.
package struct ScreenTable: Hashable, Sendable {
  /// One cell; a missing figure is `none`, never 0.
  package enum Field: Hashable, Sendable {
    case none
    case text(String)
    /// A figure with the decimals that are published; `nil` for as many as it has.
    case number(Double, decimals: Int?)
  }

  /// What the fields at one place of each row are.
  package struct Column: Hashable, Sendable {
    /// What programs call the column.
    package let id: String
    /// What people call it, in the language of the screen.
    package let title: String

    package init(_ id: String, _ title: String) {
      self.id = id
      self.title = title
    }
  }

  package let id: String
  package let title: String
  package let columns: [Column]
  package let rows: [[Field]]

  package init(id: String, title: String, columns: [Column], rows: [[Field]]) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

extension ScreenTable.Field {
  static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .none }

  static func integer(_ value: Int?) -> Self {
    value.map { .number(Double($0), decimals: 0) } ?? .none
  }

  static func number(_ value: Double?, _ decimals: Int?) -> Self {
    value.map { .number($0, decimals: decimals) } ?? .none
  }

  /// The field as text: figures without grouping, nothing for what is missing.
  var plain: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .number(let value, let decimals?): NumberText.fixed(value, decimals: decimals)
    case .number(let value, nil): DecimalText.shortest(value)
    }
  }
}

/// How a screen is written for somebody else.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// The picture as text, as ANSI text in colour, and as SVG.
  case text, ansi, svg
  /// What the lists of the screen hold.
  case markdown, csv, json
  /// What the screen says as lines, for screen readers.
  case plain

  /// How the name of such a file ends.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .ansi: "ansi"
    case .svg: "svg"
    case .markdown: "md"
    case .csv: "csv"
    case .json: "json"
    case .plain: "lines.txt"
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
    case .plain: .export(.plain)
    }
  }
}

/// A file that somebody asked for.
package struct ExportRequest: Hashable, Sendable {
  package let format: ExportFormat
  package let fileName: String
  /// Whether a file of that name may be replaced.
  package let replaces: Bool
  /// Whether it is the scenario that is simulated, and not the screen.
  package let isScenario: Bool

  package init(
    format: ExportFormat, fileName: String, replaces: Bool = false, isScenario: Bool = false
  ) {
    self.format = format
    self.fileName = fileName
    self.replaces = replaces
    self.isScenario = isScenario
  }
}

/// What became of a request.
package enum ExportOutcome: Hashable, Sendable {
  case written(file: String, bytes: Int)
  /// There is a file of that name, and nobody said that it may be replaced.
  case exists(file: String)
  case failed(file: String, reason: String)
}
