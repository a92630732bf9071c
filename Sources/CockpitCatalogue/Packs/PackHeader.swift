import CockpitJSON
import CockpitValues

/// The file pack.json: whose pack it is and how it groups indicators.
struct PackHeader {
  static let schema = "cockpit.pack/1"

  let id: String
  let version: String
  let name: LocalizedText
  let title: LocalizedText
  let region: String
  /// Where the region stands in the file.
  let regionOffset: Int
  let offset: UTCOffset
  let clock: ClockSkew
  let themes: [Theme]
  let domains: [Domain]
  let departments: [Department]
  /// Further bodies that figures, records and data come from.
  let bodies: [Department]
  let departmentIndex: DepartmentIndex
  /// The groups of the axes that packs name.
  let groups: [Group]

  init(_ object: JSONObject) throws(JSONError) {
    let schema = try object.required("schema")
    guard try schema.string() == PackHeader.schema else {
      throw JSONError(
        .noPack(schema: PackHeader.schema),
        at: schema.offset)
    }
    id = try object.required("id").string()
    version = try object.required("version").string()
    name = try LocalizedText(object.required("name"))
    title = try LocalizedText(object.required("title"))
    let region = try object.required("region")
    self.region = try region.string()
    regionOffset = region.offset
    let offset = try object.required("utc_offset")
    guard let parsed = UTCOffset(parsing: try offset.string()) else {
      throw JSONError(.badOffset, at: offset.offset)
    }
    self.offset = parsed
    let clock = object.optional("clock")
    self.clock =
      try clock.map { node throws(JSONError) in try ClockSkew(node.object()) } ?? .standard
    themes = try object.required("themes").named().map { Theme(id: $0, name: $1) }
    domains = try PackHeader.domains(object.required("domains"))
    departments = try Department.list("departments", of: object)
    bodies = try Department.list("bodies", of: object, beside: departments)
    departmentIndex = DepartmentIndex(departments + bodies)
    groups = try Group.groups(object, domains: domains.map(\.id))
  }

  /// The domains, each with the one of the six that `maps_to` names.
  private static func domains(_ list: JSONNode) throws(JSONError) -> [Domain] {
    var domains: [Domain] = []
    for (node, group) in zip(try list.elements(), try list.named()) {
      let sixth = try node.object().optional("maps_to")
      let id = try sixth?.string()
      if let sixth, let id, !Domain.six.contains(id) {
        throw JSONError(
          .noneOfSix(id, known: Domain.six),
          at: sixth.offset)
      }
      domains.append(Domain(id: group.id, name: group.name, sixth: id))
    }
    return domains
  }

  /// Refuses an indicator whose theme or domain the pack does not have.
  func check(indicator object: JSONObject) throws(JSONError) {
    try PackHeader.check(object, "theme", among: themes.map(\.id))
    try PackHeader.check(object, "domain", among: domains.map(\.id))
  }

  private static func check(
    _ object: JSONObject, _ group: String, among known: [String]
  ) throws(JSONError) {
    let node = try object.required(group)
    let id = try node.string()
    guard known.contains(id) else {
      throw JSONError(
        .unknownGroup(of: group, id, known: known),
        at: node.offset)
    }
  }
}
