/// Noise as a pure function of a seed and keys: the same keys always give the same number.
///
/// Nothing is drawn from a sequence, so that a figure does not depend on which others were asked
/// for before it. The mixing step is that of SplitMix64; no function of the C library is used,
/// so that every machine computes the same bits.
struct SeededNoise: Sendable {
  private let state: UInt64

  init(seed: UInt64) {
    state = SeededNoise.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
  }

  /// The noise of one subject, such as an indicator or an area.
  func keyed(_ subject: String) -> SeededNoise {
    let utf8 = subject.utf8
    let hash =
      utf8.withContiguousStorageIfAvailable(SeededNoise.hash) ?? SeededNoise.hash(Array(utf8))
    return SeededNoise(seed: state ^ hash)
  }

  /// The hash FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The noise of one place in time or in a list.
  func keyed(_ number: Int) -> SeededNoise {
    SeededNoise(seed: state &+ UInt64(bitPattern: Int64(number)) &* 0xD134_2543_DE82_EF95)
  }

  /// A number evenly spread over 0 up to 1.
  var unit: Double { Double(state >> 11) / Double(1 << 53) }

  /// A number of mean 0 and variance 1 within ±3.5, close to normal: a sum of four even ones.
  var centred: Double {
    var bits = state
    var sum = 0.0
    for _ in 0..<4 {
      bits = SeededNoise.mixed(bits &+ 0x9E37_79B9_7F4A_7C15)
      sum += Double(bits >> 11) / Double(1 << 53) - 0.5
    }
    return sum * 1.732_050_807_568_877_2
  }

  /// A smooth path: centred numbers at every `step`-th place, straight lines between them.
  func path(at place: Int, step: Int) -> Double {
    let knot = place >= 0 ? place / step : (place - step + 1) / step
    let share = Double(place - knot * step) / Double(step)
    return keyed(knot).centred * (1 - share) + keyed(knot + 1).centred * share
  }

  /// What a rate that wanders over the months does: a slow path and a little of each month's own.
  func wander(at month: Int) -> Double {
    path(at: month, step: 7) * 0.7 + keyed(month).centred * 0.3
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
