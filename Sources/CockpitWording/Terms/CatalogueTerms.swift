package import CockpitCatalogue
package import CockpitValues

extension SourceKind {
  package var words: LocalizedText {
    switch self {
    case .government: LocalizedText("政府数据", "government")
    case .social: LocalizedText("社会数据", "social")
    case .enterprise: LocalizedText("企业数据", "enterprise")
    case .sensor: LocalizedText("感知数据", "sensor")
    }
  }
}

extension Area.Parts {
  package var words: LocalizedText {
    switch self {
    case .streets: LocalizedText("镇街", "streets and towns")
    case .districts: LocalizedText("区县(市)", "districts and counties")
    case .cities: LocalizedText("设区市", "cities")
    case .areas: LocalizedText("地区", "areas")
    }
  }
}

extension Area.Level {
  /// A whole area of the level, as the place of what is about no part of it: 全区.
  package var whole: LocalizedText {
    switch self {
    case .country: LocalizedText("全国", "country")
    case .province: LocalizedText("全省", "province")
    case .city: LocalizedText("全市", "city")
    case .district: LocalizedText("全区", "district")
    case .street: LocalizedText("全街道", "street")
    case .town: LocalizedText("全镇", "town")
    case .township: LocalizedText("全乡", "township")
    case .other: LocalizedText("全域", "all")
    }
  }
}

extension GroupAxis {
  package var words: LocalizedText {
    switch self {
    case .theme: LocalizedText("主题", "theme")
    case .domain: LocalizedText("领域", "domain")
    case .field: LocalizedText("主要领域", "main field")
    case .economy: LocalizedText("经济", "economy")
    case .level: LocalizedText("层级", "level")
    case .source: LocalizedText("来源", "source")
    }
  }
}

extension RecordType {
  package var words: LocalizedText {
    switch self {
    case .project: LocalizedText("项目", "project")
    case .riskPoint: LocalizedText("风险点", "risk point")
    case .event: LocalizedText("事件", "event")
    case .supervisionItem: LocalizedText("督办件", "supervision item")
    case .appeal: LocalizedText("诉求", "appeal")
    case .enforcementCase: LocalizedText("执法案件", "enforcement case")
    case .inspectionPoint: LocalizedText("测评点位", "inspection point")
    case .task: LocalizedText("规划任务", "task of a plan")
    case .enterprise: LocalizedText("企业", "enterprise")
    case .device: LocalizedText("设备", "device")
    case .dataset: LocalizedText("数据目录", "dataset")
    case .emergencyResponse: LocalizedText("应急响应", "emergency response")
    case .statutoryWarning: LocalizedText("法定预警", "statutory warning")
    }
  }
}

extension RecordRules {
  /// What a type is called; its own text where nobody has a name for it.
  package func name(ofType type: String) -> LocalizedText {
    definition(of: type)?.name ?? RecordType(rawValue: type)?.words ?? LocalizedText(zh: type)
  }
}

extension SystemState {
  package var words: LocalizedText {
    switch self {
    case .connected: LocalizedText("接入", "connected")
    case .unconnected: LocalizedText("未接入", "not yet")
    case .retired: LocalizedText("停用", "retired")
    case .direction: LocalizedText("仅列方向", "direction only")
    case .classified: LocalizedText("涉密不接入", "classified")
    }
  }
}

extension PlanState {
  package var words: LocalizedText {
    switch self {
    case .ahead: LocalizedText("未开始", "not begun")
    case .running: LocalizedText("执行中", "in force")
    case .expired: LocalizedText("到期", "expired")
    case .stopped: LocalizedText("停止执行", "withdrawn")
    }
  }
}

extension MilestoneState {
  package var words: LocalizedText {
    switch self {
    case .ahead: LocalizedText("未到期", "ahead")
    case .due: LocalizedText("本年到期", "due")
    case .over: PlanState.expired.words
    case .stopped: PlanState.stopped.words
    }
  }
}

extension TimeProgress.Step {
  package var words: LocalizedText {
    switch self {
    case .half: LocalizedText("半年均", "mean per half-year")
    case .quarter: LocalizedText("季均", "mean per quarter")
    case .month: LocalizedText("月均", "mean per month")
    case .day: LocalizedText("日均", "mean per day")
    }
  }
}

extension Light {
  /// The light in full.
  package var words: LocalizedText {
    LocalizedText("\(character)灯", english)
  }

