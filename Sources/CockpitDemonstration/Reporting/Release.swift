import CockpitCatalogue
import CockpitValues

/// One period of a table as its source publishes it at one moment.
struct Release: Equatable, Sendable {
  let table: ReportedTable
  let period: Period
  let at: Instant
  /// What the published figures are multiples of the truth by; 1 but for the first of a revision.
  var factor = 1.0
  let status: StatusMarks
  /// What the region's own figure is multiplied by on top of that, where its unit slipped.
  var slip = 1.0

  var indicator: Indicator { table.indicator }

  /// The order of releases: by moment, then by period.
  static func isEarlier(_ left: Release, _ right: Release) -> Bool {
    left.at == right.at ? left.period < right.period : left.at < right.at
  }

  /// The releases of a table without those that a later one of the same period replaces, by period.
  ///
  /// - Parameter releases: of one table, in any order.
  /// - Returns: at most one for each period.
  static func newest(of releases: [Release]) -> [Release] {
    var newest: [Release] = []
    for release in releases.sorted(by: { ($0.period, $0.at) < ($1.period, $1.at) }) {
      if newest.last?.period == release.period { newest.removeLast() }
      newest.append(release)
    }
    return newest
  }
}

/// One figure of a release as it stands in a snapshot.
struct ReportedFigure: Equatable, Sendable {
  let area: String
  let value: Double?
  /// The cases or units behind it, where the source gives them.
  var cases: Int?
  /// Why there is no value.
  let reason: String?
  let growth: Double?
}

/// A department that reports, as it stands in a snapshot.
struct DemonstrationSource: Hashable, Sendable {
  /// The id in snapshots and file names.
  let id: String
  let name: String
  let kind: SourceKind

  /// The source of an indicator: its owner, the first where several share it.
  ///
  /// What sensors measure comes from a platform of the owner's, a source of its own.
  init(of indicator: Indicator, in departments: DepartmentIndex) {
    let owner = departments.names(of: Array(indicator.owners.prefix(1)))
    self.init(department: owner)
    if case .interval = indicator.frequency {
      self.init(id: id + "-sensors", name: owner + "感知平台", kind: .sensor)
    }
  }

  /// The source that a department or company is, by its Chinese name, as sources name themselves.
  init(department name: String) {
    let id = DemonstrationSource.ids[name] ?? DemonstrationSource.id(from: name)
    self.init(
      id: id, name: name, kind: ["power", "airport"].contains(id) ? .enterprise : .government)
  }

  private init(id: String, name: String, kind: SourceKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }

  /// An id for an owner that is not in the table, from the bytes of its name.
  private static func id(from owner: String) -> String {
    let hash = owner.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return "owner-" + String(hash, radix: 16)
  }

  private static let ids: [String: String] = [
    "区统计局": "stats", PeerTruth.department: "stats-city", "区商务局": "commerce", "区财政局": "finance",
    "国家统计局海曙调查队": "survey", "国家统计局宁波调查队": "survey-ningbo",
    "区人力社保局": "labour", "区委金融办": "banking", "区科技局": "science",
    "区经信局": "industry", "国网宁波供电公司海曙": "power", "区市场监管局": "market",
    "区发改局": "planning", "宁波机场集团": "airport", "区综合行政执法局": "enforcement",
    "区综合行政执法指导办": "enforcement-office", "区社会治理中心": "governance",
    "市生态环境局海曙分局": "environment", "市公安局海曙分局交警": "traffic",
    "区政务服务办": "service", "区数据局": "data", "区文明办": "civility", "区信访局": "petitions",
    "区政府办": "government-office", "区政府办督查室": "supervision", "区委办": "party-office",
    "区民政局": "civil-affairs", "区应急管理局": "emergency", "区消防救援大队": "fire",
    "区水利局": "water", "自然资源规划局海曙分局": "resources", "区委网信办": "network",
    "区住建局": "housing", "区教育局": "education", "区退役军人事务局": "veterans",
    "区农业农村局": "agriculture", "区委政法委": "politics-law", "区府办": "district-office",
    "区气象局": "weather", "区府办督查室": "inspection",
  ]
}

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
