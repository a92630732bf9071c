package import CockpitValues

/// A system, platform, application or centre that a document of the region names: 应用系统.
package struct System: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText
  /// The domain of the pack that the system works for; `nil` for what carries all of them.
  package let domain: String?
  /// What the system is; `nil` where its domain says so.
  package let category: SystemCategory?
  package let leadUnits: LeadUnits
  package let source: SystemSource
  package let standing: SystemStanding
  /// Why the system is not simply planned.
  package let reason: LocalizedText
  /// What the text lets one measure, in its order.
  package let measures: [SystemMeasure]
  /// The targets of the pack that the system has to reach, by id.
  package let targets: [String]
  /// The goals without a number that the system stands behind, by id.
  package let milestones: [String]
  /// The groups of the pack that the system names.
  package let groups: Set<Group.Key>

  package init(
    id: String, name: LocalizedText, domain: String? = nil, category: SystemCategory? = nil,
    leadUnits: LeadUnits = LeadUnits(), source: SystemSource, standing: SystemStanding = .planned,
    reason: LocalizedText = .empty, measures: [SystemMeasure] = [], targets: [String] = [],
    milestones: [String] = [], groups: Set<Group.Key> = []
  ) {
    self.id = id
    self.name = name
    self.domain = domain
    self.category = category
    self.leadUnits = leadUnits
    self.source = source
    self.standing = standing
    self.reason = reason
    self.measures = measures
    self.targets = targets
    self.milestones = milestones
    self.groups = groups
  }

  /// The indicators that the text lets one measure, by id, each once.
  package var indicators: [String] {
    var known: Set<String> = []
    return measures.compactMap(\.indicator).filter { known.insert($0).inserted }
  }

  /// The types of the rows that the text lets one keep, each once.
  package var recordTypes: [RecordType] {
    var known: Set<RecordType> = []
    return measures.compactMap(\.recordType).filter { known.insert($0).inserted }
  }

  /// How the system stands, where `hasData` says whether any figure of an indicator has arrived and
  /// `hasRecords` whether there is a record of it.
  package func state(
    hasRecords: Bool = false, hasData: (_ indicator: String) -> Bool
  ) -> SystemState {
    switch standing {
    case .planned: hasRecords || indicators.contains(where: hasData) ? .connected : .unconnected
    case .retired: .retired
    case .direction: .direction
    case .classified: .classified
    }
  }
}

/// What a system is in the list of facts, such as 公共基础平台 or 基础设施.
package struct SystemCategory: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText

  package init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// Where a document names a system.
package struct SystemSource: Hashable, Sendable {
  /// The title of the document.
  package let document: LocalizedText
  package let section: String
  /// The sentence that names the system, as the document writes it; empty where none does alone.
  package let sentence: String

  package init(document: LocalizedText, section: String, sentence: String = "") {
    self.document = document
    self.section = section
    self.sentence = sentence
  }
}

/// How a system stands: what its pack declares, and whether its data arrive.
package enum SystemState: String, CaseIterable, Sendable {
  /// 接入: figures of at least one of its indicators are there.
  case connected
  /// 未接入: planned, and nothing has arrived.
  case unconnected
  /// 停用: what it was for is over.
  case retired
  /// 仅列方向: the text names a direction and no system.
  case direction
  /// 涉密不接入: its data stay out altogether.
  case classified
}

/// What a pack declares of a system.
///
/// That a system is connected is never declared: it follows from its data.
package enum SystemStanding: String, CaseIterable, Sendable {
  case planned, retired, direction, classified
}

/// One thing that the text lets one measure of a system, and what the cockpit makes of it.
package struct SystemMeasure: Hashable, Sendable {
  /// What a measure becomes in the cockpit.
  package enum Outcome: Hashable, Sendable {
    /// A number series: the indicator by id.
    case indicator(String)
    /// Rows of a type; how many there are is counted from them.
    case record(RecordType)
    /// How far the thing itself has come, kept as the stage of a ``RecordType/task``.
    ///
    /// What the text calls …建设情况 is this and never a percentage.
    case stage
    /// A number that the cockpit counts of itself, such as the themes that its boards show.
    case count
    /// Nothing, and why.
    case none(reason: LocalizedText)
  }

  /// What is measured, as the list of facts writes it.
  package let text: LocalizedText
  package let outcome: Outcome

  package init(text: LocalizedText, outcome: Outcome) {
    self.text = text
    self.outcome = outcome
  }

  /// The indicator, if the measure is one.
  package var indicator: String? {
    if case .indicator(let id) = outcome { id } else { nil }
  }

  /// The type of the rows that stand behind the measure, if there are any.
  package var recordType: RecordType? {
    switch outcome {
    case .record(let type): type
    case .stage: .task
    case .indicator, .count, .none: nil
    }
  }
}
