/// What a series changed by since the same period of a year before: what associations are sought in.
///
/// Levels with a trend or a season go together whatever they measure: Granger and Newbold: Spurious Regressions
/// in Econometrics, 1974.
///
/// Where levels wander, changes over a year still depend on eleven of those before, so that few of their pairs
/// are independent and only the closest associations can be told from chance. Their steps from period to period
/// have hardly any memory: Box and Jenkins: Time Series Analysis, Forecasting and Control, 1970.
package enum SeasonalChange {
  /// The differences to the value of a season before, in the unit of the values.
  ///
  /// - Parameters:
  ///   - values: one for each period, `nil` for a gap.
  ///   - season: the periods of a year, 12 for months.
  /// - Returns: one for each period; `nil` where a value is missing, as in the whole first season.
  /// - Complexity: O(n)
  package static func differences(of values: [Double?], season: Int = 12) -> [Double?] {
    changes(of: values, season: season) { $0 - $1 }
  }

  /// The growths over the value of a season before, in percent.
  ///
  /// A base of zero or below gives no growth.
  ///
  /// - Parameters:
  ///   - values: one for each period, `nil` for a gap.
  ///   - season: the periods of a year, 12 for months.
  /// - Returns: one for each period; `nil` where there is none, as in the whole first season.
  /// - Complexity: O(n)
  package static func growths(of values: [Double?], season: Int = 12) -> [Double?] {
    changes(of: values, season: season) { $1 > 0 ? ($0 / $1 - 1) * 100 : nil }
  }

  /// The steps of a series from each period to the next, in the unit of the values.
  ///
  /// - Returns: one for each period; `nil` where a value is missing, as in the first period.
  /// - Complexity: O(n)
  package static func steps(of values: [Double?]) -> [Double?] {
    differences(of: values, season: 1)
  }

  private static func changes(
    of values: [Double?], season: Int, _ change: (_ value: Double, _ base: Double) -> Double?
  ) -> [Double?] {
    values.indices.map { index in
      guard season > 0, index >= season, let value = values[index],
        let base = values[index - season]
      else {
        return nil
      }
      return change(value, base).flatMap { $0.isFinite ? $0 : nil }
    }
  }
}
