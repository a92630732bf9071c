import Testing

@testable import CockpitAnalysis

struct RunningLineTests {
  @Test("is the line of least squares through all values so far")
  func leastSquares() {
    let values = SyntheticSeries(seed: 5, count: 30, step: 1.5, noise: 8).values
    var line = RunningLine(values[0])
    for count in 2...30 {
      line.append(values[count - 1])
      let whole = values.prefix(count).withUnsafeBufferPointer { LinearTrend($0) }
      #expect(isClose(line.level, whole.level, within: 1e-10))
      #expect((line.slope - whole.slope).magnitude < 1e-10)
    }
  }

  @Test("drifts by what smoothing from nothing lags behind the line")
  func drift() {
    // A level smoothed from 0 over the line itself lags behind the line's next value by the drift.
    let (alpha, level, slope) = (0.3, 12.0, 0.7)
    var smoothed = 0.0
    for time in 1...9 { smoothed += alpha * (level + slope * Double(time) - smoothed) }
    var fade = 1.0
    for _ in 1...9 { fade *= 1 - alpha }
    let drift = RunningLine.drift(level: level, slope: slope, alpha: alpha, fade: fade)
    #expect(isClose(smoothed + drift, level + slope * 10, within: 1e-12))
  }
}
