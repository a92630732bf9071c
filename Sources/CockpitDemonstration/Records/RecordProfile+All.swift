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
