import CockpitJSON

/// The keys of an observation.
enum RowKey: Int {
  case indicator, area, period, value, span, unit, growth, status, releasedAt, reason, note
  case dimensions, classification, cases

  static let table = JSONKeyTable([
    "indicator", "area", "period", "value", "span", "unit", "growth", "status", "released_at",
    "reason", "note", "dimensions", "classification", "n",
  ])
}

/// The keys of the member `growth` of a row.
enum GrowthKey: Int {
  case yearOnYear, monthOnMonth, basis

  static let table = JSONKeyTable(["yoy", "mom", "basis"])
}

/// The keys of a block of equidistant figures.
enum SeriesBlockKey: Int {
  case indicator, area, unit, span, start, step, values, status, dimensions, classification

  static let table = JSONKeyTable([
    "indicator", "area", "unit", "span", "start", "step", "values", "status", "dimensions",
    "classification",
  ])
}
