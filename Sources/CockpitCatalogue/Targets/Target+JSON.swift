import CockpitJSON
import CockpitValues

// How the targets of plans stand in `targets.json`, and goals without a number in
// `milestones.json`. The fields say what the document says; `evaluate_as` says how it is judged.

extension Plan {
  init(_ object: JSONObject) throws(JSONError) {
    let first = try object.required("first_year").year()
    let lastNode = try object.required("last_year")
    let last = try lastNode.year()
    guard first <= last else {
      throw JSONError(.planEndsEarly(last: last, first: first), at: lastNode.offset)
    }
    // Many a document was withdrawn after its last year, on a day that nobody says.
    let isStopped = try object.flag("stopped")
    let stoppedFrom = try object.optional("stopped_from")?.year()
    self.init(
      id: try object.required("id").string(), title: try LocalizedText(object.required("title")),
      years: first...last, stoppedFrom: stoppedFrom ?? (isStopped ? last + 1 : nil))
  }
}

extension Target {
  /// A target of a plan.
  init(
    _ object: JSONObject, plans: Set<String>?, departments: DepartmentIndex
  ) throws(JSONError) {
    let kind: TargetKind = try object.required("kind").choice()
    let limits = try Limits(object, kind: kind)
    self.init(
      id: try object.required("id").string(), year: try object.required("year").year(),
      plan: try object.plan(among: plans),
      indicator: try object.optional("indicator")?.string(),
      name: try LocalizedText(object.required("name")),
      unit: Unit(try object.required("unit").string()), kind: kind,
      comparator: limits.comparator, value: limits.value, highestValue: limits.highestValue,
      tolerance: limits.tolerance, evaluation: try TargetEvaluation(object, kind: kind),
      yearBasis: try object.choice("year_basis", default: .stated),
      path: try TargetPath(object, kind: kind), isFactOnly: try object.flag("fact_only"),
      source: try TargetSource(object, departments))
  }

  /// The numbers of a target, checked against each other.
  struct Limits {
    let comparator: Comparator
    let value: Double
    let highestValue: Double?
    let tolerance: Double?

    init(_ object: JSONObject, kind: TargetKind) throws(JSONError) {
      var faults = FaultList()
      let limits = Limits(object, kind: kind, &faults)
      if let first = faults.errors.first { throw first }
      guard let limits else { throw JSONError(JSONFault.missingKey("value"), at: object.offset) }
      self = limits
    }

    /// The numbers as far as they can be read, each fault of theirs beside the others.
    ///
    /// - Returns: `nil` where one of them cannot be read at all
    init?(_ object: JSONObject, kind: TargetKind, _ faults: inout FaultList) {
      let comparator: Comparator? = faults.attempt { () throws(JSONError) in
        try object.choice("comparator", default: kind.isUpperLimit ? .atMost : .atLeast)
      }
      let value = faults.attempt { () throws(JSONError) in try object.required("value").number() }
      let highest = faults.attempt { () throws(JSONError) in
        try object.optional("value_max")?.number()
      }
      let tolerance = faults.attempt { () throws(JSONError) in
        try object.optional("tolerance")?.number()
      }
      guard let comparator, let value, let highest, let tolerance else { return nil }
      self.init(
        comparator: comparator, value: value, highestValue: highest, tolerance: tolerance)
      let valueAt = object.optional("value")?.offset ?? object.offset
      func place(_ key: String) -> Int { object.optional(key)?.offset ?? valueAt }
      _ = faults.attempt { () throws(JSONError) in try checkSide(kind, at: place("comparator")) }
      _ = faults.attempt { () throws(JSONError) in try checkRange(at: place("value_max")) }
      _ = faults.attempt { () throws(JSONError) in try checkValue(kind, at: valueAt) }
      _ = faults.attempt { () throws(JSONError) in
        if kind == .about, (tolerance ?? 0) <= 0 {
          throw JSONError(.noTolerance, at: place("tolerance"))
        }
      }
    }

    private init(
      comparator: Comparator, value: Double, highestValue: Double?, tolerance: Double?
    ) {
      self.comparator = comparator
      self.value = value
      self.highestValue = highestValue
      self.tolerance = tolerance
    }

    private func checkSide(_ kind: TargetKind, at offset: Int) throws(JSONError) {
      let isUpper = comparator == .atMost || comparator == .lessThan
      let isLower = comparator == .atLeast || comparator == .moreThan
      guard kind.isUpperLimit ? isLower : isUpper else { return }
      let side: TargetFault.Side =
        kind.isUpperLimit ? .atMost : .atLeast
      throw JSONError(
        .wrongSide(kind: kind.rawValue, side),
        at: offset)
    }

    private func checkRange(at offset: Int) throws(JSONError) {
      if comparator == .range, highestValue == nil {
        throw JSONError(.noUpperEnd, at: offset)
      }
      guard let highestValue else { return }
      guard comparator == .range, highestValue > value else {
        throw JSONError(
          .badUpperEnd,
          at: offset)
      }
    }

