package import CockpitJSON
import CockpitValues

/// Reads the targets of a running year, `cockpit.targets/1`.
///
/// ```json
/// {"schema": "cockpit.targets/1", "document": "2026年区政府工作报告", "date": "2026-01-20",
///  "year": 2026, "region": "330203", "demonstration": false,
///  "targets": [
///    {"indicator": "economy.budget_revenue", "kind": "cumulative", "value": 120, "unit": "亿元",
///     "section": "二(一)", "sentence": "一般公共预算收入120亿元", "lead_unit": "区财政局",
///     "path": [{"month": 3, "planned": 27, "name": "开门红"},
///              {"month": 6, "planned": 50, "name": "双过半"}]}]}
/// ```
///
/// - `schema`, `document`, `date`, `year`, `targets`: required; `demonstration` is false by default.
/// - `region`: whose targets they are; that of the pack by default. Those of another region are not read.
/// - `indicator`: an indicator of the pack; `kind`: a case of `TargetKind`; `value`: required.
///   Of a growth the value is percent, of a rank the last place, of `relative` the distance to the
///   area above (mostly 0; of amounts with a published growth that of the growths), of `yes_no` 1.
/// - `comparator`: `>=` or, for caps, `<=` by default; `>`, `<`, `=`, `range` with `value_max`.
/// - `tolerance`: required for `about`, in the unit of the value.
/// - `unit`: that of the indicator by default (`%` for growths); convertible ones are converted.
/// - `path`: what is expected at the end of a month: percent of the year's target for `cumulative`,
///   `quota` and `milestone`, the growth itself for `growth`.
/// - `evaluate_as`: as in a pack; by the comparator by default.
/// - `section`, `sentence`, `lead_unit`, `note`: where and how the document says it; optional.
///
/// A file is taken whole or not at all. Unknown keys are warnings.
package struct TargetFileReader {
  private let source: SourceText
  private let catalogue: [String: Indicator]
  private let faulty: Set<String>
  private let departments: DepartmentIndex
  private let mustBeListed: Bool
  private let region: String?
  private var errors: [JSONError] = []
  private var warnings: [JSONError] = []

  private static let headerKeys: Set = [
    "schema", "document", "date", "year", "region", "demonstration", "targets",
  ]
  private static let targetKeys: Set = [
    "indicator", "kind", "comparator", "value", "value_max", "tolerance", "unit", "path",
    "section", "sentence", "lead_unit", "note", "fact_only", "evaluate_as",
  ]

  private init(
    _ source: SourceText, of region: String?, indicators: [Indicator], faulty: Set<String>,
    departments: DepartmentIndex, mustBeListed: Bool
  ) {
    self.source = source
    self.region = region
    self.faulty = faulty
    self.departments = departments
    self.mustBeListed = mustBeListed
    catalogue = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The targets of a file, and what in it is not understood.
  ///
  /// - Parameters:
  ///   - source: the file
  ///   - region: whose targets are wanted; `nil` for those of whatever region
  ///   - indicators: the indicators that the file may name
  ///   - faulty: those that it may name as well, but whose definitions have faults of their own
  ///   - departments: the departments and bodies that the file names by id or by name
  ///   - mustBeListed: whether a lead that is none of them is refused, as in a pack; a document that
  ///     departments send may name others
  /// - Returns: the file, and a warning for each key that is not read
  /// - Throws: all faults, each with its place and what to do.
  package static func read(
    _ source: SourceText, of region: String? = nil, indicators: [Indicator],
    faulty: Set<String> = [], departments: DepartmentIndex = DepartmentIndex(),
    mustBeListed: Bool = false
  ) throws(PackError) -> (file: TargetFile, warnings: [Diagnostic]) {
    var reader = TargetFileReader(
      source, of: region, indicators: indicators, faulty: faulty, departments: departments,
      mustBeListed: mustBeListed)
    var file: TargetFile?
    do throws(JSONError) {
      file = try reader.file(JSONNode.parse(source.bytes).object())
    } catch {
      reader.errors.append(error)
    }
    guard let file, reader.errors.isEmpty else {
      throw PackError(
        diagnostics: source.diagnostics(for: reader.errors.sorted { $0.offset < $1.offset }),
        warnings: source.diagnostics(for: reader.warnings, severity: .warning))
    }
    return (file, source.diagnostics(for: reader.warnings, severity: .warning))
  }

  /// What a file says; `nil` where its header is at fault.
  private mutating func file(_ object: JSONObject) throws(JSONError) -> TargetFile? {
    let schema = try object.required("schema")
    guard try schema.string() == TargetFile.schema else {
      throw JSONError(.noTargetFile(schema: TargetFile.schema), at: schema.offset)
    }
    var faults = FaultList()
    let document = faults.attempt { () throws(JSONError) in
      try TargetFileReader.document(object)
    }
    let date = faults.attempt { () throws(JSONError) in try object.required("date").date() }
    let year = faults.attempt { () throws(JSONError) in try object.required("year").year() }
    let isDemonstration = faults.attempt { () throws(JSONError) in
      try object.flag("demonstration")
    }
    let region = faults.attempt { () throws(JSONError) in
      try object.optional("region").map { node throws(JSONError) in try node.string() }
    }
    let nodes = faults.attempt { () throws(JSONError) in
      try object.required("targets").elements()
    }
    errors += faults.errors
    if let document, let date, let year, let isDemonstration, let region = region ?? nil,
      let own = self.region, region != own
    {
      return TargetFile(
        document: document, date: date, year: year, region: region,
        isDemonstration: isDemonstration, targets: [])
    }
    warnAboutUnknownKeys(object, except: TargetFileReader.headerKeys)
    var targets: [Target] = []
    var seen: Set<String> = []
    for node in nodes ?? [] {
      do throws(JSONError) {
        // A header at fault refuses the file; its targets are looked through all the same.
        guard let target = target(try node.object(), year: year ?? 1, document: document?.zh ?? "")
        else { continue }
        guard seen.insert(target.id).inserted else {
          throw JSONError(.repeatedKind, at: node.offset)
        }
        targets.append(target)
      } catch {
        errors.append(error)
      }
    }
    guard let document, let date, let year, let isDemonstration else { return nil }
    return TargetFile(
      document: document, date: date, year: year, region: region ?? nil,
      isDemonstration: isDemonstration, targets: targets)
  }

  /// The name of the document; a target that no document sets is nobody's.
  private static func document(_ object: JSONObject) throws(JSONError) -> LocalizedText {
    let node = try object.required("document")
    let document = try LocalizedText(node)
    guard document.zh.contains(where: { !$0.isWhitespace }) else {
      throw JSONError(.noDocument, at: node.offset)
    }
    return document
  }

  private mutating func warnAboutUnknownKeys(_ object: JSONObject, except known: Set<String>) {
    for member in object.unknownMembers(except: known) {
      warnings.append(
        JSONError(
          .unreadKey(member.key, meant: nearest(member.key, known)), at: member.keyOffset))
    }
  }
}

// MARK: - One target

extension TargetFileReader {
  /// A target; `nil` where a part of it is at fault, and all of these are noted.
  private mutating func target(
    _ object: JSONObject, year: Int, document: String
  ) -> Target? {
    warnAboutUnknownKeys(object, except: TargetFileReader.targetKeys)
    var faults = FaultList()
    defer { errors += faults.errors }
    func text(_ key: String) -> String {
      faults.attempt { () throws(JSONError) in try object.optional(key)?.string() ?? "" } ?? ""
    }
    let indicator =
      faults.attempt { () throws(JSONError) in
        try self.indicator(try object.required("indicator"))
      } ?? nil
    let kind: TargetKind? = faults.attempt { () throws(JSONError) in
      try object.required("kind").choice()
    }
    var limits: Target.Limits?
    var path: TargetPath?
    var evaluation: TargetEvaluation?
    if let kind {
      limits = Target.Limits(object, kind: kind, &faults)
      path = TargetPath(object, kind: kind, &faults)
      evaluation =
        faults.attempt { () throws(JSONError) in
          try TargetEvaluation(object, kind: kind)
        } ?? nil
    }
    let isFactOnly = faults.attempt { () throws(JSONError) in
      try object.flag("fact_only", default: indicator?.isFactOnly ?? false)
    }
    let leads = faults.attempt { () throws(JSONError) in try leadUnits(object) }
    let (section, sentence, note) = (text("section"), text("sentence"), text("note"))
    guard let indicator, let kind else { return nil }
    _ = faults.attempt { () throws(JSONError) in
      try TargetFileReader.check(
        kind, fits: indicator, at: object.optional("kind")?.offset ?? object.offset)
    }
    let isInPercent = kind == .growth || indicator.isComparedByGrowth(kind)
    let unit = isInPercent ? Unit("%") : indicator.unit
    let power = faults.attempt { () throws(JSONError) in
      try TargetFileReader.power(object, to: unit, kind: kind)
    }
    guard faults.errors.isEmpty, let limits, let power, let isFactOnly, let leads else {
      return nil
    }
    return Target(
      id: "\(indicator.id)/\(kind.rawValue)", year: year, plan: document, indicator: indicator.id,
      name: indicator.name, unit: unit, kind: kind, comparator: limits.comparator,
      value: Unit.scale(limits.value, byPowerOfTen: power),
      highestValue: limits.highestValue.map { Unit.scale($0, byPowerOfTen: power) },
      tolerance: limits.tolerance.map { Unit.scale($0, byPowerOfTen: power) },
      evaluation: evaluation, path: path, isFactOnly: isFactOnly,
      source: TargetSource(
        section: section, sentence: sentence,
        leadUnits: leads ?? LeadUnits(departments.resolved(indicator.owners)), note: note))
  }

  /// The indicator that a target names; `nil` for one whose definition has a fault.
  private func indicator(_ node: JSONNode) throws(JSONError) -> Indicator? {
    let id = try node.string()
    if faulty.contains(id) { return nil }
    guard let indicator = catalogue[id] else {
      throw JSONError(
        .noIndicator(id, meant: IndicatorNames(of: catalogue.values).near(to: id)),
        at: node.offset)
    }
    return indicator
  }

  /// Who leads, as the file says; nil where it says nothing.
  private func leadUnits(_ object: JSONObject) throws(JSONError) -> LeadUnits? {
    guard let node = object.optional("lead_unit") else { return nil }
    if node.kind == .string, !mustBeListed {
      return LeadUnits(departments.ids(of: try node.string()))
    }
    return try departments.leadUnits("lead_unit", of: object)
  }

  /// The power of ten from the unit of the file to that of the target; 0 for places and shares.
  private static func power(
    _ object: JSONObject, to unit: Unit, kind: TargetKind
  ) throws(JSONError) -> Int {
    guard let node = object.optional("unit") else { return 0 }
    let text = try node.string()
    if kind == .rank || kind == .milestone || kind == .yesNo { return 0 }
    guard let power = Unit(text).powerOfTen(to: unit) else {
      throw JSONError(
        .unconvertible(text, to: unit.symbol),
        at: node.offset)
    }
    return power
  }

  /// Refuses a demand that contradicts what the indicator is.
  private static func check(
    _ kind: TargetKind, fits indicator: Indicator, at offset: Int
  ) throws(JSONError) {
    let name = indicator.name.zh
    switch kind {
    case .cumulative where [.rate, .index, .stock].contains(indicator.kind):
      throw JSONError(.notCumulative(name), at: offset)
    case .growth where indicator.growth == nil && !indicator.isGrowthOnly:
      throw JSONError(.noGrowth(name), at: offset)
    case .levelCap, .averageCap, .quota, .zero:
      guard indicator.better != .up else {
        throw JSONError(
          .wrongSideOfMore(name, kind: kind.rawValue),
          at: offset)
      }
    case .levelFloor, .cumulative:
      guard indicator.better != .down else {
        throw JSONError(
          .wrongSideOfLess(name, kind: kind.rawValue),
          at: offset)
      }
    default: break
    }
  }
}
