import CockpitTestSupport

/// An invented series: a level that grows, wanders and has seasons, with noise, all from one seed.
struct SyntheticSeries: Sendable {
  var seed: UInt64
  var count: Int
  var season = 1
  var start = 100.0
  /// What the level gains in each period.
  var step = 0.0
  /// What the level is multiplied by in each period.
  var growth = 1.0
  /// How strong the seasons are: 1 moves the strongest by 60 %.
  var pattern = 0.0
  /// The standard deviation of what each value is off the level.
  var noise = 0.0
  /// The standard deviation of the steps of the level.
  var walk = 0.0
  /// Whether values below zero become zero.
  var isFloored = false

  /// The values, to two decimals.
  var values: [Double] {
    var random = Noise(seed: seed)
    var (level, shift) = (start, 0.0)
    return (0..<count).map { index in
      shift += walk * random.next()
      var value = level + shift + noise * random.next()
      value *= 1 + pattern * Self.pattern(season)[index % season] / 10
      value = (value.magnitude * 100 + 0.5).rounded(.down) / 100 * (value < 0 ? -1 : 1)
      level = level * growth + step
      return isFloored ? max(0, value) : value
    }
  }

  private static func pattern(_ season: Int) -> [Double] {
    switch season {
    case 12: [-3, -6, 2, 0, 1, 3, -1, -2, 2, 1, 1, 2]
    case 4: [-4, 1, 0, 3]
    default: Array(repeating: 0, count: season)
    }
  }
}

/// Nearly normal noise with mean 0 and variance 1: four even numbers added up.
struct Noise {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> Double {
    let sum = even() + even() + even() + even()
    return (sum - 2) * 3.0.squareRoot()
  }

  /// Between 0 and 1, without 1.
  mutating func even() -> Double { Double(generator.next() >> 11) * 0x1p-53 }
}

/// Whether two numbers differ by no more than a share of the larger one.
func isClose(_ first: Double, _ second: Double, within share: Double) -> Bool {
  (first - second).magnitude <= share * max(first.magnitude, second.magnitude)
}
