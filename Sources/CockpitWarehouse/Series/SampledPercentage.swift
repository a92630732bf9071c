package import CockpitCatalogue
import CockpitValues

/// A percentage together with the cases behind it.
///
/// One late case of two is 50 %, and says nothing: below a number of cases the counts are shown,
/// and nothing is lit.
package struct SampledPercentage: Hashable, Sendable {
  package static let fewestCases = SmallCells.fewestCases

  package let numerator: Int
  package let denominator: Int
  private let fewest: Int

  /// A share of cases; from `fewest` cases on, n_min, a percentage is shown and lit.
  package init(
    numerator: Int, denominator: Int, fewest: Int = SampledPercentage.fewestCases
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.fewest = fewest
  }

  /// The cases behind a figure in percent; `nil` for other figures, and where the source does not
  /// give their number.
  package init?(_ observation: Observation, of indicator: Indicator) {
    guard let value = observation.value,
      let cases = SampledPercentage.cases(observation.cases, behind: value, of: indicator)
    else { return nil }
    self.init(
      numerator: Int((value / 100 * Double(cases)).rounded()), denominator: cases)
  }

  /// The cases that a source gives with a figure, where it is a percentage of them; `nil` for other figures.
  package static func cases(
    _ cases: Int?, behind value: Double, of indicator: Indicator
  ) -> Int? {
    guard indicator.kind == .rate, indicator.unit.isShare, !indicator.unit.isPermille,
      !indicator.isGrowthOnly, (0...100).contains(value)
    else { return nil }
    return cases
  }

  /// Whether a percentage of so many decimals leaves one numerator alone.
  package func isExact(decimals: Int) -> Bool {
    Double(denominator) < (0..<decimals).reduce(100) { scale, _ in scale * 10 }
  }

  /// Whether there are cases enough for a percentage and a light.
  package var isLarge: Bool { denominator >= max(fewest, 1) }

  /// The percentage; `nil` below the fewest cases.
  package var percent: Double? {
    isLarge ? (Double(numerator) / Double(denominator) * 100).withoutBinaryNoise : nil
  }

  /// The percentage with decimals, or below the fewest cases the counts, such as 3/7.
  package func text(decimals: Int) -> String {
    percent.map { NumberText.fixed($0, decimals: decimals) + "%" } ?? "\(numerator)/\(denominator)"
  }
}

extension Observation {
  /// The counts that are told in the place of a percentage of few cases, such as 18/19; `nil` for other
  /// figures.
  package func counts(of indicator: Indicator) -> String? {
    guard let sample = SampledPercentage(self, of: indicator), !sample.isLarge else { return nil }
    return sample.text(decimals: indicator.decimals)
  }

  /// The figure, where enough cases stand behind it for one.
  package func rate(of indicator: Indicator) -> Double? {
    counts(of: indicator) == nil ? value : nil
  }
}
