extension IndicatorProfile {
  /// What single systems report, of the region alone; the others stay unconnected.
  ///
  /// Of several systems that the plan lets one measure by the same thing, one reports it.
  static let systems: [String: IndicatorProfile] = carriers.merging(
    [regulation, market, service, society, environment, operation].joined().map { ($0, $1) },
    uniquingKeysWith: { first, _ in first })

  /// 公共基础平台 and 基础设施, which carry all domains.
  private static let carriers: [String: IndicatorProfile] = [
    "hs.sys.haishu_platform.4": growing(12, by: 10),
    "hs.sys.public_data_branch.1": growing(21_400, by: 15),
    "hs.sys.data_warehouse.1": growing(16_800, by: 14),
    "hs.sys.domain_cockpits.1": growing(11, by: 12),
    "hs.sys.iot_network.1": growing(18_600, by: 9),
    "hs.sys.iot_network.3": happening(5200),
    "hs.sys.e_gov_extranet.3": .init(.share(96.8, spread: 0.5, of: 3200)),
    "hs.sys.data_highspeed.4": .init(.share(94, spread: 0.8, of: 180)),
    "hs.sys.security_system.3": happening(24),
  ]

  /// 经济调节.
  private static let regulation: [String: IndicatorProfile] = [
    "hs.sys.digieco_zone.2": growing(14, by: 9),
    "hs.sys.digieco_base_wh.2": growing(8200, by: 12),
    "hs.sys.digieco_theme_wh.2": growing(3100, by: 11),
    "hs.sys.enterprise_service.3": happening(4200),
    "hs.sys.enterprise_code.1": growing(62, by: 8),
    "hs.sys.ent_81890.1": growing(860, by: 6),
    "hs.sys.ent_81890.2": happening(14_500),
    "hs.sys.policy_live.1": happening(58),
    "hs.sys.gov_ent_parlor.1": happening(84),
    "hs.sys.econ_monitor.1": growing(46, by: 5),
    "hs.sys.econ_monitor.3": happening(130),
    "hs.sys.econ_bigdata_db.1": growing(2600, by: 10),
    "hs.sys.industry_internet.1": growing(640, by: 11),
    "hs.sys.digital_commerce.1": growing(38, by: 6),
    "hs.sys.foreign_trade.2": happening(26),
    "hs.sys.foreign_trade.5": happening(75),
    "hs.sys.digital_trade_xb.2": growing(320, by: 12),
    "hs.sys.service_mall.1": growing(210, by: 7),
    "hs.sys.smart_commerce.1": growing(9, by: 8),
  ]

  /// 市场监管.
  private static let market: [String: IndicatorProfile] = [
    "hs.sys.smart_market.1": growing(9400, by: 3),
    "hs.sys.market_mgmt.1": growing(2300, by: 2),
    "hs.sys.market_mgmt.3": happening(86_000),
    "hs.sys.patrol_enforce.1": happening(12_800),
    "hs.sys.construction_supervision.1": growing(1480, by: 4),
    "hs.sys.construction_supervision.3": .init(
      .mean(78, growth: -3, season: .fineDust, noise: 0.06)),
    "hs.sys.builder_digital.1": growing(74, by: 9),
    "hs.sys.bim.1": growing(36, by: 8),
    "hs.sys.construction_credit.3": happening(95),
    "hs.sys.yongxinpei.1": growing(290, by: 1),
    "hs.sys.yongxinpei.2": happening(64_000),
    "hs.sys.enterprise_subject_db.3": growing(1250, by: 5),
  ]

  /// 公共服务.
  private static let service: [String: IndicatorProfile] = [
    "hs.sys.self_loop_platform.2": growing(310, by: 5),
    "hs.sys.smart_prereview.3": happening(9800),
    "hs.sys.super_window.1": happening(128_000),
    "hs.sys.ai_approval.2": happening(15_600),
    "hs.sys.unattended_kiosk.1": happening(214_000),
    "hs.sys.service_wh.1": growing(5400, by: 13),
    "hs.sys.life_81890.2": growing(1560, by: 4),
    "hs.sys.doorstep.2": growing(28, by: 6),
    "hs.sys.eldercare_platform.1": happening(19_200),
    "hs.sys.eldercare_platform.2": happening(52_000),
    "hs.sys.rescue_butler.3": happening(8600),
    "hs.sys.smart_edu.3": growing(42, by: 5),
    "hs.sys.cloud_class.1": growing(12_400, by: 10),
    "hs.sys.teaching_platform.1": happening(1900),
    "hs.sys.civil_smart_community.1": happening(6800),
    "hs.sys.veteran_care.3": happening(2300),
    "hs.sys.gov_20.3": growing(340, by: 5),
    "hs.sys.mobile_window.1": happening(5600),
    "hs.sys.rescue_dbs.3": growing(96, by: 3),
    "hs.sys.future_school.1": growing(18, by: 9),
  ]

  /// 社会治理.
  private static let society: [String: IndicatorProfile] = [
    "hs.sys.future_village.1": growing(8, by: 10),
    "hs.sys.dispute_mediation.1": happening(3400),
    "hs.sys.dispute_mediation.2": happening(9700),
    "hs.sys.rental_one_code.1": growing(118_000, by: 1),
    "hs.sys.rental_one_code.4": happening(5200),
    "hs.sys.community_autonomy.2": happening(41_000),
    "hs.sys.mobile_enforcement.2": happening(6300),
    "hs.sys.mobile_enforcement.5": growing(420, by: 4),
    "hs.sys.risk_control.2": growing(2100, by: 6),
    "hs.sys.risk_control.3": happening(640),
    "hs.sys.cppcc.1": happening(5200),
    "hs.sys.risk_analysis.1": happening(380),
    "hs.sys.grid_platform.3": growing(640, by: 16),
  ]

  /// 环境保护.
  private static let environment: [String: IndicatorProfile] = [
    "hs.sys.eco_theme_db.1": growing(1860, by: 4),
    "hs.sys.eco_digital_monitoring.2": happening(1460),
    "hs.sys.forest_fire.1": happening(36),
    "hs.sys.forest_fire.2": growing(64, by: 5),
    "hs.sys.forest_alarm_center.2": growing(118, by: 6),
    "hs.sys.env_monitor.3": growing(4700, by: 12),
  ]

  /// 政府运行.
  private static let operation: [String: IndicatorProfile] = [
    "hs.sys.zhezhengding.1": .init(.share(96.2, spread: 0.6, of: 9800)),
    "hs.sys.zhezhengding.2": .init(.share(91.5, spread: 0.8, of: 26_000)),
    "hs.sys.zzd_office.1": happening(412_000),
    "hs.sys.party_gov_app.1": growing(34, by: 9),
    "hs.sys.one_matter_module.1": growing(52, by: 7),
    "hs.sys.one_matter_module.3": .init(.share(95.8, spread: 0.9, of: 3400)),
    "hs.sys.core_business_digital.1": growing(13, by: 4),
    "hs.sys.info_share_platform.4": growing(47, by: 6),
    "hs.sys.inspection_system.3": happening(21_000),
  ]

  /// What a system has gathered by the end of 2025, and its growth a year in percent.
  private static func growing(_ level: Double, by growth: Double) -> IndicatorProfile {
    .init(.stock(level, growth: growth, noise: 0))
  }

  /// What happens with a system: so many in 2025.
  private static func happening(_ total: Double) -> IndicatorProfile {
    .init(.cases(total, growth: 4, season: .cases, noise: 0.06))
  }
}
