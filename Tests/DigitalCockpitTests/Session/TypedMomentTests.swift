import CockpitValues
import Testing

@testable import DigitalCockpit

struct TypedMomentTests {
  private static let now = Instant(parsing: "2026-11-21T14:32:00+08:00") ?? Instant(seconds: 0)

  private func moment(_ text: String) -> String? {
    TypedMoment(text, before: Self.now, .china).map {
      CivilTime($0.instant, offset: .china).description
    }
  }

  @Test(
    "a time is the last one that is over, a day its end, and a day without a year the last such day",
    arguments: [
      ("18:05", "2026-11-20T18:05:00+08:00"), ("14:31", "2026-11-21T14:31:00+08:00"),
      ("14:32", "2026-11-20T14:32:00+08:00"), ("9:00:30", "2026-11-21T09:00:30+08:00"),
      ("11-20", "2026-11-20T23:59:59+08:00"), ("12-31", "2025-12-31T23:59:59+08:00"),
      ("2-29", "2024-02-29T23:59:59+08:00"), ("11-21 8:00", "2026-11-21T08:00:00+08:00"),
      ("2026-11-20 18:05:30", "2026-11-20T18:05:30+08:00"),
      ("2026-11-20T18:05", "2026-11-20T18:05:00+08:00"),
      ("2026-11-20T10:05:00Z", "2026-11-20T18:05:00+08:00"),
      ("11月20日", "2026-11-20T23:59:59+08:00"), ("2026/11/20", "2026-11-20T23:59:59+08:00"),
      ("2026年11月20号 18:05", "2026-11-20T18:05:00+08:00"),
      ("11月20日18:05", "2026-11-20T18:05:00+08:00"), ("11-20 24:00", "2026-11-21T00:00:00+08:00"),
    ])
  func understood(text: String, meant: String) {
    #expect(moment(text) == meant)
  }

  @Test(
    "what is no moment is none",
    arguments: [
      "", "x", "24:01", "12:60", "12", "12:", ":", "-", "2-30", "13-01", "2026-2-29", "11-20 25:00",
      "11-20 18:05 x", "1:2:3:4", "+1:00", "１１-２０", "99999-01-01",
    ])
  func refused(text: String) {
    #expect(moment(text) == nil)
  }
}
