import CockpitCanvas
import CockpitCatalogue
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct RowOrderTests {
  /// The rows of a table by their ids, in a column that has some keys.
  private func rows(_ keys: [SortKey], _ order: RowOrder?, headings: Set<Int> = []) -> String {
    let ids = (0..<keys.count).map { Character(UnicodeScalar(UInt8(97 + $0))) }
    let table = Table(
      "rows",
      rows: keys.indices.map {
        headings.contains($0) ? .heading : .init(String(ids[$0]), opens: nil)
      }
    ) { _ in
      Table.Text(
        [Table.Column("name", "Name", minimum: 4), Table.Column("value", "Value", minimum: 4)],
        .each { [Table.Cell(String(ids[$0])), Table.Cell("same", by: keys[$0])] })
    }
    let arranged = table.arranged(by: order, passing: nil, nothing: TextBlock(""))
    return arranged.rows.map { $0.items.first?.id ?? "-" }.joined()
  }

  private let up = RowOrder(column: "value")
  private let down = RowOrder(column: "value", isDescending: true)

  @Test("orders by typed values: numbers by number, periods by time, states by severity")
  func typed() throws {
    #expect(rows([.number(10), .number(9), .number(-1)], up) == "cba")
    #expect(rows([.number(10), .number(9), .number(-1)], down) == "abc")
    let periods = try ["2026-10", "2026-Q3", "2025", "2026-09"].map {
      SortKey.period(try #require(Period(parsing: $0, offset: .china)))
    }
    #expect(rows(periods, up) == "cbda")
    #expect(rows([.severity(3), .severity(0), .severity(nil), .severity(2)], down) == "adbc")
    #expect(rows([.text("b"), .text("a")], up) == "ba")
  }

  @Test("puts missing values last either way, and keeps ties in the order of the page")
  func missing() {
    let keys: [SortKey] = [.missing, .number(2), .number(1), .missing, .number(2)]
    #expect(rows(keys, up) == "cbead")
    #expect(rows(keys, down) == "becad")
    #expect(SortKey(.text("-")) == .missing)
    #expect(SortKey(.text("")) == .missing)
    #expect(SortKey(.none) == .missing)
  }

  @Test("keeps rows below their headings, and the page's order for a column that is not there")
  func headings() {
    let keys: [SortKey] = [.missing, .number(2), .number(1), .missing, .number(9), .number(3)]
    #expect(rows(keys, up, headings: [0, 3]) == "-cb-fe")
    #expect(rows(keys, RowOrder(column: "other")) == "abcdef")
  }

  @Test("orders what lies side by side in a tree, and takes along what lies in it")
  func trees() {
    let depths = [0, 1, 2, 1, 0, 1]
    let values: [Double] = [1, 5, 9, 7, 3, 2]
    let table = Table(
      "rows",
      rows: depths.indices.map {
        Table.Row("\($0)", opens: nil).at(depth: depths[$0])
      }
    ) { _ in
      Table.Text(
        [Table.Column("value", "Value", minimum: 4)],
        .each { [Table.Cell("same", by: .number(values[$0]))] })
    }
    func ids(_ order: RowOrder) -> String {
      table.arranged(by: order, passing: nil, nothing: TextBlock(""))
        .rows.map { $0.items.first?.id ?? "-" }.joined()
    }
    #expect(ids(up) == "012345")
    #expect(ids(down) == "450312")
  }

  @Test("goes through the columns whose values differ, each way, and back to the page's order")
  func cycle() throws {
    let table = Table("rows", rows: [.plain, .plain]) { _ in
      Table.Text(
        ["a", "b", "c"].map { Table.Column($0, $0, minimum: 1) },
        [["1", "same", "x"], ["2", "same", "y"]].map { $0.map { Table.Cell($0) } })
    }
    var orders: [RowOrder?] = [nil]
    for _ in 0..<5 { orders.append(table.order(after: try #require(orders.last))) }
    #expect(
      orders == [
        nil, RowOrder(column: "a"), RowOrder(column: "a", isDescending: true),
        RowOrder(column: "c"), RowOrder(column: "c", isDescending: true), nil,
      ])
  }

  @Test("orders a table of every screen that has one, by each column, without an edit of its page")
  func everyScreen() throws {
    var count = 0
    for screen in PageGoldenTests.screens where !["filter", "help"].contains(screen.name) {
      var session = try screen.at().session()
      session.isProvenanceShown = false
      guard let panel = session.shown.orderablePanel(session.place.focus) else { continue }
      count += 1
      let own = try #require(session.shown.content.panels[panel].table).rows.map(\.items)
      let focus = session.place.focus
      var isBack = false
      for _ in 0..<40 where !isBack {
        try session.type(",")
        let table = try #require(session.shown.content.panels[panel].table)
        #expect(Set(table.rows.map(\.items)) == Set(own), "\(screen.name)")
        #expect(session.place.focus == focus)
        guard let order = table.order else {
          isBack = true
          #expect(table.rows.map(\.items) == own)
          continue
        }
        #expect(isOrdered(table, by: order), "\(screen.name) \(order)")
        #expect(session.screen.contains(try #require(session.orderText)), "\(screen.name)")
      }
      #expect(isBack, "\(screen.name)")
    }
    #expect(count >= 15)
  }

  /// Whether no row comes before one beside it that it should follow, heading by heading, and in a
  /// tree branch by branch.
  private func isOrdered(_ table: Table, by order: RowOrder) -> Bool {
    guard let column = table.columns().firstIndex(where: { $0.id == order.column }) else {
      return false
    }
    var last: [Int: SortKey] = [:]
    for (index, row) in table.rows.enumerated() {
      guard !row.isHeading, let key = table.cells(of: index).dropFirst(column).first?.sortKey else {
        last = [:]
        continue
      }
      last = last.filter { $0.key <= row.depth }
      if let before = last.updateValue(key, forKey: row.depth), key != .missing {
        let isSwapped = order.isDescending ? before.precedes(key) : key.precedes(before)
        guard before != .missing, !isSwapped else { return false }
      }
    }
    return true
  }

  @Test(
    "stays while one is on the page and when one comes back, and is the order of what is written")
  func kept() throws {
    var session = try DemonstrationWorld.session()
    try session.type("1 , ,")
    func names(_ session: Session) -> [String] {
      let table = session.shown.content.panels[0].table
      return (table?.rows.indices).map {
        $0.compactMap { table?.cells(of: $0).first?.text }.map {
          $0.styled(at: session.now).text
        }
      } ?? []
    }
    let ordered = names(session)
    #expect(ordered.count > 3)
    #expect(ordered == ordered.sorted { NameOrder($1) < NameOrder($0) })
    #expect(session.screen.contains("排序 指标 降序"))
    #expect(session.screen.contains("指标↓"))
    let list = try #require(session.exported.tables.first)
    let column = try #require(list.columns.firstIndex { $0.id == "name" })
    #expect(list.rows.map { $0[column].plain } == ordered)
    #expect(session.exported.facts.contains { $0.id == "order" && $0.value == "指标 降序" })
    let lines = session.plainLines
    let places = ordered.compactMap { name in lines.firstIndex { $0.hasPrefix("指标 \(name), ") } }
    #expect(places.count == ordered.count && places == places.sorted())
    #expect(lines.contains("排序 指标 降序"))
    try session.type("Enter Esc")
    #expect(names(session) == ordered)
    try session.type("2")
    #expect(session.orderText == nil)
    try session.type("1")
    #expect(names(session) == ordered)
  }

  @Test("orders what is left by the filter, and moves the focus along the rows as they are")
  func filtered() throws {
    var session = try DemonstrationWorld.session()
    try session.type("= domain:service Enter 7 , ,")
    #expect(session.screen.contains("47/181"))
    #expect(session.screen.contains("系统 降序"))
    let ids = session.foci.map(\.id)
    #expect(session.exported.tables.first?.rows.map { $0[0].plain } == ids)
    try session.type("g j")
    #expect(session.place.focus?.id == ids[1])
  }

  @Test("keeps the order of a map for the next indicator, and moves along its ranking")
  func map() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 24))
    try session.type("m , , ,")
    let before = try #require(session.orderText)
    try session.type("i")
    #expect(session.orderText == before)
  }

  @Test("is left at once by a key, which means nothing where the page's order holds")
  func left() throws {
    var session = try DemonstrationWorld.session()
    try session.type("1")
    let before = session.screen
    try session.type(".")
    #expect(session.screen.contains("已是原次序"))
    try session.type(", , ,")
    #expect(session.orderText != nil)
    try session.type(".")
    #expect(session.orderText == nil && session.screen == before)
  }
}
