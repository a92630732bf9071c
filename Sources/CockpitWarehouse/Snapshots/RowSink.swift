package import CockpitCatalogue
package import CockpitJSON
package import CockpitValues

/// What a reader of any format calls with what it finds in one snapshot.
///
/// The order is: the header once, definitions, rows and runs and records in any order, the end
/// once. Every call says where in its document the reader found that, in bytes from the start.
/// A sink refuses what it cannot take by throwing; the reader passes that on and stops.
package protocol RowSink {
  /// Takes what the snapshot says of itself.
  mutating func header(_ header: SnapshotHeader, at position: Int) throws(JSONError)

  /// Takes a definition of something that the pack may not know.
  mutating func definition(_ definition: SnapshotDefinition, at position: Int) throws(JSONError)

  /// Takes one figure.
  mutating func row(_ row: SnapshotRow, at position: Int) throws(JSONError)

  /// Takes figures of one indicator in several areas, period by period.
  mutating func table(_ table: SnapshotTable, at position: Int) throws(JSONError)

  /// Takes equidistant figures of one series, as sensors give them.
  mutating func run(_ run: SnapshotRun, at position: Int) throws(JSONError)

  /// Takes one record.
  mutating func record(_ record: Record, at position: Int) throws(JSONError)

  /// Takes note of something doubtful that is no reason to refuse the snapshot.
  mutating func complaint(_ sentence: any Sentence, at position: Int)

  /// Ends the snapshot; what was given up to here is whole.
  mutating func end(at position: Int) throws(JSONError)
}

extension RowSink {
  /// Takes a table row by row.
  package mutating func table(_ table: SnapshotTable, at position: Int) throws(JSONError) {
    for row in table.rows { try self.row(row, at: position) }
  }

  /// Takes equidistant figures row by row.
  package mutating func run(_ run: SnapshotRun, at position: Int) throws(JSONError) {
    for row in run.rows { try self.row(row, at: position) }
  }
}

/// Something that a snapshot defines beside the pack.
package enum SnapshotDefinition: Sendable, Hashable {
  case indicator(Indicator)
  case area(Area)
  case dimension(Dimension)

  /// The ids and codes of what is defined.
  var codes: [String] {
    switch self {
    case .indicator(let indicator): [indicator.id]
    case .area(let area): [area.code]
    case .dimension(let dimension): [dimension.id] + dimension.categories.map(\.code)
    }
  }

  /// What screens call what is defined.
  var names: [LocalizedText] {
    switch self {
    case .indicator(let indicator): [indicator.name]
    case .area(let area): [area.name, area.short]
    case .dimension(let dimension): [dimension.name] + dimension.categories.map(\.name)
    }
  }
}

/// One figure as its source gives it, before the pack says what it means.
package struct SnapshotRow: Sendable, Hashable {
  /// The id of the indicator.
  package var indicator: String
  /// The code of the area.
  package var area: String
  package var period: Period
  /// `nil` for the span of the indicator.
  package var span: Span?
  package var dimensions = Dimensions.none
  /// The unit of the figure; `nil` for that of the indicator.
  package var unit: String?
  /// `nil` where the source has no figure.
  package var value: Double?
  /// With how many decimals the figure is written; `nil` for as many as it needs.
  package var decimals: Int?
  /// The cases or units that stand behind the figure; `nil` where the source does not say.
  package var cases: Int?
  /// Why there is no figure.
  package var reason: String?
  package var growth: Observation.Growth?
  package var status: StatusMarks = []
  /// When the source published the figure.
  package var releasedAt: Instant?
  package var note: String?

  package init(indicator: String, area: String, period: Period, value: Double?) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.value = value
  }
}

/// Figures of one series at equal distances.
package struct SnapshotRun: Sendable, Hashable {
  package let indicator: String
  package let area: String
  /// The moment of the first figure.
  package let start: Instant
  /// The seconds from one figure to the next.
  package let step: Int
  /// The civil time in which the moments are periods.
  package let offset: UTCOffset
  /// `nil` where one is missing.
  package let values: [Double?]
  /// With how many decimals the figures are written; `nil` for as many as they need.
  package let decimals: Int?
  package let status: StatusMarks

  package init(
    indicator: String, area: String, start: Instant, step: Int, offset: UTCOffset,
    values: [Double?], decimals: Int? = nil, status: StatusMarks = []
  ) {
    self.indicator = indicator
    self.area = area
    self.start = start
    self.step = step
    self.offset = offset
    self.values = values
    self.decimals = decimals
    self.status = status
  }

  /// The figures as rows of their own, in order.
  package var rows: some Sequence<SnapshotRow> {
    values.lazy.enumerated().map { place, value in
      var row = SnapshotRow(
        indicator: indicator, area: area, period: period(at: place), value: value)
      row.decimals = decimals
      row.status = status
      return row
    }
  }

  /// The period of the figure at a place of ``values``.
  func period(at place: Int) -> Period {
    .instant(start.adding(seconds: Int64(place * step)), offset: offset)
  }
}
