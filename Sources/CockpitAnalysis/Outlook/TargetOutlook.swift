package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
import Glibc

/// How likely a target of the running year is missed, by what the year will end with.
package struct TargetOutlook: Hashable, Sendable {
  package let target: Target
  /// What the year will end with.
  package let yearEnd: Outlook.Step
  /// The probability, 0 to 1, that the figure that ends the year misses the target.
  package let missing: Double

  /// The probability of a miss in whole percent, 1 to 99: nothing that is to come is told as sure.
  package var missPercent: Int { min(max(Int((missing * 100).rounded()), 1), 99) }

  /// By the whole percent that is told; `nil` where a miss is less likely than not.
  package var level: MissLevel? { .of(missing: Double(missPercent) / 100) }

  /// How likely the target that a reading is judged by is missed.
  ///
  /// `nil` for a target that the outlook says nothing of: of another year or measure, a rank, a stage, one against other
  /// areas, or one that is no number; where nothing tells of errors; and where it is
  /// reached or missed for good already, which is no matter of likelihood.
  package init?(_ outlook: Outlook, of reading: Reading) {
    guard let target = reading.progress?.target ?? reading.target,
      let yearEnd = outlook.yearEnd, target.year == yearEnd.period.year,
      !target.isFactOnly, target.evaluation != .informational, outlook.forecast.basis == .models,
      reading.progress?.outlook != .lockedMiss,
      outlook.series.measure.fits(target.kind, of: reading.indicator)
    else { return nil }
    let edge = target.edge(decimals: outlook.series.decimals)
    let bounds = yearEnd.distribution.bounds
    guard bounds.lowerBound < edge, edge <= bounds.upperBound else { return nil }
    let below = yearEnd.distribution.probability(below: edge)
    self.target = target
    self.yearEnd = yearEnd
    missing = target.evaluation.isUpperLimit ? 1 - below : below
  }
}

extension OutlookSeries.Measure {
  /// Whether the figure that a target of a kind is held against is what was carried forward.
  func fits(_ kind: TargetKind, of indicator: Indicator) -> Bool {
    switch kind {
    case .cumulative, .quota: self == .amounts
    case .growth: self == .growth || indicator.isGrowthOnly
    case .levelCap, .levelFloor: self == .figures
    // The mean of a year is what figures to date end with, and not what December brings alone.
    case .averageCap: self == .figures && indicator.span == .yearToDate
    case .milestone, .zero, .relative, .rank, .about, .yesNo: false
    }
  }
}

extension Target {
  /// Where figures that meet the target and figures that miss it part: figures are rounded before they are held against
  /// it.
  ///
  /// - Parameter decimals: those that figures are published with.
  /// - Returns: half a unit of the last digit from both.
  func edge(decimals: Int) -> Double {
    let unit = pow(10, -Double(decimals))
    let nearest = NumberText.rounded(limit, decimals: decimals)
    if evaluation.isUpperLimit {
      // The greatest figure that meets it, and half a unit above.
      let meets = comparator == .lessThan ? nearest < limit : nearest <= limit
      return (meets ? nearest : nearest - unit) + unit / 2
    }
    let meets = comparator == .moreThan ? nearest > limit : nearest >= limit
    return (meets ? nearest : nearest + unit) - unit / 2
  }
}
