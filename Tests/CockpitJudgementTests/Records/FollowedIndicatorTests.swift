import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// What areas say while a response is in force: who was called and answered, who was moved.
struct FollowedIndicatorTests {
  private typealias Example = SituationExample
  private static let response =
    #""records":[{"type":"emergency_response","id":"1","title":"防台","level":"Ⅲ级","stage":"启动","#
    + #""opened":"2026-11-20T17:40:00+08:00"}],"#

  private func followed(
    _ rows: [String], response: String = response, at clock: String = "2026-11-20T20:30:00"
  ) throws -> [FollowedIndicator] {
    var example = try Example()
    try example.put("a.json", rows, created: "2026-11-20T20:20:00", head: response)
    return try example.next(clock).followedIndicators
  }

  private func answered(
    _ period: String, _ value: Double, _ cases: Int, area: String = "330203"
  ) -> String {
    Example.row("safety.warning_answered", period, value, area: area, #","n":\#(cases)"#)
  }

  @Test("counts how many of how many, of the region and of each area")
  func counts() throws {
    let all = try followed([
      answered("2026-11-20", 96.8, 345), answered("2026-11-20", 92.6, 27, area: "330203006"),
      answered("2026-11-20", 100, 3, area: "330203200"),
    ])
    #expect(all.map(\.indicator.id) == ["safety.warning_answered", "safety.evacuated"])
    let calls = all[0]
    #expect(calls.whole.figure == .counted(.init(numerator: 334, denominator: 345)))
    let byArea = Dictionary(uniqueKeysWithValues: calls.areas.map { ($0.area.code, $0.figure) })
    #expect(byArea["330203006"]?.missing == 2)
    #expect(byArea["330203200"]?.missing == 0)
    #expect(calls.areas.count == 17 && calls.unreported == 15)
  }

  @Test("takes no figure for the response that is from before it")
  func before() throws {
    let old = try followed([answered("2026-11-19", 98.8, 340)])
    #expect(old[0].whole.figure == .unreported)
    let moved = try followed([
      Example.row("safety.evacuated", "2026-11-20T17:00:00+08:00", 20, #","n":350"#)
    ])
    #expect(moved[1].whole.figure == .unreported && moved[1].whole.period == nil)
  }

  @Test("tells nobody to move from nothing told, and a rate without its cases from a count")
  func others() throws {
    let hour = "2026-11-20T20:00:00+08:00"
    let all = try followed([
      Example.row("safety.evacuated", hour, 97.5),
      #"{"indicator":"safety.evacuated","area":"330203001","period":"\#(hour)","value":null,"reason":"无应转人员，不适用"}"#,
    ])
    #expect(all[1].whole.figure == .rate(97.5))
    #expect(all[1].areas.first?.figure == .notApplicable)
    #expect(all[1].areas.dropFirst().allSatisfy { $0.figure == .unreported })
  }

  @Test("says that a newer figure is doubted, and not what was known before it")
  func doubted() throws {
    let all = try followed([
      Example.row("safety.evacuated", "2026-11-20T19:00:00+08:00", 50, #","n":340"#),
      Example.row("safety.evacuated", "2026-11-20T20:00:00+08:00", 500, #","n":340"#),
    ])
    #expect(all[1].whole.figure == .doubted)
    #expect(all[1].whole.period == Period(parsing: "2026-11-20T20:00:00+08:00", offset: .china))
  }

  @Test("follows nothing on a calm day, nor once the response has ended or before it begins")
  func calm() throws {
    let rows = [answered("2026-11-20", 96.8, 345)]
    #expect(try followed(rows, response: "").isEmpty)
    #expect(
      try followed(rows, response: Self.response.replacing("启动", with: "终止")).isEmpty)
    #expect(
      try followed(rows, response: Self.response.replacing("T17:40", with: "T23:40")).isEmpty)
  }
}
