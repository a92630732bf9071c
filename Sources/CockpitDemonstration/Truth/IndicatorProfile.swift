/// The invented behaviour of one indicator: level, growth, season, noise, spread over 镇街.
///
/// All levels are made up: they have the magnitude that one would expect of a district of about a
/// million people in the middle of the 2020s, and no figure is that of a real report.
struct IndicatorProfile: Sendable {
  enum Shape: Sendable {
    /// A flow: the total of 2025, its growth a year in percent, and how far the published growth
    /// lies above the growth of the level, in points, because prices or scope changed.
    case flow(Double, growth: Double, season: Season, noise: Double, published: Double)
    /// A flow of whole things: the total of 2025 and its growth a year in percent.
    case cases(Double, growth: Double, season: Season, noise: Double)
    /// A stock: the level at the end of 2025 and its growth a year in percent.
    case stock(Double, growth: Double, noise: Double)
    /// A rate that wanders about a mean.
    case wander(Double, spread: Double)
    /// A share in percent of so many cases a month or a day.
    case share(Double, spread: Double, of: Double)
    /// A share in percent that climbs to a plan over the twelve months.
    case progress([Double])
    /// A mean of a month; the mean of the year to date weights months by their days.
    case mean(Double, growth: Double, season: Season, noise: Double)
    /// Whole things a day, fewer on the weekend and at the Spring Festival.
    case daily(Double, weekend: Double, festival: Double)
    /// Whole things that are open at the end of a day.
    case backlog(Double)
    /// One figure a year.
    case annual(Double, growth: Double, noise: Double)
    case sensor(SensorTruth.Quantity)
  }

  let shape: Shape
  let spread: StreetShares.Spread

  init(_ shape: Shape, _ spread: StreetShares.Spread = .people) {
    self.shape = shape
    self.spread = spread
  }

  /// The profile of an indicator that the demonstration knows, `nil` for others.
  static func of(_ indicator: String) -> IndicatorProfile? { all[indicator] }

  private static let all = systems.merging(
    [economy, industry, city, people, safety].joined().map { ($0, $1) },
    uniquingKeysWith: { first, _ in first })
}

extension IndicatorProfile {
  /// 城市治理.
  static let city: [String: IndicatorProfile] = [
    "city.urban_cases": .init(.daily(418, weekend: 0.72, festival: 0.45)),
    "city.urban_cases_ontime": .init(.share(98.3, spread: 0.4, of: 11_500)),
    "city.grid_events": .init(.daily(542, weekend: 0.78, festival: 0.5)),
    "city.grid_ontime": .init(.share(97.2, spread: 0.6, of: 15_000)),
    "city.grid_hours": .init(.mean(19.6, growth: -4, season: .even, noise: 0.05)),
    "city.grid_overdue": .init(.backlog(46)),
    "city.pm25_ytd": .init(.mean(25.2, growth: -1.5, season: .fineDust, noise: 0.06)),
    "city.aqi_good": .init(.share(91.3, spread: 2.5, of: 30)),
    "city.pm25_hour": .init(.sensor(.fineDust)),
    "city.water_good": .init(.share(95, spread: 3, of: 40)),
    "city.congestion": .init(.sensor(.congestion)),
    "city.onestop_rate": .init(.share(97.9, spread: 0.3, of: 40_000)),
    "city.archive_rate": .init(.share(92.4, spread: 0.6, of: 38_000)),
    "city.sharing_rate": .init(.share(96.6, spread: 1.2, of: 180)),
    "city.catalogue_rate": .init(.share(97.1, spread: 0.2, of: 5200)),
    "city.mobile_enforcement": .init(.share(93.4, spread: 0.9, of: 4300)),
    "city.civil_fix": .init(.share(95.2, spread: 1.5, of: 620)),
  ]

  /// 社情民意.
  static let people: [String: IndicatorProfile] = [
    "people.hotline_calls": .init(.daily(604, weekend: 0.81, festival: 0.4)),
    "people.hotline_ontime": .init(.share(99.1, spread: 0.25, of: 17_500)),
    "people.hotline_resolved": .init(.share(90.8, spread: 1.1, of: 9800)),
    "people.hotline_satisfied": .init(.share(93.6, spread: 0.9, of: 8200)),
    "people.hotline_repeat": .init(.share(7.9, spread: 0.7, of: 17_500)),
    "people.hotline_overdue": .init(.backlog(23)),
    "people.enterprise_ontime": .init(.share(97.8, spread: 0.8, of: 410), .commerce),
    "people.livelihood_projects": .init(
      .progress([4.2, 8.8, 17.5, 27.1, 36.4, 47.0, 56.3, 66.2, 76.9, 86.1, 94.0, 100])),
    "people.proposals": .init(
      .progress([0, 0, 6.3, 24.6, 52.8, 81.4, 94.7, 98.2, 100, 100, 100, 100])),
    "people.instructions": .init(.share(97.4, spread: 1.0, of: 130)),
    "people.wage_arrears": .init(.share(96.8, spread: 1.4, of: 95)),
    "people.subsistence": .init(.stock(5320, growth: -1.2, noise: 0.003)),
    "people.eldercare_calls": .init(.share(96.4, spread: 1.0, of: 240)),
  ]

