import CockpitCanvas
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The table of versions of one series.
struct RevisionsPageTests {
  private func session(_ size: Size = Size(columns: 100, rows: 24)) throws -> Session {
    func file(_ rows: [(String, Double)], _ created: String) -> String {
      let rows = rows.map {
        #"{"indicator":"industry.output","area":"330203","period":"\#($0.0)","value":\#($0.1),"growth":{"yoy":0.3}}"#
      }
      return Written.snapshot(
        #""observations":[\#(rows.joined(separator: ","))]"#,
        created: "2026-\(created)T09:00:00+08:00")
    }
    let world = try Written.world(
      file([("2026-08", 782.4)], "09-19"), file([("2026-08", 782.4), ("2026-09", 858.1)], "10-21"),
      file([("2026-08", 782.4), ("2026-09", 856.8), ("2026-10", 955.2)], "11-19"))
    var session = try DemonstrationWorld.session(size, world: world)
    session.visit(.series("industry.output"), focus: nil)
    try session.type("Enter")
    return session
  }

  private func rows(_ session: Session) -> [[Substring]] {
    session.screen.split(separator: "\n").map { $0.split(separator: " ") }
  }

  @Test("has periods by the days on which figures came or changed, with what they changed by")
  func triangle() throws {
    var session = try session()
    try session.type("v")
    let rows = rows(session)
    #expect(session.screen.contains("修订三角 规上工业总产值"), "\(session.screen)")
    #expect(rows.contains(["截至", "09-19", "10-21", "11-19", "修订", "%"]), "\(session.screen)")
    #expect(rows.contains(["1-10月", "-", "-", "955.2", "-", "-"]))
    #expect(rows.contains(["1-9月", "-", "858.1", "856.8", "-1.3", "-0.15"]))
    #expect(rows.contains(["1-8月", "782.4", "782.4", "782.4", "0.0", "0.00"]))
    #expect(session.screen.contains("平均 -0.08%，平均幅度 0.08% (n=2)"))
  }

  @Test("in few columns the oldest days go first")
  func narrow() throws {
    var session = try session(Size(columns: 42, rows: 20))
    try session.type("v")
    #expect(!session.screen.contains("09-19") && session.screen.contains("11-19"))
    #expect(session.screen.contains("-1.3"))
  }

  @Test(
    "the page of the series says how much it is revised, and takes no smaller growth for a change")
  func detail() throws {
    let session = try session(Size(columns: 160, rows: 45))
    #expect(session.screen.contains("平均 -0.08%，平均幅度 0.08% (n=2)"), "\(session.screen)")
    #expect(!session.screen.contains("不作增减看"))
  }

  @Test("the table is exported with all its days")
  func export() throws {
    var session = try session(Size(columns: 42, rows: 20))
    try session.type("v")
    let table = try #require(session.exported.tables.first { $0.id == "triangle" })
    #expect(
      table.columns.map(\.id) == [
        "period_name", "day_2026-09-19", "day_2026-10-21", "day_2026-11-19", "revision", "share",
      ])
    #expect(table.rows.count == 3)
  }
}
