import CockpitValues
import Testing

@testable import CockpitAnalysis

struct ForecastMemoTests {
  private static func series(_ values: [Double], steps: Int = 2) -> OutlookSeries {
    OutlookSeries(
      measure: .figures, periods: values.indices.map { .year(2000 + $0) }, values: values,
      season: 1, scale: .ratio, decimals: 0,
      coming: (0..<steps).map { .year(2000 + values.count + $0) },
      breakPeriod: nil, gap: nil)
  }

  @Test(
    "gives what a forecast of the same values is, however often and in whatever order it is asked")
  func same() {
    let memo = ForecastMemo()
    for round in 0..<3 {
      for start in 0..<20 {
        let values = (0..<12).map { Double($0 * $0 % 7 + start) }
        #expect(
          memo.forecast(of: Self.series(values))
            == Forecast.of(values, season: 1, horizon: 2, decimals: 0),
          "round \(round)")
      }
    }
    #expect(memo.made == 20, "of 60 questions")
  }

  @Test("makes another forecast of another horizon, and remembers refusals")
  func others() {
    let memo = ForecastMemo()
    let values = (0..<12).map { Double($0 % 5) }
    #expect(memo.forecast(of: Self.series(values, steps: 1)).value?.steps.count == 1)
    #expect(memo.forecast(of: Self.series(values, steps: 3)).value?.steps.count == 3)
    for _ in 0..<2 {
      #expect(memo.forecast(of: Self.series([1, 2])).refusal == .tooFew(count: 2, needed: 8))
    }
    #expect(memo.made == 3)
  }

  @Test("forgets what was asked first once it has as many as it keeps")
  func forgets() {
    let memo = ForecastMemo()
    func ask(_ number: Int) {
      _ = memo.forecast(of: Self.series([Double(number)]))
    }
    for number in 0...ForecastMemo.most { ask(number) }
    ask(1)
    #expect(memo.made == ForecastMemo.most + 1)
    ask(0)
    #expect(memo.made == ForecastMemo.most + 2)
  }
}