    private func checkValue(_ kind: TargetKind, at offset: Int) throws(JSONError) {
      switch kind {
      case .cumulative, .quota, .averageCap:
        guard value > 0 else {
          throw JSONError(
            .notAboveZero(kind: kind.rawValue),
            at: offset)
        }
      case .zero:
        guard value == 0, comparator != .lessThan else {
          throw JSONError(.notZero, at: offset)
        }
      case .rank:
        guard value >= 1 else { throw JSONError(.badPlace, at: offset) }
      case .growth, .levelCap, .levelFloor, .milestone, .relative, .about, .yesNo: break
      }
    }
  }
}

extension TargetEvaluation {
  /// How a target says that it is judged; `nil` where it says nothing.
  ///
  /// - Throws: where that is the side from which its kind sets no limit: a cap is never a floor
  init?(_ object: JSONObject, kind: TargetKind) throws(JSONError) {
    guard let node = object.optional("evaluate_as") else { return nil }
    self = try node.choice()
    guard self != .informational, isUpperLimit != kind.isUpperLimit else { return }
    let known = TargetEvaluation.allCases.filter {
      $0 != .informational && $0.isUpperLimit == kind.isUpperLimit
    }
    throw JSONError(
      .wrongEvaluation(kind: kind.rawValue, rawValue, known: known.map(\.rawValue)),
      at: node.offset)
  }
}

extension TargetSource {
  init(_ object: JSONObject, _ departments: DepartmentIndex) throws(JSONError) {
    var conflicts: [Conflict] = []
    for node in try object.optional("conflicts")?.elements() ?? [] {
      let conflict = try node.object()
      conflicts.append(
        Conflict(
          target: try conflict.optional("target")?.string(),
          section: try conflict.required("section").string(),
          sentence: try conflict.required("sentence").string()))
    }
    self.init(
      section: try object.required("section").string(),
      sentence: try object.required("sentence").string(),
      leadUnits: try departments.leadUnits("lead_unit", of: object),
      supportingUnits: try departments.ids("supporting_units", of: object),
      statedForm: try object.optional("stated_form")?.string() ?? "",
      nature: try object.optional("nature")?.string() ?? "",
      note: try object.optional("note")?.string() ?? "", conflicts: conflicts)
  }
}

extension TargetPath {
  /// The path of a target, such as `[{"month": 6, "planned": 50, "name": "双过半"}]`.
  init?(_ object: JSONObject, kind: TargetKind) throws(JSONError) {
    var faults = FaultList()
    let path = TargetPath(object, kind: kind, &faults)
    if let first = faults.errors.first { throw first }
    guard let path else { return nil }
    self = path
  }

  /// The path as far as it can be read, the fault of each of its points beside the others.
  init?(_ object: JSONObject, kind: TargetKind, _ faults: inout FaultList) {
    guard let node = object.optional("path") else { return nil }
    let measure = faults.attempt { () throws(JSONError) in
      guard let measure = kind.pathMeasure else {
        throw JSONError(.pathOfKind(kind.rawValue), at: node.offset)
      }
      return measure
    }
    let elements = faults.attempt { () throws(JSONError) in
      let elements = try node.elements()
      guard measure == nil || !elements.isEmpty else {
        throw JSONError(.emptyPath, at: node.offset)
      }
      return elements
    }
    guard let measure, let elements else { return nil }
    var points: [Point] = []
    for element in elements {
      let point = faults.attempt { () throws(JSONError) in
        try TargetPath.point(element, after: points.last, measure)
      }
      if let point { points.append(point) }
    }
    self.init(points: points)
  }

  private static func point(
    _ node: JSONNode, after last: Point?, _ measure: Measure
  ) throws(JSONError) -> Point {
    let point = try Point(node)
    if let last {
      let falls = measure == .share && point.planned < last.planned
      guard point.month > last.month, !falls else { throw JSONError(.badPath, at: node.offset) }
    }
    guard measure == .figure || (0...100).contains(point.planned) else {
      throw JSONError(.badShare, at: node.offset)
    }
    return point
  }
}

extension TargetPath.Point {
  init(_ node: JSONNode) throws(JSONError) {
    let object = try node.object()
    self.init(
      month: try object.required("month").integer(in: 1...12),
      planned: try object.required("planned").number(),
      name: try object.optional("name")?.string() ?? "")
  }
}

extension Milestone {
  init(_ object: JSONObject, plans: Set<String>?) throws(JSONError) {
    self.init(
      id: try object.required("id").string(), year: try object.required("year").year(),
      plan: try object.plan(among: plans), name: try LocalizedText(object.required("name")),
      yearBasis: try object.choice("year_basis", default: .stated),
      section: try object.required("section").string(),
      sentence: try object.required("sentence").string())
  }
}

extension JSONObject {
  fileprivate func plan(among plans: Set<String>?) throws(JSONError) -> String {
    let node = try required("plan")
    let plan = try node.string()
    if let plans, !plans.contains(plan) {
      throw JSONError(
        .unknownPlan(plan, known: plans.sorted()),
        at: node.offset)
    }
    return plan
  }
}

extension JSONNode {
  /// A year that a document can be about.
  func year() throws(JSONError) -> Int {
    try integer(in: 1900...2200)
  }
}
