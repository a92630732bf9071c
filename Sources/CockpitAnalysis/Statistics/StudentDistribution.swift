import Glibc

/// Student's t distribution.
enum StudentDistribution {
  /// The probability of a value at least as far from zero, on either side.
  ///
  /// `freedom` is above zero and need not be whole. That is the regularised incomplete beta function
  /// I(ν / (ν + t²); ν/2, 1/2): formula 26.7.1 of Abramowitz and Stegun: Handbook of Mathematical Functions, 1964.
  static func twoSidedProbability(beyond t: Double, freedom: Double) -> Double {
    guard t.isFinite else { return 0 }
    let x = freedom / (freedom + t * t)
    return incompleteBeta(x, complement: t * t / (freedom + t * t), a: freedom / 2, b: 0.5)
  }

  /// The regularised incomplete beta function.
  ///
  /// `complement` is 1 - x, given apart so that an x near one keeps its digits.
  static func incompleteBeta(_ x: Double, complement: Double, a: Double, b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    let front = exp(
      lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(complement))
    // The fraction converges fast below the mean of the distribution only.
    guard x <= (a + 1) / (a + b + 2) else {
      return 1 - front * fraction(complement, a: b, b: a) / b
    }
    return front * fraction(x, a: a, b: b) / a
  }

  /// The continued fraction of the incomplete beta function: formula 26.5.8 of Abramowitz and Stegun.
  ///
  /// Evaluated by the method of Lentz as changed by Thompson and Barnett: Coulomb and Bessel Functions of
  /// Complex Arguments and Order, 1986.
  private static func fraction(_ x: Double, a: Double, b: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...300 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var change = 1.0
      for term in [even, odd] {
        d = 1 / kept(1 + term * d)
        c = kept(1 + term / c)
        change = c * d
        result *= change
      }
      if (change - 1).magnitude < 1e-15 { break }
    }
    return result
  }
}
