package import CockpitJSON
package import CockpitValues

// How the definitions of a pack stand in JSON.

extension LocalizedText {
  /// A text alone, or an object of the languages.
  package init(_ node: JSONNode) throws(JSONError) {
    if node.kind == .string {
      self.init(zh: try node.string())
    } else {
      let object = try node.object()
      self.init(
        zh: try object.required("zh").string(), en: try object.optional("en")?.string())
    }
  }
}

extension JSONObject {
  /// A member that names one of the cases of an enumeration, or a default where it is absent.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, default fallback: Choice
  ) throws(JSONError) -> Choice where Choice.RawValue == String {
    guard let node = optional(key) else { return fallback }
    return try node.choice()
  }

  /// A member that is a text in one or both languages; no text where it is absent.
  func text(_ key: String) throws(JSONError) -> LocalizedText {
    guard let node = optional(key) else { return .empty }
    return try LocalizedText(node)
  }

  /// A member that is true or false; the fallback where it is absent.
  package func flag(_ key: String, default fallback: Bool = false) throws(JSONError) -> Bool {
    try optional(key)?.boolean() ?? fallback
  }
}

extension JSONNode {
  /// The case of an enumeration that the text names.
  package func choice<Choice: RawRepresentable & CaseIterable>() throws(JSONError) -> Choice
  where Choice.RawValue == String {
    let text = try string()
    guard let choice = Choice(rawValue: text) else {
      throw JSONError(
        .unknownChoice(text, known: Choice.allCases.map(\.rawValue)),
        at: offset)
    }
    return choice
  }
}

extension JSONNode {
  /// The code of an area that the pack has; `nil` leaves it unchecked.
  func area(among known: Set<String>?) throws(JSONError) -> String {
    let code = try string()
    guard known?.contains(code) ?? true else { throw JSONError(.areaNotThere(code), at: offset) }
    return code
  }
}

extension JSONNode {
  /// A day, written as `2026-11-21`.
  package func date() throws(JSONError) -> CivilDate {
    var scanner = DigitScanner(try string())
    guard let date = scanner.date(), scanner.isAtEnd else {
      throw JSONError(.noDay, at: offset)
    }
    return date
  }
}

extension JSONNode {
  /// A whole number within bounds.
  package func integer(in range: ClosedRange<Int>) throws(JSONError) -> Int {
    let value = try integer()
    guard range.contains(value) else {
      throw JSONError(
        .outOfBounds(value, from: range.lowerBound, to: range.upperBound),
        at: offset)
    }
    return value
  }
}

extension JSONNode {
  /// A number within bounds.
  func number(_ bounds: NumberBounds?) throws(JSONError) -> Double {
    let value = try number()
    guard let bounds, !bounds.contains(value) else { return value }
    throw JSONError(.numberOutOfBounds(value, bounds), at: offset)
  }
}

extension Area {
  package init(_ object: JSONObject) throws(JSONError) {
    var tile: Tile?
    if let node = object.optional("tile") {
      let place = try node.elements()
      guard place.count == 2 else {
        throw JSONError(.badTile, at: node.offset)
      }
      tile = Tile(
        row: try place[0].integer(in: 0...99), column: try place[1].integer(in: 0...99))
    }
    let name = try LocalizedText(object.required("name"))
    self.init(
      code: try object.required("code").string(), name: name,
      short: try Area.short(object, of: name),
      level: try object.choice("level", default: .other),
      parent: try object.optional("parent")?.string(), tile: tile)
  }
}

extension Area {
  /// The short name; one that is Chinese alone leaves the English name as it is.
  package static func short(
    _ object: JSONObject, of name: LocalizedText
  ) throws(JSONError) -> LocalizedText? {
    guard let node = object.optional("short") else { return nil }
    return node.kind == .string
      ? LocalizedText(zh: try node.string(), en: name.en) : try LocalizedText(node)
  }
}

extension Dimension {
  /// A definition of a snapshot: `id`, `name` and `categories` of `code` and `name`.
  package init(_ object: JSONObject) throws(JSONError) {
    var categories: [Category] = []
    var codes: Set<String> = []
    for node in try object.optional("categories")?.elements() ?? [] {
      let category = try node.object()
      let place = try category.required("code")
      let code = try place.string()
      let name = try LocalizedText(category.required("name"))
      guard codes.insert(code).inserted else {
        throw JSONError(.repeatedCategory, at: place.offset)
      }
      categories.append(
        Category(code: code, name: name, parent: try category.optional("parent")?.string()))
    }
    self.init(
      id: try object.required("id").string(),
      name: try LocalizedText(object.required("name")), categories: categories)
  }
}

