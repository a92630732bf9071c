package import CockpitCatalogue
package import CockpitValues

/// Figures of one indicator in several areas, period by period, as departments report them.
///
/// The line of a period has figures of all areas or of the first ones. Each figure is a row.
package struct SnapshotTable: Sendable, Hashable {
  /// What a period has in common for all areas.
  package struct Line: Sendable, Hashable {
    package let period: Period
    package let status: StatusMarks
    /// When the source published the figures.
    package let releasedAt: Instant
    /// The places of its figures in the table: of the first area and of those after it.
    package let figures: Range<Int>

    package init(period: Period, status: StatusMarks, releasedAt: Instant, figures: Range<Int>) {
      self.period = period
      self.status = status
      self.releasedAt = releasedAt
      self.figures = figures
    }
  }

  /// One figure: what ``SnapshotRow`` has of it alone.
  package struct Figure: Sendable, Hashable {
    package let value: Double?
    package let cases: Int?
    package let reason: String?
    package let growth: Observation.Growth?

    package init(value: Double?, cases: Int?, reason: String?, growth: Observation.Growth?) {
      self.value = value
      self.cases = cases
      self.reason = reason
      self.growth = growth
    }
  }

  /// The id of the indicator.
  package let indicator: String
  /// With how many decimals the figures are written.
  package let decimals: Int
  /// The codes of the areas.
  package var areas: [String] = []
  package var lines: [Line] = []
  /// The figures of the lines, one after the other.
  package var figures: [Figure] = []

  /// A table without a line.
  package init(indicator: String, decimals: Int) {
    self.indicator = indicator
    self.decimals = decimals
  }

  /// The figures as rows of their own, line by line.
  var rows: some Sequence<SnapshotRow> {
    lines.lazy.flatMap { line in
      zip(areas, figures[line.figures]).lazy.map { area, figure in
        var row = SnapshotRow(
          indicator: indicator, area: area, period: line.period, value: figure.value)
        row.decimals = decimals
        row.cases = figure.cases
        row.reason = figure.reason
        row.growth = figure.growth
        row.status = line.status
        row.releasedAt = line.releasedAt
        return row
      }
    }
  }
}
