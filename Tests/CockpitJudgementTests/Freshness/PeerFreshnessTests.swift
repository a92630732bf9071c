import CockpitTestSupport
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues

/// What is late here and known in the areas beside is old.
struct PeerFreshnessTests {
  private static let codes = [
    "330205", "330206", "330211", "330212", "330213", "330225", "330226", "330281", "330282",
  ]

  private func reading(
    peers: Int, period: String = "2026-10", value: String = "\"value\": 900",
    at now: String = "2026-11-21T14:32:00"
  ) throws -> Reading {
    let rows =
      Self.codes.prefix(peers).map {
        StreetSnapshots.row("industry.output", $0, in: period, value)
      } + [StreetSnapshots.row("industry.output", "330203", in: "2026-09", #""value": 856.8"#)]
    var example = JudgementExample(rows, at: now)
    let areas = Self.codes.map {
      #"{"code": "\#($0)", "name": "区县\#($0)", "level": "district", "parent": "3302"}"#
    }
    example.head = #""areas": [\#(areas.joined(separator: ","))],"#
    return try example.reading("industry.output")
  }

  @Test("nine districts have October and ours September: 旧; where none has it: 迟")
  func nineDistricts() throws {
    let old = try reading(peers: 9)
    #expect(old.freshness.state == .stale)
    #expect(old.freshness.state.mark.zh == "旧")
    #expect(try reading(peers: 1).freshness.state == .stale)
    #expect(try reading(peers: 0).freshness.state == .late)
    #expect(try reading(peers: 9, period: "2026-09").freshness.state == .late)
  }

  @Test("peers that report no figure, and grace that is not over, make nothing old")
  func noEvidence() throws {
    let without = try reading(peers: 9, value: #""value": null, "reason": "未报""#)
    #expect(without.freshness.state == .late)
    #expect(try reading(peers: 9, at: "2026-11-13T10:00:00").freshness.state == .pending)
  }
}
