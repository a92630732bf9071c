/// Whether figures that belong together do so.
///
/// What rounding may have done is allowed for first, at its worst, then the tolerance that was agreed. No check
/// says which side is wrong.
package enum CrossCheck {
  /// What a check says.
  package enum Outcome: Hashable, Sendable {
    case agrees
    /// The first side is by so much too high, or too low where it is negative, for rounding and tolerance.
    case differs(by: Double)
    case cannotBeTold(Reason)
  }

  /// Why nothing can be told.
  package enum Reason: String, CaseIterable, Sendable {
    /// A figure is missing.
    case missing
    /// What it would be divided by may be zero.
    case zeroBase
    /// The past is too short to say what is usual.
    case shortHistory
  }

  /// Whether two figures are of the same amount.
  ///
  /// The tolerance is the difference that is agreed to be none, in the unit of the figures.
  package static func identity(
    _ first: PublishedFigure, _ second: PublishedFigure, tolerance: Double = 0
  ) -> Outcome {
    sum(first, of: [second], tolerance: tolerance)
  }

  /// Whether a total is the sum of its parts.
  ///
  /// The rounding of the total and of every part is allowed for. The tolerance is the difference that is agreed
  /// to be none, in the unit of the figures.
  ///
  /// - Complexity: O(parts)
  package static func sum(
    _ total: PublishedFigure, of parts: [PublishedFigure], tolerance: Double = 0
  ) -> Outcome {
    let values = parts.compactMap(\.known)
    guard let whole = total.known, values.count == parts.count else {
      return .cannotBeTold(.missing)
    }
    let error = total.error + parts.reduce(0) { $0 + $1.error }
    let magnitude = values.reduce(whole.magnitude) { $0 + $1.magnitude }
    return judged(
      whole - values.reduce(0, +), within: -error - tolerance...error + tolerance,
      magnitude: magnitude)
  }

  /// Whether a part is no larger than the whole that it belongs to.
  ///
  /// The tolerance is what the part may be larger by, in the unit of the figures.
  package static func bound(
    _ part: PublishedFigure, within whole: PublishedFigure, tolerance: Double = 0
  ) -> Outcome {
    guard let inner = part.known, let outer = whole.known else { return .cannotBeTold(.missing) }
    return judged(
      inner - outer, within: -.infinity...part.error + whole.error + tolerance,
      magnitude: inner.magnitude + outer.magnitude)
  }

  /// What a difference says, given what is allowed; the magnitude is that of the numbers behind it.
  static func judged(
    _ difference: Double, within allowed: ClosedRange<Double>, magnitude: Double
  ) -> Outcome {
    // Decimal fractions are not exact in binary: what lies within that is no difference.
    let noise = 1e-12 * magnitude
    if difference > allowed.upperBound + noise {
      return .differs(by: difference - allowed.upperBound)
    }
    if difference < allowed.lowerBound - noise {
      return .differs(by: difference - allowed.lowerBound)
    }
    return .agrees
  }
}
