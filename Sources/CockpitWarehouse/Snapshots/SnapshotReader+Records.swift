import CockpitCatalogue
import CockpitValues
import CockpitJSON

extension SnapshotReader {
  /// Reads an array of records, each id once per type.
  mutating func records(_ reader: inout JSONReader) throws(JSONError) {
    try reader.beginArray()
    while try reader.nextElement() {
      let object = try reader.node().object()
      let record = try Record(object, offset: catalogue.offset)
      guard file.recordIDs.insert(record.id).inserted else {
        throw JSONError(
          "the \(record.type) \(record.id.id) occurs twice in this file; keep one of the two",
          at: object.offset)
      }
      warn(of: record, object)
      file.records.append(record)
    }
  }

  /// Warns of what the pack does not know; it is shown as it came.
  private mutating func warn(of record: Record, _ object: JSONObject) {
    for member in Record.unreadable(of: object) {
      file.warn(unknownKey: member.key, of: "a record", at: member.keyOffset)
    }
    let rules = catalogue.records
    guard !rules.definitions.isEmpty else { return }
    guard let definition = rules.definition(of: record.type) else {
      file.warnOnce(
        "the type \(record.type) of a record is none of records.json; it is shown as it came",
        at: object.optional("type")?.offset ?? object.offset)
      return
    }
    func check(_ key: String, _ text: String?, among known: [String], _ isKnown: Bool) {
      guard let text, !known.isEmpty, !isKnown else { return }
      file.warnOnce(
        "the \(key) \(text) of a \(record.type) is none of \(list: known);"
          + " it is shown as it came",
        at: object.optional(key)?.offset ?? object.offset)
    }
    check(
      "stage", record.stage, among: definition.stages.map(\.name.zh),
      record.stage.map { definition.place(ofStage: $0) != nil } ?? true)
    check(
      "kind", record.kind, among: definition.kinds.map(\.zh),
      record.kind.map { definition.kinds.name(of: $0) != nil } ?? true)
    check(
      "level", record.level, among: definition.levels.map(\.zh),
      record.level.map { definition.levels.name(of: $0) != nil } ?? true)
  }
}
