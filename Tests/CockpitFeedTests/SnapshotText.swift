import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

@testable import CockpitFeed

/// Snapshots for tests and the catalogue that they are read with.
enum SnapshotText {
  static let catalogue = Catalogue(
    id: "test", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
    region: "330203", offset: .china, themes: [], domains: [], areas: AreaTree([]),
    indicators: [
      Indicator(
        id: "output", name: LocalizedText(zh: "产值"), unit: Unit("亿元"), decimals: 1, better: .up)
    ], boards: [])

  /// A target of the output.
  static func target(
    _ value: Double, date: String = "2026-01-20", demonstration: Bool = false
  ) -> String {
    """
    {"schema":"cockpit.targets/1","document":"计划","date":"\(date)","year":2026,\
    "demonstration":\(demonstration),"targets":[\
    {"indicator":"output","kind":"cumulative","value":\(value)}]}
    """
  }

  /// A file of targets that sets none.
  static let targets = """
    {"schema":"cockpit.targets/1","document":"政府工作报告","date":"2026-01-20","year":2026,"targets":[]}
    """

  /// A snapshot with one figure of the output.
  static func figure(
    _ value: Double, period: String = "2026-10", indicator: String = "output",
    demonstration: Bool = false
  ) -> String {
    """
    {"schema":"cockpit.snapshot/1","region":"330203","created_at":"2026-11-21T14:30:00+08:00",\
    "demonstration":\(demonstration),"source":{"id":"s","name":"统计局"},"observations":[\
    {"indicator":"\(indicator)","area":"330203","period":"\(period)","value":\(value)}]}
    """
  }
}

extension Warehouse {
  /// The figure of the output that counts.
  var output: Double? {
    latest(
      SeriesKey(indicator: "output", area: "330203", span: .single),
      knownAt: Instant(seconds: 4_000_000_000))?.value
  }
}

extension Intake {
  /// Reads what changed; the clock says nothing to a folder.
  mutating func refresh() throws(FeedError) -> Bool { try refresh(at: Instant(seconds: 0)) }
}
