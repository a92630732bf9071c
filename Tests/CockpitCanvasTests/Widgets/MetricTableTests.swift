import Testing

@testable import CockpitCanvas

@Suite("Metric table")
struct MetricTableTests {
  private static let table = MetricTable(
    columns: [
      .init("指标", minimum: 8, ideal: 14, weight: 1),
      .init("截至", minimum: 6, priority: 3),
      .init("累计", minimum: 8, ideal: 10, priority: 1, alignment: .decimal),
      .init("同比", minimum: 6, priority: 2, alignment: .right),
      .init("灯", minimum: 2, priority: 1),
    ],
    rows: [
      .section(StyledText("经济发展", style: .strong)),
      .cells([
        "规上工业总产值", "10月", "955.2亿", "+4.9%", StyledText("黄", style: .warning),
      ]),
      .cells(["固定资产投资", "10月", "-", "-1.7%", StyledText("红", style: .critical)]),
      .cells(["居民人均可支配收入", "3季度", "63218元", "+4.8%"]),
      .cells(["一般公共预算收入", "10月", "79.20亿", "+2.2%", ""]),
      .cells(["用电量", "9月", "158.7亿度", "≥7.2%", "", "more than columns"]),
    ],
    focusedRow: 2, overflow: { "+\($0.count) 条" })

  @Test("shows no lesser figures where their titles have no room")
  func untitled() {
    let table = MetricTable(
      columns: [
        .init("来源", minimum: 8), .init("问题", minimum: 8, priority: 3),
        .init("行数", minimum: 6, priority: 3, alignment: .right),
      ], rows: [.cells(["区商务局", "异", "637"]), .cells(["区统计局", "迟", "20"])],
      overflow: { "+\($0.count) 条" })
    #expect(picture(of: table, 40, 3).plainText.contains("637"))
    #expect(picture(of: table, 40, 1).plainText == " 区商务局   异                     +1 条\n")
  }

