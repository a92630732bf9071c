import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// Figures of 镇街 and of peers as snapshots, for tests of comparisons.
enum StreetSnapshots {
  static let streets = [
    "330203001", "330203002", "330203003", "330203004", "330203005", "330203006", "330203007",
    "330203008", "330203009", "330203100", "330203101", "330203102", "330203103", "330203104",
    "330203105", "330203106", "330203200",
  ]

  /// A row with what follows its period.
  static func row(
    _ indicator: String, _ area: String, in period: String = "2026-10", _ more: String
  ) -> String {
    #"{"indicator":"\#(indicator)","area":"\#(area)","period":"\#(period)",\#(more)}"#
  }

  /// The situation of some rows in one file on an afternoon.
  static func situation(
    _ rows: [String], head: String = "", at now: String = "2026-11-21T14:32:00+08:00"
  ) throws -> Situation {
    let catalogue = try HaishuPack.catalogue()
    let text = """
      {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(now)",
       "source":{"id":"s","name":"统计局"},\(head)"observations":[\(rows.joined(separator: ","))]}
      """
    let warehouse = try Warehouse([
      SnapshotReader.read(Array(text.utf8), name: "a.json", catalogue: catalogue).get().batch
    ])
    return Situation(
      pack: catalogue, content: IntakeContent(warehouse: warehouse),
      at: Moment(clock: try #require(Instant(parsing: now))))
  }
}
