import Testing

@testable import CockpitDemonstration

struct SeededNoiseTests {
  @Test("the same keys give the same number, other keys another")
  func isFunctionOfKeys() {
    let noise = SeededNoise(seed: 7)
    #expect(noise.keyed("a").keyed(3).unit == SeededNoise(seed: 7).keyed("a").keyed(3).unit)
    #expect(noise.keyed("a").unit != noise.keyed("b").unit)
    #expect(noise.keyed(1).unit != noise.keyed(-1).unit)
    #expect(noise.unit != SeededNoise(seed: 8).unit)
  }

  @Test("numbers are even over 0 to 1, and centred ones have mean 0 and variance 1")
  func moments() {
    let noise = SeededNoise(seed: 1)
    let count = 20_000
    var (units, sum, squares) = (0.0, 0.0, 0.0)
    for place in 0..<count {
      let own = noise.keyed(place)
      #expect((0..<1).contains(own.unit))
      units += own.unit
      sum += own.centred
      squares += own.centred * own.centred
    }
    #expect(abs(units / Double(count) - 0.5) < 0.01)
    #expect(abs(sum / Double(count)) < 0.03)
    #expect(abs(squares / Double(count) - 1) < 0.04)
  }

  @Test("a path is straight between its knots, also before the year 0")
  func pathIsStraight() {
    let noise = SeededNoise(seed: 2)
    for place in -30..<30 where place % 5 != 0 {
      let middle = noise.path(at: place, step: 5)
      let ends = noise.path(at: place - 1, step: 5) + noise.path(at: place + 1, step: 5)
      #expect(abs(2 * middle - ends) < 1e-12)
    }
  }
}
