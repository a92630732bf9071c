import CockpitTestSupport
import CockpitWarehouse
import Testing

@testable import CockpitJudgement
@testable import CockpitValues

/// A sensor that gives the same reading for hours.
struct FrozenReadingTests {
  private func waterLevel(readings: Int, equal: Int) throws -> Reading {
    let end = try moment("2026-11-21T14:30:00")
    let rows = (0..<readings).map { index in
      let time = CivilTime(
        end.adding(seconds: Int64(index - readings + 1) * 300), offset: .china)
      let value = index >= readings - equal ? 1.37 : 1.3 + Double(index % 7) / 100
      return StreetSnapshots.row(
        "safety.water_level", "330203", in: time.description, #""value": \#(value)"#)
    }
    return try JudgementExample(rows).reading("safety.water_level")
  }

  @Test("takes a sensor of five minutes for frozen after the equal readings of six hours")
  func frozen() throws {
    let reading = try waterLevel(readings: 300, equal: 300)
    #expect(reading.doubts == [.frozen(readings: 300)])
    #expect(!reading.isUsable)
    #expect(try reading.latest?.period == period("2026-11-20T13:35:00"), "its first reading")
    #expect(try waterLevel(readings: 300, equal: 72).doubts == [.frozen(readings: 72)])
    #expect(try waterLevel(readings: 300, equal: 71).doubts.isEmpty)
  }
}
