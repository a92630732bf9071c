import Testing

@testable import CockpitAnalysis

struct RobustBaselineTests {
  private func baseline(_ values: [Double], resolution: Double = 0) -> RobustBaseline {
    var settings = DetectorSettings()
    settings.span = 1
    settings.resolution = resolution
    let readings = values.enumerated().map {
      TimedValue(seconds: $0.offset * 300, value: $0.element)
    }
    return RobustBaseline(learnedFrom: readings[...], settings: settings)
  }

  @Test("has the spread of a normal sample on both sides")
  func normal() {
    var random = RandomStream(seed: 5)
    let found = baseline((0..<5000).map { _ in 50 + 2 * random.normal() })
    #expect((found.level - 50).magnitude < 0.1)
    #expect((found.above - 2).magnitude < 0.15)
    #expect((found.below - 2).magnitude < 0.15)
    #expect(found.score(of: found.centre) == 0)
  }

  @Test("is not moved by a few wild readings")
  func outliers() {
    var random = RandomStream(seed: 6)
    var values = (0..<2000).map { _ in 50 + 2 * random.normal() }
    let clean = baseline(values)
    for index in 0..<8 { values[index * 130] = 1e6 }
    let found = baseline(values)
    #expect((found.level - clean.level).magnitude < 0.1)
    #expect(found.above < 1.5 * clean.above)
  }

  @Test("one wild reading in a thousand makes it blind for nothing, whatever is smoothed")
  func wild() {
    var random = RandomStream(seed: 6)
    var values = (0..<2000).map { _ in 50 + 2 * random.normal() }
    func learned(_ values: [Double]) -> RobustBaseline {
      let readings = values.enumerated().map {
        TimedValue(seconds: $0.offset * 300, value: $0.element)
      }
      return RobustBaseline(learnedFrom: readings[...], settings: DetectorSettings())
    }
    let clean = learned(values)
    for index in 1...2 { values[index * 430] = 1e6 }
    let found = learned(values)
    #expect(found.above < 1.5 * clean.above)
  }

  @Test("measures a side by its usual peaks, the other by its calm")
  func peaks() {
    let values = (0..<2000).map { $0 % 20 == 0 ? 40.0 : Double($0 % 3) }
    let found = baseline(values)
    #expect(found.score(of: 39) < 3)
    #expect(found.score(of: -10) < -5)
  }

  @Test("believes no spread below the resolution of the sensor, or a thousandth of the level")
  func floor() {
    let constant = [Double](repeating: 20, count: 200)
    #expect(baseline(constant).above == 0.02)
    #expect(baseline(constant, resolution: 0.5).below == 0.5)
    #expect(baseline([Double](repeating: 0, count: 200)).above > 0)
  }
}
