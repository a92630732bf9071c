import CockpitJSON
import CockpitValues

// How checks stand in `crosschecks.json`.

extension CrossCheckDefinition {
  /// What a check may refer to; `nil` leaves it unchecked.
  struct Known {
    let indicators: Set<String>?
    /// The right ones by id.
    let definitions: [String: Indicator]
    let areas: Set<String>?
    let departments: DepartmentIndex
  }

  /// A check whose sides can be held against each other.
  init(_ object: JSONObject, _ known: Known) throws(JSONError) {
    let kindNode = try object.required("kind")
    let kind: Kind = try kindNode.choice()
    var measure: Measure?
    if let node = object.optional("measure") { measure = try node.choice() }
    guard (kind == .coMovement) == (measure != nil) else {
      throw JSONError(.measureOfCheck, at: object.optional("measure")?.offset ?? kindNode.offset)
    }
    let (firstNode, secondNode) = (try object.required("first"), try object.required("second"))
    let first = try Side(firstNode.object(), known)
    let second = try Side(secondNode.object(), known)
    guard !first.isOfParts else { throw JSONError(.partsOfCheck, at: firstNode.offset) }
    guard (kind == .sum) == second.isOfParts else {
      throw JSONError(.partsOfCheck, at: secondNode.offset)
    }
    guard first != second.withWords(of: first) else {
      throw JSONError(.sameSides, at: secondNode.offset)
    }
    try CrossCheckDefinition.check(
      first, second, measure, known.definitions, at: secondNode.offset)
    let tolerance = try Tolerance(object.required("tolerance").object())
    guard kind != .coMovement || tolerance.measure == .unit else {
      throw JSONError(.percentOfCoMovement, at: try object.required("tolerance").offset)
    }
    var (explanation, primary): (Explanation?, Place?) = (nil, nil)
    if let node = object.optional("explained") {
      explanation = try Explanation(node.object(), known.departments)
    }
    if let node = object.optional("primary") { primary = try node.choice() }
    self.init(
      id: try object.required("id").string(), name: try object.words("name"), kind: kind,
      measure: measure, first: first, second: second, tolerance: tolerance,
      explanation: explanation, primary: primary, source: try object.words("source"),
      countersignedBy: try known.departments.ids("countersigned_by", of: object))
  }

  /// Refuses sides that cannot be compared.
  private static func check(
    _ first: Side, _ second: Side, _ measure: Measure?, _ definitions: [String: Indicator],
    at offset: Int
  ) throws(JSONError) {
    let all = (first.indicators + second.indicators).compactMap { definitions[$0] }
    guard let one = all.first else { return }
    for other in all.dropFirst() {
      guard one.span == other.span else {
        throw JSONError(.spansOfCheck(one.id, other.id), at: offset)
      }
      guard measure != nil || one.unit == other.unit else {
        throw JSONError(.unitsOfCheck(one.id, other.id), at: offset)
      }
    }
    for indicator in all where measure != .growthGap && indicator.isGrowthOnly {
      throw JSONError(.growthOnlyOfCheck(indicator.id), at: offset)
    }
  }
}

extension CrossCheckDefinition.Side {
  /// Whether several figures are added up.
  fileprivate var isOfParts: Bool { isOverAreas || indicators.count > 1 }

  /// The same figures as if they were described in the words of another side.
  fileprivate func withWords(of other: Self) -> Self {
    Self(
      indicators: indicators, area: area, isOverAreas: isOverAreas, basis: other.basis,
      departments: other.departments)
  }

  fileprivate init(
    _ object: JSONObject, _ known: CrossCheckDefinition.Known
  ) throws(JSONError) {
    var indicators: [String] = []
    var nodes = try object.optional("indicators")?.elements() ?? []
    if nodes.isEmpty { nodes = [try object.required("indicator")] }
    for node in nodes {
      let id = try node.string()
      guard known.indicators?.contains(id) ?? true else {
        throw JSONError(.indicatorNotThere(id), at: node.offset)
      }
      guard !indicators.contains(id) else { throw JSONError(.repeatedID(id), at: node.offset) }
      indicators.append(id)
    }
    if let node = object.optional("indicators"),
      indicators.count < 2 || object.optional("indicator") != nil
    {
      throw JSONError(.partsOfCheck, at: node.offset)
    }
    let place = try object.required("department")
    let departments = try known.departments.ids("department", of: object)
    guard !departments.isEmpty else { throw JSONError(.emptyName, at: place.offset) }
    var area: String?
    if let node = object.optional("area") { area = try node.area(among: known.areas) }
    self.init(
      indicators: indicators, area: area,
      isOverAreas: try object.flag("over_areas"), basis: try object.words("basis"),
      departments: departments)
  }
}

extension CrossCheckDefinition.Tolerance {
  fileprivate init(_ object: JSONObject) throws(JSONError) {
    let node = try object.required("value")
    let value = try node.number()
    guard value >= 0 else { throw JSONError(.badTolerance, at: node.offset) }
    self.init(
      value: value, measure: try object.choice("in", default: .unit),
      reason: try object.words("reason"))
  }
}

extension CrossCheckDefinition.Explanation {
  fileprivate init(
    _ object: JSONObject, _ departments: DepartmentIndex
  ) throws(JSONError) {
    let (from, to) = (try object.required("from").number(), try object.required("to"))
    let upper = try to.number()
    guard from <= upper else { throw JSONError(.emptyExplanation, at: to.offset) }
    let by = try object.required("by")
    let ids = try departments.ids("by", of: object)
    guard !ids.isEmpty else { throw JSONError(.emptyName, at: by.offset) }
    self.init(range: from...upper, reason: try object.words("reason"), by: ids)
  }
}

extension JSONObject {
  /// A text that is there and says something.
  fileprivate func words(_ key: String) throws(JSONError) -> LocalizedText {
    let node = try required(key)
    let text = try LocalizedText(node)
    guard !text.isEmpty else { throw JSONError(.emptyName, at: node.offset) }
    return text
  }
}
