import CockpitJSON

extension SnapshotReader {
  private static let recordKeys: Set<String> = [
    "type", "id", "title", "area", "owner", "stage", "due", "classification",
  ]

  /// Reads an array of records, each id once per type.
  mutating func records(_ reader: inout JSONReader) throws(JSONError) {
    try reader.beginArray()
    while try reader.nextElement() {
      let record = try record(try reader.node())
      guard file.recordIDs.insert([record.type, record.id]).inserted else {
        throw JSONError(
          "the \(record.type) \(record.id) occurs twice in this file; keep one of the two",
          at: record.offset)
      }
      file.records.append(record)
    }
  }

  private func record(_ node: JSONNode) throws(JSONError) -> SnapshotRecord {
    let object = try node.object()
    var extra: [String: String] = [:]
    for member in object.members {
      try PersonalData.check(key: member.key, at: member.keyOffset)
      guard member.value.kind == .string else { continue }
      let text = try member.value.string()
      if member.key != "id" { try PersonalData.check(text: text, at: member.value.offset) }
      if !Self.recordKeys.contains(member.key) { extra[member.key] = text }
    }
    if let mark = object.optional("classification") { try Classification.check(mark) }
    return SnapshotRecord(
      type: try object.required("type").string(), id: try object.required("id").string(),
      title: try object.optional("title")?.string(), area: try object.optional("area")?.string(),
      owner: try object.optional("owner")?.string(), stage: try object.optional("stage")?.string(),
      due: try object.optional("due")?.string(), extra: extra, offset: node.offset)
  }
}
