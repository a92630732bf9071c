package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse
import Synchronization

// How far the figures of an indicator reach, of which lists of hundreds of indicators show nothing else.

extension Situation {
  /// The newest period whose figure leads the reading of a series of an indicator; `nil` where no series
  /// has a figure.
  ///
  /// It is that of all readings, of which it judges as few as it can: mostly one. The next situations keep
  /// it until a row of the indicator is another one.
  ///
  /// - Complexity: O(rows of the indicator's series) on the first question
  package func newestPeriod(of indicator: Indicator) -> Period? {
    if let known = onDemand.withLock({ $0.newestPeriods[indicator.id] }) { return known }
    let newest = leadingPeriod(of: indicator)
    onDemand.withLock { $0.add(newestPeriod: newest, of: indicator.id) }
    return newest
  }

  /// Judges what the list of all indicators that only files define shows, so that no key waits for it.
  ///
  /// To be called off the main thread: what somebody asks for meanwhile is not held up.
  package func prepareLists() {
    let indicators = uncatalogued
    for place in indicators.indices { _ = newestPeriod(of: indicators[place]) }
  }

  private func leadingPeriod(of indicator: Indicator) -> Period? {
    let facts = Facts(evidence)
    let own = readings.judged(indicator.id)?.value
    var newest: Period?
    var others: [(series: SeriesKey, latest: Period)] = []
    for series in self.series(ofIndicator: indicator.id) {
      if let own, own.series == series {
        newest = own.latest?.period
      } else if let latest = facts.latestReported(series)?.period {
        others.append((series, latest))
      }
    }
    // No figure that leads is newer than the latest of its series: where that one is doubted, those that
    // may still be newer are looked at.
    others.sort { $1.latest < $0.latest }
    for (series, latest) in others {
      if let newest, latest <= newest { break }
      guard let leading = facts.leading(indicator, series)?.period else { continue }
      newest = newest.map { max($0, leading) } ?? leading
    }
    return newest
  }
}
