import CockpitJSON
import CockpitValues

// How the parts of a scenario stand in `demonstration.json`.

extension Season {
  /// Twelve weights under `weights`.
  init(_ object: JSONObject) throws(JSONError) {
    let list = try object.required("weights")
    var weights: [Double] = []
    for node in try list.elements() { weights.append(try node.number()) }
    guard let season = Season(weights) else { throw JSONError(.badSeason, at: list.offset) }
    self = season
  }
}

extension JSONObject {
  fileprivate func number(
    _ key: String, _ bounds: NumberBounds? = nil
  ) throws(JSONError) -> Double {
    try required(key).number(bounds)
  }

  fileprivate func number(
    _ key: String, _ bounds: NumberBounds? = nil, default fallback: Double
  ) throws(JSONError) -> Double {
    try optional(key)?.number(bounds) ?? fallback
  }

  /// The season that `season` names; the same all the year where it is absent.
  fileprivate func season(_ references: ScenarioReferences) throws(JSONError) -> Season {
    guard let node = optional("season") else { return .even }
    let name = try node.string()
    if let known = references.knownSeasons, !known.contains(name) {
      throw JSONError(.unknownSeason(name, known: known.sorted()), at: node.offset)
    }
    return references.seasons[name] ?? .even
  }

  /// How many times the truth something is.
  fileprivate func factor() throws(JSONError) -> Double { try number("factor", .above(0)) }

  func month(_ key: String = "month") throws(JSONError) -> Int {
    try required(key).integer(in: 1...12)
  }

  fileprivate func texts(_ key: String) throws(JSONError) -> [String] {
    var texts: [String] = []
    for node in try optional(key)?.elements() ?? [] { texts.append(try node.string()) }
    return texts
  }
}

/// What the parts of a scenario refer to: the rest of the pack.
struct ScenarioReferences {
  /// The indicators without a fault by id; `nil` leaves shapes unchecked.
  let indicators: [String: Indicator]?
  /// The ids of all indicators; `nil` leaves them unchecked.
  let known: Set<String>?
  /// The codes of the areas; `nil` leaves them unchecked.
  let areas: Set<String>?
  let departments: DepartmentIndex
  /// The seasons without a fault by id.
  let seasons: [String: Season]
  /// The ids of all seasons; `nil` leaves them unchecked.
  let knownSeasons: Set<String>?

  /// The id of an indicator that the pack has.
  func indicator(_ object: JSONObject) throws(JSONError) -> String {
    try indicator(object.required("indicator"))
  }

  func indicator(_ node: JSONNode) throws(JSONError) -> String {
    let id = try node.string()
    guard known?.contains(id) ?? true else {
      throw JSONError(.indicatorNotThere(id), at: node.offset)
    }
    return id
  }

  /// The code of an area that the pack has.
  func area(_ object: JSONObject) throws(JSONError) -> String {
    try object.required("area").area(among: areas)
  }

  /// The one department that a member names.
  func department(_ key: String, of object: JSONObject) throws(JSONError) -> Department.ID {
    let node = try object.required(key)
    guard let id = try departments.ids(key, of: object).first else {
      throw JSONError(.emptyName, at: node.offset)
    }
    return id
  }
}

// MARK: - Profiles

extension IndicatorProfile {
  /// How the shapes are called in JSON.
  fileprivate enum Name: String, CaseIterable {
    case flow, cases, stock, wander, share, progress, mean, daily, backlog, annual, sensor
  }