  @Test("lines up decimal points, marks the focus and cuts names with an ellipsis")
  func wide() {
    #expect(
      picture(of: Self.table, 44, 7).plainText == """
         指标             截至         累计  同比 灯
         经济发展
         规上工业总产值   10月    955.2亿   +4.9% 黄
        >固定资产投资     10月            - -1.7% 红
         居民人均可支配…  3季度 63218元     +4.8%
         一般公共预算收入 10月     79.20亿  +2.2%
         用电量           9月     158.7亿度 ≥7.2%

        """)
  }

  @Test("keeps what tells texts apart that would be cut to the same beginning")
  func distinctCuts() {
    let names = [
      "Population by sex and age group, men", "Population by sex and age group, women",
      "Population by sex", "Persons in households of a kind that nobody else has",
      "Population by sex and marital status, unmarried or not known, men",
    ]
    let table = MetricTable(
      columns: [.init("name", minimum: 10, weight: 1)],
      rows: names.map { .cells([StyledText($0)]) })
    #expect(
      picture(of: table, 25, 6).plainText == """
         name
         Population by sex an…men
         Population by sex …women
         Population by sex
         Persons in households o…
         Population by sex and m…

        """)
  }

  @Test("shows the focus over the whole row and severities in their own style")
  func styles() {
    #expect(
      picture(of: Self.table, 30, 5).stylePlane == """
        .ssss............ssss..ssss.ss
        .tttttttt
        ............................ww
        NNNNNNNNNNNNNNNNNNNNNNNNNNNNCC

        N = normal focused
        s = secondary
        t = strong
        C = critical focused
        w = warning

        """)
  }

  @Test("drops columns by priority, and a figure that does not fit is not cut")
  func narrow() {
    #expect(
      picture(of: Self.table, 22, 7, .ascii).plainText == """
         指标          累计 灯
         经济发展
         规上工.. 955.2亿   黄
        >固定资..         - 红
         居民人.. 63218元
         一般公..  79.20亿
         用电量   158.7亿度

        """)
  }

  @Test("shows a figure that does not fit as ###, and gives it the room of a name first")
  func figures() {
    var table = MetricTable(
      columns: [
        .init("指标", minimum: 4, ideal: 12),
        .init("累计", minimum: 4, ideal: 8, alignment: .decimal),
      ], rows: [.cells(["外贸进出口总额", "9,112,524.7"])])
    #expect(picture(of: table, 18, 2).plainText == " 指标         累计\n 外贸… 9,112,524.7\n")
    table.rows = [.cells(["外贸进出口总额", "9,112,524,000.7"])]
    #expect(picture(of: table, 18, 2).plainText == " 指标         累计\n 外…  ############\n")
  }

  @Test("leaves out a spare column rather than cut a name for it")
  func spare() {
    var table = MetricTable(
      columns: [
        .init("指标", minimum: 4, ideal: 14), .init("灯", minimum: 2),
        .init("责任单位", minimum: 8, priority: 5),
      ], rows: [.cells(["外贸进出口总额", "红", "区商务局"])])
    #expect(picture(of: table, 24, 2).plainText == " 指标             灯\n 外贸进出口总额   红\n")
    table.columns[2].width.priority = 4
    #expect(picture(of: table, 24, 2).plainText == " 指标        灯 责任单位\n 外贸进出口… 红 区商务局\n")
  }

  @Test("sets columns apart where there is room, instead of widening one")
  func gaps() {
    let table = MetricTable(
      columns: [.init("甲", minimum: 2, weight: 1), .init("乙", minimum: 2), .init("丙", minimum: 2)],
      rows: [.cells(["一", "二", "三"])])
    #expect(picture(of: table, 40, 2).plainText == " 甲   乙   丙\n 一   二   三\n")
  }

  @Test("counts the rows without room and keeps the focus in sight")
  func scrolls() {
    var table = Self.table
    table.focusedRow = 4
    #expect(
      picture(of: table, 30, 4).plainText == """
         指标            累计  同比 灯
         居民人…  63218元     +4.8%
        >一般公…     79.20亿  +2.2%
         +4 条

        """)
  }

  @Test("shows the focus on one cell where a column is given")
  func focusedCell() {
    var table = Self.table
    table.focusedRow = 1
    table.focusedColumn = 2
    let cells = picture(of: table, 30, 5)
    let focused = (0..<5).flatMap { y in
      (0..<30).filter { cells[$0, y].style.isFocused }.map { (x: $0, y: y) }
    }
    #expect(Set(focused.map(\.y)) == [2])
    #expect((4...11).contains(focused.count))
    table.focusedColumn = 99
    #expect((0..<30).filter { picture(of: table, 30, 5)[$0, 2].style.isFocused }.count == 30)
  }

  @Test(
    "scrolls no further than it must",
    arguments: [
      (nil, 0, 0..<3), (0, 9, 0..<3), (2, 0, 0..<3), (3, 0, 1..<4), (5, 0, 3..<6), (4, 2, 2..<5),
      (nil, 99, 3..<6), (nil, -9, 0..<3), (99, 0, 0..<3),
    ] as [(Int?, Int, Range<Int>)])
  func visible(focus: Int?, offset: Int, rows: Range<Int>) {
    var table = Self.table
    table.focusedRow = focus
    table.offset = offset
    #expect(table.visibleRows(height: 5) == rows)
  }

  @Test("rows that just had room do not move when others come behind them")
  func steady() {
    var table = MetricTable(
      columns: [.init("名称", minimum: 4)], rows: ["甲", "乙", "丙"].map { .cells([$0]) },
      focusedRow: 2, overflow: { "+\($0.count) 条" })
    #expect(picture(of: table, 20, 4).plainText.hasSuffix("丙\n"))
    table.rows.append(.cells(["丁"]))
    #expect(picture(of: table, 20, 4).plainText.hasSuffix(" 乙\n>丙\n +2 条\n"))
    table.steady = 3
    #expect(picture(of: table, 20, 4).plainText.hasSuffix(" 甲\n 乙\n>丙            +1 条\n"))
    // The one that came is reached all the same.
    table.focusedRow = 3
    #expect(picture(of: table, 20, 4).plainText.hasSuffix(" 乙\n 丙\n>丁            +1 条\n"))
    // With more room or less, there is a row for that as always.
    #expect(picture(of: table, 20, 5).plainText.hasSuffix("丙\n>丁\n"))
    table.focusedRow = 0
    #expect(picture(of: table, 20, 3).plainText.hasSuffix(">甲\n +3 条\n"))
  }

  @Test("shows the row with the focus where there is one row, and how many are hidden")
  func oneRow() {
    #expect(picture(of: Self.table, 22, 1).plainText == ">固定资产投资 红 +5 条\n")
    #expect(picture(of: Self.table, 4, 1).plainText == "固…\n")
  }
}
