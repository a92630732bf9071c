/// How records of one type come and go in the demonstration; all of them are invented.
struct RecordProfile: Sendable {
  /// How records of a type come to be.
  enum Course: Sendable {
    /// A new one every so many days, kept in view for a time; its way to the end takes about
    /// `days`.
    case flow(everyDays: Int, keptDays: Int, days: Int)
    /// A fixed number, each at a stage that a share of them is at.
    case inventory(count: Int, stages: [(name: String, share: Double)])
  }

  let type: String
  /// What ids begin with.
  let prefix: String
  let course: Course
  /// The title, in which `{area}`, `{kind}`, `{level}`, `{item}` and `{number}` are put in.
  let title: String
  /// What is put in for `{item}`, one after the other.
  var items: [String] = []
  /// The departments that answer for the records.
  let owners: [String]
  /// Whether the records lie in a 镇街.
  var hasArea = true
  /// Whether they have a due day.
  var hasDue = true
  /// The departments that a record may come to after its owner.
  var others: [String] = []
  /// The levels with their shares; the first takes what the others leave.
  var levels: [(name: String, share: Double)] = []
  /// The further texts of a record, from its number and its noise.
  var extra: @Sendable (_ number: Int, _ noise: SeededNoise) -> [String: String] = { _, _ in [:] }
}

/// The entries of the invented data catalogue: what the departments hold, by theme.
struct DatasetProfile: Sendable {
  let title: String
  let theme: String
  let owner: String

  /// Two entries for each subject.
  static let all: [DatasetProfile] = subjects.flatMap { subject in
    ["主题数据", "专题数据"].map {
      DatasetProfile(title: subject.title + $0, theme: subject.theme, owner: subject.owner)
    }
  }

  private static let subjects: [(title: String, theme: String, owner: String)] = [
    ("国民经济核算", "economy", "区统计局"), ("限上商贸", "economy", "区商务局"),
    ("财政收支", "economy", "区财政局"), ("就业与社保", "economy", "区人力社保局"),
    ("规上工业", "industry", "区经信局"), ("市场主体", "industry", "区市场监管局"),
    ("科技企业", "industry", "区科技局"), ("投资项目", "industry", "区发改局"),
    ("工业用电", "industry", "国网宁波供电公司海曙"), ("城市管理案件", "city", "区综合行政执法局"),
    ("网格事件", "city", "区社会治理中心"), ("空气与水质", "city", "市生态环境局海曙分局"),
    ("政务服务事项", "city", "区政务服务办"), ("公共数据目录", "city", "区数据局"),
    ("信访与热线", "people", "区信访局"), ("民政救助", "people", "区民政局"),
    ("文明创建", "people", "区文明办"), ("安全生产", "safety", "区应急管理局"),
    ("消防监督", "safety", "区消防救援大队"), ("水雨情", "safety", "区水利局"),
  ]
}

