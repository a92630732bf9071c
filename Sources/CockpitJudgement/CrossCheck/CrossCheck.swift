/// Whether figures that belong together do so.
///
/// What rounding may have done is allowed for first, at its worst, then the tolerance that was agreed. No check
/// says which side is wrong.
package enum CrossCheck {
  /// A difference, and what it may be.
  package struct Comparison: Hashable, Sendable {
    /// The first side less the second, or the measure in which they move together.
    package let difference: Double
    /// What rounding and tolerance let the difference be.
    package let allowed: ClosedRange<Double>
    /// What is no difference, since decimal fractions are not exact in binary.
    let noise: Double

    /// By how much the difference is above what is allowed, or below it where negative; 0 where the two agree.
    package var excess: Double {
      if difference > allowed.upperBound + noise { return difference - allowed.upperBound }
      if difference < allowed.lowerBound - noise { return difference - allowed.lowerBound }
      return 0
    }

    package var agrees: Bool { excess == 0 }
  }

  /// Why nothing can be told.
  package enum Reason: String, CaseIterable, Error, Sendable {
    /// A figure is missing, or is no number.
    case missing
    /// A figure is due beyond its grace.
    case late
    /// A figure is hard to believe.
    case doubtful
    /// Sources differ about a figure.
    case conflicting
    /// The two have no period in common.
    case noCommonPeriod = "no_common_period"
    /// What it would be divided by may be zero.
    case zeroBase = "zero_base"
    /// The past is too short to say what is usual.
    case shortHistory = "short_history"
    /// The past never differs, so that it does not say what is usual.
    case noSpread = "no_spread"
  }

  /// What a comparison came to, or why nothing can be told.
  package typealias Outcome = Result<Comparison, Reason>

  /// Whether two figures are of the same amount.
  ///
  /// - Precondition: the tolerance, in the unit of the figures, is not negative
  static func identity(
    _ first: PublishedFigure, _ second: PublishedFigure, tolerance: Double = 0
  ) -> Outcome {
    sum(first, of: [second], tolerance: tolerance)
  }

  /// Whether a total is the sum of its parts.
  ///
  /// The rounding of the total and of every part is allowed for.
  ///
  /// - Precondition: the tolerance, in the unit of the figures, is not negative
  /// - Complexity: O(parts)
  static func sum(
    _ total: PublishedFigure, of parts: [PublishedFigure], tolerance: Double = 0
  ) -> Outcome {
    precondition(tolerance >= 0, "a tolerance is 0 or more")
    let values = parts.compactMap(\.known)
    guard let whole = total.known, values.count == parts.count else { return .failure(.missing) }
    let reach = total.error + parts.reduce(0) { $0 + $1.error } + tolerance
    let magnitude = values.reduce(whole.magnitude) { $0 + $1.magnitude }
    return compared(whole - values.reduce(0, +), reach: reach, magnitude: magnitude)
  }

  /// Whether a part is no larger than the whole that it belongs to.
  ///
  /// - Precondition: the tolerance, which the part may be larger by in the unit of the figures, is not negative
  static func bound(
    _ part: PublishedFigure, within whole: PublishedFigure, tolerance: Double = 0
  ) -> Outcome {
    precondition(tolerance >= 0, "a tolerance is 0 or more")
    guard let inner = part.known, let outer = whole.known else { return .failure(.missing) }
    return compared(
      inner - outer, from: -.infinity, to: part.error + whole.error + tolerance,
      magnitude: inner.magnitude + outer.magnitude)
  }

  private static func compared(
    _ difference: Double, reach: Double, magnitude: Double
  ) -> Outcome {
    compared(difference, from: -reach, to: reach, magnitude: magnitude)
  }

  /// A difference beside what is allowed; the magnitude is that of the numbers behind it.
  static func compared(
    _ difference: Double, from lower: Double, to upper: Double, magnitude: Double
  ) -> Outcome {
    // Of numbers beyond all measure nothing can be told.
    guard difference.isFinite, magnitude.isFinite, lower <= upper else { return .failure(.missing) }
    return .success(
      Comparison(difference: difference, allowed: lower...upper, noise: 1e-12 * magnitude))
  }
}
