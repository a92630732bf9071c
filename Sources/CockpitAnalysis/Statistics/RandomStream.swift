import CockpitValues
import Glibc

/// A stream of random numbers that is the same for the same seed.
///
/// What it draws is reckoned by additions, multiplications, divisions and roots alone, which are the same on every
/// machine; the functions of its C library at most decide whether a number is drawn anew.
struct RandomStream: RandomNumberGenerator, Sendable {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  mutating func next() -> UInt64 { generator.next() }

  /// A number from 0, included, to 1, left out.
  mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A draw of the standard normal distribution.
  ///
  /// Leva: A Fast Normal Random Number Generator, 1992: a ratio of two even numbers, of which one pair in four is drawn
  /// anew. A logarithm is needed for one in eighty, and only says whether that is one of them.
  mutating func normal() -> Double {
    while true {
      let u = 1 - uniform()
      let v = 1.7156 * (uniform() - 0.5)
      let x = u - 0.449_871
      let y = v.magnitude + 0.386_595
      let q = x * x + y * (0.196_00 * y - 0.254_72 * x)
      if q < 0.275_97 { return v / u }
      if q <= 0.278_46, v * v <= -4 * log(u) * u * u { return v / u }
    }
  }
}