extension RecordProfile {
  /// The profiles of all types, those that come and go first.
  static let all: [RecordProfile] = [
    RecordProfile(
      type: "project", prefix: "XM", course: .flow(everyDays: 45, keptDays: 1400, days: 1150),
      title: "示例项目{number} {item}", items: ["智能制造园", "滨水绿道", "社区邻里中心", "数据机房", "小学扩建", "道路提升"],
      owners: ["区发改局", "区住建局", "区经信局"],
      extra: { number, noise in
        [
          "investment_wan": String(2000 + Int(noise.keyed("wan").unit * 90) * 500),
          "helper": number % 2 == 0 ? "区政务服务办" : "区发改局",
        ]
      }),
    RecordProfile(
      type: "risk_point", prefix: "FX", course: .flow(everyDays: 9, keptDays: 270, days: 170),
      title: "{area} {kind}风险点{number}", owners: ["区应急管理局", "区社会治理中心", "区综合行政执法局"]),
    RecordProfile(
      type: "event", prefix: "SJ", course: .flow(everyDays: 1, keptDays: 45, days: 10),
      title: "{area} {kind}", owners: ["区社会治理中心", "区综合行政执法局"],
      others: ["区综合行政执法局", "区住建局", "区消防救援大队", "区市场监管局"]),
    RecordProfile(
      type: "supervision_item", prefix: "DB", course: .flow(everyDays: 5, keptDays: 120, days: 30),
      title: "{kind}{number}(内容不入舱)", owners: ["区政府办督查室", "区委办"],
      hasArea: false, others: ["区财政局", "区住建局", "区教育局"]),
    RecordProfile(
      type: "appeal", prefix: "SQ", course: .flow(everyDays: 2, keptDays: 70, days: 14),
      title: "示例企业{number} {kind}", owners: ["区经信局", "区市场监管局", "区人力社保局"],
      others: ["区财政局", "区科技局", "区住建局", "区商务局"],
      extra: { number, _ in ["channel": ["企业码", "浙里办", "一键报表"][number % 3]] }),
    RecordProfile(
      type: "enforcement_case", prefix: "ZF", course: .flow(everyDays: 4, keptDays: 90, days: 60),
      title: "{area} {item}", items: ["店招设置", "渣土运输", "占道经营", "施工扬尘", "餐饮排放"],
      owners: ["区综合行政执法局", "市生态环境局海曙分局", "区市场监管局"],
      others: ["区市场监管局", "区综合行政执法指导办"]),
    RecordProfile(
      type: "inspection_point", prefix: "WM", course: .flow(everyDays: 6, keptDays: 150, days: 45),
      title: "{area} {kind}点位{number}", owners: ["区文明办"],
      extra: { _, noise in ["score": String(78 + Int(noise.keyed("score").unit * 20))] }),
    RecordProfile(
      type: "emergency_response", prefix: "YJ",
      course: .flow(everyDays: 40, keptDays: 400, days: 3),
      title: "{kind}{level}应急响应(演练)", owners: ["区应急管理局"], hasArea: false, hasDue: false,
      levels: [("Ⅳ级", 1), ("Ⅲ级", 0.25)]),
    RecordProfile(
      type: "statutory_warning", prefix: "YB", course: .flow(everyDays: 7, keptDays: 90, days: 2),
      title: "{item}{level}预警", items: ["暴雨", "大风", "大雾", "雷电", "道路结冰"],
      owners: ["区气象局"], hasArea: false, hasDue: false,
      levels: [("蓝色", 1), ("黄色", 0.3), ("橙色", 0.05)]),
    RecordProfile(
      type: "task", prefix: "RW",
      course: .inventory(
        count: 12, stages: [("推进中", 0.6), ("完成", 0.25), ("未启动", 0.15)]),
      title: "{item}", items: tasks, owners: ["区数据局", "区府办", "区政务服务办"], hasArea: false,
      extra: { number, _ in
        var extra = [
          "schedule": "按季度推进", "route": "方案、建设、试运行、验收",
          "post": number % 2 == 0 ? "分管副职" : "业务科室负责岗位",
        ]
        extra["system"] = systemsOfTasks[number % tasks.count]
        return extra
      }),
    RecordProfile(
      type: "enterprise", prefix: "QY",
      course: .inventory(count: 24, stages: [("在册", 0.9), ("迁出", 0.06), ("注销", 0.04)]),
      title: "示例企业{number}", owners: ["区市场监管局"], hasDue: false),
    RecordProfile(
      type: "device", prefix: "SB",
      course: .inventory(count: 24, stages: [("在线", 0.88), ("离线", 0.08), ("维修", 0.04)]),
      title: "{area} {kind}{number}", owners: ["区水利局", "区应急管理局"], hasDue: false),
  ]

  /// The systems of some tasks, by their place.
  private static let systemsOfTasks = [
    0: "hs.sys.data_warehouse", 2: "hs.sys.data_catalog", 4: "hs.sys.zzd_office",
    8: "hs.sys.enterprise_service",
  ]

  private static let tasks = [
    "海曙数据仓二期", "数字驾驶舱主题扩充", "公共数据编目补全", "网办事项电子归档", "移动办公应用整合", "统一组件目录",
    "网格事件分流规则", "内涝监测点补点", "企业诉求一次发起", "数据共享需求清零", "应用系统上云", "数据安全风险评估",
  ]
}
