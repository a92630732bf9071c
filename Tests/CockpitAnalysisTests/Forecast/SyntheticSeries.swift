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

/// Nearly normal noise with mean 0 and variance 1: four even numbers of SplitMix64 added up.
struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    let sum = even() + even() + even() + even()
    return (sum - 2) * 3.0.squareRoot()
  }

  /// Between 0 and 1, without 1.
  mutating func even() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}

/// Whether two numbers differ by no more than a share of the larger one.
func isClose(_ first: Double, _ second: Double, within share: Double) -> Bool {
  (first - second).magnitude <= share * max(first.magnitude, second.magnitude)
}
