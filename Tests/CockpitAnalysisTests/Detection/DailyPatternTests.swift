import Testing

@testable import CockpitAnalysis

struct DailyPatternTests {
  /// Readings of each ten minutes.
  private func readings(days: Int, _ value: (_ seconds: Int) -> Double) -> ArraySlice<TimedValue> {
    stride(from: 0, to: days * 86_400, by: 600).map { TimedValue(seconds: $0, value: value($0)) }[
      ...]
  }

  @Test("learns the median of each hour")
  func medians() throws {
    var random = RandomStream(seed: 1)
    let pattern = try #require(
      DailyPattern(
        of: readings(days: 8) { Double($0 / 3600 % 24) * 10 + random.normal() }))
    #expect((pattern.expected(at: 3 * 3600 + 59) - 30).magnitude < 1)
    #expect((pattern.expected(at: 30 * 86_400 + 20 * 3600) - 200).magnitude < 1)
  }

  @Test("knows the hour of moments before midnight zero")
  func negative() throws {
    let pattern = try #require(DailyPattern(of: readings(days: 8) { Double($0 / 3600 % 24) }))
    #expect(pattern.expected(at: -1) == 23)
    #expect(pattern.expected(at: -86_400) == 0)
  }

  @Test("sees none in noise, nor in less than a week")
  func none() {
    var random = RandomStream(seed: 2)
    #expect(DailyPattern(of: readings(days: 8) { _ in random.normal() }) == nil)
    #expect(DailyPattern(of: readings(days: 6) { Double($0 / 3600 % 24) }) == nil)
    #expect(DailyPattern(of: []) == nil)
  }

  @Test("sees none in hourly noise, whose medians follow their few readings")
  func hourlyNoise() {
    var random = RandomStream(seed: 3)
    for _ in 0..<200 {
      let hours = stride(from: 0, to: 9 * 86_400, by: 3600)
      let noise = hours.map { TimedValue(seconds: $0, value: random.normal()) }
      #expect(DailyPattern(of: noise[...]) == nil)
    }
  }

  @Test("sees none where an hour has no readings")
  func emptyHour() {
    let all = readings(days: 8) { Double($0 / 3600 % 24) }
    #expect(DailyPattern(of: all.filter { $0.seconds / 3600 % 24 != 4 }[...]) == nil)
  }
}
