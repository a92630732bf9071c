import Testing

@testable import CockpitAnalysis

/// Twelve invented series against an independent implementation of three of the members, the "Lite3" method in numpy.
///
/// That one searches for the first states as well and from fewer starts, so that it may end at a higher sum of squares;
/// then its forecasts differ, and only that is compared.
struct CombinedModelReferenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let season: Int
    let horizon: Int
    let series: SyntheticSeries
    /// The sum of the values, so that a change of the generator shows as what it is.
    let checksum: Double
    /// The first seasonal indices; none for a series without a pattern.
    let indices: [Double]
    let chosen: ExponentialSmoothing.Trend
    /// Of the smoothings without trend, with it and with a damped one.
    let aicc: [Double]
    /// Of the damped trend on logs.
    let logAICc: Double?
    let thetaSquares: Double
    /// The last step of the chosen smoothing, the damped trend on logs and the Theta model, without seasons.
    let members: [Double]

    var testDescription: String { name }
  }

  @Test("adjusts for seasons as the reference does", arguments: cases)
  func indices(of example: Case) {
    let values = example.series.values
    #expect(isClose(values.reduce(0, +), example.checksum, within: 1e-6))
    let adjustment = SeasonalAdjustment.of(values, season: example.season)
    #expect((adjustment.kind != .none) == !example.indices.isEmpty)
    for (found, expected) in zip(adjustment.indices, example.indices) {
      #expect(isClose(found, expected, within: 1e-6))
    }
  }

  @Test("finds a sum of squares as low as that of the reference or lower", arguments: cases)
  func squares(of example: Case) {
    let model = Self.model(example)
    for (smoothing, expected) in zip(model.smoothings, example.aicc) {
      #expect(smoothing.aicc < expected + 1e-4)
    }
    #expect((model.logSmoothing == nil) == (example.logAICc == nil))
    if let log = model.logSmoothing, let expected = example.logAICc {
      #expect(log.aicc < expected + 1e-4)
    }
    #expect(model.theta.squaredErrors < example.thetaSquares * (1 + 1e-6))
    #expect(model.chosen.trend == example.chosen)
  }

  @Test("forecasts what the reference does where both found the same", arguments: cases)
  func members(of example: Case) {
    let model = Self.model(example)
    let members = model.members(example.horizon).map { $0.value(example.horizon - 1, at: 0) }
    let range = (example.series.values.max() ?? 0) - (example.series.values.min() ?? 0)
    for (index, isSame) in Self.isSame(model, example).enumerated() where isSame {
      #expect((members[index] - example.members[index]).magnitude < 2e-3 * range)
    }
  }

  @Test("finds the same as the reference nearly always")
  func sameness() {
    let same = Self.cases.flatMap { Self.isSame(Self.model($0), $0) }
    #expect(same.count == 36)
    #expect(same.filter(\.self).count >= 30)
  }

  /// Of each of the three members whether its sum of squares is that of the reference, and not below it.
  private static func isSame(_ model: CombinedModel, _ example: Case) -> [Bool] {
    let chosen = ExponentialSmoothing.Trend.allCases.firstIndex(of: example.chosen) ?? 0
    let damped = model.logSmoothing ?? model.smoothings[2]
    return [
      model.chosen.aicc > example.aicc[chosen] - 1e-4,
      damped.aicc > (example.logAICc ?? example.aicc[2]) - 1e-4,
      model.theta.squaredErrors > example.thetaSquares * (1 - 1e-6),
    ]
  }

  private static func model(_ example: Case) -> CombinedModel {
    let values = example.series.values
    return CombinedModel(values, adjustment: .of(values, season: example.season))
  }
}

