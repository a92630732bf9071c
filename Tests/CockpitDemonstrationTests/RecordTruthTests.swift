import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitDemonstration
@testable import CockpitJudgement

struct RecordTruthTests {
  private let catalogue: Catalogue
  private let truth: RecordTruth

  init() throws {
    catalogue = try HaishuPack.catalogue()
    truth = RecordTruth(catalogue: catalogue, region: "330203", seed: 1)
  }

  private func readings(_ moment: Instant) throws -> [RecordReading] {
    let feed = Demonstration(catalogue: catalogue, region: "330203", seed: 1)
    var reader = SnapshotReader(catalogue: catalogue)
    var batches: [SnapshotBatch] = []
    for file in feed.start(at: moment) {
      let columns = try file.bytes.withUnsafeBufferPointer { reader.read($0, name: file.name) }
        .get()
      #expect(reader.warnings.isEmpty, "\(reader.warnings.prefix(2))")
      batches.append(SnapshotBatch(keys: reader.keys, files: [columns]))
    }
    let today = CivilTime(moment, offset: .china).date
    return try Warehouse(batches).records().entries.map {
      RecordReading(
        $0, definition: catalogue.records.definition(of: $0.record.type), on: today,
        calendar: catalogue.calendar.work)
    }
  }

  @Test("gives some records of every type of the pack, a few hundred in all, a few overdue")
  func all() throws {
    let readings = try readings(HaishuPack.moment("2026-11-21T14:30:00+08:00"))
    let types = Dictionary(grouping: readings, by: \.record.type)
    #expect(Set(types.keys) == Set(catalogue.records.definitions.map(\.type)))
    // What is told by the minute comes once a year.
    let told = Set(catalogue.scenario.knownRecords.map(\.type))
    #expect(types.allSatisfy { $1.count >= 8 || told.contains($0) })
    #expect((200...500).contains(readings.count), "\(readings.count)")
    let overdue = readings.count { $0.deadline.workingDaysOverdue > 0 }
    #expect((4...40).contains(overdue), "\(overdue)")
    #expect(readings.allSatisfy { !$0.isStageUnknown && !$0.entry.isConflict })
  }

  @Test("no record is opened after today or closed before it was opened")
  func dates() throws {
    let readings = try readings(HaishuPack.moment("2026-03-05T14:30:00+08:00"))
    #expect(readings.count { $0.record.opened != nil && $0.record.closed != nil } > 10)
    #expect(readings.contains { !$0.record.departments.isEmpty })
    for reading in readings {
      let record = reading.record
      let today = try #require(CivilDate(year: 2026, month: 3, day: 5))
      #expect(record.opened.map { $0 <= today } ?? true)
      if let closed = record.closed { #expect(closed <= today) }
      if let opened = record.opened, let closed = record.closed { #expect(opened <= closed) }
      let since = record.departments.compactMap(\.since)
      #expect(since == since.sorted())
    }
  }

  @Test("what changed in a day and what was there before make what is there after it")
  func changes() throws {
    let before = try HaishuPack.moment("2026-11-20T18:00:00+08:00")
    let after = try HaishuPack.moment("2026-11-21T18:00:00+08:00")
    var book = Dictionary(
      truth.records(at: before).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let changes = truth.changes(after: before, through: after)
    #expect((1...30).contains(changes.count))
    for record in changes { book[record.id] = record }
    let records = truth.records(at: after)
    #expect(records.count > 100)
    for record in records { #expect(book[record.id] == record) }
    #expect(truth.changes(after: after, through: after).isEmpty)
  }

  @Test("a folder carries the changes of its days, and a live drop those of its five minutes")
  func files() throws {
    let demonstration = Demonstration(catalogue: catalogue, region: "330203", seed: 1)
    let files = demonstration.snapshots(
      from: try #require(CivilDate(year: 2026, month: 11, day: 18)),
      to: try #require(CivilDate(year: 2026, month: 11, day: 20)))
    #expect(Set(files.map(\.name)).count == files.count)
    let evenings = files.filter { $0.name.hasSuffix("T2352.json") }
    #expect(evenings.count > 3)
    #expect(
      evenings.allSatisfy { String(decoding: $0.bytes, as: UTF8.self).contains("\"records\"") })
    let morning = try HaishuPack.moment("2026-11-20T08:00:00+08:00")
    let drops = (1...120).lazy.map { drop in
      demonstration.live(at: morning.adding(seconds: Int64(drop) * 300))
    }
    #expect(
      drops.contains { files in
        files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("\"records\"") }
      })
  }

  @Test("a record of each year goes through its stages at its times, and is in view for a season")
  func known() throws {
    func response(_ moment: String) throws -> Record? {
      try truth.records(at: HaishuPack.moment(moment + "+08:00"))
        .first { $0.id.id == "YJ-20261120" }
    }
    #expect(try response("2026-11-20T17:39:59") == nil)
    let declared = try #require(try response("2026-11-20T17:40:00"))
    #expect(declared.stage == "启动" && declared.level == "Ⅳ级" && declared.closedAt == nil)
    #expect(try declared.openedAt == HaishuPack.moment("2026-11-20T17:40:00+08:00"))
    let raised = try #require(try response("2026-11-20T20:00:00"))
    #expect(raised.stage == "处置" && raised.level == "Ⅲ级")
    let ended = try #require(try response("2026-11-21T08:00:00"))
    #expect(try ended.closedAt == HaishuPack.moment("2026-11-20T23:40:00+08:00"))
    #expect(ended.level == "Ⅲ级" && ended.openedAt == declared.openedAt)
    #expect(try response("2027-02-17T23:59:59") != nil)
    #expect(try response("2027-02-18T00:00:00") == nil)
    #expect(
      try truth.records(at: HaishuPack.moment("2031-11-20T18:00:00+08:00"))
        .contains { $0.id.id == "YJ-20311120" })
  }

  @Test("each change by the minute has a file of its own that says at which moment it began")
  func minutes() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 20))
    let files = Demonstration(catalogue: catalogue, region: "330203", seed: 1)
      .snapshots(from: day, to: day)
    for (minute, stage) in [("1946", "接报"), ("2007", "电话报"), ("2335", "终报")] {
      let file = try #require(files.first { $0.name == "330203-duty-room-20261120T\(minute).json" })
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains(#""stage":"\#(stage)""#))
      #expect(text.contains(#""opened":"2026-11-20T19:46:00+08:00""#))
    }
  }

  @Test("a pack without types of records has none; one that says nothing of them has some of each")
  func none() throws {
    let plain = try HaishuPack.plainCatalogue()
    let now = try HaishuPack.moment("2026-11-21T14:30:00+08:00")
    #expect(RecordTruth(catalogue: plain, region: "330203", seed: 1).records(at: now).isEmpty)
    let bare = Catalogue(
      id: "x", version: "1", name: LocalizedText(zh: "空"), title: LocalizedText(zh: "空"),
      region: "330203", offset: .china, themes: [], domains: [], areas: catalogue.areas,
      indicators: [], boards: [], departments: catalogue.departments, records: catalogue.records)
    let records = RecordTruth(catalogue: bare, region: "330203", seed: 1).records(at: now)
    let types = Set(catalogue.records.definitions.filter(\.deadlines.isEmpty).map(\.type))
      .subtracting(["dataset"])
    #expect(Set(records.map(\.id.type)) == types)
    for record in records {
      #expect(record.title?.hasPrefix("示例") == true)
      #expect(record.owner.map { catalogue.department(named: $0.text) != nil } ?? false)
    }
  }
}
