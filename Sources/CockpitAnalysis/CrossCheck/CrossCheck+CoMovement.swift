extension CrossCheck {
  /// How two figures that move together are compared.
  package enum CoMovement: String, CaseIterable, Sendable {
    /// The first divided by the second.
    case ratio
    /// The first less the second, as of two growths.
    case gap
  }

  /// The fewest past pairs that say what is usual.
  package static let fewestPast = 12
  /// The reach of the usual band on either side of the median, in robust deviations.
  package static let bandReach = 3.0

  /// Whether two figures go together as they did in the past.
  ///
  /// The band is the median of the past, three scaled median absolute deviations to either side (Hampel: The
  /// Influence Curve and Its Role in Robust Estimation, 1974). Pairs of the past without a ratio are left out.
  ///
  /// - Parameters:
  ///   - first: the figure that is divided, or that the other is taken from.
  ///   - second: the figure that it moves with.
  ///   - measure: how the two are compared.
  ///   - past: earlier pairs of the two, on the same definitions.
  ///   - tolerance: what the band is widened by on either side, in the unit of the measure.
  /// - Returns: whether they agree, or by how much they do not, in the unit of the measure.
  /// - Complexity: O(n log n)
  package static func coMovement(
    _ first: PublishedFigure, _ second: PublishedFigure, by measure: CoMovement,
    past: [(first: Double, second: Double)], tolerance: Double = 0
  ) -> Outcome {
    guard let one = first.known, let other = second.known else { return .cannotBeTold(.missing) }
    let usual = past.map { measured($0.first, $0.second, by: measure) }.filter(\.isFinite)
    guard usual.count >= fewestPast else { return .cannotBeTold(.shortHistory) }
    if measure == .ratio, other.magnitude <= second.error { return .cannotBeTold(.zeroBase) }
    let value = measured(one, other, by: measure)
    let corners = [-first.error, first.error].flatMap { firstError in
      [-second.error, second.error].map { secondError in
        measured(one + firstError, other + secondError, by: measure)
      }
    }
    let centre = Quantiles.median(of: usual)
    let reach = bandReach * Quantiles.scaledDeviation(of: usual, from: centre) + tolerance
    // The band is widened by what rounding may have moved the value, to the side that it may have moved it from.
    let lower = centre - reach - ((corners.max() ?? value) - value)
    let upper = centre + reach + (value - (corners.min() ?? value))
    return judged(value, within: lower...upper, magnitude: value.magnitude + centre.magnitude)
  }

  private static func measured(_ first: Double, _ second: Double, by measure: CoMovement) -> Double
  {
    switch measure {
    case .ratio: first / second
    case .gap: first - second
    }
  }
}
