import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// The figures of the areas under the same one as that of a reading, in its period and before.
struct PeerFigures {
  private let indicator: Indicator
  /// The place of the reading's own area.
  private let place: Int
  /// The figures of the period of the reading, `nil` where an area gave none.
  private let latest: [Observation?]
  /// Those of the period before; `nil` where the reading has none.
  private let previous: [Observation?]?

  /// The figures beside a reading; `nil` for an area without others beside it and for a part of a
  /// further dimension.
  ///
  /// - Complexity: O(areas * files that have their series)
  init?(of reading: Reading, in period: Period, _ facts: Facts) {
    guard reading.series.dimensions.isEmpty, let parent = facts.area(reading.series.area)?.parent
    else {
      return nil
    }
    let series = facts.areas(below: parent).map { reading.series.of($0.code) }
    guard let place = series.firstIndex(of: reading.series) else { return nil }
    self.place = place
    indicator = reading.indicator
    let masks = series.map { SmallCellMask(for: $0, facts) }
    func figures(in period: Period) -> [Observation?] {
      zip(series, masks).map { series, mask in
        facts.reported(series, in: period).map { mask?.shown($0) ?? $0 }
      }
    }
    latest = figures(in: period)
    previous = reading.previous.map { figures(in: $0.period) }
  }

  /// The place among the peers, and what was lost since the period before; `nil` where nobody else
  /// has reported.
  func rank(decimals: Int, _ figure: (Observation) -> Double?) -> Rank? {
    func rank(among peers: [Observation?], previous: Rank?) -> Rank? {
      let rank = Rank.of(
        place, among: peers.map { $0.flatMap(figure) }, isHighBest: indicator.better != .down,
        decimals: decimals, previous: previous)
      return rank.flatMap { $0.reported > 1 ? $0 : nil }
    }
    return rank(
      among: latest, previous: previous.flatMap { rank(among: $0, previous: nil) })
  }
}
