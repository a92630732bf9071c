import CockpitCatalogue
import CockpitValues
import CockpitWarehouse
import Synchronization

/// What kinds of things the files of a region hold, as far as whole screens depend on it.
struct Holdings: Sendable {
  var areOnlyUncatalogued = false
  var areOnlyRecords = false
  var isPlanLibrary = false
}

extension Situation {
  /// Whether files hold figures, and none of them, nor a record, of what the pack knows: a folder of
  /// imported tables.
  package var holdsOnlyUncatalogued: Bool { holdings.areOnlyUncatalogued }

  /// Whether files hold records, and no figures at all.
  package var holdsOnlyRecords: Bool { holdings.areOnlyRecords }

  /// Whether there are neither figures nor records at all, so that only the plan of the region can be
  /// read; a file whose rows land nowhere, or in areas that nobody knows, is there all the same.
  package var isPlanLibrary: Bool { holdings.isPlanLibrary }

  /// Found out at the first question: each part of each screen asks.
  private var holdings: Holdings {
    if let known = onDemand.withLock(\.holdings) { return known }
    let holdings = foundHoldings
    onDemand.withLock { $0.holdings = holdings }
    return holdings
  }

  private var foundHoldings: Holdings {
    var found = Holdings()
    let summaries = readings.summaries
    let hasFigures = summaries.contains(where: \.isConnected)
    found.areOnlyUncatalogued =
      catalogue.indicators.last?.isUncatalogued == true && records.entries.isEmpty
      && !summaries.contains { !$0.isUncatalogued && $0.isConnected }
      && knownSeries.byIndicator.keys.allSatisfy { catalogue.indicator($0)?.isUncatalogued ?? true }
    found.areOnlyRecords = !records.entries.isEmpty && !hasFigures && knownSeries.all.isEmpty
    found.isPlanLibrary =
      sources.isEmpty && sourcesOfOtherRegions.isEmpty
      || records.entries.isEmpty && !hasFigures && !found.areOnlyUncatalogued && barren.isEmpty
        && !hasFiguresOfPlaces(knownSeries)
        && !knownSeries.indicatorsByArea.keys.contains { catalogue.areas[$0] == nil }
    return found
  }

  /// Whether files hold figures of a place in the region, such as a 镇街.
  private func hasFiguresOfPlaces(_ series: KnownSeries) -> Bool {
    let tree = catalogue.areas
    return series.indicatorsByArea.keys.contains { code in
      code == area || tree.ancestors(of: code).contains { $0.code == area }
    }
  }
}
