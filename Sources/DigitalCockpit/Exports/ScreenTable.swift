import CockpitValues
import CockpitWording

/// One list of a screen as data: all of its rows, whether or not they had room.
package struct ScreenTable: Hashable, Sendable {
  /// One cell; a missing figure is `none`, never 0.
  package enum Field: Hashable, Sendable {
    case none
    case text(String)
    /// A figure with the decimals that are published; `nil` for as many as it has.
    case number(Double, decimals: Int?)
  }

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
