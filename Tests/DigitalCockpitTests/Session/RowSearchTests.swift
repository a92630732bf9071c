import CockpitCanvas
import CockpitValues
import Testing

@testable import DigitalCockpit

/// A list that is narrowed while one types.
struct RowSearchTests {
  private func session(_ keys: String, columns: Int = 120) throws -> Session {
    var session = try DemonstrationWorld.session(Size(columns: columns, rows: 40))
    try session.type(keys)
    return session
  }

  private func names(_ session: Session, panel: Int = 0) throws -> [String] {
    let table = try #require(session.shown.content.panels[panel].table)
    return table.rows.indices.filter { !table.rows[$0].isHeading }.map {
      table.cells(of: $0).first?.text.styled(at: session.now).text ?? ""
    }
  }

  @Test("narrows the list in focus with each letter, and says so on its title and under the header")
  func live() throws {
    var session = try session("1")
    let all = try names(session).count
    try session.type("&")
    #expect(session.screen.contains("& _"))
    try session.type("text:收")
    let one = try names(session).count
    #expect(one < all && one > 1)
    try session.type("C-u y b g g y s")
    #expect(try names(session).sorted() == ["一般公共预算收入", "税收占一般公共预算收入比重"].sorted())
    #expect(session.screen.contains("& ybggys_  2/\(all)"))
    #expect(session.screen.contains("  & 2/\(all) ─"), "the title of the list")
    #expect(session.screen.contains("列表只列含 ybggys 的 2/\(all)，计数不变 (Esc 全列)"))
    try session.type("Backspace C-u text:收入 Backspace")
    #expect(try names(session).count == one)
  }

  @Test(
    "finds rows by Chinese, pinyin, initials, ids, figures and several words at once",
    arguments: [
      ("text:预算", 2), ("text:yusuan", 2), ("text:ybggys", 2), ("text:budget_revenue", 1),
      ("text:124.09", 1), ("text:预算 Space text:税收", 1), ("text:没有这个", 0),
    ])
  func kinds(query: String, count: Int) throws {
    let session = try session("1 & \(query)")
    #expect(try names(session).count == count)
  }

  @Test("keeps the rows on Enter, lists all on Esc, and leaves the counts of the header alone")
  func keys() throws {
    var session = try session("1 j j j")
    let (before, focus) = (session.screen, session.place.focus)
    let counts = before.split(separator: "\n")[1]
    try session.type("& text:预算 Enter")
    #expect(session.typing == nil && session.hasQuery)
    #expect(session.screen.split(separator: "\n")[1] == counts)
    #expect(try names(session).count == 2)
    // Letters are keys again, and what is in focus opens.
    try session.type("j Enter")
    #expect(session.place.page.as(DetailPage.self) != nil)
    try session.type("Esc")
    #expect(try names(session).count == 2, "it stays for when one comes back")
    try session.type("Esc")
    #expect(!session.hasQuery)
    try session.type("g j j j & text:预算 Esc")
    #expect(session.place.focus == focus)
    #expect(session.screen == before)
  }

  @Test("moves in the list with arrows while one types, and takes letters that are keys elsewhere")
  func arrows() throws {
    var session = try session("7 & text:数字")
    let shown = try names(session).count
    #expect(shown > 3)
    let first = session.place.focus
    try session.type("Down Down")
    #expect(session.place.focus != first)
    try session.type("q j")
    #expect(session.queries[session.place.page]?[0] == "数字qj")
    #expect(try names(session).isEmpty)
    #expect(session.screen.contains("没有匹配的条目"))
    try session.type("C-u")
    #expect(try names(session).count > shown)
  }

  @Test("keeps headings over their rows, the filter by group and the order")
  func together() throws {
    var session = try session("= domain:service Enter 7")
    let filtered = try names(session)
    try session.type("& text:服务 Enter ,")
    let found = try names(session)
    #expect(!found.isEmpty && Set(found).isSubset(of: filtered))
    #expect(session.screen.contains("筛选") && session.screen.contains("列表只列含 服务"))
    let table = try #require(session.shown.content.panels[0].table)
    #expect(table.order != nil && table.rows.contains(where: \.isHeading))
    #expect(!(table.rows.last?.isHeading ?? true))
  }

  @Test("exports the rows that are left, and says what they are")
  func exports() throws {
    let session = try session("1 & text:预算 Enter")
    #expect(session.exported.tables.first?.rows.count == 2)
    #expect(session.exported.facts.contains { $0.value.contains("列表只列含 预算") })
  }

  @Test("says where there is no list to narrow")
  func nothing() throws {
    let session = try session("1 j j Enter &", columns: 80)
    #expect(session.message == "列表内筛：本页没有可筛的列表")
  }

  @Test("sorts every list of every page, and marks the column at every width")
  func sorting() throws {
    var count = 0
    for screen in PageGoldenTests.screens
    where !["help", "provenance", "filter"].contains(screen.name) {
      for (panel, entry) in try screen.at().session().shown.content.panels.enumerated() {
        guard let table = entry.table, table.isOrderable, let order = table.order(after: nil) else {
          continue
        }
        count += 1
        for columns in [40, 80, 120] {
          var session = try screen.at(Size(columns: columns, rows: 24)).session()
          while session.place.zoom != panel, session.shown.hasZoom {
            try session.type(session.place.zoom == nil ? "z" : ")")
          }
          try session.type(",")
          let sorted = try #require(session.shown.content.panels[panel].table)
          #expect(sorted.order == order, "\(screen.name) \(panel)")
          let title = try #require(
            sorted.columns().first { $0.id == order.column }?.room.title)
          #expect(
            session.screen.contains("\(title)\(GlyphSet.full.up)"),
            "\(screen.name) \(columns) \(title)")
        }
      }
    }
    #expect(count > 20)
  }
}
