import Glibc

/// A stream of random numbers that is the same for the same seed.
///
/// SplitMix64 of Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014. Not for secrets.
struct RandomStream: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0, included, to 1, left out.
  mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A draw of the standard normal distribution.
  ///
  /// Box and Muller: A Note on the Generation of Random Normal Deviates, 1958. The second deviate is not kept,
  /// so that each draw takes two numbers of the stream.
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }
}
