import CockpitCanvas
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import DigitalCockpit

/// Emergencies of which only a place in the region tells, or a sensor that has fallen silent since.
struct EmergencyPlacesTests {
  private static let station = #""areas": [{"code": "X01", "name": "姚江站", "parent": "330203"}],"#

  private func row(
    _ id: String, _ area: String, _ value: Double, at clock: String = "14:30", _ more: String = ""
  ) -> String {
    """
    {"indicator": "safety.\(id)", "area": "\(area)", "period": "2026-11-21T\(clock):00+08:00",
     "value": \(value)\(more)}
    """
  }

  private func session(
    _ rows: [String], _ size: Size = Size(columns: 80, rows: 24), language: Language = .zh
  ) throws -> Session {
    let members = Self.station + "\"observations\": [\(rows.joined(separator: ","))]"
    return try DemonstrationWorld.session(
      size, language: language,
      world: Written.world(Written.snapshot(members, created: "2026-11-21T14:31:00+08:00")))
  }

  /// The row of a table that names something; the rules of charts are none.
  private func line(_ session: Session, _ text: String) -> String {
    let lines = session.screen.split(separator: "\n")
    return lines.first { $0.dropFirst().hasPrefix(text) || $0.dropFirst(3).hasPrefix(text) }
      .map(String.init) ?? ""
  }

