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
