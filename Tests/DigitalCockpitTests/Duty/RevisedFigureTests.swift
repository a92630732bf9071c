import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The figure of an alarm, where its source gives another one for the same moment by now.
struct RevisedFigureTests {
  private let now = Instant(parsing: "2026-11-21T13:41:00+08:00") ?? Instant(seconds: 0)

  /// A file of waterlogging in 石碶 with figures by the minute of 13 o'clock.
  private func file(
    _ values: [Int: Double?], created: Int, source: String = "hs-water", dimension: String? = nil
  ) -> String {
    let rows = values.sorted { $0.key < $1.key }.map { minute, value in
      let dimensions = dimension.map { #""dimensions":{"point":"\#($0)"},"# } ?? ""
      let figure = value.map { #""value":\#($0)"# } ?? #""value":null,"reason":"设备检修""#
      return
        #"{"indicator":"safety.waterlogging","area":"330203004",\#(dimensions)"period":"2026-11-21T13:\#(minute):00+08:00",\#(figure)}"#
    }
    return Written.snapshot(
      "\"observations\":[\(rows.joined(separator: ","))]", source: source,
      created: "2026-11-21T13:\(created):00+08:00")
  }

  private var first: String { file([30: 66, 35: 68, 40: 70], created: 40) }

  private func queues(_ situations: Situation...) -> Queues {
    var queues = Queues(situations[0].catalogue, rules: situations[0].alarmRules)
    for situation in situations { _ = queues.take(situation) }
    return queues
  }

  /// A session with the alarm that the first file raised, where other files have come since.
  private func session(
    _ files: String..., size: Size = Size(columns: 160, rows: 45), language: Language = .zh
  ) throws -> (session: Session, alarm: Alarm) {
    let before = try Written.world(first).situation(at: now)
    let after = try Written.world([first] + files).situation(at: now)
    let queues = queues(before, after)
    var session = Session(situation: after, strings: Strings(language), size: size)
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    return (session, try #require(queues.listed.first { $0.key.rule == "waterlogging" }))
  }

  private func text(_ session: Session) -> DutyText {
    DutyText(
      strings: session.strings, catalogue: session.catalogue, situation: session.situation,
      today: session.context.today)
  }

  @Test(
    "says what it was revised to, on the detail, the list, the sheet and in plain mode; nothing else changes",
    arguments: Language.allCases)
  func revised(language: Language) throws {
    let words = language == .zh ? "，后改为 45" : ", revised to 45"
    let (old, before) = try session(language: language)
    var (session, alarm) = try session(file([40: 45], created: 41), language: language)
    #expect(alarm.latest == before.latest && alarm.regions == before.regions)
    #expect(alarm.level == .first && before.version == alarm.version)
    let line = text(session).line(alarm, now: now)
    #expect(line.contains(language == .zh ? "70 厘米\(words)" : "70 cm\(words)"), "\(line)")
    #expect(!text(old).line(before, now: now).contains(words))
    try session.type("a")
    let lines = session.screen.split(separator: "\n")
    #expect(lines.contains { $0.contains(">=50\(words)") }, "\(session.screen)")
    #expect(lines.contains { $0.contains(" 13:40\(words)") }, "\(session.screen)")
    let sheet = HandoverSheet(
      session.duty.queues, session.situation, since: now.adding(seconds: -3600), at: now,
      strings: session.strings)
    #expect(sheet.plain.contains(words))
    #expect(session.plainText.summary(of: session.plainState).contains { $0.contains(words) })
    let table = try #require(session.exported.tables.first { $0.id == "alarms" })
    let column = try #require(table.columns.firstIndex { $0.id == "revised_value" })
    #expect(table.rows.first?[column] == .number(45, decimals: 0))
  }

  @Test("says nothing of the same figure again, nor of one that was taken back or is no figure")
  func unrevised() throws {
    for value in [70, nil, -5] as [Double?] {
      let (session, alarm) = try session(file([40: value], created: 41))
      #expect(text(session).revision(of: alarm) == "", "\(value ?? .nan)")
    }
  }

  @Test("says nothing where figures of an area are divided, or another source contradicts")
  func others() throws {
    let (divided, alarm) = try session(
      file([40: 45], created: 41, dimension: "a"), file([40: 45], created: 41))
    #expect(text(divided).revision(of: alarm) == "")
    let (other, doubted) = try session(file([40: 45], created: 41, source: "hs-police"))
    #expect(doubted.regions.quality == .conflicting)
    #expect(text(other).revision(of: doubted) == "")
    // The page of the alarm has what each of them says.
    let facts = AlarmDetail(context: other.context, alarm: doubted).facts(trail: 0)
    let said = facts.map { $0.text.styled(at: now).text }
    #expect(said.contains { $0.contains("70 厘米") && $0.contains(" / ") && $0.contains("45 厘米") })
  }
}
