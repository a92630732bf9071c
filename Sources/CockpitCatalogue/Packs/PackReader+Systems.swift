import CockpitJSON
import CockpitValues

// The files of a pack about systems: systems.json, system-indicators.json with the indicators that
// belong to one system alone, composites.json with indices made of others, and crosschecks.json with
// figures that are held against each other. A pack may leave out any of them.

extension PackReader {
  /// The indicators of systems; an id that indicators.json has already is refused.
  mutating func systemIndicators(
    beside known: Set<String>, _ body: (JSONObject) throws(JSONError) -> Indicator
  ) -> Listing<Indicator>? {
    func indicator(_ object: JSONObject) throws(JSONError) -> Indicator {
      let id = try object.required("id")
      guard !known.contains(try id.string()) else {
        throw JSONError(
          .idOfIndicator(try id.string()),
          at: id.offset)
      }
      _ = try object.required("system").string()
      return try body(object)
    }
    return optionalList("system-indicators.json", "indicators", key: "id", indicator)
  }

  mutating func systems(
    _ header: PackHeader, indicators: Set<String>?, goals: ReadGoals
  ) -> Listing<System>? {
    let documents = optionalList("systems.json", "documents", key: "id", SystemDocument.init)
    let categories = optionalList(
      "systems.json", "categories", key: "id", orNone: true, SystemCategory.init)
    let references = SystemReferences(
      documents: documents?.known, titles: documents?.byID(\.id).mapValues(\.title) ?? [:],
      categories: categories?.known, named: categories?.byID(\.id) ?? [:],
      domains: Set(header.domains.map(\.id)),
      departments: header.departmentIndex, indicators: indicators,
      targets: goals.targets, milestones: goals.milestones,
      groups: Set(header.groups.map(\.key)))
    func system(_ object: JSONObject) throws(JSONError) -> System {
      try System(object, references)
    }
    return optionalList("systems.json", "systems", key: "id", system)
  }

  mutating func composites(
    _ header: PackHeader, indicators: Set<String>?
  ) -> [CompositeDefinition] {
    func composite(_ object: JSONObject) throws(JSONError) -> CompositeDefinition {
      try CompositeDefinition(
        object, indicators: indicators, departments: header.departmentIndex)
    }
    return optionalList("composites.json", "composites", key: "indicator", orNone: true, composite)
      .map { $0.entries.map(\.value) } ?? []
  }

  /// The indicators that others are parts of, beside the indices.
  mutating func wholes(indicators: Set<String>?) -> [WholeDefinition] {
    func whole(_ object: JSONObject) throws(JSONError) -> WholeDefinition {
      try WholeDefinition(object, indicators: indicators)
    }
    return optionalList("composites.json", "wholes", key: "indicator", orNone: true, whole)
      .map { $0.entries.map(\.value) } ?? []
  }

  mutating func crossChecks(
    _ header: PackHeader, areas: Set<String>?, indicators: [String: Indicator], known: Set<String>?
  ) -> [CrossCheckDefinition] {
    let known = CrossCheckDefinition.Known(
      indicators: known, definitions: indicators, areas: areas,
      departments: header.departmentIndex)
    func check(_ object: JSONObject) throws(JSONError) -> CrossCheckDefinition {
      try CrossCheckDefinition(object, known)
    }
    return optionalList("crosschecks.json", "crosschecks", key: "id", check)
      .map { $0.entries.map(\.value) } ?? []
  }

  /// Refuses indicators of systems that the pack does not have.
  mutating func check(_ indicators: Listing<Indicator>?, systems: Set<String>?) {
    guard let systems else { return }
    for (indicator, offset) in indicators?.entries ?? [] {
      guard let system = indicator.system, !systems.contains(system) else { continue }
      report(
        "system-indicators.json",
        JSONError(
          .indicatorOfNoSystem(indicator.id, system: system),
          at: offset))
    }
  }

  /// Refuses systems that no board lists, so that nobody could find them.
  mutating func check(_ systems: Listing<System>, onBoardsOf catalogue: Catalogue) {
    for (system, offset) in systems.entries where catalogue.boards(listing: system).isEmpty {
      report(
        "systems.json",
        JSONError(
          .systemOnNoBoard(system.id),
          at: offset))
    }
  }

  /// Warns of indicators that no board shows; those of systems are listed with their system.
  mutating func check(_ indicators: Listing<Indicator>, onBoardsOf catalogue: Catalogue) {
    let panels = catalogue.boards.flatMap(\.panels)
    let named = Set(panels.flatMap(\.indicators))
    let themes = Set(panels.filter { $0.kind == .indicators }.compactMap(\.theme))
    for (indicator, offset) in indicators.entries
    where indicator.system == nil && !named.contains(indicator.id)
      && !themes.contains(indicator.theme)
    {
      report(
        "indicators.json",
        JSONError(
          .indicatorOnNoBoard(indicator.id),
          at: offset),
        severity: .warning)
    }
  }
}

// The file of a pack about records: records.json. A pack may leave it out.

extension PackReader {
  /// The rules of records, and the types that others may name; `nil` leaves these unchecked.
  mutating func records(
    indicators: Set<String>?
  ) -> (rules: RecordRules, known: Set<String>?) {
    func type(_ object: JSONObject) throws(JSONError) -> RecordDefinition {
      try RecordDefinition(object, indicators: indicators)
    }
    let types = optionalList("records.json", "types", key: "type", type)
    let definitions = types?.entries.map(\.value) ?? []
    func share(_ object: JSONObject) throws(JSONError) -> RecordShare? {
      try RecordShare(object, indicators: indicators, types: definitions, known: types?.known)
    }
    let shares = optionalList("records.json", "shares", key: "indicator", share)
    func policy(_ object: JSONObject) throws(JSONError) -> PolicyRule? {
      try PolicyRule(object, types: definitions, known: types?.known)
    }
    let policies = optionalList("records.json", "policies", key: "id", orNone: true, policy)
    return (
      RecordRules(
        definitions: definitions, shares: shares?.entries.compactMap(\.value) ?? [],
        policies: policies?.entries.compactMap(\.value) ?? []),
      types?.known
    )
  }
}
