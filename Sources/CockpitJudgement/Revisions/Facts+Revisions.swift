import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

extension Facts {
  /// How the source of a reading's figure revised its series; `nil` for sensors, whose readings are not revised,
  /// and where there is no figure.
  ///
  /// - Complexity: O(n log n) for the rows of the series
  func revisions(of reading: Reading) -> Revisions? {
    if case .interval = reading.indicator.frequency { return nil }
    guard let source = reading.latest?.source else { return nil }
    let figures = reports(reading.series, from: source)
    guard let mask = SmallCellMask(for: reading.series, self) else {
      return Revisions(figures, of: reading.indicator)
    }
    return Revisions(figures.map { mask.shown($0) }, of: reading.indicator)
  }
}
