package import CockpitValues

/// What a pack says of one type of records: the stages of its life, its kinds and levels.
package struct RecordDefinition: Hashable, Sendable {
  /// The type in snapshots, such as `project`.
  package let type: String
  package let name: LocalizedText
  /// The place of the document that names the stages or kinds; empty where none does.
  package let source: LocalizedText
  /// The stages in the order in which a record passes them.
  package let stages: [RecordStage]
  /// The kinds within the type, such as the nine 一件事.
  package let kinds: [LocalizedText]
  /// The levels, the gravest first.
  package let levels: [LocalizedText]
  package let fields: [RecordField]
  /// From how many working days before its due day on a record counts as nearly due.
  package let soonDays: Int
  /// Whether every screen tells of the open records of the type, such as warnings of storms.
  package let isAnnounced: Bool
  /// By when records of the type come to stages, in the order of the pack.
  package let deadlines: [StageDeadline]
  /// The ids of the indicators that are followed area by area while a record of the type is in force,
  /// such as how many were called and answered.
  package let followed: [String]

  package init(
    type: String, name: LocalizedText, source: LocalizedText = .empty, stages: [RecordStage] = [],
    kinds: [LocalizedText] = [], levels: [LocalizedText] = [], fields: [RecordField] = [],
    soonDays: Int = 3, isAnnounced: Bool = false, deadlines: [StageDeadline] = [],
    followed: [String] = []
  ) {
    self.type = type
    self.name = name
    self.source = source
    self.stages = stages
    self.kinds = kinds
    self.levels = levels
    self.fields = fields
    self.soonDays = soonDays
    self.isAnnounced = isAnnounced
    self.deadlines = deadlines
    self.followed = followed
  }

  /// The place of the stage that a text names.
  package func place(ofStage text: String) -> Int? {
    stages.firstIndex { $0.isNamed(text) }
  }

  /// The place of the level that a text names, in any usual writing (`II级`, `2`, `红色预警`); `nil` for
  /// an empty text and for one that names none.
  package func place(ofLevel text: String) -> Int? {
    if !text.isEmpty, let place = levels.firstIndex(where: { $0.zh == text }) { return place }
    let written = text.filter { !$0.isWhitespace }
    guard !written.isEmpty else { return nil }
    let level = RecordDefinition.folded(written)
    return levels.firstIndex {
      $0.zh.hasPrefix(level) || !$0.zh.isEmpty && level.hasPrefix($0.zh)
        || $0.en.filter { !$0.isWhitespace }.lowercased() == written.lowercased()
    }
  }

  /// Whether a title says the level of a place, in any of its names or as somebody writes it.
  package func isLevel(_ place: Int, in title: String, written: String? = nil) -> Bool {
    let folded = RecordDefinition.folded(title)
    return [written, levels[place].zh, levels[place].en].compactMap(\.self)
      .contains { !$0.isEmpty && (title.contains($0) || folded.contains($0)) }
  }

  /// A text with the steps of responses as packs write them: Ⅱ for II, 2 and 二 before 级.
  package static func folded(_ text: String) -> String {
    var text = text
    // All that is written otherwise has one of these, or is one character.
    let signs: [Unicode.Scalar] = ["I", "级"]
    guard text.unicodeScalars.contains(where: signs.contains) || text.utf8.count == 1 else {
      return text
    }
    let steps = [
      ("IV", "Ⅳ"), ("III", "Ⅲ"), ("II", "Ⅱ"), ("I级", "Ⅰ级"), ("一级", "Ⅰ级"), ("二级", "Ⅱ级"),
      ("三级", "Ⅲ级"), ("四级", "Ⅳ级"), ("1级", "Ⅰ级"), ("2级", "Ⅱ级"), ("3级", "Ⅲ级"), ("4级", "Ⅳ级"),
    ]
    for (written, meant) in steps where text.contains(written) {
      text = text.split(separator: written, omittingEmptySubsequences: false)
        .joined(separator: meant)
    }
    let alone = ["I": "Ⅰ", "1": "Ⅰ", "2": "Ⅱ", "3": "Ⅲ", "4": "Ⅳ"]
    return alone[text] ?? text
  }
}

