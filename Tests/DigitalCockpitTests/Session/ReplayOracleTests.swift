import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// Screens of random moments of random folders, held against those of a cockpit that has only the files of then.
struct ReplayOracleTests {
  private static let now = Instant(parsing: "2026-11-21T14:32:00+08:00") ?? Instant(seconds: 0)
  private static let indicators = [
    "industry.output", "economy.loans", "people.hotline_calls", "safety.water_level",
    "people.subsistence", "economy.gdp", "industry.airport_cargo", "economy.trade_total",
    "economy.cpi", "x.own",
  ]
  private static let pages = "1 2 3 4 5 6 7 a d s u m b o P t".split(separator: " ").map(
    String.init)

  private struct File {
    let created: Instant
    let name: String
    let text: String
  }

  /// Draws files of the last forty days.
  private struct Draw {
    var random: SeededGenerator

    mutating func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: elements.indices, using: &random)]
    }

    mutating func isRare(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    mutating func period(of indicator: String, before clock: Instant) -> String {
      let day = CivilTime(clock, offset: .china).date
      switch indicator {
      case "people.hotline_calls":
        return CivilDate(
          daysSince1970: day.daysSince1970 - Int.random(in: 0...9, using: &random)
        ).description
      case "safety.water_level":
        let seconds = clock.seconds - clock.seconds % 300
        return CivilTime(
          Instant(seconds: seconds - 300 * Int64.random(in: 0...4, using: &random)),
          offset: .china
        ).description
      case "economy.gdp": return "\(day.year - pick([0, 1]))-Q\(pick([1, 2, 3]))"
      default:
        let month = day.adding(months: -Int.random(in: 1...14, using: &random))
        return month.month == 1 ? "\(month.year)-03" : String(month.description.prefix(7))
      }
    }

    mutating func row(before clock: Instant) -> (key: String, text: String) {
      let indicator = pick(ReplayOracleTests.indicators)
      let area = pick(["330203", "330203", "3302", "330203001", "330203002"])
      let period = period(of: indicator, before: clock)
      let value =
        isRare(8)
        ? #""value":null,"reason":"\#(pick(["不显示", "撤回", "停报"]))""#
        : #""value":\#(pick(["10", "11", "12.5", "900", "100000"])),"growth":{"yoy":\#(pick([-2, 3, 6]))}"#
      return (
        "\(indicator) \(area) \(period)",
        #"{"indicator":"\#(indicator)","area":"\#(area)","period":"\#(period)",\#(value)}"#
      )
    }

    mutating func file(_ number: Int) -> File {
      let created = ReplayOracleTests.now.adding(
        seconds: -Int64.random(in: 0...(40 * 86_400), using: &random))
      var head = ""
      let source = pick(["s", "t"])
      if source == "s", isRare(3) {
        head += #""indicators":[{"id":"x.own","name":"自\#(pick([1, 2]))","unit":"人"}],"#
      }
      if isRare(6) {
        let until = CivilTime(created.adding(seconds: pick([900, 400_000])), offset: .china)
        head += #""disclosure":{"embargo":"\#(until)"},"#
      }
      if isRare(3) {
        let day = CivilTime(created.adding(seconds: 86_400), offset: .china).date
        head +=
          #""records":[{"type":"project","id":"P\#(pick([1, 2]))","title":"项目","stage":"施工","opened":"2026-01-05","due":"\#(day)"}],"#
      }
      var rows: [String: String] = [:]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let row = row(before: created)
        // Which ids of two sources are told apart is a matter of all files.
        guard source == "s" || !row.key.hasPrefix("x.own") else { continue }
        rows[row.key] = row.text
      }
      let text = Written.snapshot(
        head
          + #""observations":[\#(rows.sorted { $0.key < $1.key }.map(\.value).joined(separator: ","))]"#,
        source: source, created: CivilTime(created, offset: .china).description)
      return File(created: created, name: "f\(number).json", text: text)
    }
  }

  private static func world(_ files: [File]) throws -> World {
    let catalogue = try DemonstrationWorld.catalogue()
    var world = World(catalogue: catalogue)
    for file in files {
      let read = try SnapshotReader.read(
        Array(file.text.utf8), name: file.name, catalogue: catalogue
      ).get()
      world.warehouse = try world.warehouse.adding(read.batch)
    }
    return world
  }

  /// What there was to do by the figures.
  private static func duty(_ situation: Situation) -> DutyState {
    var queues = Queues(situation.catalogue, rules: situation.alarmRules)
    _ = queues.take(situation, catchingUp: .heard)
    return DutyState(queues: queues)
  }

  private static func session(_ situation: Situation, _ size: Size) throws -> Session {
    var session = Session(situation: situation, strings: Strings(.zh), size: size)
    _ = session.handle(.duty(duty(situation), nil))
    return session
  }

  private static func rows(_ session: Session) -> [Substring] {
    session.screen.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("are the same")
  func oracle() throws {
    for round in 0..<Sweep.count(gate: 6, soak: 60) {
      var draw = Draw(random: Sweep.generator("replay \(round)"))
      let files = (0..<24).map { draw.file($0) }
      let whole = try Self.world(files)
      let live = whole.situation(at: Self.now)
      for step in 0..<9 {
        let moment =
          draw.isRare(3)
          ? draw.pick(files).created
          : Self.now.adding(seconds: -Int64.random(in: 1...(41 * 86_400), using: &draw.random))
        let size = draw.pick([Size(columns: 80, rows: 24), Size(columns: 160, rows: 45)])
        var replay = try Self.session(live, size)
        let page = draw.pick(Self.pages)
        let asked = Replay(clock: moment)
        replay.replay = ReplayState(
          asked: asked, live: .init(situation: live, duty: replay.duty, clock: Self.now))
        let past = whole.situation(at: moment, knownUntil: moment)
        _ = replay.handle(
          .past(PastPicture(replay: asked, situation: past, duty: Self.duty(past))))
        try replay.type(page)
        let known = files.filter { $0.created <= moment }
        var fresh = try Self.session(try Self.world(known).situation(at: moment), size)
        try fresh.type(page)
        let (shown, expected) = (Self.rows(replay), Self.rows(fresh))
        let place = "round \(round), step \(step), \(page) at \(CivilTime(moment, offset: .china))"
        #expect(shown.count == expected.count && shown.first?.contains("回放") == true, "\(place)")
        // But for the title, the rule below it and the keys, which say that it is the past.
        for (row, (one, other)) in zip(shown, expected).enumerated().dropFirst()
        where one != other && !one.contains("回放") && row != size.rows - 1 {
          Issue.record("\(place), row \(row + 1):\n\(one)\n\(other)")
        }
      }
    }
  }
}
