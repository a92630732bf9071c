import CockpitJSON
import CockpitValues
import Testing

@testable import CockpitExchange

struct UpdateTimeTests {
  private func instant(_ json: String) throws -> Instant? {
    UpdateTime.instant(try JSONNode.parse(Array(json.utf8)), local: .china)?.instant
  }

  @Test(
    "reads the forms of the wild",
    arguments: [
      (#""2026-06-08T06:00:00Z""#, "2026-06-08T06:00:00Z"),
      (#""2024-11-08T23:00:00+0100""#, "2024-11-08T22:00:00Z"),
      (#""2024-11-08T23:00:00-0330""#, "2024-11-09T02:30:00Z"),
      (#""2024-11-08T23:00:00.123+01:00""#, "2024-11-08T22:00:00Z"),
      ("1446764400000", "2015-11-05T23:00:00Z"),
    ])
  func forms(json: String, expected: String) throws {
    #expect(try instant(json) == Instant(parsing: expected))
  }

  @Test(
    "takes what has no offset for civil time of the region",
    arguments: [
      (#""2024-11-08T23:00:00""#, "2024-11-08T23:00:00+08:00"),
      (#""2026-11-21T14:30:00.5""#, "2026-11-21T14:30:00+08:00"),
      (#""2026-11-21 14:30:00""#, "2026-11-21T14:30:00+08:00"),
      (#""2026-11-21T14:30""#, "2026-11-21T14:30:00+08:00"),
      (#""2026-11-21 14:30""#, "2026-11-21T14:30:00+08:00"),
      (#""2026-11-21T14:30Z""#, "2026-11-21T14:30:00Z"),
      (#""2026-11-21 14:30:00 +01:00""#, "2026-11-21T14:30:00+01:00"),
      (#""2012-09-27""#, "2012-09-27T00:00:00+08:00"),
    ])
  func local(json: String, expected: String) throws {
    #expect(try instant(json) == Instant(parsing: expected))
  }

  @Test(
    "names no moment for anything else",
    arguments: [
      #""""#, #""yesterday""#, #""27.9.2012""#, #""2012-13-01""#, #""2012-02-30""#, "-1", "1.5",
      "9007199254740992", "1e300", "[]", "true", #""2012-09-27T25:00:00Z""#,
    ])
  func refusals(json: String) throws {
    #expect(try instant(json) == nil)
  }
}
