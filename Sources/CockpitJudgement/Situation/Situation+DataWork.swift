package import CockpitCatalogue
import CockpitJSON
import CockpitValues
package import CockpitWarehouse

// What the queue 数据 asks of a situation: what is owed, how punctual it came, and whether anything
// new has come.

extension Situation {
  /// The releases of a reading that are late beyond their grace, the earliest period first; of what
  /// comes weekly, daily or by sensor at most one, which stands for all that are missing since.
  ///
  /// Of longer periods each one that is late is owed for itself, those of the last twelve months.
  ///
  /// - Complexity: O(periods of a year)
  package func arrears(of reading: Reading) -> [Arrear] {
    guard reading.freshness.isDelayed, let first = reading.freshness.awaited,
      reading.freshness.latest != nil
    else { return [] }
    let indicator = reading.indicator
    let releases = catalogue.calendar.releases
    func arrear(_ release: DueRelease, _ state: Freshness.State) -> Arrear {
      Arrear(
        release: release, state: state,
        since: releases.deadline(graces: 1, after: release, indicator))
    }
    var arrears = [arrear(first, reading.freshness.state == .late ? .late : .stale)]
    switch indicator.frequency {
    case .year, .half, .quarter, .month: break
    case .week, .day, .interval: return arrears
    }
    while let last = arrears.last,
      let next = releases.release(after: last.release.period, indicator)
    {
      guard moment.clock > releases.deadline(graces: 1, after: next, indicator) else { break }
      let isStale = moment.clock > releases.deadline(graces: 3, after: next, indicator)
      arrears.append(arrear(next, isStale ? .stale : .late))
    }
    return arrears.suffix(12)
  }

  /// How punctual the figures of a series came that were due in the twelve months up to now; `nil` for
  /// sensors, and where nobody says when figures come.
  ///
  /// - Complexity: O(rows of the series) on the first question
  package func releaseRecord(of indicator: Indicator, series: SeriesKey) -> ReleaseRecord? {
    answer(\.releaseRecords, series) { $0.releaseRecord(of: indicator, series: series) }.value
  }

  /// How many readings of a sensor came in the 24 hours up to now; `nil` for other indicators, and where
  /// none ever came.
  ///
  /// - Complexity: O(readings of a day) on the first question
  package func sensorArrivals(of indicator: Indicator, series: SeriesKey) -> SensorArrivals? {
    guard case .interval = indicator.frequency else { return nil }
    return answer(\.sensorArrivals, series) {
      $0.sensorArrivals(of: indicator, series: series)
    }.value
  }

  /// The last known file that has a series; `nil` where none has.
  ///
  /// - Complexity: O(files that have the series)
  package func newestFile(with series: SeriesKey) -> FileMark? {
    evidence.warehouse.newestFile(with: series, knownAt: moment.knownUntil)
  }

  /// Whether the content of a file is in force as it lies in the folder: it is known, and neither
  /// refused, nor ahead of the clock, nor deleted.
  ///
  /// - Complexity: O(files that are out of order)
  package func isInForce(_ file: String) -> Bool {
    header(ofFile: file) != nil && !refusals.contains { $0.file == file }
      && !ahead.contains { $0.file == file }
      && !isDeleted(file)
  }

  /// Whether a file was deleted whose last values are still shown.
  package func isDeleted(_ file: String) -> Bool {
    deleted.contains { $0.diagnostic.file == PrintableText.of(file) }
  }
}
