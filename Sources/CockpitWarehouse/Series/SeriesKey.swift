package import CockpitValues

/// What makes a series: indicator, area, span and dimensions.
package struct SeriesKey: Hashable, Sendable {
  package let indicator: String
  package let area: String
  package let span: Span
  /// The codes of further dimensions in the order of their names, as `age=0-9;sex=1`; empty if
  /// there are none.
  package let dimensions: String

  package init(indicator: String, area: String, span: Span, dimensions: String = "") {
    self.indicator = indicator
    self.area = area
    self.span = span
    self.dimensions = dimensions
  }
}
