import Testing

@testable import CockpitAnalysis

struct LinearTrendTests {
  @Test("goes through points on a line")
  func exact() {
    let line = [5.0, 8, 11].withUnsafeBufferPointer { LinearTrend($0) }
    #expect(line.level == 2)
    #expect(line.slope == 3)
  }

  @Test("lies nearer to the points than any line beside it")
  func least() {
    let values = SyntheticSeries(seed: 4, count: 12, step: 2, noise: 5).values
    let line = values.withUnsafeBufferPointer { LinearTrend($0) }
    func squares(_ level: Double, _ slope: Double) -> Double {
      values.enumerated().reduce(0) { sum, point in
        let off = point.element - level - slope * Double(point.offset + 1)
        return sum + off * off
      }
    }
    let least = squares(line.level, line.slope)
    for (up, steeper) in [(0.1, 0.0), (-0.1, 0), (0, 0.01), (0, -0.01), (0.1, -0.01)] {
      #expect(squares(line.level + up, line.slope + steeper) > least)
    }
  }
}
