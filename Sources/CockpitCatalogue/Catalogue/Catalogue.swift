package import CockpitValues

/// What the cockpit knows before any figure arrives: the content of one pack.
package struct Catalogue: Sendable {
  package let id: String
  package let version: String
  package let name: LocalizedText
  /// The title on every screen, such as 海曙数字驾驶舱.
  package let title: LocalizedText
  /// The code of the area that the pack is about.
  package let region: String
  /// The codes of other regions that have packs: snapshots of theirs may lie beside those of this one.
  package var otherRegions: Set<String> = []
  /// A number by which the contents of the pack's files are told from others; 0 for what is of no files.
  package internal(set) var fingerprint: UInt64 = 0
  /// The civil time of the region.
  package let offset: UTCOffset
  /// How far the clocks of those who send files may run ahead.
  package let clock: ClockSkew
  package let themes: [Theme]
  package let domains: [Domain]
  /// The groups that the pack names beside themes and domains, axis by axis.
  package let namedGroups: [Group]
  package let areas: AreaTree
  /// All indicators in the order of the pack, then those that only snapshots define.
  package let indicators: [Indicator]
  package let boards: [Board]
  /// The systems that documents of the region name, in their order.
  package let systems: [System]
  /// The departments that targets and systems may name as their lead: 责任单位.
  package let departments: [Department]
  /// Further bodies that own figures, send data or answer for records.
  package let bodies: [Department]
  package let composites: [CompositeDefinition]
  /// The types of records and what is computed from them.
  package let records: RecordRules
  package let calendar: StatisticalCalendar
  /// What the plans of the region demand, and the rules that judge it.
  package let goals: Goals
  /// The indicators that others are parts of by definition, beside the indices.
  package internal(set) var wholes: [WholeDefinition] = []
  /// When figures need a person at once, in the order of the pack.
  package internal(set) var alarmRules: [AlarmRule] = []
  /// What alarms have in common, in the order of the pack.
  package internal(set) var alarmCauses: [AlarmCause] = []
  /// The figures that are held against each other, in the order of the pack.
  package internal(set) var crossChecks: [CrossCheckDefinition] = []
  /// How the region supervises what it has decided.
  package internal(set) var supervision = SupervisionRules()
  /// What figures are read against, by its days.
  package internal(set) var occasions: [Occasion] = []
  /// What is known of its policies, for simulations.
  package internal(set) var policies = PolicyBook()
  /// What makes invented figures of the region plausible.
  package let scenario: DemonstrationScenario
  private let indicatorPlaces: [String: Int]
  /// The departments and bodies, by id and by name.
  package let departmentIndex: DepartmentIndex

  /// A catalogue of parts that fit together; the pack reader checks that they do.
  ///
  /// Without a calendar only weekends are off.
  package init(
    id: String, version: String, name: LocalizedText, title: LocalizedText, region: String,
    offset: UTCOffset, themes: [Theme], domains: [Domain], areas: AreaTree,
    indicators: [Indicator], boards: [Board], calendar: StatisticalCalendar? = nil,
    goals: Goals = Goals(), systems: [System] = [], departments: [Department] = [],
    bodies: [Department] = [], composites: [CompositeDefinition] = [], namedGroups: [Group] = [],
    records: RecordRules = RecordRules(), clock: ClockSkew = .standard,
    scenario: DemonstrationScenario = DemonstrationScenario()
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.title = title
    self.region = region
    self.offset = offset
    self.clock = clock
    self.themes = themes
    self.domains = domains
    self.namedGroups = namedGroups
    self.areas = areas
    let known = DepartmentIndex(departments + bodies)
    departmentIndex = known
    self.indicators = indicators.map { indicator in
      var indicator = indicator
      indicator.owners = known.resolved(indicator.owners)
      return indicator
    }
    self.boards = boards
    self.calendar = calendar ?? StatisticalCalendar(offset: offset)
    self.goals = goals
    self.systems = systems
    self.departments = departments
    self.bodies = bodies
    self.composites = composites
    self.records = records
    self.scenario = scenario
    indicatorPlaces = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The indicator of an id; nil where the pack has none.
  ///
  /// - Complexity: O(1)
  package func indicator(_ id: String) -> Indicator? {
    indicatorPlaces[id].map { indicators[$0] }
  }

  /// The theme that a text of the data stands for: its id, or its name in either language.
  package func theme(named text: String) -> Theme? {
    themes.first { $0.id == text || $0.name.zh == text || $0.name.en == text }
  }

  /// The department or other body that data and documents call by a name or an id.
  package func department(named text: String) -> Department? {
    departmentIndex[text]
  }

  /// The department or body of an id; nil where the pack has none.
  package func department(_ id: Department.ID) -> Department? {
    departmentIndex[id.text]
  }

  /// What tells the department that data call by a name or an id; of one that the pack does not
  /// know, the text itself.
  package func departmentID(of text: String) -> Department.ID {
    departmentIndex.id(of: text)
  }

  /// The indicators of a theme; those of one system alone are listed with it instead.
  package func indicators(ofTheme theme: String) -> [Indicator] {
    indicators.filter { $0.theme == theme && $0.system == nil }
  }

  /// The board of an id; nil where the pack has none.
  package func board(_ id: String) -> Board? {
    boards.first { $0.id == id }
  }

  /// The system of an id; nil where the pack has none.
  package func system(_ id: String) -> System? {
    systems.first { $0.id == id }
  }

  /// The boards that list a system, in the order of the pack.
  package func boards(listing system: System) -> [Board] {
    boards.filter { board in
      board.panels.contains { panel in
        panel.kind == .systems && (panel.domain == nil || panel.domain == system.domain)
      }
    }
  }

  /// The catalogue with what snapshots define beside the pack; what the pack knows stays, and of
  /// several definitions the first counts.
  package func adding(indicators others: [Indicator], areas otherAreas: [Area]) -> Catalogue {
    var known = Set(indicatorPlaces.keys)
    let news = others.filter { known.insert($0.id).inserted }
    var catalogue = Catalogue(
      id: id, version: version, name: name, title: title, region: region, offset: offset,
      themes: themes, domains: domains, areas: areas.adding(otherAreas),
      indicators: indicators + news, boards: boards, calendar: calendar, goals: goals,
      systems: systems, departments: departments, bodies: bodies, composites: composites,
      namedGroups: namedGroups, records: records, clock: clock, scenario: scenario)
    catalogue.otherRegions = otherRegions
    catalogue.wholes = wholes
    catalogue.crossChecks = crossChecks
    catalogue.alarmRules = alarmRules
    catalogue.alarmCauses = alarmCauses
    catalogue.supervision = supervision
    catalogue.occasions = occasions
    catalogue.policies = policies
    return catalogue
  }
}

extension Catalogue {
  /// Whether a code is that of a region with a cockpit of its own: that of the pack, one that has another
  /// pack, or a province, city or district of the tree.
  package func isRegion(_ code: String) -> Bool {
    code == region || otherRegions.contains(code) || areas[code]?.level.hasOwnCockpit == true
  }

  /// The indicators of a group, by id: those that name it, those of a system that does, and those
  /// of the domain that it stands for.
  ///
  /// - Parameters:
  ///   - group: the group
  ///   - kind: the kind of the source that an indicator's figure comes from, if one has arrived
  /// - Returns: their ids
  /// - Complexity: O(indicators + measures of systems)
  package func indicators(
    in group: Group, source kind: (_ indicator: String) -> SourceKind?
  ) -> Set<String> {
    let naming = systems.filter { $0.groups.contains(group.key) }.flatMap(\.indicators)
    let own = indicators.filter { indicator in
      switch group.key.axis {
      case .theme: indicator.theme == group.key.id
      case .domain: indicator.domain == group.key.id
      case .field, .economy, .level:
        indicator.groups.contains(group.key)
          || group.domain.map { $0 == indicator.domain } ?? false
      case .source: kind(indicator.id)?.rawValue == group.key.id
      }
    }
    return Set(own.map(\.id)).union(naming)
  }

  /// The systems of a group, by id: those that name it, those of its domain, and for what a system
  /// does not say of itself, those that one of some indicators measures.
  package func systems(in group: Group, measuredBy indicators: Set<String>) -> Set<String> {
    let found = systems.filter { system in
      let isMeasured = system.indicators.contains(where: indicators.contains)
      return switch group.key.axis {
      case .domain: system.domain == group.key.id
      case .field:
        system.groups.contains(group.key) || group.domain.map { $0 == system.domain } ?? false
      case .theme, .economy, .level, .source: system.groups.contains(group.key) || isMeasured
      }
    }
    return Set(found.map(\.id))
  }
}

/// What the plans of a region demand, and the rules that judge it.
package struct Goals: Hashable, Sendable {
  package let plans: [Plan]
  /// The targets of the plans, in the order of the pack.
  package let targets: [Target]
  package let milestones: [Milestone]
  package let lightRules: [LightRule]
  /// The targets of the running year, if the pack has them.
  package let yearTargets: TargetFile?

  package init(
    plans: [Plan] = [], targets: [Target] = [], milestones: [Milestone] = [],
    lightRules: [LightRule] = [], yearTargets: TargetFile? = nil
  ) {
    self.plans = plans
    self.targets = targets
    self.milestones = milestones
    self.lightRules = lightRules
    self.yearTargets = yearTargets
  }

  /// The plan of an id; nil where the pack has none.
  package func plan(_ id: String) -> Plan? {
    plans.first { $0.id == id }
  }
}
