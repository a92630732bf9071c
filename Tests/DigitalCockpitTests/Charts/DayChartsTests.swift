import CockpitCanvas
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues
@testable import DigitalCockpit

struct DayChartsTests {
  private static let positions = 96

  /// A session at a minute after 14:00 over readings of a river every five minutes from 02:00 on.
  private static func session(at minute: Int, values: [Double?]) throws -> Session {
    let list = values.map { $0.map { "\($0)" } ?? "null" }.joined(separator: ",")
    let world = try Written.world(
      Written.snapshot(
        """
        "series": [{"indicator": "safety.water_level", "area": "330203",
          "start": "2026-11-21T02:00:00+08:00", "step": "PT5M", "values": [\(list)]}]
        """, created: "2026-11-21T14:\(minute):00+08:00"))
    return Session(
      situation: world.situation(
        at: DemonstrationWorld.now.adding(seconds: Int64(minute - 32) * 60)),
      strings: Strings(.zh), size: Size(columns: 120, rows: 40))
  }

  private static func picture(_ session: Session) throws -> CellBuffer {
    let indicator = try #require(session.catalogue.indicator("safety.water_level"))
    let key = SeriesKey(indicator: indicator.id, area: "330203", span: indicator.span)
    let chart = try #require(
      DayChart(context: session.context, indicator: indicator, series: key)
        .chart(positions: positions))
    var canvas = Canvas(size: Size(columns: 53, rows: 10), glyphs: .of(.full))
    canvas.draw(chart, in: canvas.bounds)
    return canvas.cells
  }

  /// The columns in which two pictures differ.
  private static func changedColumns(_ one: CellBuffer, _ other: CellBuffer) -> [Int] {
    (0..<one.size.columns).filter { x in
      (0..<one.size.rows).contains { one[x, $0] != other[x, $0] }
    }
  }

  /// Twelve hours and a half up to 14:30, rising and falling by turns.
  private static let values: [Double?] = (0..<151).map { 1 + Double($0 % 7) / 10 }

  @Test("draws a reading within the newest bucket in place: no other column changes")
  func inPlace() throws {
    let before = try Self.picture(Self.session(at: 36, values: Self.values))
    let after = try Self.picture(Self.session(at: 36, values: Self.values + [1.6]))
    let changed = Self.changedColumns(before, after)
    #expect(changed.count == 1, "\(changed)")
    #expect(changed.allSatisfy { $0 >= 36 }, "left of the names of the levels")
    let cells = (0..<before.size.rows).count { row in
      changed.contains { before[$0, row] != after[$0, row] }
    }
    #expect(cells <= before.size.rows - 3, "the axes stay")
  }

  @Test("stands still within a bucket and moves on when it closes")
  func moves() throws {
    let quarter = try Self.picture(Self.session(at: 31, values: Self.values))
    let later = try Self.picture(Self.session(at: 44, values: Self.values))
    #expect(quarter.plainText == later.plainText)
    let closed = try Self.picture(Self.session(at: 45, values: Self.values))
    #expect(closed.plainText != later.plainText)
  }

  @Test("leaves a gap where readings are missing")
  func gap() throws {
    var values = Self.values
    for index in 60..<72 { values[index] = nil }
    let whole = try Self.picture(Self.session(at: 32, values: Self.values)).plainText
    let broken = try Self.picture(Self.session(at: 32, values: values)).plainText
    #expect(whole.count { $0 == " " } < broken.count { $0 == " " })
  }

  @Test("names the classes that the readings pass through")
  func limits() throws {
    let session = try Self.session(at: 32, values: Self.values)
    #expect(try Self.picture(session).plainText.contains("超警戒 1.60"))
  }

  @Test("tells hour by hour what arrived, with letters")
  func hours() throws {
    var values = Self.values
    for index in 60..<66 { values[index] = nil }
    values[100] = 99
    let session = try Self.session(at: 32, values: values)
    let indicator = try #require(session.catalogue.indicator("safety.water_level"))
    let key = SeriesKey(indicator: indicator.id, area: "330203", span: indicator.span)
    let hours = try #require(DayHours(context: session.context, indicator: indicator, series: key))
    var canvas = Canvas(size: Size(columns: 48, rows: 3), glyphs: .of(.ascii))
    canvas.draw(hours.states, in: canvas.bounds)
    #expect(
      canvas.cells.plainText == """
        缺????????????????????新--------缺新--异新------
            18:00 21:00 00:00 03:00 06:00 09:00 12:00
        - 到齐  ? 有缺  ! 存疑

        """)
  }
}