  /// A profile of the indicator that it names, which must have a frequency that its shape can have.
  init(_ object: JSONObject, _ references: ScenarioReferences) throws(JSONError) {
    let id = try references.indicator(object)
    let node = try object.required("shape")
    let name: Name = try node.choice()
    let indicator = references.indicators?[id]
    if let indicator, !name.fits(indicator.frequency) {
      throw JSONError(
        .shapeOfFrequency(name.rawValue, indicator: id, shapes: Name.fitting(indicator.frequency)),
        at: node.offset)
    }
    try name.check(object.optional("level"), of: indicator)
    func growth() throws(JSONError) -> Double {
      try object.number("growth", .within(-90, 100), default: 0)
    }
    func noise() throws(JSONError) -> Double { try object.number("noise", .below(1), default: 0) }
    func level() throws(JSONError) -> Double { try object.number("level") }
    func range() throws(JSONError) -> Double { try object.number("range", .atLeast(0)) }
    let shape: Shape =
      switch name {
      case .flow:
        .flow(
          try level(), growth: try growth(), season: try object.season(references),
          noise: try noise(),
          published: try object.number("published", .within(-100, 100), default: 0))
      case .cases:
        .cases(
          try level(), growth: try growth(), season: try object.season(references),
          noise: try noise())
      case .stock: .stock(try level(), growth: try growth(), noise: try noise())
      case .wander: .wander(try level(), range: try range())
      case .share:
        .share(try level(), range: try range(), of: try object.number("cases", .above(0)))
      case .progress: .progress(try Self.plan(object))
      case .mean:
        .mean(
          try level(), growth: try growth(), season: try object.season(references),
          noise: try noise())
      case .daily:
        .daily(
          try level(), weekend: try object.number("weekend", .atLeast(0), default: 1),
          festival: try object.number("festival", .atLeast(0), default: 1),
          season: try object.season(references))
      case .backlog: .backlog(try level())
      case .annual: .annual(try level(), growth: try growth(), noise: try noise())
      case .sensor: .sensor(try SensorProfile(object, references))
      }
    let place = object.optional("of")
    if let place, case .sensor = shape { throw JSONError(.sensorOfOther, at: place.offset) }
    self.init(
      shape, try object.choice("spread", default: .people),
      of: try place?.area(among: references.areas))
  }

  /// An error at each key of a profile that only other shapes read.
  static func unreadKeys(of object: JSONObject) -> [JSONError] {
    guard let name: Name = try? object.optional("shape")?.choice() else { return [] }
    return object.members.filter { member in
      !name.keys.contains(member.key) && Name.keysOfAny.contains(member.key)
    }.map { member in
      JSONError(
        .keyOfOtherShape(member.key, shape: name.rawValue, keys: name.keys), at: member.keyOffset)
    }
  }

  /// What a share climbs to by the end of each month.
  private static func plan(_ object: JSONObject) throws(JSONError) -> [Double] {
    let list = try object.required("plan")
    var plan: [Double] = []
    for node in try list.elements() { plan.append(try node.number(.atLeast(0))) }
    guard plan.count == 12 else { throw JSONError(.badMonthlyPlan, at: list.offset) }
    return plan
  }
}

extension IndicatorProfile.Name {
  /// What a profile of the shape says beside what all say.
  fileprivate var keys: [String] {
    switch self {
    case .flow: ["level", "growth", "season", "noise", "published"]
    case .cases, .mean: ["level", "growth", "season", "noise"]
    case .stock, .annual: ["level", "growth", "noise"]
    case .wander: ["level", "range"]
    case .share: ["level", "range", "cases"]
    case .progress: ["plan"]
    case .daily: ["level", "weekend", "festival", "season"]
    case .backlog: ["level"]
    case .sensor: ["quantity", "level", "range", "count", "season", "stations"]
    }
  }

  /// What a profile of any shape says.
  fileprivate static let keysOfAny = Set(allCases.flatMap(\.keys))

  /// Whether figures of a frequency can come about so.
  fileprivate func fits(_ frequency: Frequency) -> Bool {
    switch (self, frequency) {
    case (.sensor, .interval): true
    case (.sensor, _), (_, .interval): false
    case (.daily, .day), (.backlog, .day), (.share, .day): true
    case (.daily, _), (.backlog, _), (_, .day): false
    default: true
    }
  }

  /// Refuses a level that figures cannot have: of amounts one below 0, of shares one that is none, and of
  /// what is published as it is one beyond the limits of the indicator.
  fileprivate func check(_ level: JSONNode?, of indicator: Indicator?) throws(JSONError) {
    guard let level else { return }
    switch self {
    case .flow, .cases, .stock, .daily, .backlog: _ = try level.number(.atLeast(0))
    case .share: _ = try level.number(.within(0, 100))
    case .wander, .mean, .annual, .sensor, .progress: break
    }
    switch self {
    case .flow, .cases, .progress: return
    case .stock, .wander, .share, .mean, .daily, .backlog, .annual, .sensor: break
    }
    let value = try level.number()
    guard let indicator, let (limit, isMinimum) = indicator.limit(brokenBy: value) else { return }
    throw JSONError(
      .levelBeyondLimit(value, of: indicator.id, isMinimum ? .atLeast(limit) : .atMost(limit)),
      at: level.offset)
  }

  /// The names of the shapes that figures of a frequency can have.
  fileprivate static func fitting(_ frequency: Frequency) -> [String] {
    allCases.filter { $0.fits(frequency) }.map(\.rawValue)
  }
}