extension CombinedModelReferenceTests {
  static let cases = [
    Case(
      name: "seasonal growth", season: 12, horizon: 18,
      series: SyntheticSeries(
        seed: 1, count: 84, season: 12, start: 200, step: 0, growth: 1.008, pattern: 0.3, noise: 4,
        walk: 2,
        isFloored: false),
      checksum: 23793.81, indices: [0.90228338, 0.82923604, 1.0733595], chosen: .additive,
      aicc: [300.34482, 278.45632, 287.07847], logAICc: -656.80945, thetaSquares: 1934.3102,
      members: [415.46231, 412.45345, 414.67483]),
    Case(
      name: "three seasonal years", season: 12, horizon: 12,
      series: SyntheticSeries(
        seed: 2, count: 36, season: 12, start: 50, step: 0.4, growth: 1, pattern: 0.5, noise: 1,
        walk: 0.5,
        isFloored: false),
      checksum: 2043.72, indices: [0.87310893, 0.69771844, 1.1089378], chosen: .additive,
      aicc: [13.075397, -2.2922343, 1.2416993], logAICc: -290.46891, thetaSquares: 24.150073,
      members: [67.937914, 66.056106, 67.506571]),
    Case(
      name: "months without seasons", season: 12, horizon: 18,
      series: SyntheticSeries(
        seed: 3, count: 60, season: 12, start: 1000, step: 0, growth: 1, pattern: 0, noise: 60,
        walk: 10,
        isFloored: false),
      checksum: 59415.18, indices: [], chosen: .none,
      aicc: [492.48682, 497.15607, 498.70358], logAICc: -329.91029, thetaSquares: 203524.4,
      members: [990.25057, 985.50148, 988.911]),
    Case(
      name: "months at zero", season: 12, horizon: 12,
      series: SyntheticSeries(
        seed: 4, count: 48, season: 12, start: 2, step: 0, growth: 1, pattern: 0, noise: 4,
        walk: 0.2,
        isFloored: true),
      checksum: 129.17, indices: [], chosen: .none,
      aicc: [103.12623, 107.97135, 107.9828], logAICc: nil, thetaSquares: 334.16383,
      members: [2.6909909, 2.3867402, 3.0832331]),
    Case(
      name: "balances of months", season: 12, horizon: 12,
      series: SyntheticSeries(
        seed: 5, count: 54, season: 12, start: -5, step: 0.1, growth: 1, pattern: 0, noise: 9,
        walk: 3,
        isFloored: false),
      checksum: -337.19, indices: [], chosen: .none,
      aicc: [255.77106, 260.2984, 262.70059], logAICc: nil, thetaSquares: 5351.9825,
      members: [-6.2443115, -5.0354616, -7.0386355]),
    Case(
      name: "falling months", season: 12, horizon: 18,
      series: SyntheticSeries(
        seed: 6, count: 72, season: 12, start: 900, step: -7, growth: 1, pattern: 0.2, noise: 15,
        walk: 5,
        isFloored: false),
      checksum: 47224.25, indices: [0.9322519, 0.87631644, 1.0378], chosen: .additive,
      aicc: [428.51323, 403.55481, 411.10283], logAICc: -513.37291, thetaSquares: 17433.724,
      members: [309.35182, 376.37749, 320.34755]),
    Case(
      name: "seasonal quarters", season: 4, horizon: 8,
      series: SyntheticSeries(
        seed: 7, count: 44, season: 4, start: 300, step: 3, growth: 1, pattern: 0.4, noise: 6,
        walk: 3,
        isFloored: false),
      checksum: 16776.68, indices: [0.84348379, 1.040581, 0.99278776, 1.1231475], chosen: .damped,
      aicc: [201.53575, 190.46889, 189.93492], logAICc: -330.09024, thetaSquares: 2474.7967,
      members: [458.57047, 458.1384, 466.16533]),
    Case(
      name: "quarters without seasons", season: 4, horizon: 8,
      series: SyntheticSeries(
        seed: 207, count: 40, season: 4, start: 80, step: 0, growth: 1, pattern: 0, noise: 5,
        walk: 1,
        isFloored: false),
      checksum: 3262.8, indices: [], chosen: .none,
      aicc: [151.31769, 153.2975, 158.16631], logAICc: -192.76404, thetaSquares: 1370.1546,
      members: [77.805175, 74.520117, 77.655468]),
    Case(
      name: "fast quarters", season: 4, horizon: 8,
      series: SyntheticSeries(
        seed: 9, count: 32, season: 4, start: 100, step: 0, growth: 1.04, pattern: 0.2, noise: 3,
        walk: 1,
        isFloored: false),
      checksum: 6290.68, indices: [0.93410362, 1.016026, 1.0025676, 1.0473028], chosen: .additive,
      aicc: [149.93237, 106.51198, 115.09982], logAICc: -230.9905, thetaSquares: 811.66496,
      members: [439.25161, 450.14664, 409.45268]),
    Case(
      name: "short years", season: 1, horizon: 6,
      series: SyntheticSeries(
        seed: 10, count: 14, season: 1, start: 40, step: 2, growth: 1, pattern: 0, noise: 1.5,
        walk: 1,
        isFloored: false),
      checksum: 725.72, indices: [], chosen: .additive,
      aicc: [40.794665, 39.366526, 49.07723], logAICc: -64.596636, thetaSquares: 49.84077,
      members: [76.650242, 78.147662, 77.325365]),
    Case(
      name: "growing years", season: 1, horizon: 6,
      series: SyntheticSeries(
        seed: 11, count: 30, season: 1, start: 100, step: 0, growth: 1.09, pattern: 0, noise: 6,
        walk: 4,
        isFloored: false),
      checksum: 14379.18, indices: [], chosen: .additive,
      aicc: [239.52082, 181.25942, 191.45576], logAICc: -190.96404, thetaSquares: 26011.767,
      members: [1740.2833, 1959.0354, 1503.3938]),
    Case(
      name: "years about zero", season: 1, horizon: 6,
      series: SyntheticSeries(
        seed: 12, count: 22, season: 1, start: 1, step: -0.3, growth: 1, pattern: 0, noise: 3,
        walk: 1,
        isFloored: false),
      checksum: -34.46, indices: [], chosen: .none,
      aicc: [51.678027, 53.989282, 60.762151], logAICc: nil, thetaSquares: 125.2298,
      members: [-7.0036788, -9.4396801, -6.8618388]),
  ]
}
