package import CockpitCatalogue
package import CockpitJSON
import CockpitValues
package import CockpitWarehouse

/// Records for tests: an appeal with a life of four stages, and a device that may be offline.
package enum RecordSupport {
  package static let appeal = RecordDefinition(
    type: "appeal", name: LocalizedText(zh: "诉求"),
    stages: [
      RecordStage(name: LocalizedText(zh: "受理", en: "received")),
      RecordStage(name: LocalizedText(zh: "办理"), aliases: ["处理"]),
      RecordStage(name: LocalizedText(zh: "退回"), needsAttention: true),
      RecordStage(name: LocalizedText(zh: "办结"), isEnd: true),
    ], kinds: [LocalizedText(zh: "政策")],
    levels: ["Ⅰ级", "Ⅱ级"].map { LocalizedText(zh: $0) },
    fields: [RecordField(key: "channel", name: LocalizedText(zh: "渠道"))])

  package static let catalogue = Catalogue(
    id: "test", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
    region: "330203", offset: .china, themes: [], domains: [], areas: AreaTree([]), indicators: [],
    boards: [], records: RecordRules(definitions: [appeal]))

  /// A snapshot with records as JSON.
  package static func snapshot(
    _ records: String..., created: String = "2026-11-20T10:00:00+08:00", source: String = "a"
  ) -> String {
    """
    {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(created)",
    "source":{"id":"\(source)","name":"单位\(source)"},"records":[\(records.joined(separator: ","))]}
    """
  }

  /// An appeal `A1` with further members.
  package static func appeal(_ members: String) -> String {
    #"{"type":"appeal","id":"A1"\#(members)}"#
  }

  package static func read(
    _ text: String, name: String = "a.json", catalogue: Catalogue = catalogue
  ) -> Result<(batch: SnapshotBatch, warnings: [Diagnostic]), Diagnostic> {
    SnapshotReader.read(Array(text.utf8), name: name, catalogue: catalogue)
  }

  package static func records(_ text: String) throws -> [Record] {
    try read(text).get().batch.files.flatMap(\.records)
  }

  /// The warehouse of snapshots, the first named `0.json`.
  package static func warehouse(_ texts: String...) throws -> Warehouse {
    try Warehouse(
      texts.enumerated().map { try read($1, name: "\($0).json").get().batch })
  }
}
