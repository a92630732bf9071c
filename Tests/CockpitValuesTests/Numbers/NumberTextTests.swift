import CockpitTestSupport
import Testing

@testable import CockpitValues

@Suite("Figures as text")
struct NumberTextTests {
  @Test(
    "writes figures of more digits than one can count in powers of ten",
    arguments: [
      (1e308, "1.00e+308"), (-2.5e20, "-2.50e+20"), (1.2345e16, "1.23e+16"), (9.9e15, nil),
      (123.4, nil), (0, nil), (Double.infinity, nil), (Double.nan, nil),
    ])
  func powers(value: Double, text: String?) {
    #expect(NumberText.powers(value) == text)
  }

  @Test(
    "R1: 8.53459 to two decimals, 0.35 and 1.050 to one",
    arguments: [(8.53459, 2, "8.53"), (0.35, 1, "0.4"), (1.050, 1, "1.0")])
  func roundsAsStated(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test(
    "1.015 is 1.02 and 0.285 is 0.28: a tie goes to the even digit",
    arguments: [(1.015, "1.02"), (0.285, "0.28")])
  func breaksTies(value: Double, text: String) {
    #expect(NumberText.fixed(value, decimals: 2) == text)
  }

  @Test(
    "takes more than fifteen digits of a fraction for noise",
    arguments: [
      (0.28500000000000003, "0.28"), (0.28499999999999998, "0.28"), (0.28500000000001, "0.29"),
      (0.2849999999999, "0.28"), (0.27500000000000002, "0.28"), (0.27499999999999997, "0.28"),
      (1_234_567_890_123_456, "1234567890123456.00"),
    ] as [(Double, String)])
  func noise(value: Double, text: String) {
    #expect(NumberText.fixed(value, decimals: 2) == text)
  }

  @Test(
    "rounds once, a tie to the even digit, on the digits that were published",
    arguments: [
      (8.53459, 2, "8.53"), (0.35, 1, "0.4"), (1.050, 1, "1.0"), (1.015, 2, "1.02"),
      (0.285, 2, "0.28"), (0.45, 1, "0.4"), (2.5, 0, "2"), (3.5, 0, "4"), (0.5, 0, "0"),
      (1.5, 0, "2"), (0.500001, 0, "1"), (0.25, 1, "0.2"), (0.2500000001, 1, "0.3"),
      (9.995, 2, "10.00"), (99.95, 1, "100.0"), (9.5, 0, "10"), (2.675, 2, "2.68"),
      (1.005, 2, "1.00"), (4.35, 1, "4.4"), (0.05, 1, "0.0"), (0.15, 1, "0.2"),
      (0.0499, 1, "0.0"), (0.051, 1, "0.1"), (955.2, 1, "955.2"), (955.2, 3, "955.200"),
      (12, 2, "12.00"), (0, 0, "0"), (0, 3, "0.000"), (100, 0, "100"),
    ])
  func rounds(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
    #expect(NumberText.rounded(value, decimals: decimals) == Double(text))
  }

  @Test(
    "rounds negative figures as their magnitude and gives zero no sign",
    arguments: [
      (-0.35, 1, "-0.4"), (-1.05, 1, "-1.0"), (-2.5, 0, "-2"), (-0.04, 1, "0.0"),
      (-0.05, 1, "0.0"), (-0.0, 0, "0"), (-0.0, 2, "0.00"), (-0.051, 1, "-0.1"),
      (-1234.5, 0, "-1234"), (-.leastNonzeroMagnitude, 6, "0.000000"),
    ])
  func negative(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
    #expect(NumberText.rounded(-0.04, decimals: 1).sign == .plus)
  }

  @Test(
    "sets thousands apart",
    arguments: [
      (0, 0, "0"), (999, 0, "999"), (1000, 0, "1,000"), (999.95, 1, "1,000.0"),
      (-1_234_567.891, 2, "-1,234,567.89"), (100_000, 0, "100,000"), (-123, 0, "-123"),
      (0.123456, 6, "0.123456"),
    ])
  func groups(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals, grouping: true) == text)
  }

  @Test(
    "writes growth with its sign, and none where it rounds to zero",
    arguments: [
      (4.9, 1, "+4.9"), (-4.9, 1, "-4.9"), (0, 1, "0.0"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"),
      (0.06, 1, "+0.1"), (0.5, 0, "0"), (.infinity, 1, "-"), (-.infinity, 1, "-"), (.nan, 1, "-"),
    ])
  func signed(value: Double, decimals: Int, text: String) {
    #expect(NumberText.signed(value, decimals: decimals) == text)
  }

  @Test("writes the largest and the smallest figures in full")
  func extremes() {
    let huge = NumberText.fixed(1e300, decimals: 2)
    #expect(huge == "1" + String(repeating: "0", count: 300) + ".00")
    #expect(NumberText.fixed(1e-300, decimals: 6) == "0.000000")
    #expect(NumberText.fixed(1e16, decimals: 0, grouping: true) == "10,000,000,000,000,000")
    #expect(NumberText.rounded(1e300, decimals: 0) == 1e300)
    #expect(NumberText.fixed(.greatestFiniteMagnitude, decimals: 0).count == 309)
    #expect(NumberText.fixed(1e-5, decimals: 5) == "0.00001")
  }

  @Test("shows a hyphen for what is no figure and takes less than no decimals as none")
  func misuse() {
    #expect(NumberText.fixed(.nan, decimals: 1) == "-")
    #expect(NumberText.fixed(-.infinity, decimals: 1) == "-")
    #expect(NumberText.rounded(.nan, decimals: 1).isNaN)
    #expect(NumberText.fixed(12.5, decimals: -1) == "12")
    #expect(NumberText.fixed(12.5, decimals: .min) == "12")
  }

  @Test("agrees with rounding done by hand on decimal text", arguments: 0..<20)
  func oracle(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      // At most 15 digits, so that the text and its double stand for each other.
      let whole = String(Int.random(in: 0...99_999_999, using: &generator))
      let length = Int.random(in: 1...7, using: &generator)
      var fraction = (0..<length).map { _ in
        String(["0", "4", "5", "9", "1"].randomElement(using: &generator) ?? "5")
      }.joined()
      if generator.next() % 2 == 0 { fraction = fraction.dropLast() + "5" }
      let decimals = Int.random(in: 0...6, using: &generator)
      let value = try #require(Double("\(whole).\(fraction)"))
      let expected = DecimalOracle.round(whole: whole, fraction: fraction, decimals: decimals)
      #expect(NumberText.fixed(value, decimals: decimals) == expected, "\(value)")
      let isZero = expected.allSatisfy { $0 == "0" || $0 == "." }
      #expect(NumberText.fixed(-value, decimals: decimals) == (isZero ? "" : "-") + expected)
    }
  }

  @Test("rounds without digits as with them, and leaves what is near the middle to them")
  func quickRounding() {
    var random = Sweep.generator("quick rounding")
    var known = 0
    for _ in 0..<Sweep.count(gate: 20_000, soak: 2_000_000) {
      let decimals = Int.random(in: 0...9, using: &random)
      let scale = Double((0..<decimals).reduce(1) { scale, _ in scale * 10 })
      // Anything, or about what lies in the middle between two figures.
      let value =
        Bool.random(using: &random)
        ? Double.random(in: -2000...2000, using: &random)
        : (Double(Int.random(in: -999_999...999_999, using: &random)) + 0.5) / scale
          + Double.random(in: -1e-13...1e-13, using: &random)
      guard let quick = NumberText.quicklyRounded(value, decimals: decimals) else { continue }
      known += 1
      let slow = NumberText.roundedByDigits(value, decimals: decimals)
      #expect(quick.bitPattern == slow.bitPattern, "\(value) to \(decimals)")
    }
    #expect(known > 5000)
    for value in [0.285, 1.015, -2.5, 0.5, 1e300, .infinity, .nan] {
      let decimals = value.magnitude < 2 && value.magnitude != 0.5 ? 2 : 0
      #expect(NumberText.quicklyRounded(value, decimals: decimals) == nil, "\(value)")
    }
    #expect(NumberText.quicklyRounded(-0.001, decimals: 1)?.sign == .plus)
  }
}

/// Rounding as one does it on paper: integers only, half to even.
private enum DecimalOracle {
  static func round(whole: String, fraction: String, decimals: Int) -> String {
    let kept = fraction.prefix(decimals)
    let padded = kept + String(repeating: "0", count: decimals - kept.count)
    let dropped = fraction.dropFirst(decimals)
    var number = Int(whole + padded) ?? 0
    let half = "5" + String(repeating: "0", count: max(0, dropped.count - 1))
    // Texts of the same length compare as numbers do.
    if dropped > half || dropped == half && number % 2 == 1 { number += 1 }
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, decimals + 1 - digits.count))
    let all = zeros + digits
    return decimals == 0 ? all : "\(all.dropLast(decimals)).\(all.suffix(decimals))"
  }
}
