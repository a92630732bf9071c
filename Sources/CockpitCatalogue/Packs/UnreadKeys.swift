package import CockpitJSON

extension PackFiles {
  /// The schemas by which each file of a pack is written, by name.
  package static let schemas = [
    "pack.json": "pack", "areas.json": "areas", "indicators.json": "indicators",
    "system-indicators.json": "indicators", "boards.json": "boards", "systems.json": "systems",
    "milestones.json": "milestones", "targets.json": "plan-targets", "lights.json": "lights",
    "calendar.json": "calendar", "composites.json": "composites",
    "crosschecks.json": "crosschecks", "records.json": "records",
    "alarms.json": "alarms", "supervision.json": "supervision",
    "chronicle.json": "chronicle", "policies.json": "policies",
    "demonstration.json": "demonstration", "year-targets.json": "targets",
  ]

  /// Finds the keys that the schemas of their files do not have, which nobody reads.
  ///
  /// A file that cannot be parsed has none; its fault is told by those who read it.
  ///
  /// - Parameter schema: the JSON Schema of a name; where that is `nil`, any key may stand
  /// - Returns: a warning for each, file by file
  package func unreadKeys(_ schema: (String) -> [UInt8]?) -> [Diagnostic] {
    PackFiles.names.flatMap { name -> [Diagnostic] in
      guard let bytes = self[name], let rules = PackFiles.schemas[name].flatMap(schema),
        let document = try? JSONNode.parse(bytes), let root = try? JSONNode.parse(rules).object()
      else { return [] }
      let outline = SchemaOutline(root)
      return source(name).diagnostics(for: outline.unreadKeys(of: document), severity: .warning)
    }
  }
}
