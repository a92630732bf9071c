import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What an emergency looks like: a river over its safe limit, a cloudburst, a red warning, a response.
struct EmergencyTests {
  private static let records = """
    "records": [
      {"type": "statutory_warning", "id": "YB-1", "title": "台风红色预警", "level": "红色", "stage": "发布",
       "opened": "2026-11-21"},
      {"type": "emergency_response", "id": "YJ-1", "title": "防台风", "level": "Ⅰ级", "stage": "启动",
       "opened": "2026-11-21"}]
    """
  private static let ended = """
    "records": [
      {"type": "statutory_warning", "id": "YB-1", "title": "台风红色预警", "level": "红色", "stage": "解除",
       "opened": "2026-11-20", "closed": "2026-11-21"},
      {"type": "emergency_response", "id": "YJ-1", "title": "防台风", "level": "Ⅰ级", "stage": "终止",
       "opened": "2026-11-20"},
      {"type": "appeal", "id": "A1", "stage": "受理"}]
    """
  private static let figures = """
    "observations": [
      {"indicator": "safety.water_level", "area": "330203", "period": "2026-11-21T14:30:00+08:00",
       "value": 2.35},
      {"indicator": "safety.rain_1h", "area": "330203", "period": "2026-11-21T14:30:00+08:00",
       "value": 55}]
    """
  private static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 120, rows: 39),
    Size(columns: 160, rows: 45),
  ]

  private func world(_ records: String? = records) throws -> World {
    let members = [Self.figures, records].compactMap(\.self).joined(separator: ", ")
    return try Written.world(
      Written.snapshot(members, created: "2026-11-21T14:31:00+08:00"))
  }

  private func session(
    _ size: Size = Size(columns: 120, rows: 39), language: Language = .zh,
    records: String? = records
  ) throws -> Session {
    try DemonstrationWorld.session(size, language: language, world: world(records))
  }

  private func rows(_ session: Session) -> [Substring] {
    session.screen.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("tells of open warnings and responses right under the title of every screen, of any size")
  func band() throws {
    for size in Self.sizes {
      for keys in ["", "1", "5", "7", "s", "r", "m", "5 Enter", "w", "w Enter"] {
        var session = try session(size)
        try session.type(keys)
        let band = rows(session)[1]
        #expect(band.contains("应急响应I级 防台风"), "\(size) \(keys)")
        #expect(band.contains("法定预警 台风红色预警") || band.contains("+1 条"), "\(size) \(keys)")
        #expect(rows(session)[2].contains("超限2"), "\(size) \(keys)")
      }
    }
    #expect(rows(try session(Size(columns: 40, rows: 1)))[0].contains("应急响应I级 防台风"))
  }

  @Test("shows their levels in colour beside the words, and in mono in another weight")
  func colour() throws {
    let session = try session()
    let styles = session.view(glyphs: .of(.full)).flattened()
    #expect((20..<60).contains { styles[$0, 1].style == .critical })
    // The step of a response is no colour of warnings.
    #expect((0..<22).allSatisfy { styles[$0, 1].style != .critical })
  }

  @Test("takes no line where nothing is in force, nor for what has ended or is another record")
  func nothing() throws {
    for records in [nil, Self.ended] {
      let session = try session(records: records)
      #expect(session.situation.announcements.isEmpty)
      #expect(rows(session)[1].contains("全部 超限2"))
      var other = session
      try other.type("w")
      #expect(other.place.page == session.place.page)
    }
  }

  @Test("names the class of a grave figure in its row and counts it, never as normal")
  func classes() throws {
    for size in Self.sizes.dropFirst() {
      var session = try session(size)
      #expect(session.screen.contains("超保证 内河水位"))
      try session.type("5")
      let river = rows(session).first { $0.contains("内河水位") }
      #expect(river?.contains("超保证") == true, "\(size)")
      let rain = rows(session).first { $0.contains("小时雨量") }
      #expect(rain?.contains("大暴雨") == true, "\(size)")
    }
    let counts = try session().context.coreCounts { $0.theme == "safety" }
    #expect(counts[.alarming] == 2 && counts[.normal] == 0)
  }

  @Test("finds both records from 0 and from 5: by w, and by their titles")
  func found() throws {
    for board in ["0", "5"] {
      for (line, id) in [("", "YJ-1"), ("j", "YB-1")] {
        var session = try session()
        try session.type("\(board) w \(line) Enter")
        #expect(session.place.page.as(RecordPage.self)?.record.id == id)
      }
      for (title, id) in [("台风红色", "YB-1"), ("防台风", "YJ-1")] {
        var session = try session()
        try session.type("\(board) / text:\(title) Enter")
        #expect(session.place.page.as(RecordPage.self)?.record.id == id)
      }
    }
  }

  @Test("is in every export and in plain mode, which also says what comes and what ends")
  func exports() throws {
    var session = try session()
    try session.type("5")
    let export = session.exported
    for text in [export.json, export.csv, export.markdown, session.screen] {
      #expect(text.contains("台风红色预警") && text.contains("防台风"))
      #expect(text.contains("超保证"))
    }
    #expect(export.json.contains(#""standing":"超限""#) && export.json.contains(#""alarm":"一级""#))
    let lines = session.plainLines
    #expect(lines.contains { $0.hasSuffix("法定预警 台风红色预警") })
    #expect(lines.contains { $0.contains("应急响应Ⅰ级 防台风") })
    let plain = session.plainText.summary(of: session.plainState)
    #expect(plain.contains("生效中：法定预警 台风红色预警"))
    #expect(plain.contains { $0.hasPrefix("超限：内河水位(代表站)") && $0.hasSuffix("超保证") })
    let after = try self.session(records: Self.ended).plainState
    let changes = session.plainText.changes(from: session.plainState, to: after)
    #expect(changes.contains("已结束：应急响应Ⅰ级 防台风"))
    #expect(
      session.plainText.changes(from: after, to: session.plainState)
        .contains("生效中：应急响应Ⅰ级 防台风"))
  }

  @Test("speaks English on English screens")
  func english() throws {
    let session = try session(language: .en)
    #expect(
      rows(session)[1].contains("Statutory warnings 台风红色预警")
        || rows(session)[1].contains("Statutory warnings Red"))
    #expect(rows(session)[2].contains("grave 2"))
  }

  @Test(
    "tells how grave a record is by its level, in any writing, or by its title",
    arguments: [
      ("应急响应", "I级", AlarmLevel?.some(.first)), ("应急响应", "II级", .second), ("应急响应", "三级", .third),
      ("应急响应", "4级", .fourth), ("Ⅲ级应急响应", "", .third), ("应急响应", "", nil),
      ("应急响应", "Level II", .second), ("应急响应", "特别", nil), ("应急响应", "Ⅳ", .fourth),
      ("应急响应", "level ii", .second), ("应急响应", "2", .second), ("应急响应", " Ⅱ 级", .second),
    ])
  func level(_ title: String, _ level: String, _ alarm: AlarmLevel?) throws {
    let record = """
      "records": [{"type": "emergency_response", "id": "1", "title": "\(title)", "stage": "启动"
        \(level.isEmpty ? "" : #","level": "\#(level)""#)}]
      """
    let readings = try session(records: record).situation.announcements
    #expect(readings.map(\.alarm) == [alarm])
  }
}
