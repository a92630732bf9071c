import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import Testing

@testable import DigitalCockpit

struct DataMapPageTests {
  private func session(_ keys: String, world: World? = nil) throws -> Session {
    var session = try DemonstrationWorld.session(world: world)
    try session.type(keys)
    return session
  }

  private func place(_ session: Session) -> DataMap.Place? {
    guard case .open(let page) = session.opened else { return nil }
    return page.as(DataMapCellPage.self)?.place
  }

  @Test("moves by cells: a row down, a theme right, and stays within its column at the end")
  func movement() throws {
    let first = try #require(place(session("M")))
    #expect((first.row, first.theme) == (.department("stats"), "economy"))
    #expect(try place(session("M l l"))?.theme == "city")
    #expect(try place(session("M Down Right"))?.row == .department("commerce"))
    #expect(try place(session("M l j k k k"))?.theme == "industry")
    let end = try #require(place(session("M l PgDn PgDn PgDn PgDn PgDn")))
    #expect(end.theme == "industry")
    #expect(try place(session("M l PgDn PgDn PgDn PgDn PgDn j")) == end)
  }

  @Test("highlights the one cell in focus and says it in words below")
  func focus() throws {
    let session = try session("M l")
    let cells = session.view(glyphs: .of(.full)).flattened()
    let planes = cells.stylePlane
    #expect(!planes.isEmpty)
    #expect(session.screen.contains("区统计局 / 产业运行：应有9 现有9 完整度100.0% 最新"))
    #expect(session.screen.contains("目录0 共享0 开放0 不共享0 未标0"))
  }

  @Test("turns from departments to areas by C and back")
  func turn() throws {
    #expect(try session("M C").place.page == .dataMap(.areas))
    #expect(try session("M C").screen.contains("南门街道"))
    #expect(try session("M C C").place.page == .dataMap(.departments))
    #expect(try session("0 C").place.page == .board("overview"))
  }

  @Test("opens the indicators and data sets of a cell, and from there a figure")
  func drill() throws {
    let cell = try session("M Enter")
    #expect(cell.screen.contains("GDP") || cell.screen.contains("生产总值"))
    #expect(cell.screen.contains("国民经济核算主题数据"))
    let readings = cell.situation.dataMapReadings(
      at: .init(row: .department("stats"), theme: "economy"))
    #expect(readings.count == 7)
    #expect(try session("M Enter Enter").place.page.as(DetailPage.self) != nil)
    #expect(try session("M Enter G Enter").place.page.as(RecordPage.self) != nil)
  }

  @Test("puts the computed share beside the reported figure, each with what it is made of")
  func shares() throws {
    let session = try session("M")
    let line = try #require(
      session.screen.split(separator: "\n").first { $0.contains("公共数据编目比例") })
    #expect(line.contains("97.1%") && line.contains("推 87.5%") && line.contains("数据目录 35/40"))
    let empty = try self.session("M", world: try Written.world(Written.snapshot(#""records": []"#)))
    #expect(!empty.screen.contains("推 "))
  }

  @Test("has no row for a department of which nothing is expected")
  func empty() throws {
    let world = World(
      catalogue: Catalogue(
        id: "x", version: "1", name: LocalizedText(zh: "空"), title: LocalizedText(zh: "空"),
        region: "1", offset: .china, themes: [], domains: [], areas: AreaTree([]), indicators: [],
        boards: []), warehouse: Warehouse())
    for keys in ["M", "M C", "M j l Enter", "r"] {
      #expect(try !session(keys, world: world).screen.isEmpty)
    }
    #expect(try session("M", world: world).screen.contains("没有应有的数据"))
  }
}