  /// The light in one character, as 黄 in 黄2.
  package var character: String {
    switch self {
    case .green: "绿"
    case .blue: "蓝"
    case .yellow: "黄"
    case .orange: "橙"
    case .red: "红"
    }
  }

  private var english: String {
    switch self {
    case .green: "green"
    case .blue: "blue"
    case .yellow: "yellow"
    case .orange: "orange"
    case .red: "red"
    }
  }
}

extension LightRule {
  /// The rule as the footer names it, such as 系数法v3 试运行.
  package func label(_ language: Language) -> String {
    switch language {
    case .zh: "\(name.zh)v\(version)" + (isTrial ? " 试运行" : "")
    case .en: "\(name.en) v\(version)" + (isTrial ? " (on trial)" : "")
    }
  }
}

extension Catalogue {
  /// All groups: themes, domains, those that the pack names, and the kinds of sources.
  package var groups: [Group] {
    themes.map { Group(Group.Key(.theme, $0.id), name: $0.name) }
      + domains.map { Group(Group.Key(.domain, $0.id), name: $0.name) }
      + namedGroups
      + SourceKind.allCases.map {
        Group(Group.Key(.source, $0.rawValue), name: $0.words)
      }
  }
}

extension StatusMarks {
  /// The marks as characters, such as 初可; in English as letters, such as pk.
  package func characters(in language: Language) -> String {
    StatusMarks.entries.filter { contains($0.mark) }.map { $0.sign(in: language) }.joined()
  }
}

extension StatusMarks.Entry {
  /// What stands beside a figure; in English the code of SDMX where there is one.
  package func sign(in language: Language) -> String { sign[language] }

  private var sign: LocalizedText {
    switch self {
    case .preliminary: LocalizedText("初", "p")
    case .final: LocalizedText("核", "f")
    case .revised: LocalizedText("修", "r")
    case .estimated: LocalizedText("估", "e")
    case .derived: LocalizedText("推", "i")
    case .combined: LocalizedText("合", "c")
    case .breakInSeries: LocalizedText("断", "b")
    case .comparable: LocalizedText("可", "k")
    case .unaudited: LocalizedText("未", "u")
    case .forecast: LocalizedText("预", "o")
    }
  }

  package var words: LocalizedText {
    switch self {
    case .preliminary: LocalizedText("初步核算", "preliminary")
    case .final: LocalizedText("最终核实", "final")
    case .revised: LocalizedText("已修订", "revised")
    case .estimated: LocalizedText("估计", "estimated")
    case .derived: LocalizedText("推算", "derived")
    case .combined: LocalizedText("1-2月合并", "Jan-Feb combined")
    case .breakInSeries: LocalizedText("口径断点", "break in series")
    case .comparable: LocalizedText("可比口径", "comparable basis")
    case .unaudited: LocalizedText("未经审核", "unaudited")
    case .forecast: LocalizedText("预测", "forecast")
    }
  }
}

extension CatalogueTable.Column {
  /// The head of the column; in English what other programs know it by.
  package var words: LocalizedText { LocalizedText(chinese, rawValue) }

  private var chinese: String {
    switch self {
    case .id: "编号"
    case .code: "代码"
    case .type: "类型"
    case .key: "键"
    case .year: "年份"
    case .region: "区域"
    case .name: "名称"
    case .indicator, .indicators: "指标"
    case .milestone: "定性目标"
    case .unit: "单位"
    case .decimals: "小数位"
    case .comparator: "要求"
    case .value: "目标"
    case .highestValue: "目标上限"
    case .section: "章节"
    case .theme: "主题"
    case .domain: "领域"
    case .system: "应用系统"
    case .frequency: "频率"
    case .tier: "层次"
    case .better: "好的方向"
    case .owner: "责任单位"
    case .leadUnit: "牵头单位"
    case .yearBasis: "年份依据"
    case .note: "说明"
    case .level: "层级"
    case .parent: "上级"
    case .tile: "地图位置"
    case .stages: "阶段"
    case .ends: "终点"
    case .kinds: "种类"
    case .levels: "级别"
    case .fields: "字段"
    case .source: "来源"
    case .panels: "栏"
    case .state: "状态"
    case .boards: "看板"
    case .limits: "限值"
    case .version: "版本"
    }
  }
}
