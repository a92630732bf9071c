import CockpitCanvas
import CockpitCatalogue
import CockpitValues
import CockpitWording

/// The periods of a year in which an indicator has figures, those to come included, so that an
/// axis over them stands still from month to month.
struct YearSlots {
  let periods: [Period]

  private static let most = 400

  /// The periods of the year of another one.
  init(of indicator: Indicator, yearOf last: Period) {
    var periods: [Period] = []
    var period = YearSlots.closing(last)
    while period.year == last.year && periods.count < YearSlots.most {
      periods.insert(period, at: 0)
      period = indicator.period(before: period)
    }
    self.periods = periods
  }

  var labels: [TimeLabel] {
    periods.enumerated().map { TimeLabel(YearSlots.name(of: $1), at: $0) }
  }

  /// The last period of the year of another one.
  private static func closing(_ period: Period) -> Period {
    switch period.kind {
    case .quarter: .quarter(period.year, 4)
    case .half: .half(period.year, 2)
    case .month, .months: .month(period.year, 12)
    default: period
    }
  }

  /// A period within its year: 10, 1-2, Q3.
  static func name(of period: Period) -> String {
    let months = period.firstDay.month...period.lastDay.month
    switch period.kind {
    case .months: return "\(months.lowerBound)-\(months.upperBound)"
    case .quarter: return "Q\((months.upperBound + 2) / 3)"
    case .month: return String(months.upperBound)
    default: return period.notation
    }
  }
}
