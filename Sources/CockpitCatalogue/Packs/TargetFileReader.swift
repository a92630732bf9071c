package import CockpitJSON
import CockpitValues

/// Reads the targets of a running year, `cockpit.targets/1`.
///
/// ```json
/// {"schema": "cockpit.targets/1", "document": "2026年区政府工作报告", "date": "2026-01-20",
///  "year": 2026, "demonstration": false,
///  "targets": [
///    {"indicator": "economy.budget_revenue", "kind": "cumulative", "value": 120, "unit": "亿元",
///     "section": "二(一)", "sentence": "一般公共预算收入120亿元", "lead_unit": "区财政局",
///     "path": [{"month": 3, "planned": 27, "name": "开门红"},
///              {"month": 6, "planned": 50, "name": "双过半"}]}]}
/// ```
///
/// - `schema`, `document`, `date`, `year`, `targets`: required; `demonstration` is false by default.
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
  private let departments: DepartmentIndex
  private let mustBeListed: Bool
  private var errors: [JSONError] = []
  private var warnings: [JSONError] = []

  private static let headerKeys: Set = [
    "schema", "document", "date", "year", "demonstration", "targets",
  ]
  private static let targetKeys: Set = [
    "indicator", "kind", "comparator", "value", "value_max", "tolerance", "unit", "path",
    "section", "sentence", "lead_unit", "note", "fact_only", "evaluate_as",
  ]

  private init(
    _ source: SourceText, indicators: [Indicator], departments: DepartmentIndex, mustBeListed: Bool
  ) {
    self.source = source
    self.departments = departments
    self.mustBeListed = mustBeListed
    catalogue = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The targets of a file, and what in it is not understood.
  ///
  /// - Parameters:
  ///   - source: the file
  ///   - indicators: the indicators that the file may name
  ///   - departments: the departments and bodies that the file names by id or by name
  ///   - mustBeListed: whether a lead that is none of them is refused, as in a pack; a document that
  ///     departments send may name others
  /// - Returns: the file, and a warning for each key that is not read
  /// - Throws: all faults, each with its place and what to do.
  package static func read(
    _ source: SourceText, indicators: [Indicator],
    departments: DepartmentIndex = DepartmentIndex(), mustBeListed: Bool = false
  ) throws(PackError) -> (file: TargetFile, warnings: [Diagnostic]) {
    var reader = TargetFileReader(
      source, indicators: indicators, departments: departments, mustBeListed: mustBeListed)
    var file: TargetFile?
    do throws(JSONError) {
      file = try reader.file(JSONNode.parse(source.bytes).object())
    } catch {
      reader.errors.append(error)
    }
    guard let file, reader.errors.isEmpty else {
      throw PackError(diagnostics: source.diagnostics(for: reader.errors))
    }
    return (file, source.diagnostics(for: reader.warnings, severity: .warning))
  }

  private mutating func file(_ object: JSONObject) throws(JSONError) -> TargetFile {
    let schema = try object.required("schema")
    guard try schema.string() == TargetFile.schema else {
      throw JSONError(.noTargetFile(schema: TargetFile.schema), at: schema.offset)
    }
    let document = try TargetFileReader.document(object)
    let date = try object.required("date").date()
    let year = try object.required("year").year()
    warnAboutUnknownKeys(object, except: TargetFileReader.headerKeys)
    var targets: [Target] = []
    var seen: Set<String> = []
    for node in try object.required("targets").elements() {
      do throws(JSONError) {
        let target = try target(node.object(), year: year, document: document.zh)
        guard seen.insert(target.id).inserted else {
          throw JSONError(.repeatedKind, at: node.offset)
        }
        targets.append(target)
      } catch {
        errors.append(error)
      }
    }
    return TargetFile(
      document: document, date: date, year: year,
      isDemonstration: try object.flag("demonstration"), targets: targets)
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
        JSONError(.unreadKey(member.key), at: member.keyOffset))
    }
  }
}

// MARK: - One target

extension TargetFileReader {
  private mutating func target(
    _ object: JSONObject, year: Int, document: String
  ) throws(JSONError) -> Target {
    warnAboutUnknownKeys(object, except: TargetFileReader.targetKeys)
    let idNode = try object.required("indicator")
    let id = try idNode.string()
    guard let indicator = catalogue[id] else {
      throw JSONError(
        .noIndicator(id, meant: Indicator.near(to: id, among: catalogue.values)?.id),
        at: idNode.offset)
    }
    let kindNode = try object.required("kind")
    let kind: TargetKind = try kindNode.choice()
    try TargetFileReader.check(kind, fits: indicator, at: kindNode.offset)
    let limits = try Target.Limits(object, kind: kind)
    let isInPercent = kind == .growth || indicator.isComparedByGrowth(kind)
    let unit = isInPercent ? Unit("%") : indicator.unit
    let power = try TargetFileReader.power(object, to: unit, kind: kind)
    return Target(
      id: "\(id)/\(kind.rawValue)", year: year, plan: document, indicator: id,
      name: indicator.name, unit: unit, kind: kind, comparator: limits.comparator,
      value: Unit.scale(limits.value, byPowerOfTen: power),
      highestValue: limits.highestValue.map { Unit.scale($0, byPowerOfTen: power) },
      tolerance: limits.tolerance.map { Unit.scale($0, byPowerOfTen: power) },
      evaluation: try TargetEvaluation(object, kind: kind),
      path: try TargetPath(object, kind: kind),
      isFactOnly: try object.flag("fact_only", default: indicator.isFactOnly),
      source: TargetSource(
        section: try object.optional("section")?.string() ?? "",
        sentence: try object.optional("sentence")?.string() ?? "",
        leadUnits: try leadUnits(object) ?? LeadUnits(departments.resolved(indicator.owners)),
        note: try object.optional("note")?.string() ?? ""))
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
