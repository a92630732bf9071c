package import CockpitValues

/// Which panels a screen shows, as data of the pack.
package struct Board: Hashable, Sendable {
  package let id: String
  /// The key that opens the board, if it has one.
  package let key: Character?
  package let name: LocalizedText
  /// In the order in which they are laid out and the focus goes.
  package let panels: [BoardPanel]

  package init(id: String, key: Character? = nil, name: LocalizedText, panels: [BoardPanel]) {
    self.id = id
    self.key = key
    self.name = name
    self.panels = panels
  }
}

/// What a board shows in one place, from which size of the screen on.
package struct BoardPanel: Hashable, Sendable {
  /// What a panel shows.
  package enum Kind: String, CaseIterable, Sendable {
    /// One row per theme: how many figures it has and which are newest.
    case themes
    /// Domains by themes: how many figures of each are not normal.
    case matrix
    /// The most important figures.
    case headline
    /// What lags behind its target, the rest counted.
    case deviations
    /// A table of indicators.
    case indicators
    /// Small charts of indicators over time.
    case trend
    /// Small charts of many indicators in a grid, all of one form.
    case multiples
    /// One indicator by 镇街.
    case areas
    /// The targets of the plans with their years.
    case targets
    /// The goals of the plans without a number.
    case milestones
    /// The systems by domain and state; of one domain where `domain` is given.
    case systems
    /// Where the data come from and how old they are.
    case sources
    /// The records of one type; of all types, counted, where none is given.
    case records
    /// A text.
    case note
    /// Few figures in large digits, for a screen that is read from afar.
    case wall
  }

  package let kind: Kind
  /// Stands above the panel; nil where its kind says what it is.
  package let title: LocalizedText?
  /// The indicators by id; of a whole theme where `theme` is given instead.
  package let indicators: [String]
  /// The theme that narrows the panel, by id; nil shows all.
  package let theme: String?
  /// The domain that narrows the panel, by id; nil shows all.
  package let domain: String?
  /// The type of the records that are shown.
  package let record: String?
  /// What a panel of the kind `note` says.
  package let text: LocalizedText?
  /// The column on screens wide enough for two, 0 or 1.
  package let column: Int
  /// The smallest screen that shows the panel, in columns and rows.
  package let minimumColumns: Int
  package let minimumRows: Int
  /// The height that the panel wants, if it does not take what is left.
  package let rows: Int?
  /// Panels with a lower number give way last.
  package let priority: Int
  /// Whether a target that is met has a look of its own; it looks normal otherwise.
  package let showsGood: Bool

  package init(
    kind: Kind, title: LocalizedText? = nil, indicators: [String] = [], theme: String? = nil,
    domain: String? = nil, record: String? = nil, text: LocalizedText? = nil, column: Int = 0,
    minimumColumns: Int = 0, minimumRows: Int = 0, rows: Int? = nil, priority: Int = 0,
    showsGood: Bool = false
  ) {
    self.kind = kind
    self.title = title
    self.indicators = indicators
    self.theme = theme
    self.domain = domain
    self.record = record
    self.text = text
    self.column = column
    self.minimumColumns = minimumColumns
    self.minimumRows = minimumRows
    self.rows = rows
    self.priority = priority
    self.showsGood = showsGood
  }
}
