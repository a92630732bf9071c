import CockpitJSON

/// The file pack.json: whose pack it is and how it groups indicators.
struct PackHeader {
  static let schema = "cockpit.pack/1"

  let id: String
  let version: String
  let name: LocalizedText
  let title: LocalizedText
  let region: String
  let offset: UTCOffset
  let themes: [Theme]
  let domains: [Domain]

  init(_ object: JSONObject) throws(JSONError) {
    let schema = try object.required("schema")
    guard try schema.string() == PackHeader.schema else {
      throw JSONError(
        "this is no pack of the schema \(PackHeader.schema); name that schema",
        at: schema.offset)
    }
    id = try object.required("id").string()
    version = try object.required("version").string()
    name = try LocalizedText(object.required("name"))
    title = try LocalizedText(object.required("title"))
    region = try object.required("region").string()
    let offset = try object.required("utc_offset")
    guard let parsed = UTCOffset(parsing: try offset.string()) else {
      throw JSONError(
        "the offset must read like +08:00", at: offset.offset)
    }
    self.offset = parsed
    var themes: [Theme] = []
    for node in try object.required("themes").elements() {
      let (id, name) = try PackHeader.named(node)
      themes.append(Theme(id: id, name: name))
    }
    self.themes = themes
    var domains: [Domain] = []
    for node in try object.required("domains").elements() {
      let (id, name) = try PackHeader.named(node)
      domains.append(Domain(id: id, name: name))
    }
    self.domains = domains
  }

  private static func named(_ node: JSONNode) throws(JSONError) -> (String, LocalizedText) {
    let object = try node.object()
    return (
      try object.required("id").string(), try LocalizedText(object.required("name"))
    )
  }

  /// Refuses an indicator whose theme or domain the pack does not have.
  func check(_ indicator: Indicator, _ object: JSONObject) throws(JSONError) {
    if !themes.contains(where: { $0.id == indicator.theme }) {
      throw JSONError(
        "the pack has no theme \(indicator.theme); name one of "
          + themes.map(\.id).joined(separator: ", "),
        at: try object.required("theme").offset)
    }
    if !domains.contains(where: { $0.id == indicator.domain }) {
      throw JSONError(
        "the pack has no domain \(indicator.domain); name one of "
          + domains.map(\.id).joined(separator: ", "),
        at: try object.required("domain").offset)
    }
  }
}
