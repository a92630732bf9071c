import CockpitJSON
import CockpitValues

extension Board {
  /// A board whose panels name indicators of the pack; `nil` leaves them unchecked.
  init(
    _ object: JSONObject, indicators: Set<String>?, themes: Set<String>, domains: Set<String>,
    records: Set<String>?
  ) throws(JSONError) {
    var panels: [BoardPanel] = []
    for node in try object.required("panels").elements() {
      panels.append(
        try BoardPanel(
          node.object(), indicators: indicators, themes: themes, domains: domains,
          records: records))
    }
    self.init(
      id: try object.required("id").string(), key: try Board.key(object),
      name: try LocalizedText(object.required("name")), panels: panels)
  }

  private static func key(_ object: JSONObject) throws(JSONError) -> Character? {
    guard let node = object.optional("key") else { return nil }
    let text = try node.string()
    guard text.count == 1 else {
      throw JSONError(.keyNotOneCharacter, at: node.offset)
    }
    return text.first
  }
}

extension BoardPanel {
  init(
    _ object: JSONObject, indicators known: Set<String>?, themes: Set<String>,
    domains: Set<String>, records: Set<String>?
  ) throws(JSONError) {
    var indicators: [String] = []
    let kind: Kind = try object.required("kind").choice()
    // A wall without figures would be a blank screen.
    let list = kind == .wall ? try object.required("indicators") : object.optional("indicators")
    var nodes = try list?.elements() ?? []
    if let single = object.optional("indicator") { nodes.append(single) }
    for node in nodes {
      let id = try node.string()
      guard known?.contains(id) ?? true else {
        throw JSONError(
          .indicatorNotInFile(id),
          at: node.offset)
      }
      indicators.append(id)
    }
    let smallest = try BoardPanel.size(object)
    self.init(
      kind: kind,
      title: try BoardPanel.text(object, "title"), indicators: indicators,
      theme: try BoardPanel.group(object, "theme", known: themes),
      domain: try BoardPanel.group(object, "domain", known: domains),
      record: try BoardPanel.group(object, "record", known: records),
      text: try BoardPanel.text(object, "text"),
      column: try object.optional("column")?.integer(in: 0...1) ?? 0,
      minimumColumns: smallest.columns, minimumRows: smallest.rows,
      rows: try object.optional("rows")?.integer(in: 1...1000),
      priority: try object.optional("priority")?.integer(in: 0...1000) ?? 0,
      showsGood: try object.optional("shows_good")?.boolean() ?? false)
  }

  private static func text(
    _ object: JSONObject, _ key: String
  ) throws(JSONError) -> LocalizedText? {
    guard let node = object.optional(key) else { return nil }
    return try LocalizedText(node)
  }

  /// The theme, domain or type of records that a panel shows, if it shows one; `nil` leaves it unchecked.
  private static func group(
    _ object: JSONObject, _ key: String, known groups: Set<String>?
  ) throws(JSONError) -> String? {
    guard let node = object.optional(key) else { return nil }
    let group = try node.string()
    guard let groups, !groups.contains(group) else { return group }
    throw JSONError(
      .unknownGroup(of: key, group, known: groups.sorted()),
      at: node.offset)
  }

  /// The smallest screen, written as `120x40`.
  private static func size(_ object: JSONObject) throws(JSONError) -> (columns: Int, rows: Int) {
    guard let node = object.optional("from") else { return (0, 0) }
    let parts = try node.string().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else {
      throw JSONError(.noSize, at: node.offset)
    }
    return (columns, rows)
  }
}
