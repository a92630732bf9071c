import CockpitTestSupport
import Testing

@testable import CockpitCanvas

@Suite("Axis scale")
struct AxisScaleTests {
  @Test(
    "finds round numbers",
    arguments: [
      (0.0, 10.0, 6, false, ["0", "5", "10"]),
      (0.0, 10.0, 11, false, ["0", "2", "4", "6", "8", "10"]),
      (-5.1, 0.1, 9, true, ["-6", "-4", "-2", "0", "+2"]),
      (0.1, 0.3, 3, false, ["0.1", "0.2", "0.3"]),
      (1.02, 1.05, 4, false, ["1.02", "1.03", "1.04", "1.05"]),
      (995, 1300, 5, false, ["900", "1000", "1100", "1200", "1300"]),
      (7, 7, 5, false, ["6.0", "6.5", "7.0", "7.5", "8.0"]),
      (0, 0, 5, true, ["-1.0", "-0.5", "0.0", "+0.5", "+1.0"]),
      // A depth is never below the ground.
      (0, 0, 3, false, ["0.0", "0.5", "1.0"]),
      (0, 4_000_000, 5, false, ["0", "1000000", "2000000", "3000000", "4000000"]),
    ])
  func rounds(lower: Double, upper: Double, rows: Int, signed: Bool, labels: [String]) throws {
    let scale = try #require(AxisScale(covering: lower...upper, rows: rows, isSigned: signed))
    #expect(scale.multiples.map { scale.label(of: $0, signed: signed) } == labels)
  }

  @Test("covers its range in its rows with even steps, and its labels read back", arguments: 0..<60)
  func covers(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let magnitude = Double.random(in: -9...9, using: &generator)
    let size = Double(sign: .plus, exponent: Int(magnitude * 3), significand: 1.3)
    let lower = Double.random(in: -size...size, using: &generator)
    let upper = lower + Double.random(in: 0.001...2, using: &generator) * size
    let rows = Int.random(in: 2...20, using: &generator)
    let scale = try #require(AxisScale(covering: lower...upper, rows: rows))
    #expect(scale.lower <= lower && scale.upper >= upper)
    let steps = scale.multiples.count - 1
    #expect(steps <= max(2, rows - 1))
    // Each tick is a whole number of rows above the one before it.
    let step = scale.value(of: scale.multiples.lowerBound + 1) - scale.lower
    let pitch = Double(max(2, rows - 1)) * step / (scale.upper - scale.lower)
    #expect((pitch - pitch.rounded()).magnitude < 1e-6 && pitch > 0.5)
    #expect(scale.depth(of: upper) <= scale.depth(of: lower))
    for multiple in scale.multiples {
      #expect(Double(scale.label(of: multiple, signed: true)) == scale.value(of: multiple))
    }
  }

  @Test("gives up on what doubles cannot tell apart")
  func givesUp() {
    #expect(AxisScale(covering: 0...(.greatestFiniteMagnitude), rows: 5) != nil)
    #expect(
      AxisScale(covering: -.greatestFiniteMagnitude...(.greatestFiniteMagnitude), rows: 5) == nil)
    #expect(AxisScale(covering: 0...(.leastNonzeroMagnitude), rows: 5) == nil)
  }
}
