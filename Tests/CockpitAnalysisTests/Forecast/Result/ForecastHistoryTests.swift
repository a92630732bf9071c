import Testing

@testable import CockpitAnalysis

struct ForecastHistoryTests {
  private static let years: [Double?] = (0..<10).map { Double($0 * $0) }

  private static func replacing(_ place: Int, by value: Double?) -> [Double?] {
    var values = years
    values[place] = value
    return values
  }

  @Test("takes a series that is long enough")
  func accepted() {
    let history = ForecastHistory.of(Self.years, season: 1).value
    #expect(history?.values == Self.years.compactMap(\.self))
    #expect(history?.isConstant == false)
  }

  @Test(
    "says how many values are needed",
    arguments: [(1, 8), (2, 8), (4, 12), (11, 33), (12, 36), (0, 8), (-3, 8)])
  func tooFew(season: Int, needed: Int) {
    let short = [Double?](repeating: 3, count: needed - 1)
    #expect(
      ForecastHistory.of(short, season: season).refusal
        == .tooFew(count: needed - 1, needed: needed))
    #expect(ForecastHistory.of(short + [4], season: season).value?.values.count == needed)
  }

  @Test("says where a value is none", arguments: [Double.nan, .infinity, -.infinity, 1e101])
  func notFinite(value: Double) {
    #expect(
      ForecastHistory.of(Self.replacing(4, by: value), season: 1).refusal == .notFinite(at: 4))
  }

  @Test("says where a gap begins and how long it is")
  func gap() {
    #expect(
      ForecastHistory.of(Self.replacing(4, by: nil), season: 1).refusal == .gap(after: 3, length: 1)
    )
    #expect(
      ForecastHistory.of(Self.years + [nil, nil], season: 1).refusal == .gap(after: 9, length: 2))
    let late: [Double?] = [nil, nil] + Self.replacing(3, by: nil)
    #expect(ForecastHistory.of(late, season: 1).refusal == .gap(after: 4, length: 1))
  }

  @Test("begins where the series does")
  func lateBegin() {
    #expect(ForecastHistory.of([nil, nil] + Self.years, season: 1).value?.values.count == 10)
    #expect(ForecastHistory.of([nil, nil], season: 1).refusal == .tooFew(count: 0, needed: 8))
    #expect(ForecastHistory.of([], season: 12).refusal == .tooFew(count: 0, needed: 36))
  }

  @Test("knows a series without any change")
  func constant() {
    #expect(ForecastHistory.of(Array(repeating: 5, count: 9), season: 1).value?.isConstant == true)
  }
}