/// A further text that records of a type have, such as the route of a task.
package struct RecordField: Hashable, Sendable {
  /// The key in a snapshot.
  package let key: String
  package let name: LocalizedText

  package init(key: String, name: LocalizedText) {
    self.key = key
    self.name = name
  }
}

/// One stage on the way of a record, as the documents of the region name it.
package struct RecordStage: Hashable, Sendable {
  package let name: LocalizedText
  /// What departments also call the stage.
  package let aliases: [String]
  /// Whether nothing is left to do once a record is here.
  package let isEnd: Bool
  /// Whether a record that is here needs somebody to look, such as a device that is offline.
  package let needsAttention: Bool

  package init(
    name: LocalizedText, aliases: [String] = [], isEnd: Bool = false, needsAttention: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.isEnd = isEnd
    self.needsAttention = needsAttention
  }

  /// Whether a text of a snapshot names the stage.
  package func isNamed(_ text: String) -> Bool {
    name.zh == text || name.en == text || aliases.contains(text)
  }
}

/// By when a record has come to a stage: 紧急信息 goes out by telephone and in writing within minutes.
package struct StageDeadline: Hashable, Sendable {
  /// The place of the stage among those of its type.
  package let stage: Int
  /// The seconds since the moment at which the record began.
  package let within: Int64
  /// The places of the levels that it is for; `nil` for all records of the type.
  package let levels: Set<Int>?

  package init(stage: Int, within: Int64, levels: Set<Int>? = nil) {
    self.stage = stage
    self.within = within
    self.levels = levels
  }
}

/// What a row of a snapshot that is no figure is about: the kinds of 台账.
package enum RecordType: String, CaseIterable, Sendable {
  case project
  case riskPoint = "risk_point"
  /// A case of the grid or of one of the nine 一件事.
  case event
  /// 批示件 without its content, 重点督查, 四不两直.
  case supervisionItem = "supervision_item"
  /// A 诉求: one id, and the departments that it touched in order.
  case appeal
  /// A case on its way 审批—监管—处罚—监督评价.
  case enforcementCase = "enforcement_case"
  /// A 测评点位 of 文明创建.
  case inspectionPoint = "inspection_point"
  /// A task of a plan with its schedule, route and the post that answers for it.
  case task
  case enterprise, device
  /// An entry of the data catalogue.
  case dataset
  /// An emergency response of the steps Ⅰ to Ⅳ.
  case emergencyResponse = "emergency_response"
  /// A warning that a law names, such as 暴雨蓝色预警.
  case statutoryWarning = "statutory_warning"
}

/// What a pack says of records: its types, the shares that are computed from them, and the policies that
/// they are held against.
package struct RecordRules: Hashable, Sendable {
  /// The types in the order of the pack.
  package let definitions: [RecordDefinition]
  package let shares: [RecordShare]
  package let policies: [PolicyRule]

  package init(
    definitions: [RecordDefinition] = [], shares: [RecordShare] = [], policies: [PolicyRule] = []
  ) {
    self.definitions = definitions
    self.shares = shares
    self.policies = policies
  }

  /// What the pack says of a type; nil where it says nothing.
  package func definition(of type: String) -> RecordDefinition? {
    definitions.first { $0.type == type }
  }
}

/// A share that the cockpit computes from records and shows beside the figure that is reported.
///
/// It never takes the place of a reported figure.
package struct RecordShare: Hashable, Sendable {
  /// What is counted, and among what.
  package enum Measure: Hashable, Sendable {
    /// The records that have reached a stage, among all, or among those with a field above zero.
    case reached(stage: String, among: String?)
    /// The sum of one field over the sum of another.
    case ratio(of: String, over: String)
  }

  /// The share of some records, as a fraction that shows what it is made of.
  package struct Value: Hashable, Sendable {
    /// A count or a sum of a field, in the unit of `whole`.
    package let part: Double
    package let whole: Double

    package var percent: Double { part / whole * 100 }

    package init(part: Double, whole: Double) {
      self.part = part
      self.whole = whole
    }
  }

  /// The indicator that the share stands beside, by id.
  package let indicator: String
  package let type: String
  package let measure: Measure

  package init(indicator: String, type: String, measure: Measure) {
    self.indicator = indicator
    self.type = type
    self.measure = measure
  }
}