extension SensorProfile {
  init(_ object: JSONObject, _ references: ScenarioReferences) throws(JSONError) {
    let quantity: Quantity = try object.required("quantity").choice()
    var stations = Stations()
    if let node = object.optional("stations") {
      let places = try node.object()
      stations = Stations(
        every: try places.optional("every")?.integer(in: 1...1000) ?? 1,
        from: try places.optional("from")?.integer(in: 0...1000) ?? 0)
    }
    self.init(
      quantity,
      level: quantity == .gauge
        ? try object.number("level") : try object.optional("level")?.number(),
      range: try object.number("range", .atLeast(0), default: 0),
      count: try object.optional("count")?.number(.above(0)),
      season: try object.season(references), stations: stations)
  }
}

// MARK: - Targets and incidents

extension PlannedTarget {
  init(_ object: JSONObject, _ references: ScenarioReferences) throws(JSONError) {
    let node = try object.required("kind")
    let kind: TargetKind = try node.choice()
    guard PlannedTarget.kinds.contains(kind) else {
      throw JSONError(
        .unknownChoice(kind.rawValue, known: PlannedTarget.kinds.map(\.rawValue)), at: node.offset)
    }
    let step = try object.required("step")
    guard try step.number() > 0 else { throw JSONError(.badStep, at: step.offset) }
    self.init(
      try references.indicator(object), kind, standing: try object.number("standing"),
      step: try step.number(), path: try TargetPath(object, kind: kind))
  }
}

extension ReportingIncident {
  private enum Name: String, CaseIterable {
    case late, postponed, missing, revised
    case unitSlip = "unit_slip"
    case disagreement
  }

  init(_ object: JSONObject, _ references: ScenarioReferences) throws(JSONError) {
    let month = try object.month()
    func indicator() throws(JSONError) -> String { try references.indicator(object) }
    func days() throws(JSONError) -> Int { try object.required("days").integer(in: 1...400) }
    let name: Name = try object.required("kind").choice()
    switch name {
    case .late:
      self = .late(
        source: try references.department("source", of: object).text, month: month,
        days: try days())
    case .postponed: self = .postponed(indicator: try indicator(), month: month, days: try days())
    case .missing: self = .missing(indicator: try indicator(), month: month)
    case .revised:
      self = .revised(
        indicator: try indicator(), month: month, factor: try object.factor(),
        after: try object.required("after").integer(in: 1...12))
    case .unitSlip:
      self = .unitSlip(
        indicator: try indicator(), month: month, factor: try object.factor(),
        days: try days())
    case .disagreement:
      self = .disagreement(
        indicator: try indicator(), month: month,
        department: try references.department("department", of: object),
        factor: try object.factor())
    }
  }
}

// MARK: - Records

extension RecordProfile {
  /// A profile of a type of records that the pack has.
  init(
    _ object: JSONObject, types: Set<String>?, _ references: ScenarioReferences
  ) throws(JSONError) {
    let node = try object.required("type")
    let type = try node.string()
    if let types, !types.contains(type) {
      throw JSONError(.unknownType(type, known: types.sorted()), at: node.offset)
    }
    var fields: [Field] = []
    for node in try object.optional("fields")?.elements() ?? [] {
      fields.append(try Field(node.object()))
    }
    let owners = try object.required("owners")
    self.init(
      type: type, prefix: try object.required("prefix").string(),
      course: try Course(object.required("course").object()),
      title: try object.required("title").string(), items: try object.texts("items"),
      owners: try references.departments.ids("owners", of: object),
      hasArea: try object.flag("in_area", default: true),
      hasDue: try object.flag("due", default: true),
      others: try references.departments.ids("others", of: object),
      levels: try Share.list(object.optional("levels")), fields: fields)
    guard !self.owners.isEmpty else { throw JSONError(.emptyName, at: owners.offset) }
  }
}

extension RecordProfile.Course {
  init(_ object: JSONObject) throws(JSONError) {
    if let count = object.optional("count") {
      self = .inventory(
        count: try count.integer(in: 1...10_000),
        stages: try RecordProfile.Share.list(object.optional("stages")))
    } else {
      self = .flow(
        everyDays: try object.required("every_days").integer(in: 1...3660),
        keptDays: try object.required("kept_days").integer(in: 1...36_600),
        days: try object.required("days").integer(in: 1...3660))
    }
  }
}

