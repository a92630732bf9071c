import CockpitCatalogue
import CockpitValues

/// Makes the figure of an area out of those of the areas in it.
struct AreaRollUp: Sendable {
  /// The figure of one area.
  struct Part: Hashable, Sendable {
    let value: Double?
    /// The weight of a weighted mean, such as the population.
    let weight: Double?
    /// The parts of a ratio in the unit of the area, such as cases closed and cases due.
    let numerator: Double?
    let denominator: Double?

    init(_ value: Double?, weight: Double? = nil) {
      self.value = value
      self.weight = weight
      numerator = nil
      denominator = nil
    }

    init(numerator: Double?, denominator: Double?) {
      value = nil
      weight = nil
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  private let rule: Indicator.RollUp.OverAreas
  private let missing: MissingParts
  /// What a ratio is written in: 100 for percent.
  private let ratioScale: Double

  /// A roll-up by the rule of an indicator.
  init(
    _ rule: Indicator.RollUp.OverAreas, missing: MissingParts = .makeTotalMissing,
    ratioScale: Double = 100
  ) {
    self.rule = rule
    self.missing = missing
    self.ratioScale = ratioScale
  }

  /// The figure of the whole; without a value for indicators that do not roll up.
  ///
  /// A ratio is that of the sums of its parts, never the mean of the ratios.
  ///
  /// - Complexity: O(parts)
  func total(of parts: [Part]) -> RolledUpFigure {
    switch rule {
    case .sum: combine(parts.map(\.value)) { $0.reduce(0, +) }
    case .max: combine(parts.map(\.value)) { $0.max() }
    case .ratio: combine(parts.map(AreaRollUp.fraction)) { ratio($0) }
    case .weighted: combine(parts.map(AreaRollUp.weighted)) { AreaRollUp.mean($0) }
    case .none:
      RolledUpFigure(
        value: nil,
        coverage: Coverage(
          reported: parts.count { $0.value != nil || $0.numerator != nil }, expected: parts.count)
      )
    }
  }

  private func combine<Element>(
    _ parts: [Element?], _ body: ([Element]) -> Double?
  ) -> RolledUpFigure {
    let known = parts.compactMap(\.self)
    let coverage = Coverage(reported: known.count, expected: parts.count)
    let isKnown = !known.isEmpty && (coverage.isComplete || missing == .leaveOut)
    return RolledUpFigure(
      value: isKnown ? body(known)?.withoutBinaryNoise : nil, coverage: coverage)
  }

  private typealias Fraction = (numerator: Double, denominator: Double)

  private static func fraction(_ part: Part) -> Fraction? {
    part.numerator.flatMap { numerator in part.denominator.map { (numerator, $0) } }
  }

  private func ratio(_ fractions: [Fraction]) -> Double? {
    let denominator = fractions.reduce(0) { $0 + $1.denominator }
    guard denominator != 0 else { return nil }
    return fractions.reduce(0) { $0 + $1.numerator } / denominator * ratioScale
  }

  private typealias Weighted = (value: Double, weight: Double)

  private static func weighted(_ part: Part) -> Weighted? {
    guard let value = part.value, let weight = part.weight, weight >= 0 else { return nil }
    return (value, weight)
  }

  private static func mean(_ parts: [Weighted]) -> Double? {
    let weight = parts.reduce(0) { $0 + $1.weight }
    return weight > 0 ? parts.reduce(0) { $0 + $1.value * $1.weight } / weight : nil
  }
}

/// Holds a published total against the sum of its published parts.
///
/// The total and each of its n parts are rounded by up to half of their last decimal, so that they may
/// differ by (n + 1) x 0.5 x 10^-d without anybody being wrong; see ``CrossCheck/sum(_:of:tolerance:)``.
package struct SumCheck: Hashable, Sendable {
  /// The total less the sum of the parts.
  package let difference: Double
  package let tolerance: Double

  package let isConsistent: Bool

  /// A check of figures that are published with a number of decimals; `nil` where one is no number.
  init?(total: Double, parts: [Double], decimals: Int) {
    let parts = parts.map { PublishedFigure($0, decimals: decimals) }
    let outcome = CrossCheck.sum(PublishedFigure(total, decimals: decimals), of: parts)
    guard case .success(let comparison) = outcome else { return nil }
    difference = comparison.difference.withoutBinaryNoise
    tolerance = comparison.allowed.upperBound.withoutBinaryNoise
    isConsistent = comparison.agrees
  }
}

/// How many of the parts of a figure are known: 可用40/43.
package struct Coverage: Hashable, Sendable {
  package let reported: Int
  package let expected: Int

  init(reported: Int, expected: Int) {
    self.reported = reported
    self.expected = expected
  }

  package var isComplete: Bool { reported == expected }

  /// The coverage as `40/43`.
  package var text: String { "\(reported)/\(expected)" }
}

/// A figure made of parts, with how many of them stand behind it.
package struct RolledUpFigure: Hashable, Sendable {
  /// `nil` where a part is missing and missing parts were not allowed, or where nothing is known.
  package let value: Double?
  package let coverage: Coverage

  init(value: Double?, coverage: Coverage) {
    self.value = value
    self.coverage = coverage
  }
}

/// What becomes of a total some of whose parts are missing.
enum MissingParts: Sendable {
  /// The total is missing as well: a missing part is not zero.
  case makeTotalMissing
  /// The total is that of the known parts; the coverage must stand beside it.
  case leaveOut
}
