import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

extension Demonstration {
  /// The years that are prepared: at every moment of them, the past of a demonstration is known.
  package static let preparedYears = 2026...2027

  /// What has been reported at any moment of some years, for the next demonstration of the same pack.
  ///
  /// - Complexity: O(releases of the years)
  package func preparedPast(for years: ClosedRange<Int> = preparedYears) -> [UInt8] {
    func start(ofYear year: Int) -> Instant {
      midnight(CivilDate.daysSince1970(year: year, month: 1, day: 1))
    }
    let reach = start(ofYear: years.lowerBound)...start(ofYear: years.upperBound + 1)
    let tables = allTables.map { table -> SnapshotTable? in
      switch table.indicator.frequency {
      case .interval, .day: return nil
      case .week, .month, .quarter, .half, .year: break
      }
      let first = stretch(of: table, until: reach.lowerBound)
      let course = reporting.course(of: table)
      var rows = SnapshotTable(table)
      let releases = reporting.releases(of: table, after: first.after, through: reach.upperBound)
      for release in releases.sorted(by: { ($0.period, $0.at) < ($1.period, $1.at) }) {
        let withStreets = first.streetsAfter < release.at
        rows.add(
          reporting.figures(of: release, withStreets: withStreets, by: course), of: release)
      }
      return rows
    }
    return PreparedPast.bytes(
      of: .init(fingerprint: catalogue.fingerprint, region: region, seed: seed), reach,
      peers: reporting.peers.map { ($0.city, $0.districts) }, tables: tables)
  }
}
