/// What goes wrong in the reports of every year, so that tests and visitors know where to look.
///
/// An incident changes what is reported and when, never the truth. In 2026, seen at 14:32 on
/// 21 November:
///
/// | incident | known as |
/// |---|---|
/// | power of October, due on 4 November, comes on 30 November | 旧, with September |
/// | 地表水断面 of October, due on 16 November, comes on 24 November | 迟, with September |
/// | 文明创建 of July never comes | a gap |
/// | output up to September, 12 October, 0.15 % too high; put right on 12 November | 修 |
/// | the accounts of 2025, 28 January, 0.3 % too low; put right on 28 October | 核 |
/// | foreign trade of October, 20 November, in 万元 for 亿元; put right on 23 November | 异 |
/// | 新设经营主体 of October: 区数据局 gives 2.3 % more than the owner | two sources |
///
/// Of the last, the owner, 区市场监管局, reports on 5 November and the second department, which
/// counts branches too, on the 4th.
package enum ReportingIncident: Hashable, Sendable {
  /// The source with this id gives the figures of one month so many days late, or on the first
  /// working day after.
  case late(source: String, month: Int, days: Int)
  /// The figure of one month comes so many days late, or on the first working day after.
  case postponed(indicator: String, month: Int, days: Int)
  /// The figure of one month never comes.
  case missing(indicator: String, month: Int)
  /// The figure of the period that ends in a month is first given as a multiple of the truth and
  /// put right so many releases later.
  case revised(indicator: String, month: Int, factor: Double, after: Int)
  /// The region's figure of one month is first given as a multiple of the truth, by a slip of its
  /// unit, and put right so many days later, or on the first working day after.
  case unitSlip(indicator: String, month: Int, factor: Double, days: Int)
  /// A second department gives the region's figure of one month as a multiple of the truth, one
  /// working day before the owner.
  case disagreement(indicator: String, month: Int, department: String, factor: Double)

  /// The incidents of each year.
  package static let everyYear: [ReportingIncident] = [
    .late(source: "power", month: 10, days: 24),
    .postponed(indicator: "city.water_good", month: 10, days: 8),
    .missing(indicator: "city.civil_fix", month: 7),
    .revised(indicator: "industry.output", month: 9, factor: 1.0015, after: 1),
    .revised(indicator: "economy.gdp", month: 12, factor: 0.997, after: 3),
    .revised(indicator: "economy.gdp_tertiary", month: 12, factor: 0.997, after: 3),
    .unitSlip(indicator: "economy.trade_total", month: 10, factor: 10_000, days: 3),
    .disagreement(
      indicator: "industry.entities_new", month: 10, department: "区数据局", factor: 1.023),
  ]
}
