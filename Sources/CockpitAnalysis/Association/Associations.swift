/// The associations of all pairs of some series.
package struct Associations: Hashable, Sendable {
  /// The fewest pairs of values that a correlation is of.
  package static let fewestPairs = 24
  /// The greatest lag that can be asked for.
  package static let greatestLag = AssociationSeries.lags - 1

  /// One for each pair that was tested, the least likely by chance first, else in the order of the series.
  package let all: [Association]
  /// The pairs that have too few values in common, or do not vary.
  package let leftOut: Int
  /// The pairs that were not to be tested.
  package let excluded: Int
  /// The lags that were tried on each pair, in both directions.
  package let lags: ClosedRange<Int>

  /// The pairs that were tested, which the adjusted p values allow for.
  package var tested: Int { all.count }

  /// Seeks the associations of all pairs at the lags up to one, in both directions.
  ///
  /// The series are seasonal differences or growths, one value for each of the same periods, `nil` for a gap.
  /// Gaps are left out by pairs.
  ///
  /// - Parameters:
  ///   - series: at the same periods each; a shorter one ends earlier.
  ///   - greatestLag: in periods, at most 7.
  ///   - fewestPairs: the fewest pairs of values at a lag.
  ///   - isExcluded: whether a pair is not to be tested, by its places, the smaller one first.
  /// - Complexity: O(series² · periods · lags)
  package init(
    of series: [[Double?]], upTo greatestLag: Int = 6,
    fewestPairs: Int = Associations.fewestPairs,
    excluding isExcluded: (_ first: Int, _ second: Int) -> Bool = { _, _ in false }
  ) {
    let greatestLag = min(max(greatestLag, 0), Associations.greatestLag)
    let prepared = series.map(AssociationSeries.init)
    var found: [Association] = []
    found.reserveCapacity(series.count * max(series.count - 1, 0) / 2)
    var excluded = 0
    for second in prepared.indices {
      for first in 0..<second {
        if isExcluded(first, second) {
          excluded += 1
          continue
        }
        let association = Association(
          first, second, among: prepared, greatestLag: greatestLag, fewestPairs: fewestPairs)
        if let association { found.append(association) }
      }
    }
    leftOut = series.count * max(series.count - 1, 0) / 2 - found.count - excluded
    self.excluded = excluded
    found.sort { ($0.pValue, $0.first, $0.second) < ($1.pValue, $1.first, $1.second) }
    for (index, adjusted) in FalseDiscovery.adjusted(found.map(\.pValue)).enumerated() {
      found[index].adjustedPValue = adjusted
    }
    all = found
    lags = -greatestLag...greatestLag
  }

  /// The associations of which about a share is expected to be false.
  ///
  /// It is that share only where p values are exact; those of autocorrelated series are nearly.
  ///
  /// - Complexity: O(n)
  package func found(falseDiscoveryRate rate: Double = 0.05) -> ArraySlice<Association> {
    all.prefix { $0.adjustedPValue <= rate }
  }
}
