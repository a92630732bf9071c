import CockpitCatalogue
import CockpitValues

/// A department that reports, as it stands in a snapshot.
struct DemonstrationSource: Hashable, Sendable {
  /// The id in snapshots and file names.
  let id: String
  let name: String
  let kind: SourceKind

  /// The source of an indicator: its owner, the first where several share it.
  ///
  /// What sensors measure comes from a platform of the owner's, a source of its own.
  init(of indicator: Indicator) {
    let owner = indicator.owner.split(separator: "/").first.map(String.init) ?? indicator.owner
    self.init(department: owner)
    if case .interval = indicator.frequency {
      self.init(id: id + "-sensors", name: owner + "感知平台", kind: .sensor)
    }
  }

  /// The source that a department or company is.
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
