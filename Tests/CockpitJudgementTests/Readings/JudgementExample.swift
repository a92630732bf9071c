import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitWarehouse

/// Figures and targets of 海曙区 as texts, for tests of how figures are judged.
struct JudgementExample {
  /// A file of targets.
  struct Document {
    var name = "2026年计划报告"
    var date = "2026-01-20"
    var year = 2026
    let targets: [String]
  }

  /// The rows of one snapshot.
  var rows: [String]
  /// The rows of a snapshot that another source made after it.
  var otherRows: [String] = []
  var documents: [Document] = []
  var now = "2026-11-21T14:32:00"
  /// What stands in the snapshot before its rows, such as areas.
  var head = ""

  /// One target, with what follows its kind.
  static func target(_ indicator: String, _ kind: String, _ more: String) -> String {
    #"{"indicator": "\#(indicator)", "kind": "\#(kind)", \#(more)}"#
  }

  /// The figures with these targets, all of one document.
  init(_ rows: [String], targets: [String] = [], at now: String = "2026-11-21T14:32:00") {
    self.rows = rows
    documents = targets.isEmpty ? [] : [Document(targets: targets)]
    self.now = now
  }

  static func file(_ document: Document, _ catalogue: Catalogue) throws -> TargetFile {
    let text = """
      {"schema": "cockpit.targets/1", "document": "\(document.name)", "date": "\(document.date)",
       "year": \(document.year), "targets": [\(document.targets.joined(separator: ","))]}
      """
    return try TargetFileReader.read(
      SourceText(name: "t.targets.json", bytes: Array(text.utf8)),
      indicators: catalogue.indicators
    ).file
  }

  func situation() throws -> Situation {
    let catalogue = try HaishuPack.catalogue()
    func batch(_ rows: [String], source: String, name: String) throws -> SnapshotBatch {
      let text = """
        {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(now)+08:00",
         "source":{"id":"\(source)","name":"统计局"},\(head)"observations":[\(rows.joined(separator: ","))]}
        """
      return try SnapshotReader.read(Array(text.utf8), name: name, catalogue: catalogue)
        .get().batch
    }
    var batches = [try batch(rows, source: "s", name: "a.json")]
    if !otherRows.isEmpty { batches.append(try batch(otherRows, source: "zz", name: "b.json")) }
    return Situation(
      pack: catalogue,
      content: IntakeContent(
        warehouse: try Warehouse(batches),
        targets: try documents.map { try Self.file($0, catalogue) }),
      at: Moment(clock: try moment(now)))
  }

  func reading(_ id: String) throws -> Reading {
    let situation = try situation()
    let indicator = try #require(situation.catalogue.indicator(id))
    return situation.reading(of: indicator, area: indicator.area ?? "330203")
  }
}