extension RecordProfile.Share {
  fileprivate static func list(_ node: JSONNode?) throws(JSONError) -> [Self] {
    var shares: [Self] = []
    for node in try node?.elements() ?? [] {
      let object = try node.object()
      shares.append(
        Self(
          name: try object.required("name").string(),
          share: try object.number("share", .within(0, 1))))
    }
    return shares
  }
}

extension RecordProfile.Field {
  init(_ object: JSONObject) throws(JSONError) {
    let key = try object.required("key").string()
    if let list = object.optional("one_of") {
      var texts: [String?] = []
      for node in try list.elements() { texts.append(node.isNull ? nil : try node.string()) }
      guard !texts.isEmpty else { throw JSONError(.emptyName, at: list.offset) }
      self.init(key: key, .oneOf(texts))
    } else {
      self.init(
        key: key,
        .number(
          from: try object.required("from").integer(),
          step: try object.optional("step")?.integer() ?? 1,
          count: try object.required("count").integer(in: 1...1_000_000)))
    }
  }
}

extension DatasetProfile {
  init(_ object: JSONObject, _ references: ScenarioReferences) throws(JSONError) {
    self.init(
      title: try object.required("title").string(), theme: try object.required("theme").string(),
      owner: try references.department("owner", of: object))
  }
}

// MARK: - Areas, peers, storms

extension DemonstrationScenario {
  /// Refuses a file that says to be of another schema; one that says nothing is taken.
  static func checkSchema(of root: JSONObject) throws(JSONError) {
    let schema = "cockpit.demonstration/1"
    guard let node = root.optional("schema"), try node.string() != schema else { return }
    throw JSONError(.noFileOf(schema: schema), at: node.offset)
  }

  /// Refuses sizes of which one is 0 of all areas.
  static func check(_ sizes: [AreaSize], in root: JSONObject) throws(JSONError) {
    guard let node = root.optional("areas"), !sizes.isEmpty else { return }
    for spread in [IndicatorProfile.Spread.people, .industry, .commerce]
    where sizes.allSatisfy({ $0[spread] == 0 }) {
      throw JSONError(.noSizes(spread.rawValue), at: node.offset)
    }
  }
}

extension DemonstrationScenario.AreaSize {
  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      people: try object.number("people", .atLeast(0)),
      industry: try object.number("industry", .atLeast(0)),
      commerce: try object.number("commerce", .atLeast(0)))
  }
}

extension DemonstrationScenario.PeerComparison {
  init(_ object: JSONObject, _ references: ScenarioReferences) throws(JSONError) {
    var indicators: Set<String> = []
    for node in try object.required("indicators").elements() {
      indicators.insert(try references.indicator(node))
    }
    self.init(
      pack: try object.required("pack").string(),
      source: try references.department("source", of: object), indicators: indicators)
  }
}

extension DemonstrationScenario.Storms {
  /// Storms in areas that the pack has.
  init(_ object: JSONObject, _ references: ScenarioReferences) throws(JSONError) {
    let standard = Self()
    var known: [Known] = []
    for node in try object.optional("known")?.elements() ?? [] {
      known.append(try Known(node.object(), references))
    }
    var peak = standard.peak
    if let node = object.optional("peak") {
      let ends = try node.elements()
      guard ends.count == 2, try ends[0].number(.atLeast(0)) <= ends[1].number() else {
        throw JSONError(.badRange, at: node.offset)
      }
      peak = try ends[0].number()...(try ends[1].number())
    }
    self.init(
      chance: try object.number("chance", .within(0, 1), default: standard.chance), peak: peak,
      known: known)
  }
}

extension DemonstrationScenario.Storms.Known {
  init(_ object: JSONObject, _ references: ScenarioReferences) throws(JSONError) {
    let from = try object.required("from").integer(in: 0...23)
    var flooded: Set<String> = []
    for node in try object.optional("flooded")?.elements() ?? [] {
      flooded.insert(try node.area(among: references.areas))
    }
    var evacuated: [String: Int] = [:]
    for node in try object.optional("evacuated")?.elements() ?? [] {
      let entry = try node.object()
      evacuated[try entry.required("area").area(among: references.areas)] =
        try entry.required("people").integer(in: 1...1_000_000)
    }
    self.init(
      month: try object.month(), day: try object.required("day").integer(in: 1...31),
      hours: from..<(try object.required("to").integer(in: (from + 1)...24)),
      peak: try object.number("peak", .atLeast(0)), flooded: flooded, evacuated: evacuated)
  }
}
