import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// What is wrong with the data, each from a small folder: whose it is, since when, what to do, and where it
/// shows.
struct DataKindsTests {
  private static let now = "2026-11-24T14:32:00"

  @Test(
    "迟: the department is asked for the period, from the end of grace on, by the working calendar")
  func late() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 9), created: "2026-10-20T09:00:00")
    // October is due on 20 November, a Friday; grace is three working days.
    try trial.look("2026-11-25T18:00:00")
    #expect(trial.item(.late, DataTrial.output) == nil)
    try trial.look("2026-11-26T00:00:00")
    let item = try #require(trial.item(.late, DataTrial.output))
    let indicator = try #require(trial.pack.indicator(DataTrial.output))
    #expect(item.owner.departments == indicator.owners)
    #expect(item.task == .askForPeriod)
    #expect(item.since == (try moment("2026-11-25T23:59:59")))
    #expect(item.evidence.due == (try day("2026-11-20")))
    #expect(item.evidence.places == [.init(file: "a.json")])
    #expect(item.key.subject.period == .month(2026, 10))
  }

  @Test("旧 follows 迟 as the same item, and what was acknowledged was the 迟")
  func stale() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 9), created: "2026-10-20T09:00:00")
    try trial.look("2026-11-26T08:00:00")
    let late = try #require(trial.item(.late, DataTrial.output))
    try trial.act(.acknowledge(reason: .waitingForOthers, note: ""), on: late.key)
    try trial.act(.ask(note: ""), on: late.key)
    let steps = try trial.look("2026-12-10T08:00:00")
    let stale = try #require(trial.item(.stale, DataTrial.output))
    #expect(stale.number == late.number)
    #expect(stale.acknowledgement == nil)
    #expect(stale.asked.count == 1)
    #expect(steps.contains { $0.change == .turned(from: .late) && $0.item.number == late.number })
    #expect(trial.item(.late, DataTrial.output) == nil)
    // It is late since the end of grace, whenever somebody began to look.
    #expect(stale.since == late.since)
    var other = DataBook()
    _ = other.take(try #require(trial.situation))
    #expect(other.open[stale.key]?.since == late.since)
    // Who still sees 迟 acts on what is no more.
    #expect(
      try trial.act(.answer("知道了"), on: late.key, by: DataTrial.operator2)
        == .changed(by: DataTrial.operator1))
  }

  @Test("缺: what somebody owes and nobody ever sent, or took back")
  func missing() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 9), created: "2026-10-20T09:00:00")
    try trial.look(Self.now)
    let never = try #require(trial.item(.missing, "economy.gdp"))
    #expect(never.task == .askForPeriod)
    #expect(never.evidence.figures.isEmpty)
    trial.put("b.json", DataTrial.months(through: 10), created: "2026-11-19T09:00:00")
    trial.put(
      "c.json",
      [
        #"{"indicator":"\#(DataTrial.output)","area":"330203","period":"2026-10","value":null,"reason":"撤回"}"#
      ], created: "2026-11-20T09:00:00")
    try trial.look(Self.now)
    let taken = try #require(trial.item(.missing, DataTrial.output))
    #expect(taken.evidence.places == [.init(file: "c.json")])
    #expect(taken.key.subject.period == .month(2026, 10))
  }

  @Test("失联: a sensor that fell silent is looked at, whatever reading was the last")
  func lost() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.readings(["13:00", "13:05"]), created: "2026-11-21T13:06:00")
    try trial.look("2026-11-21T13:10:00")
    #expect(trial.item(.late, DataTrial.level) == nil)
    try trial.look("2026-11-21T13:20:00")
    let late = try #require(trial.item(.late, DataTrial.level))
    #expect(late.task == .lookAtSensor)
    #expect(late.since == (try moment("2026-11-21T13:15:00")))
    try trial.look("2026-11-21T14:30:00")
    let lost = try #require(trial.item(.lost, DataTrial.level))
    #expect(lost.number == late.number)
    #expect(lost.key.subject.period == nil)
  }

  @Test("冲: two sources differ, and a person asks which figure holds")
  func conflicting() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 10), created: "2026-11-19T09:00:00")
    trial.put(
      "b.json", [DataTrial.row(DataTrial.output, "2026-10", 905)], created: "2026-11-19T10:00:00",
      source: "zz")
    try trial.look(Self.now)
    let item = try #require(trial.item(.conflicting, DataTrial.output))
    #expect(item.task == .askWhichHolds)
    #expect(item.evidence.figures.map(\.value) == [905, 900])
    #expect(item.evidence.places.map(\.file) == ["b.json", "a.json"])
  }

  @Test(
    "异 is named by what is wrong with the figure: 万/亿, out of range, a jump, frozen, a fraction")
  func doubts() throws {
    func kind(_ rows: [String], _ indicator: String, at clock: String = Self.now) throws
      -> DataKind?
    {
      var trial = try DataTrial()
      trial.put("a.json", rows, created: String(clock.dropLast(3)) + ":00")
      try trial.look(clock)
      let item = trial.book.items.first {
        $0.key.kind.family == .doubt && $0.key.subject.series?.indicator == indicator
      }
      #expect(item.map { !$0.evidence.doubts.isEmpty } ?? true)
      return item?.key.kind
    }
    let before = DataTrial.months(through: 9)
    func october(_ value: Double) -> [String] {
      before + [DataTrial.row(DataTrial.output, "2026-10", value)]
    }
    #expect(try kind(october(900), DataTrial.output) == nil)
    #expect(try kind(october(9_000_000), DataTrial.output) == .tooLarge)
    #expect(try kind(october(0.09), DataTrial.output) == .tooSmall)
    #expect(try kind(october(-900), DataTrial.output) == .range)
    #expect(try kind(october(9000), DataTrial.output) == .jump)
    let clock = "2026-11-21T23:01:00"
    func sensor(_ value: (Int) -> Double) -> [String] {
      (0..<84).map { place in
        let minutes = 16 * 60 + place * 5
        let time = "\(DataTrial.two(minutes / 60)):\(DataTrial.two(minutes % 60))"
        return DataTrial.row(DataTrial.level, "2026-11-21T\(time):00+08:00", value(place))
      }
    }
    #expect(try kind(sensor { 1.2 + Double($0 % 3) / 100 }, DataTrial.level, at: clock) == nil)
    #expect(try kind(sensor { _ in 1.2 }, DataTrial.level, at: clock) == .frozen)
    #expect(
      try kind(sensor { $0 == 83 ? 7 : 1.2 + Double($0 % 3) / 100 }, DataTrial.level, at: clock)
        == .jump)
  }

  @Test("a sensor that is in doubt again and again is one item, a month that is in doubt one each")
  func doubtedPeriods() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.readings(["13:00", "13:05"]), created: "2026-11-21T13:06:00")
    for time in ["13:10", "13:15", "13:20"] {
      trial.put(
        "b\(time).json", DataTrial.readings([time], 99), created: "2026-11-21T\(time):30")
      try trial.look("2026-11-21T\(time):40")
    }
    let item = try #require(trial.item(.range, DataTrial.level))
    #expect(item.task == .lookAtSensor)
    #expect(trial.book.items.count { $0.key.kind == .range } == 1)
    #expect(trial.book.history.allSatisfy { $0.key.kind != .range })
  }

  @Test(
    "a file that is refused, ahead of the clock or deleted is owed by its source, with the line")
  func files() throws {
    var trial = try DataTrial()
    trial.put(
      "a.json", DataTrial.months(through: 10), created: "2026-11-19T09:00:00", source: "hs",
      sourceName: "区统计局")
    let known = try #require(trial.pack.department(named: "区统计局"))
    let fault = Diagnostic(
      severity: .error, file: "a.json", line: 7, column: 3, sentence: SnapshotFault.barren(rows: 0),
      excerpt: "x")
    trial.content.refusals = [Refusal(file: "a.json", diagnostic: fault, lastGood: nil)]
    trial.content.ahead = [
      AheadFile(
        file: "b.json", createdAt: try moment("2026-11-25T09:00:00"), diagnostic: fault,
        lastGood: nil, due: try moment("2026-11-25T09:00:00"))
    ]
    trial.content.deleted = [
      DeletedFile(
        diagnostic: Diagnostic(file: "c.json", sentence: SnapshotFault.barren(rows: 0)),
        lastGood: nil, until: try moment("2026-11-25T09:00:00"))
    ]
    try trial.look(Self.now)
    let refused = try #require(trial.item(.refused))
    #expect(refused.key.subject == .file("a.json"))
    #expect(refused.owner == DataOwner(departments: [known.id], sources: ["hs"]))
    #expect(refused.evidence.places == [.init(file: "a.json", line: 7)])
    #expect(refused.task == .mendFile)
    #expect(trial.item(.ahead)?.task == .setClock)
    #expect(trial.item(.deleted)?.task == .restoreFile)
    // The refused file is mended; the one ahead is known once its time has come.
    trial.content.refusals = []
    try trial.look(Self.now)
    #expect(trial.item(.refused) == nil)
    #expect(trial.item(.ahead) != nil)
  }

  /// Files of two sources, each deleted an hour after the one before it was made.
  private static func emptied(_ count: Int) throws -> DataTrial {
    var trial = try DataTrial()
    for place in 1...count + 1 {
      let isOther = place > count
      trial.put(
        "\(DataTrial.two(place)).json", [DataTrial.row(DataTrial.output, "2026-10", 900)],
        created: "2026-11-19T\(DataTrial.two(place)):00:00", source: isOther ? "o" : "hs",
        sourceName: isOther ? "别处" : "区统计局")
    }
    trial.content.deleted = try (1...count + 1).map { place in
      DeletedFile(
        diagnostic: Diagnostic(
          file: "\(DataTrial.two(place)).json", sentence: SnapshotFault.barren(rows: 0)),
        lastGood: try moment("2026-11-19T\(DataTrial.two(place)):00:00"),
        until: try moment("2026-11-25T09:00:00"))
    }
    return trial
  }

  @Test(
    "files of one source that are deleted are one item, which says how many and names the newest")
  func emptied() throws {
    var trial = try Self.emptied(12)
    try trial.look(Self.now)
    let items = trial.book.items.filter { $0.key.kind == .deleted }
    #expect(items.map(\.key.subject) == [.files(of: "hs"), .files(of: "o")])
    let item = try #require(items.first)
    #expect(item.evidence.files == 12)
    #expect(item.evidence.places.map(\.file).prefix(2) == ["12.json", "11.json"])
    #expect(item.evidence.places.count == 8)
    #expect(item.owner.sources == ["hs"] && item.task == .restoreFile)
    #expect(try readBack(item) == item)
    // Some are back: the same item is about the others. Then all are.
    trial.content.deleted.removeFirst(5)
    #expect(try trial.look(Self.now).isEmpty)
    #expect(trial.book.item(item.number)?.evidence.files == 7)
    trial.content.deleted = []
    try trial.look(Self.now)
    #expect(trial.item(.deleted) == nil)
    #expect(trial.book.history.contains { $0.number == item.number })
  }

  @Test(
    "an item that an older journal has for one of these files ends, for that of its source has it")
  func oneForEachFile() throws {
    var trial = try Self.emptied(2)
    trial.book.restore(
      DataItem(
        number: 7, key: DataKey(.deleted, .file("01.json")), owner: DataOwner(sources: ["hs"]),
        since: try moment(Self.now), openedAt: try moment(Self.now), task: .restoreFile,
        evidence: DataEvidence(places: [.init(file: "01.json")]), mark: nil))
    let steps = try trial.look(Self.now)
    #expect(steps.contains { $0.item.number == 7 && $0.change == .closed })
    #expect(trial.book.items.count { $0.key.kind == .deleted } == 2)
  }

  @Test("files of one source that are ahead of the clock are one item")
  func aheadBySource() throws {
    var trial = try Self.emptied(3)
    trial.content.ahead = try trial.content.deleted.map { file in
      AheadFile(
        file: file.diagnostic.file, createdAt: try #require(file.lastGood),
        diagnostic: file.diagnostic, lastGood: nil, due: file.until)
    }
    trial.content.deleted = []
    try trial.look(Self.now)
    let items = trial.book.items.filter { $0.key.kind == .ahead }
    #expect(items.map(\.key.subject) == [.files(of: "hs"), .files(of: "o")])
    #expect(items.map(\.evidence.files) == [3, 1])
  }

  @Test(
    "rows that land nowhere and ids that sources define differently are items with their places")
  func definitions() throws {
    var trial = try DataTrial()
    trial.put(
      "a.json", [DataTrial.row(DataTrial.output, "2026-10", 900, area: "999999")],
      created: "2026-11-19T09:00:00")
    func head(_ unit: String) -> String {
      #""indicators":[{"id":"x.y","name":"某","unit":"\#(unit)"}],"#
    }
    trial.put(
      "b.json", [DataTrial.row("x.y", "2026-10", 1)], created: "2026-11-19T09:00:00", source: "b",
      head: head("万元"))
    trial.put(
      "c.json", [DataTrial.row("x.y", "2026-10", 1)], created: "2026-11-19T09:00:00", source: "c",
      head: head("人"))
    try trial.look(Self.now)
    // What only files define is owed by who sent it.
    trial.put(
      "d.json", [DataTrial.row("x.y", "2026-10", 2)], created: "2026-11-19T10:00:00", source: "d",
      head: head("万元"))
    try trial.look(Self.now)
    let conflict = trial.book.items.first {
      $0.key.kind == .conflicting && !$0.owner.sources.isEmpty
    }
    #expect(conflict.map { Set($0.owner.sources).isSuperset(of: ["d"]) } ?? false)
    trial.remove("d.json")
    let stray = try #require(trial.item(.stray))
    #expect(stray.key.subject == .rows(.unknownArea, of: "999999"))
    #expect(stray.evidence.rows == 1)
    #expect(stray.evidence.places.map(\.file) == ["a.json"])
    let claimed = try #require(trial.item(.contradictory))
    #expect(claimed.task == .agreeOnMeaning)
    #expect(Set(claimed.owner.sources).isSuperset(of: ["b", "c"]))
    // Both are mended by newer files of their sources.
    trial.put(
      "a.json", [DataTrial.row(DataTrial.output, "2026-10", 900)], created: "2026-11-19T09:00:00")
    trial.put(
      "c.json", [DataTrial.row("x.y", "2026-10", 1)], created: "2026-11-24T09:00:00", source: "c",
      head: head("万元"))
    try trial.look(Self.now)
    #expect(trial.item(.stray) == nil)
    #expect(trial.item(.contradictory) == nil)
  }

  @Test("every item reads back from its JSON as it was")
  func json() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 8), created: "2026-10-20T09:00:00")
    trial.put("b.json", DataTrial.readings(["13:00", "13:05"], 99), created: "2026-11-21T13:06:00")
    trial.put(
      "c.json", [DataTrial.row("economy.retail", "2026-10", 900, area: "999999")],
      created: "2026-11-19T09:00:00", source: "z")
    try trial.look(Self.now)
    let open = trial.book.items
    #expect(Set(open.map(\.key.kind)).isSuperset(of: [.stale, .range, .stray, .missing]))
    for item in open {
      try trial.act(.acknowledge(reason: .other, note: "说"), on: item.key)
      try trial.act(.ask(note: "统计局"), on: item.key)
      try trial.act(.answer("下周"), on: item.key)
    }
    for item in trial.book.items { #expect(try readBack(item) == item) }
    for step in trial.last {
      var json = JSONText()
      step.write(to: &json)
      #expect(try DataStep(JSONNode.parse(json.bytes).object()) == step)
    }
    let actions: [DataAction] = [
      .acknowledge(reason: nil, note: ""), .acknowledge(reason: .drill, note: "演"), .withdraw,
      .ask(note: "a"), .answer("b"), .close(note: "c"),
    ]
    for action in actions {
      let deed = DataDeed(action, by: DataTrial.supervisor, version: 3)
      var json = JSONText()
      deed.write(to: &json)
      #expect(try DataDeed(JSONNode.parse(json.bytes).object()) == deed)
    }
  }

  @Test("a line of an earlier build, with times as seconds since 1970, reads as the same item")
  func secondsOfOldLines() throws {
    var trial = try DataTrial()
    trial.put("a.json", DataTrial.months(through: 8), created: "2026-10-20T09:00:00")
    try trial.look(Self.now)
    let item = try #require(trial.book.items.first)
    var json = JSONText()
    item.write(to: &json)
    var text = String(decoding: json.bytes, as: UTF8.self)
    let members: [(String, Instant?)] = [
      ("since", item.since), ("opened_at", item.openedAt), ("created_at", item.mark?.createdAt),
    ]
    for case (let key, let moment?) in members {
      let end = try #require(text.firstRange(of: "\"\(key)\":\"")?.upperBound)
      let rest = try #require(text[end...].firstIndex(of: "\""))
      let start = text.index(before: end)
      text.replaceSubrange(start...rest, with: "\(moment.seconds)")
    }
    #expect(text.contains("\"since\":\(item.since.seconds)"))
    #expect(try DataItem(JSONNode.parse(Array(text.utf8)).object()) == item)
  }
}