  private static let sizes = [
    Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 120, rows: 39),
    Size(columns: 160, rows: 45),
  ]

  @Test(
    "keeps an emergency in the header, with a question mark, while another source says otherwise")
  func contradicted() throws {
    func snapshot(_ source: String, _ value: Double) -> String {
      SnapshotText.snapshot(
        [row("water_level", "330203", value)], created: "2026-11-21T14:31:00+08:00", source: source)
    }
    func screen(_ snapshots: String...) throws -> String {
      try DemonstrationWorld.session(
        Size(columns: 120, rows: 39), world: Written.world(snapshots)
      ).screen
    }
    #expect(try screen(snapshot("a", 2.35)).contains("全部 超限1 未达0"))
    #expect(try screen(snapshot("a", 1.6), snapshot("b", 2.35)).contains("全部 超限1? 未达0"))
    #expect(try !screen(snapshot("a", 1.6)).contains("超限1?"))
  }

  @Test("leads with the greatest figure of the 镇街 where the pack says so and the region has none")
  func greatest() throws {
    let rows = [row("rain_1h", "330203003", 55), row("rain_1h", "330203004", 10)]
    for size in Self.sizes.dropFirst() {
      var session = try session(rows, size)
      #expect(session.context.readings["safety.rain_1h"]?.latest?.value == 55)
      #expect(line(session, "安全应急").contains("大暴雨 西门 小时雨量 55.0 毫米"), "\(size)")
      #expect(session.screen.contains("全部 超限1"))
      try session.type("5")
      let rain = line(session, "小时雨量 西门")
      #expect(rain.contains("55.0") && rain.contains("大暴雨"), "\(size)")
    }
    // Without a grave class the greatest leads as well; a silent 镇街 does not.
    let calm = try session([
      row("rain_1h", "330203003", 14), row("rain_1h", "330203004", 3),
      row("rain_1h", "330203005", 15, at: "09:00"),
    ])
    let rain = try #require(calm.context.readings["safety.rain_1h"])
    #expect(rain.latest?.value == 14 && rain.origin?.area == "330203003")
    #expect(rain.standing == .normal)
  }

  @Test("keeps the region's own figure, and tells of the 镇街 that is graver")
  func graver() throws {
    var session = try session([row("rain_1h", "330203", 10), row("rain_1h", "330203003", 55)])
    let rain = try #require(session.context.readings["safety.rain_1h"])
    #expect(rain.latest?.value == 10 && rain.standing == .alarming && rain.origin == nil)
    #expect(line(session, "安全应急").contains("大暴雨 西门 小时雨量 55.0 毫米"))
    try session.type("5")
    #expect(line(session, "小时雨量").contains("大暴雨 西门"))
    #expect(line(session, "小时雨量").contains("10.0"))
  }

  @Test("tells of a station, as an area of a file or as a category, with its name")
  func stations() throws {
    for size in Self.sizes {
      var session = try session([row("water_level", "X01", 2.35)], size)
      #expect(line(session, "安全应急").contains("超保证 姚江"), "\(size)")
      try session.type("5")
      #expect(line(session, "内河水位").contains("超保证") || size.columns == 40, "\(size)")
    }
    let category = try session([
      row("waterlogging", "330203", 35, #","dimensions": {"station": "3"}"#)
    ])
    #expect(line(category, "安全应急").contains("深 station=3 低洼点积水深度 35 厘米"))
    #expect(category.context.readings["safety.waterlogging"]?.standing == .alarming)
  }

  @Test("keeps what a silent sensor said last, with its time, in the region and in a 镇街")
  func silent() throws {
    let own = try session([row("water_level", "330203", 2.35, at: "09:00")])
    #expect(line(own, "安全应急").contains("超保证? 内河水位(代表站) 2.35 米 末值09:00"))
    #expect(own.context.coreCounts { $0.theme == "safety" }[.alarming] == 0)
    let street = try session(
      [row("rain_1h", "330203003", 55, at: "09:30")], Size(columns: 119, rows: 39))
    #expect(line(street, "安全应急").contains("大暴雨? 西门 小时雨量 55.0 毫米 末值09:30 失联"))
    // What reports again and is calm is over.
    let calm = try session([
      row("rain_1h", "330203003", 55, at: "09:30"), row("rain_1h", "330203003", 0),
    ])
    #expect(!calm.screen.contains("大暴雨"))
  }

  @Test("does not let a step that is hard to believe end an alarm of a place")
  func doubtedEnd() throws {
    let session = try session([
      row("water_level", "X01", 2.4, at: "14:25"), row("water_level", "X01", 1.1),
    ])
    #expect(line(session, "安全应急").contains("超保证? 姚江站 内河水位(代表站) 2.40 米"))
    let calm = try self.session([
      row("water_level", "X01", 2.0, at: "14:25"), row("water_level", "X01", 1.1),
    ])
    #expect(!calm.screen.contains("超保证"))
  }

  @Test("lists the gravest first where there are several, and counts them where they are many")
  func several() throws {
    let two = try session([row("water_level", "330203", 2.35), row("rain_1h", "330203", 55)])
    #expect(line(two, "安全应急").contains("超保证 内河水位(代表站)、大暴雨 小时雨量"))
    let three = try session([
      row("rain_1h", "330203003", 16), row("rain_1h", "330203004", 55),
      row("water_level", "X01", 2.35),
    ])
    #expect(line(three, "安全应急").contains("3处：超保证 姚江站、大暴雨 月湖、暴雨 西门"))
  }

  @Test("puts what is grave first on a low screen")
  func low() throws {
    var session = try session(
      [row("water_level", "X01", 2.35)], Size(columns: 40, rows: 10))
    let lines = session.screen.split(separator: "\n")
    #expect(lines[4].contains("安全应急"))
    try session.type("5")
    #expect(session.screen.split(separator: "\n")[4].contains("内河水位"))
  }

  @Test("is in exports and in lines, and in English")
  func exports() throws {
    var session = try session([row("rain_1h", "330203003", 55)])
    try session.type("5")
    let json = session.exported.json
    #expect(json.contains(#""worst_class":"大暴雨""#) && json.contains(#""worst_area":"330203003""#))
    #expect(json.contains(#""standing":"超限""#))
    #expect(session.plainLines.contains { $0.contains("小时雨量 西门") && $0.contains("大暴雨") })
    let english = try self.session(
      [row("rain_1h", "330203003", 55)], Size(columns: 120, rows: 39), language: .en)
    #expect(line(english, "Safety").contains("severe storm"))
  }

  @Test("does not take a street's figure for the region's where the pack does not say so")
  func noRollUp() throws {
    let session = try session([row("water_level", "X01", 1.2)])
    let level = try #require(session.context.readings["safety.water_level"])
    #expect(level.latest == nil && level.standing == .missing && level.places.isEmpty)
  }

  @Test("judges a place anew when its file changes, though nobody asked for it before")
  func changes() throws {
    let pack = try HaishuPack.catalogue()
    var judge = Judge(pack: pack)
    let calm = try Written.world(
      Written.snapshot(
        "\"observations\": [\(row("rain_1h", "330203003", 3))]",
        created: "2026-11-21T14:31:00+08:00"))
    let clock = try moment("2026-11-21T14:32:00")
    let first = judge.situation(
      of: IntakeContent(warehouse: calm.warehouse), at: Moment(clock: clock))
    #expect(first.readings["safety.rain_1h"]?.latest?.value == 3)
    let stormy = try Written.world(
      Written.snapshot(
        "\"observations\": [\(row("rain_1h", "330203003", 3)), \(row("rain_1h", "330203009", 55))]",
        created: "2026-11-21T14:31:00+08:00"))
    let second = judge.situation(
      of: IntakeContent(warehouse: stormy.warehouse), at: Moment(clock: clock))
    #expect(second.readings["safety.rain_1h"]?.standing == .alarming)
    #expect(second.changed.contains("safety.rain_1h"))
    let third = judge.situation(
      of: IntakeContent(warehouse: calm.warehouse), at: Moment(clock: clock))
    #expect(third.readings["safety.rain_1h"]?.standing == .normal)
  }
}
