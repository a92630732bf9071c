import CockpitJSON
import CockpitValues

// How the policies of a region stand in `policies.json`; `Resources/Schemas/policies.schema.json` has each key.

/// What policies may refer to; `nil` leaves it unchecked.
struct PolicyReferences {
  let indicators: Set<String>?
  let departments: DepartmentIndex
  var levers: [LeverDefinition] = []
  var assumptions: [String] = []
  /// Whether all levers and assumptions could be read, so that an unknown one is a fault of its own.
  var isWhole = true
}

extension LeverDefinition {
  init(_ object: JSONObject, _ references: PolicyReferences) throws(JSONError) {
    let range = try object.required("range").range()
    let common = object.optional("common")
    let middle = try common?.range() ?? range
    guard range.lowerBound < range.upperBound else {
      throw JSONError(PolicyFault.emptyRange, at: try object.required("range").offset)
    }
    if let common, !range.contains(middle) {
      throw JSONError(PolicyFault.commonOutside, at: common.offset)
    }
    let list = try object.required("effects")
    var effects: [LeverEffect] = []
    for node in try list.elements() {
      let effect = try LeverEffect(node.object(), references)
      guard !effects.contains(where: { $0.indicator == effect.indicator }) else {
        throw JSONError(PolicyFault.repeatedEffect(effect.indicator), at: node.offset)
      }
      effects.append(effect)
    }
    guard !effects.isEmpty else { throw JSONError(PolicyFault.noEffects, at: list.offset) }
    self.init(
      id: try object.required("id").string(), name: try LocalizedText(object.required("name")),
      unit: try object.text("unit"),
      decimals: try object.optional("decimals")?.integer(in: 0...Indicator.mostDecimals) ?? 0,
      step: try object.required("step").number(LeverEffect.steps),
      present: try LeverDefinition.present(object, references), range: range, common: middle,
      years: try object.optional("years")?.string() ?? "",
      source: try object.required("source").string(), effects: effects)
  }

  private static func present(
    _ object: JSONObject, _ references: PolicyReferences
  ) throws(JSONError) -> Present {
    guard let node = object.optional("now") else {
      return .indicator(try object.policyIndicator("indicator", among: references.indicators))
    }
    if let other = object.optional("indicator") {
      throw JSONError(PolicyFault.twoPresents, at: other.offset)
    }
    return .value(try node.number(LeverEffect.bounds))
  }
}

extension LeverEffect {
  init(_ object: JSONObject, _ references: PolicyReferences) throws(JSONError) {
    let known = try object.known("central")
    self.init(
      indicator: try object.policyIndicator("indicator", among: references.indicators),
      measure: try object.required("measure").choice(),
      central: known.value, interval: known.interval, coverage: known.coverage,
      step: try object.optional("per")?.number(LeverEffect.steps) ?? 1,
      lag: try object.optional("lag")?.integer(in: 0...LeverEffect.mostPeriods) ?? 0,
      buildUp: try object.optional("build_up")?.integer(in: 1...LeverEffect.mostPeriods) ?? 1,
      source: try object.required("source").string(), date: try object.required("date").date(),
      notFor: try object.text("not_for"),
      countersignedBy: try references.departments.ids("countersigned_by", of: object))
  }
}

extension PolicyAssumption {
  init(_ object: JSONObject, _ references: PolicyReferences) throws(JSONError) {
    let scaling = object.optional("scaling")
    let delay = object.optional("delay")
    if scaling != nil, let delay { throw JSONError(PolicyFault.twoBreakings, at: delay.offset) }
    let factor = try scaling?.number(.within(0, 10))
    let periods = try delay?.integer(in: 1...LeverEffect.mostPeriods)
    self.init(
      id: try object.required("id").string(), text: try LocalizedText(object.required("text")),
      breaking: factor.map { .scaling($0) } ?? periods.map { .delay($0) },
      lever: try object.optional("lever").map { node throws(JSONError) in
        try node.lever(references).id
      })
  }
}

extension PolicyCase {
  init(_ object: JSONObject, _ references: PolicyReferences) throws(JSONError) {
    let objective = try object.policyIndicator("objective", among: references.indicators)
    let settings = try LeverSetting.list(object, references, objective: objective)
    var assumptions: [String] = []
    for node in try object.optional("assumptions")?.elements() ?? [] {
      let id = try node.string()
      guard references.assumptions.contains(id) || !references.isWhole else {
        throw JSONError(
          PolicyFault.noAssumption(id, known: references.assumptions), at: node.offset)
      }
      guard !assumptions.contains(id) else {
        throw JSONError(.repeatedID(id), at: node.offset)
      }
      assumptions.append(id)
    }
    self.init(
      id: try object.required("id").string(), name: try LocalizedText(object.required("name")),
      objective: objective, settings: settings, assumptions: assumptions,
      premise: try object.optional("premise").map { node throws(JSONError) in
        try Premise(node.object())
      },
      limit: try object.optional("limit").map { node throws(JSONError) in
        try Limit(node.object())
      })
  }
}