extension Indicator {
  /// A definition of a pack or of a snapshot.
  ///
  /// `id`, `name` and `unit` are required; a pack also requires a theme and a domain.
  package init(_ object: JSONObject) throws(JSONError) {
    self.init(
      id: try object.required("id").string(),
      name: try LocalizedText(object.required("name")),
      unit: Unit(try object.required("unit").string()),
      decimals: try object.optional("decimals")?.integer(in: 0...Indicator.mostDecimals) ?? 0,
      theme: try object.optional("theme")?.string() ?? "",
      domain: try object.optional("domain")?.string() ?? "",
      system: try object.optional("system")?.string(),
      frequency: try Indicator.frequency(object),
      span: try Indicator.span(object),
      kind: try object.choice("kind", default: .flow),
      tier: try object.choice("tier", default: .special),
      better: try object.choice("better", default: .none),
      january: try object.choice("january", default: .none),
      growth: try Indicator.growth(object),
      isGrowthOnly: try object.flag("growth_only"),
      rollUp: try Indicator.rollUp(object),
      owners: try DepartmentIndex().ids("owner", of: object),
      area: try object.optional("area")?.string(),
      releaseLagDays: try object.optional("release_lag_days")?.integer(in: 0...3660),
      streets: try object.choice("streets", default: .none),
      fewestUnits: try Indicator.fewestUnits(object),
      plausible: try Indicator.plausible(object),
      classes: try Indicator.classes(object),
      isFactOnly: try object.flag("fact_only"),
      isAssessed: try object.flag("assessed", default: true),
      note: try object.text("note"),
      isOwed: try object.optional("owed").map { node throws(JSONError) in try node.boolean() })
  }

  /// The law allows no fewer than three, and an indicator that is not suppressed hides nothing.
  private static func fewestUnits(_ object: JSONObject) throws(JSONError) -> Int {
    guard let node = object.optional("fewest_units") else { return SmallCells.fewestUnits }
    let fewest = try node.integer(in: SmallCells.fewestUnits...10_000)
    let streets: Streets = try object.choice("streets", default: .none)
    guard streets == .suppressed else {
      throw JSONError(
        .fewestUnitsAlone,
        at: node.offset)
    }
    return fewest
  }

  private static func plausible(_ object: JSONObject) throws(JSONError) -> PlausibleLimits? {
    guard let node = object.optional("plausible") else { return nil }
    let limits = try node.object()
    let minimum = try limits.optional("min")?.number()
    let maximum = try limits.optional("max")?.number()
    if let minimum, let maximum, minimum >= maximum {
      throw JSONError(.badPlausible, at: node.offset)
    }
    let change = limits.optional("max_change")
    let maximumChange = try change?.number()
    if let change, let maximumChange, maximumChange <= 0 {
      throw JSONError(.badMaximumChange, at: change.offset)
    }
    return PlausibleLimits(
      minimum: minimum, maximum: maximum, maximumChange: maximumChange,
      allowsAnyStep: try limits.flag("any_step"))
  }

  private static func classes(_ object: JSONObject) throws(JSONError) -> ValueClasses? {
    guard let node = object.optional("classes") else { return nil }
    let classes = try node.object()
    let list = try classes.required("breaks")
    var breaks: [Double] = []
    for element in try list.elements() { breaks.append(try element.number()) }
    guard !breaks.isEmpty, zip(breaks, breaks.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw JSONError(.badBreaks, at: list.offset)
    }
    var names: [LocalizedText] = []
    for element in try classes.optional("names")?.elements() ?? [] {
      names.append(try LocalizedText(element))
    }
    guard names.isEmpty || names.count == breaks.count + 1 else {
      throw JSONError(
        .classNames(breaks: breaks.count, classes: breaks.count + 1),
        at: node.offset)
    }
    return ValueClasses(
      breaks: breaks, names: names, alarms: try alarms(classes, breaks: breaks.count, names),
      source: try classes.optional("source")?.string() ?? "")
  }

  /// One level for each class; a class that is grave has a name by which screens tell of it.
  private static func alarms(
    _ classes: JSONObject, breaks: Int, _ names: [LocalizedText]
  ) throws(JSONError) -> [AlarmLevel?] {
    guard let node = classes.optional("alarms") else { return [] }
    var alarms: [AlarmLevel?] = []
    for element in try node.elements() {
      alarms.append(
        element.kind == .null
          ? nil
          : AlarmLevel(
            rawValue: try element.integer(in: 1...AlarmLevel.allCases.count)))
    }
    guard alarms.count == breaks + 1, names.count == alarms.count else {
      throw JSONError(.classAlarms(breaks: breaks, classes: breaks + 1), at: node.offset)
    }
    return alarms
  }

  private static func frequency(_ object: JSONObject) throws(JSONError) -> Frequency {
    guard let node = object.optional("frequency") else { return .month }
    guard let frequency = Frequency(code: try node.string()) else {
      throw JSONError(
        .badFrequency,
        at: node.offset)
    }
    return frequency
  }

  private static func span(_ object: JSONObject) throws(JSONError) -> Span {
    guard let node = object.optional("span") else { return .single }
    guard let span = Span(name: try node.string()) else {
      throw JSONError(.badSpan, at: node.offset)
    }
    return span
  }

  private static func growth(_ object: JSONObject) throws(JSONError) -> Growth? {
    guard let node = object.optional("growth") else { return nil }
    let growth = try node.object()
    return Growth(
      basis: try growth.optional("basis")?.choice(),
      measure: try growth.choice("measure", default: .rate))
  }

  private static func rollUp(_ object: JSONObject) throws(JSONError) -> RollUp {
    guard let node = object.optional("rollup") else { return RollUp() }
    let rollUp = try node.object()
    return RollUp(
      areas: try rollUp.choice("areas", default: .none),
      time: try rollUp.choice("time", default: .last),
      parts: try rollUp.optional("of")?.string())
  }
}
