import CockpitJSON
import CockpitValues

// How systems stand in `systems.json`.

/// A document that names systems.
struct SystemDocument {
  let id: String
  let title: LocalizedText

  init(_ object: JSONObject) throws(JSONError) {
    id = try object.required("id").string()
    title = try LocalizedText(object.required("title"))
  }
}

extension SystemCategory {
  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      id: try object.required("id").string(), name: try LocalizedText(object.required("name")))
  }
}

/// What the systems of a pack may refer to, by id; `nil` leaves the reference unchecked.
struct SystemReferences {
  let documents: Set<String>?
  /// The titles of the documents without a fault.
  let titles: [String: LocalizedText]
  let categories: Set<String>?
  /// The categories without a fault.
  let named: [String: SystemCategory]
  let domains: Set<String>
  let departments: DepartmentIndex
  let indicators: Set<String>?
  let targets: Set<String>?
  let milestones: Set<String>?
  let groups: Set<Group.Key>
}

extension System {
  /// A system of a pack.
  init(_ object: JSONObject, _ references: SystemReferences) throws(JSONError) {
    let domain = try object.reference(
      "domain", among: references.domains, of: .domain)
    let standing = try object.choice("state", default: SystemStanding.planned)
    let measures = try System.measures(object, standing, references)
    let category = try object.reference(
      "category", among: references.categories, of: .category)
    guard domain != nil || category != nil else {
      throw JSONError(.noCategory, at: object.offset)
    }
    self.init(
      id: try object.required("id").string(),
      name: try LocalizedText(object.required("name")), domain: domain,
      category: category.flatMap { references.named[$0] },
      leadUnits: try references.departments.leadUnits("lead_unit", of: object),
      source: try SystemSource(object, references), standing: standing,
      reason: try System.reason(object, standing), measures: measures,
      targets: try object.references(
        "targets", among: references.targets, of: .target),
      milestones: try object.references(
        "milestones", among: references.milestones, of: .milestone),
      groups: try object.groups(among: references.groups))
  }

  private static func reason(
    _ object: JSONObject, _ standing: SystemStanding
  ) throws(JSONError) -> LocalizedText {
    if let node = object.optional("reason") { return try LocalizedText(node) }
    guard standing == .planned else {
      throw JSONError(.noReason(state: standing.rawValue), at: object.offset)
    }
    return .empty
  }

  private static func measures(
    _ object: JSONObject, _ standing: SystemStanding, _ references: SystemReferences
  ) throws(JSONError) -> [SystemMeasure] {
    var measures: [SystemMeasure] = []
    for node in try object.optional("measures")?.elements() ?? [] {
      let measure = try SystemMeasure(node.object(), indicators: references.indicators)
      guard standing != .classified || measure.indicator == nil else {
        throw JSONError(.classifiedWithIndicator, at: node.offset)
      }
      measures.append(measure)
    }
    return measures
  }
}

extension SystemMeasure {
  /// A measure: its text, and one of `indicator`, `record`, `as` and `none`.
  init(_ object: JSONObject, indicators: Set<String>?) throws(JSONError) {
    var outcomes: [Outcome] = []
    if let indicator = try object.reference(
      "indicator", among: indicators, of: .indicator)
    {
      outcomes.append(.indicator(indicator))
    }
    if let node = object.optional("record") { outcomes.append(.record(try node.choice())) }
    if let node = object.optional("as") {
      let form: Form = try node.choice()
      outcomes.append(form == .stage ? .stage : .count)
    }
    if let node = object.optional("none") {
      outcomes.append(.none(reason: try LocalizedText(node)))
    }
    guard let outcome = outcomes.first, outcomes.count == 1 else {
      throw JSONError(
        .badMeasure,
        at: object.offset)
    }
    self.init(text: try LocalizedText(object.required("text")), outcome: outcome)
  }

  private enum Form: String, CaseIterable {
    case stage, count
  }
}

extension SystemSource {
  init(_ object: JSONObject, _ references: SystemReferences) throws(JSONError) {
    let node = try object.required("document")
    let id = try node.string()
    if let known = references.documents, !known.contains(id) {
      throw JSONError(.unknownDocument(id, known: known.sorted()), at: node.offset)
    }
    self.init(
      document: references.titles[id] ?? LocalizedText(zh: id),
      section: try object.required("section").string(),
      sentence: try object.optional("sentence")?.string() ?? "")
  }
}

extension JSONObject {
  /// An id that must be one of those that are known; `nil` where the key is absent.
  fileprivate func reference(
    _ key: String, among known: Set<String>?, of what: PackFault.Referred
  ) throws(JSONError) -> String? {
    guard let node = optional(key) else { return nil }
    return try node.reference(among: known, of: what)
  }

  fileprivate func references(
    _ key: String, among known: Set<String>?, of what: PackFault.Referred
  ) throws(JSONError) -> [String] {
    var ids: [String] = []
    for node in try optional(key)?.elements() ?? [] {
      ids.append(try node.reference(among: known, of: what))
    }
    return ids
  }
}

extension JSONNode {
  fileprivate func reference(
    among known: Set<String>?, of what: PackFault.Referred
  ) throws(JSONError) -> String {
    let id = try string()
    guard known?.contains(id) ?? true else {
      throw JSONError(.noReference(what, id), at: offset)
    }
    return id
  }
}
