package import CockpitJSON
package import CockpitValues

/// Reads the files of a pack into a catalogue.
///
/// A pack is taken whole or not at all: the first fault of every area, indicator and board is
/// reported with its place, and a pack with one fault gives no catalogue. What merely follows from
/// another fault is not reported; a fault of pack.json hides the others.
package struct PackReader {
  let files: PackFiles
  private var diagnostics: [Diagnostic] = []
  /// The files that are no JSON objects, or are missing, of which that was said once.
  private var unreadable: Set<String> = []
  /// The file that was parsed last, since the lists of a file are read one after another.
  private var newest: (file: String, root: JSONObject)?

  init(_ files: PackFiles) {
    self.files = files
  }

  /// The catalogue of a pack; the prepared one where it is of these files.
  ///
  /// - Throws: all faults of the pack.
  package static func read(_ files: PackFiles) throws(PackError) -> Catalogue {
    if let prepared = Catalogue(preparedOf: files) { return prepared }
    return try inspect(files).catalogue
  }

  /// The catalogue of a pack, and what in it is allowed but hardly meant.
  ///
  /// With a moment, also whether its calendar has run out by then, or is about to.
  ///
  /// - Throws: all faults of the pack.
  package static func inspect(
    _ files: PackFiles, at now: Instant? = nil
  ) throws(PackError) -> (catalogue: Catalogue, warnings: [Diagnostic]) {
    var reader = PackReader(files)
    let catalogue = reader.read()
    let errors = reader.diagnostics.filter { $0.severity == .error }
    guard let catalogue, errors.isEmpty else {
      throw PackError(
        diagnostics: errors, warnings: reader.diagnostics.filter { $0.severity == .warning })
    }
    if let now { reader.checkEnd(of: catalogue.calendar.work, on: now, catalogue.offset) }
    return (catalogue, reader.diagnostics)
  }

  /// The region of a pack; `nil` where its header or its areas have a fault.
  package static func region(of files: PackFiles) -> PackRegion? {
    var reader = PackReader(files)
    guard let header = reader.document("pack.json", PackHeader.init),
      let areas = reader.list("areas.json", "areas", key: "code", Area.init)
    else { return nil }
    let tree = AreaTree(areas.entries.map(\.value))
    guard let own = tree[header.region] else { return nil }
    return PackRegion(
      pack: header.id, name: header.name, areas: [own] + tree.ancestors(of: header.region))
  }

  private mutating func read() -> Catalogue? {
    guard let header = document("pack.json", PackHeader.init) else { return nil }
    let groups = Set(header.groups.map(\.key))
    let areas = list("areas.json", "areas", key: "code", Area.init)
    let areaCodes = areas?.known
    func indicator(_ object: JSONObject) throws(JSONError) -> Indicator {
      var indicator = try Indicator(object)
      indicator.releaseLagDays = indicator.releaseLagDays ?? 0
      try header.check(indicator: object)
      indicator.groups = try object.groups(among: groups)
      indicator.owners = try header.departmentIndex.ids("owner", of: object)
      _ = try object.optional("area")?.area(among: areaCodes)
      return indicator
    }
    var indicators = list("indicators.json", "indicators", key: "id", indicator)
    let ofSystems = systemIndicators(beside: indicators?.ids ?? [], indicator)
    if let ofSystems { indicators?.add(ofSystems) }
    let known = ofSystems == nil ? nil : indicators?.known
    let themes = Set(header.themes.map(\.id))
    let domains = Set(header.domains.map(\.id))
    let records = records(indicators: known)
    let types = files["records.json"] == nil ? nil : records.known
    func board(_ object: JSONObject) throws(JSONError) -> Board {
      try Board(object, indicators: known, themes: themes, domains: domains, records: types)
    }
    let boards = list("boards.json", "boards", key: "id", board)
    let calendar = calendar(header, indicators: known)
    let tree = AreaTree(areas?.entries.map(\.value) ?? [])
    if let areas { check(tree, of: areas, header) }
    let goals = goals(header, indicators: indicators, known: known)
    let systems = systems(header, indicators: known, goals: goals)
    check(ofSystems, systems: systems?.known)
    let composites = composites(header, indicators: known)
    let wholes = wholes(indicators: known)
    let crossChecks = crossChecks(
      header, areas: areaCodes, indicators: indicators?.byID(\.id) ?? [:], known: known)
    let scenario = scenario(
      header, areas: areaCodes, indicators: indicators?.entries.map(\.value), known: known,
      records: records.known, definitions: records.rules.definitions)
    let alarmRules = alarmRules(header, areas: areaCodes, indicators: known)
    let causes = alarmCauses(alarmRules)
    let occasions = occasions(header)
    let policies = policies(header, indicators: known)
    let supervision = supervision(
      indicators: indicators?.entries.map(\.value), known: known)
    guard let indicators, let boards else { return nil }
    var catalogue = Catalogue(
      id: header.id, version: header.version, name: header.name, title: header.title,
      region: header.region, offset: header.offset, themes: header.themes,
      domains: header.domains, areas: tree, indicators: indicators.entries.map(\.value),
      boards: boards.entries.map(\.value), calendar: calendar,
      goals: goals.goals, systems: systems?.entries.map(\.value) ?? [],
      departments: header.departments,
      bodies: header.bodies, composites: composites, namedGroups: header.groups,
      records: records.rules, clock: header.clock, scenario: scenario)
    catalogue.wholes = wholes
    catalogue.crossChecks = crossChecks
    catalogue.alarmRules = alarmRules
    catalogue.alarmCauses = causes
    catalogue.supervision = supervision
    catalogue.occasions = occasions
    catalogue.policies = policies
    catalogue.fingerprint = files.fingerprint
    // What only a board with a fault shows is on one.
    if boards.isWhole {
      if let systems { check(systems, onBoardsOf: catalogue) }
      check(indicators, onBoardsOf: catalogue)
    }
    return catalogue
  }

  /// The calendar of the pack; of one without the file, plain weekends.
  private mutating func calendar(
    _ header: PackHeader, indicators: Set<String>?
  ) -> StatisticalCalendar? {
    guard files["calendar.json"] != nil else { return nil }
    func calendar(_ root: JSONObject) throws(JSONError) -> StatisticalCalendar {
      try StatisticalCalendar(root, offset: header.offset, indicators: indicators)
    }
    return document("calendar.json", calendar)
  }

  /// Warns where the last arranged year is over, or will be before long.
  private mutating func checkEnd(of work: WorkCalendar, on now: Instant, _ offset: UTCOffset) {
    let today = CivilTime(now, offset: offset).date
    guard let last = work.arrangements.last?.year, today.year >= last else { return }
    let nextYear = CivilDate.daysSince1970(year: last + 1, month: 1, day: 1)
    let warnDays = work.expected?.warnDays ?? 60
    guard nextYear - today.daysSince1970 <= warnDays else { return }
    let fault: PackFault =
      today.year > last ? .calendarEnded(year: last) : .calendarEnds(year: last)
    func years(_ root: JSONObject) -> Int { root.optional("years")?.offset ?? 0 }
    guard let place = document("calendar.json", years) else { return }
    report("calendar.json", JSONError(fault, at: place), severity: .warning)
  }

  /// Parses one file and gives what a function makes of it, or notes the fault; that of a file which
  /// cannot be parsed once, however often it is asked for.
  mutating func document<Value>(
    _ name: String, _ body: (JSONObject) throws(JSONError) -> Value
  ) -> Value? {
    guard let root = root(of: name) else { return nil }
    do throws(JSONError) {
      return try body(root)
    } catch {
      report(name, error)
      return nil
    }
  }

  private mutating func root(of name: String) -> JSONObject? {
    if let newest, newest.file == name { return newest.root }
    guard !unreadable.contains(name) else { return nil }
    do throws(JSONError) {
      guard let bytes = files[name] else { throw JSONError(.missingFile(name), at: 0) }
      let root = try JSONNode.parse(bytes).object()
      newest = (name, root)
      return root
    } catch {
      unreadable.insert(name)
      report(name, error)
      return nil
    }
  }

  /// What a list of definitions holds.
  struct Listing<Value> {
    /// The right ones, each with the place of its id for later faults.
    var entries: [(value: Value, offset: Int)] = []
    /// The ids of all, also of those with a fault.
    var ids: Set<String> = []
    /// The first keys of all: the ids without the second key that belongs to some.
    var names: Set<String> = []
    /// Whether none has a fault.
    private(set) var isWhole = true
    /// Whether the id of each can be read.
    private(set) var isNamed = true

    /// The ids that others may refer to; `nil`, and so unchecked, where that of one cannot be read.
    var known: Set<String>? { isNamed ? ids : nil }
    /// The first keys that others may refer to, as ``known`` is of ids.
    var knownNames: Set<String>? { isNamed ? names : nil }

    /// The right ones by id; of a repeated one the first.
    func byID(_ id: KeyPath<Value, String>) -> [String: Value] {
      Dictionary(
        entries.map { ($0.value[keyPath: id], $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(_ other: Listing) {
      entries += other.entries
      ids.formUnion(other.ids)
      names.formUnion(other.names)
      isWhole = isWhole && other.isWhole
      isNamed = isNamed && other.isNamed
    }

    /// Notes that an element has a fault, and whether its id was read before.
    mutating func addFault(isNamed: Bool) {
      isWhole = false
      self.isNamed = self.isNamed && isNamed
    }
  }

  /// Reads each object of an array; a fault in one does not hide those of the others.
  ///
  /// What two keys name together, such as a target of a year, has the id `ID (KEY NUMBER)`.
  ///
  /// - Returns: `nil` where the file has no such array
  mutating func list<Value>(
    _ file: String, _ member: String, key: String, and second: String? = nil, orNone: Bool = false,
    _ body: (JSONObject) throws(JSONError) -> Value
  ) -> Listing<Value>? {
    func elements(_ root: JSONObject) throws(JSONError) -> [JSONNode] {
      if orNone, root.optional(member) == nil { return [] }
      return try root.required(member).elements()
    }
    guard let nodes = document(file, elements) else { return nil }
    var listing = Listing<Value>()
    for node in nodes {
      var isNamed = false
      do throws(JSONError) {
        let object = try node.object()
        let id = try object.required(key)
        var text = try id.string()
        listing.names.insert(text)
        if let second { text += " (\(second) \(try object.required(second).integer()))" }
        isNamed = true
        guard listing.ids.insert(text).inserted else {
          throw JSONError(
            .repeated(key: key, text),
            at: id.offset)
        }
        listing.entries.append((try body(object), id.offset))
      } catch {
        listing.addFault(isNamed: isNamed)
        report(file, error)
      }
    }
    return listing
  }

  /// The right objects of an array that a file may leave out, whose objects have no ids.
  mutating func optionalItems<Value>(
    _ file: String, _ member: String, _ body: (JSONObject) throws(JSONError) -> Value
  ) -> [Value] {
    func elements(_ root: JSONObject) throws(JSONError) -> [JSONNode] {
      try root.optional(member)?.elements() ?? []
    }
    var values: [Value] = []
    for node in document(file, elements) ?? [] {
      do throws(JSONError) {
        values.append(try body(node.object()))
      } catch {
        report(file, error)
      }
    }
    return values
  }

  /// Notes the areas that hang nowhere or in a circle, and a region that is no area.
  private mutating func check(_ tree: AreaTree, of areas: Listing<Area>, _ header: PackHeader) {
    for (area, offset) in areas.entries {
      if let parent = area.parent, areas.known?.contains(parent) == false {
        report(
          "areas.json",
          JSONError(
            .areaInNothing(area.code, parent: parent),
            at: offset))
      }
      let isOwnAncestor = ([area] + tree.ancestors(of: area.code))
        .contains { $0.parent == area.code }
      if isOwnAncestor {
        report(
          "areas.json",
          JSONError(
            .areaInItself(area.code),
            at: offset))
      }
    }
    if areas.known?.contains(header.region) == false {
      report(
        "pack.json",
        JSONError(
          .regionNoArea(header.region),
          at: header.regionOffset))
    }
  }

  mutating func report(
    _ file: String, _ error: JSONError, severity: Diagnostic.Severity = .error
  ) {
    report([files.source(file).diagnostic(for: error, severity: severity)])
  }

  mutating func report(_ found: [Diagnostic]) {
    diagnostics += found
  }
}
