import CockpitWording

/// What the map shows.
struct MapState: Hashable, Sendable {
  /// How a figure stands in its tile.
  enum View: String, CaseIterable, Sendable {
    case value
    /// The share of the figure of the region, for amounts that add up.
    case share
    /// The growth over the same period of the year before.
    case lastYear
    /// The change since the day before, for daily figures and sensors.
    case yesterday

    var words: Phrase {
      switch self {
      case .value: .map(.viewValue)
      case .share: .map(.viewShare)
      case .lastYear: .map(.viewLastYear)
      case .yesterday: .map(.viewYesterday)
      }
    }
  }

  /// The indicator by id; the first that has figures by area where none was chosen.
  var indicator: String?
  var view: View = .value
}
