import CockpitCatalogue
import CockpitValues

extension CrossCheck {
  /// The fewest past pairs that say what is usual.
  package static let fewestPast = 12
  /// The reach of the usual band on either side of the median, in robust deviations.
  package static let bandReach = 3.0

  /// Whether two figures go together as they did in the past.
  ///
  /// The band is the median of the past, three scaled median absolute deviations to either side (Hampel: The
  /// Influence Curve and Its Role in Robust Estimation, 1974). Where more than half of the past is the same, the
  /// mean deviation stands in for the median one (Iglewicz and Hoaglin: How to Detect and Handle Outliers, 1993),
  /// and no band is narrower than rounding alone makes it. What rounding may have moved the median and the newest
  /// value is allowed for, too. Pairs of the past without a ratio are left out.
  ///
  /// Of independent normal pairs one leaves the band by chance in 4 percent of the cases with 12 in the past, in 2
  /// percent with 24 and in 1 percent with 36; more where each is like the one before.
  ///
  /// - Parameters:
  ///   - first: the figure that is divided, or that the other is taken from.
  ///   - second: the figure that it moves with.
  ///   - measure: how the two are compared.
  ///   - past: earlier pairs of the two, on the same definitions, rounded as they are.
  ///   - tolerance: what the band is widened by on either side, in the unit of the measure.
  /// - Returns: the measure and its band, or why nothing can be told
  /// - Precondition: the tolerance is not negative
  /// - Complexity: O(n log n)
  static func coMovement(
    _ first: PublishedFigure, _ second: PublishedFigure,
    by measure: CrossCheckDefinition.Measure, past: [(first: Double, second: Double)],
    tolerance: Double = 0
  ) -> Outcome {
    precondition(tolerance >= 0, "a tolerance is 0 or more")
    let newest = Pair(first, second, measure)
    guard let value = newest?.value else {
      let isBaseless = measure == .ratio && first.known != nil && second.known != nil
      return .failure(isBaseless ? .zeroBase : .missing)
    }
    let pairs = past.compactMap { pair in
      Pair(
        PublishedFigure(pair.first, decimals: first.decimals),
        PublishedFigure(pair.second, decimals: second.decimals), measure)
    }
    guard let newest, pairs.count >= fewestPast else { return .failure(.shortHistory) }
    let usual = pairs.map(\.value)
    let centre = Quantiles.median(of: usual)
    let spread = spread(of: pairs, around: centre)
    guard spread + tolerance > 0 else { return .failure(.noSpread) }
    let reach = bandReach * spread + tolerance + (pairs.map(\.error).max() ?? 0)
    // The band is widened by what rounding may have moved the value, to the side that it may have moved it from.
    return compared(
      value, from: centre - reach - newest.above, to: centre + reach + newest.below,
      magnitude: value.magnitude + centre.magnitude)
  }

  /// How far pairs usually lie from the centre, as the standard deviation of a normal sample.
  private static func spread(of pairs: [Pair], around centre: Double) -> Double {
    let usual = pairs.map(\.value)
    var spread = Quantiles.scaledDeviation(of: usual, from: centre)
    // Of a sum of binary fractions that are all the same in decimals, no spread is left.
    if spread <= 1e-12 * centre.magnitude {
      let mean = usual.reduce(0) { $0 + ($1 - centre).magnitude } / Double(usual.count)
      // The square root of half of pi makes a mean deviation a standard one.
      spread = mean <= 1e-12 * centre.magnitude ? 0 : mean * (Double.pi / 2).squareRoot()
    }
    return max(spread, Quantiles.median(of: pairs.map(\.rounding)))
  }

  /// Two figures of one period in the measure in which they are compared.
  private struct Pair {
    let value: Double
    /// How far rounding may have moved the value down, so that it lies above.
    let above: Double
    /// How far rounding may have moved it up.
    let below: Double
    /// The standard deviation that rounding alone gives it.
    let rounding: Double

    var error: Double { max(above, below) }

    init?(
      _ first: PublishedFigure, _ second: PublishedFigure, _ measure: CrossCheckDefinition.Measure
    ) {
      guard let one = first.known, let other = second.known else { return nil }
      if measure == .ratio, other.magnitude <= second.error { return nil }
      func measured(_ first: Double, _ second: Double) -> Double {
        measure == .ratio ? first / second : first - second
      }
      let value = measured(one, other)
      guard value.isFinite else { return nil }
      let corners = [-first.error, first.error].flatMap { firstError in
        [-second.error, second.error].map { measured(one + firstError, other + $0) }
      }
      let (least, most) = (corners.min() ?? value, corners.max() ?? value)
      self.value = value
      (above, below) = (most - value, value - least)
      // Each is uniform within its half unit; what each adds is taken alone.
      let parts = [
        measured(one + first.error, other) - value, measured(one, other + second.error) - value,
      ]
      rounding = (parts.reduce(0) { $0 + $1 * $1 } / 3).squareRoot()
    }
  }
}