  /// 安全应急.
  static let safety: [String: IndicatorProfile] = [
    "safety.accidents": .init(.cases(9, growth: -5, season: .even, noise: 0.5), .industry),
    "safety.deaths": .init(.cases(2, growth: -5, season: .even, noise: 0.5), .industry),
    "safety.fires": .init(.cases(262, growth: -3, season: .fires, noise: 0.12)),
    "safety.major_hazards": .init(.share(97.6, spread: 1.0, of: 240), .industry),
    "safety.rain_1h": .init(.sensor(.rain)),
    "safety.water_level": .init(.sensor(.waterLevel)),
    "safety.waterlogging": .init(.sensor(.waterlogging)),
    "safety.reservoir": .init(.sensor(.reservoir)),
    "safety.evacuated": .init(.sensor(.evacuation)),
    "safety.warning_answered": .init(.share(98.2, spread: 0.8, of: 340)),
    "safety.report_ontime": .init(.share(98.6, spread: 0.8, of: 90)),
    "safety.forest_online": .init(.sensor(.forestDetectors)),
    "safety.elevator": .init(.daily(2.6, weekend: 0.8, festival: 0.7)),
    "safety.food_pass": .init(.share(98.4, spread: 0.5, of: 460)),
    "safety.health_cert": .init(.share(96.9, spread: 0.2, of: 21_500), .commerce),
    "safety.iot_online": .init(.sensor(.devices)),
    "safety.vuln_fixed": .init(.share(97.0, spread: 1.8, of: 60)),
  ]
}

extension IndicatorProfile {
  /// 经济发展.
  static let economy: [String: IndicatorProfile] = [
    "economy.gdp": .init(
      .flow(1642, growth: 4.7, season: .accounts, noise: 0.004, published: 0.7)),
    "economy.gdp_tertiary": .init(
      .flow(1246, growth: 5.0, season: .accounts, noise: 0.004, published: 0.6)),
    "economy.industry_va": .init(
      .flow(262, growth: 4.6, season: .valueAdded, noise: 0.01, published: 1.2)),
    "economy.fai_growth": .init(.wander(-0.8, spread: 2.2)),
    "economy.industrial_invest_growth": .init(.wander(4.6, spread: 4.0)),
    "economy.retail": .init(
      .flow(904, growth: 4.3, season: .shopping, noise: 0.01, published: 0)),
    "economy.retail_above": .init(
      .flow(432, growth: 3.9, season: .shopping, noise: 0.02, published: 0.3), .commerce),
    "economy.online_retail": .init(
      .flow(386, growth: 7.5, season: .shopping, noise: 0.03, published: 0)),
    "economy.trade_total": .init(
      .flow(1062, growth: 4.1, season: .industry, noise: 0.03, published: 0), .industry),
    "economy.fdi": .init(
      .flow(2.4, growth: -6, season: .even, noise: 0.3, published: 0), .commerce),
    "economy.budget_revenue": .init(
      .flow(139, growth: 2.6, season: .budget, noise: 0.025, published: 0), .commerce),
    "economy.tax_share": .init(.share(88.4, spread: 0.8, of: 2000), .commerce),
    "economy.income": .init(
      .flow(84_600, growth: 4.9, season: .accounts, noise: 0.004, published: 0)),
    "economy.urban_jobs": .init(.cases(21_400, growth: 1.5, season: .jobs, noise: 0.05)),
    "economy.deposits": .init(.stock(4310, growth: 8.1, noise: 0.004)),
    "economy.loans": .init(.stock(4655, growth: 8.9, noise: 0.003)),
    "economy.cpi": .init(.wander(0.3, spread: 0.5)),
  ]

  /// 产业运行.
  static let industry: [String: IndicatorProfile] = [
    "industry.output": .init(
      .flow(1168, growth: 4.4, season: .industry, noise: 0.015, published: 0.2), .industry),
    "industry.profit": .init(
      .flow(71.5, growth: 2.2, season: .industry, noise: 0.06, published: 1.4)),
    "industry.hitech_va": .init(
      .flow(158, growth: 6.1, season: .industry, noise: 0.02, published: 1.1)),
    "industry.digital_core_va": .init(
      .flow(118, growth: 7.2, season: .accounts, noise: 0.01, published: 0.4)),
    "industry.rd_ratio": .init(.annual(2.91, growth: 3.1, noise: 0.01)),
    "industry.service_revenue": .init(
      .flow(782, growth: 6.3, season: .accounts, noise: 0.02, published: 0.2), .commerce),
    "industry.construction_output": .init(
      .flow(1145, growth: 1.2, season: .accounts, noise: 0.015, published: 0)),
    "industry.realestate_invest": .init(
      .flow(208, growth: -8.5, season: .industry, noise: 0.04, published: 1.0)),
    "industry.house_sales_area": .init(
      .flow(92, growth: -6.2, season: .accounts, noise: 0.06, published: 0)),
    "industry.power_total": .init(
      .flow(66.2, growth: 5.1, season: .power, noise: 0.012, published: 0), .people),
    "industry.power_industry": .init(
      .flow(31.4, growth: 3.8, season: .industry, noise: 0.012, published: 0), .industry),
    "industry.entities_new": .init(
      .cases(17_600, growth: 3.2, season: .jobs, noise: 0.05), .commerce),
    "industry.four_up_new": .init(
      .cases(318, growth: 2, season: .frontLoaded, noise: 0.08), .commerce),
    "industry.tax_per_mu": .init(.annual(46.5, growth: 3.4, noise: 0.015), .industry),
    "industry.key_project_rate": .init(
      .progress([5.8, 12.1, 21.4, 30.2, 39.6, 50.3, 58.4, 66.8, 76.0, 84.9, 93.1, 102.4])),
    "industry.airport_cargo": .init(
      .flow(15.4, growth: 6.6, season: .industry, noise: 0.03, published: 0)),
  ]
}
