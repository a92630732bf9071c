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