extension PolicyCase.Premise {
  init(_ object: JSONObject) throws(JSONError) {
    let known = try object.known("value")
    self.init(
      value: known.value, interval: known.interval, coverage: known.coverage,
      text: try LocalizedText(object.required("text")),
      source: try object.required("source").string())
  }
}

extension PolicyCase.Limit {
  init(_ object: JSONObject) throws(JSONError) {
    let least = object.optional("at_least")
    let most = object.optional("at_most")
    if least != nil, let most { throw JSONError(PolicyFault.twoLimits, at: most.offset) }
    let value: JSONNode
    if let limit = least ?? most { value = limit } else { value = try object.required("at_most") }
    self.init(
      value: try value.number(LeverEffect.bounds), isUpper: least == nil,
      source: try object.required("source").string())
  }
}

extension PastPolicyChange {
  init(_ object: JSONObject, _ references: PolicyReferences) throws(JSONError) {
    let place = try object.required("lever")
    let lever = try place.lever(references)
    let node = try object.required("indicator")
    let indicator = try node.string()
    guard lever.effect(on: indicator) != nil || !references.isWhole else {
      throw JSONError(PolicyFault.nothingKnown(lever.id, of: indicator), at: node.offset)
    }
    self.init(
      lever: lever.id, indicator: indicator, date: try object.required("date").date(),
      change: try object.required("change").number(LeverEffect.bounds),
      observed: try object.required("observed").number(LeverEffect.bounds),
      source: try object.required("source").string())
  }
}

extension LeverSetting {
  /// The settings of a scenario: of each lever one at most, within its reach, and one at least that acts on the
  /// objective.
  static func list(
    _ object: JSONObject, _ references: PolicyReferences, objective: String
  ) throws(JSONError) -> [LeverSetting] {
    let list = try object.required("settings")
    var settings: [LeverSetting] = []
    var acts = false
    for node in try list.elements() {
      let setting = try node.object()
      let place = try setting.required("lever")
      guard let lever = try place.leverOrNone(references) else { continue }
      guard !settings.contains(where: { $0.lever == lever.id }) else {
        throw JSONError(PolicyFault.repeatedLever(lever.id), at: place.offset)
      }
      let value = try setting.required("value")
      let number = try value.number()
      guard lever.reach.contains(number) else {
        throw JSONError(
          PolicyFault.beyondReach(
            number, of: lever.id, from: lever.reach.lowerBound, to: lever.reach.upperBound),
          at: value.offset)
      }
      acts = acts || lever.effect(on: objective) != nil
      settings.append(LeverSetting(lever: lever.id, value: number))
    }
    guard acts || !references.isWhole else {
      throw JSONError(PolicyFault.nothingActs(on: objective), at: list.offset)
    }
    return settings
  }
}

// MARK: - Parts

extension JSONObject {
  /// A value that is known within an interval.
  fileprivate func known(
    _ key: String
  ) throws(JSONError) -> (value: Double, interval: ClosedRange<Double>, coverage: Double) {
    let value = try required(key).number(LeverEffect.bounds)
    let node = try required("interval")
    let interval = try node.range()
    guard interval.contains(value) else {
      throw JSONError(PolicyFault.outsideInterval(value), at: node.offset)
    }
    return (value, interval, try optional("coverage")?.number(.within(0.5, 0.99)) ?? 0.8)
  }

  func policyIndicator(_ key: String, among known: Set<String>?) throws(JSONError) -> String {
    let node = try required(key)
    let id = try node.string()
    guard known?.contains(id) ?? true else {
      throw JSONError(.indicatorNotThere(id), at: node.offset)
    }
    return id
  }
}

extension JSONNode {
  /// Two numbers, of which the first is not above the second.
  fileprivate func range() throws(JSONError) -> ClosedRange<Double> {
    let ends = try elements()
    guard ends.count == 2 else { throw JSONError(.badRange, at: offset) }
    let (low, high) = (
      try ends[0].number(LeverEffect.bounds), try ends[1].number(LeverEffect.bounds)
    )
    guard low <= high else { throw JSONError(.badRange, at: offset) }
    return low...high
  }

  /// The lever that an id names.
  fileprivate func lever(_ references: PolicyReferences) throws(JSONError) -> LeverDefinition {
    if let lever = try leverOrNone(references) { return lever }
    throw JSONError(
      PolicyFault.noLever(try string(), known: references.levers.map(\.id)), at: offset)
  }

  /// The lever that an id names; `nil` where it may be one that could not be read.
  fileprivate func leverOrNone(
    _ references: PolicyReferences
  ) throws(JSONError) -> LeverDefinition? {
    let id = try string()
    if let lever = references.levers.first(where: { $0.id == id }) { return lever }
    guard references.isWhole else { return nil }
    throw JSONError(PolicyFault.noLever(id, known: references.levers.map(\.id)), at: offset)
  }
}

extension ClosedRange {
  fileprivate func contains(_ other: ClosedRange) -> Bool {
    contains(other.lowerBound) && contains(other.upperBound)
  }
}
