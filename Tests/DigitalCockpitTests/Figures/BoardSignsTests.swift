import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What boards and exports say of lights, targets, gaps, digits and reports without figures.
struct BoardSignsTests {
  private func world(_ rows: String..., targets: [String] = []) throws -> World {
    let written = try Written.world(
      Written.snapshot("\"observations\": [\(rows.joined(separator: ","))]"))
    guard !targets.isEmpty else { return written }
    let text = """
      {"schema": "cockpit.targets/1", "document": "计划", "date": "2026-01-20", "year": 2026,
       "targets": [\(targets.joined(separator: ","))]}
      """
    let file = try TargetFileReader.read(
      SourceText(name: "t.targets.json", bytes: Array(text.utf8)),
      indicators: written.catalogue.indicators
    ).file
    return World(catalogue: written.catalogue, warehouse: written.warehouse, targets: [file])
  }

  private func row(_ id: String, _ period: String, _ more: String) -> String {
    #"{"indicator": "\#(id)", "area": "330203", "period": "\#(period)", \#(more)}"#
  }

  private func line(_ session: Session, _ name: String) throws -> String {
    String(
      try #require(
        session.screen.split(separator: "\n").first { $0.dropFirst().hasPrefix(name) }))
  }

  private func exported(_ session: Session, _ id: String) throws -> [String: ScreenTable.Field] {
    let table = try #require(session.exported.tables.first { $0.id == "indicators" })
    let row = try #require(table.rows.first { $0.first == .text(id) })
    return Dictionary(
      zip(table.columns.map(\.id), row), uniquingKeysWith: { first, _ in first })
  }

  @Test("every target of a plan is exported with its kind, also where nothing says how it compares")
  func targetKinds() throws {
    var session = try DemonstrationWorld.session()
    try session.type("8")
    let table = try #require(session.exported.tables.first { $0.id == "targets" })
    let columns = table.columns.map(\.id)
    let kind = try #require(columns.firstIndex(of: "target_kind"))
    let comparator = try #require(columns.firstIndex(of: "comparator"))
    let bare = table.rows.filter { $0[comparator] == .text(nil) }
    #expect(!bare.isEmpty)
    #expect(table.rows.allSatisfy { $0[kind] != .text(nil) })
    #expect(bare.contains { $0[kind] == .text("level_floor") })
  }

  // MARK: Lights

  @Test("tells a sure green light, a target that cannot be lit and no target apart")
  func signs() throws {
    let world = try world(
      row("industry.output", "2026-10", #""value": 1100"#),
      row("industry.hitech_va", "2025-12", #""value": 300"#),
      row("industry.profit", "2026-09", #""value": 60"#),
      targets: [
        #"{"indicator": "industry.output", "kind": "cumulative", "value": 1200}"#,
        #"{"indicator": "industry.hitech_va", "kind": "cumulative", "value": 400}"#,
      ])
    var session = try DemonstrationWorld.session(
      Size(columns: 160, rows: 45), world: world)
    try session.type("2")
    #expect(try line(session, "规上工业总产值").contains(" 绿 "))
    let unlit = try line(session, "高新技术产业增加值")
    #expect(unlit.contains("400.0") && unlit.contains("未亮") && unlit.contains("本年无数据"))
    let none = try line(session, "规上工业利润总额")
    #expect(!none.contains("绿") && !none.contains("未亮"))
    let export = try exported(session, "industry.hitech_va")
    #expect(export["target"] == .number(400, nil))
    #expect(export["target_unit"] == .text("亿元"))
    #expect(export["target_kind"] == .text("cumulative"))
    #expect(export["standing_code"] != .text(nil))
    #expect(export["freshness_code"] != .text(nil))
    #expect(export["owner_ids"] != .text(nil))
    #expect(export["light"] == .text(nil))
    #expect(export["unlit"] == .text("不亮灯(本年尚无数据)"))
    #expect(try exported(session, "industry.profit")["unlit"] == .text(nil))
    #expect(try exported(session, "industry.output")["unlit"] == .text(nil))
    var overview = try DemonstrationWorld.session(
      Size(columns: 160, rows: 45), world: world)
    try overview.type("0 v")
    #expect(overview.screen.contains("有目标2 未达0 达标1 未亮1"))
    #expect(try line(overview, "高新技术产业增加值").contains("未亮"))
    try overview.type("?")
    #expect(overview.screen.contains("没有本年目标"))
  }

  @Test("a light that is late says one thing: what it was, and why it is not sure")
  func unsureLight() throws {
    let world = try world(
      row("economy.budget_revenue", "2026-03", #""value": 30"#),
      row("economy.budget_revenue", "2026-04", #""value": 36.5"#),
      targets: [#"{"indicator": "economy.budget_revenue", "kind": "cumulative", "value": 120}"#])
    var session = try DemonstrationWorld.session(world: world)
    try session.type("/ economy.budget_revenue Enter")
    #expect(session.screen.contains("黄灯?(数据不可用)"))
    #expect(!session.screen.contains("不亮灯"))
  }

  // MARK: Gaps

  @Test("shows a gap with its unit, or with the one that stands in its row, at any width")
  func gapUnits() throws {
    for language in [Language.zh, .en] {
      for columns in stride(from: 40, through: 160, by: 6) {
        for keys in ["0", "3"] {
          var session = try DemonstrationWorld.session(
            Size(columns: columns, rows: 45), language: language)
          try session.type(keys)
          let text = session.context.progressText
          for reading in session.readings.values {
            guard let gap = text.gap(of: reading), let number = gap.lastIndex(where: \.isNumber)
            else { continue }
            let bare = String(gap[...number])
            for line in session.screen.split(separator: "\n")
            where line.contains(bare) && line.contains("…") && gap.contains(" ") {
              // What stands behind the number is its unit, or a number of another column.
              let unit = gap[gap.index(after: number)...]
              for place in line.ranges(of: bare)
              where line[place.upperBound...].hasPrefix(" ") && gap.contains("余") {
                #expect(
                  line[place.upperBound...].hasPrefix(unit)
                    || line[..<place.lowerBound].contains(unit.prefix(3)), "\(columns) \(line)")
              }
            }
          }
        }
      }
    }
  }

  @Test("a gap with a long unit costs a table neither growth nor target: its row has the unit")
  func seasonalGap() throws {
    for (keys, size) in [
      ("3", Size(columns: 80, rows: 24)), ("3", Size(columns: 160, rows: 45)),
      ("0", Size(columns: 120, rows: 39)), ("0 z )", Size(columns: 80, rows: 24)),
    ] {
      var session = try DemonstrationWorld.session(size)
      try session.type(keys)
      let row = try #require(
        session.screen.split(separator: "\n").first { $0.contains("PM2.5年累计均值") })
      for part in ["微克/立", "-4.5%", "<=25.0", "同期余0.8"] {
        #expect(row.contains(part), "\(part) in \(row)")
      }
      #expect(!row.contains("余0.8 微克"))
    }
  }

  @Test("says of a newer figure that is kept back that it is not shown, and not that it is missing")
  func withheld() throws {
    let world = try world(
      row("industry.output", "2026-09", #""value": 850"#),
      row("industry.output", "2026-10", #""value": null, "reason": "不显示""#))
    var session = try DemonstrationWorld.session(world: world)
    try session.type("2")
    let row = try line(session, "规上工业总产值")
    #expect(row.contains("850.0") && row.contains("不显示") && !row.contains("缺"))
    try session.type("/ industry.output Enter")
    #expect(session.screen.contains("报送情况  1-10月 不显示 下次应到"))
  }

  // MARK: Digits

  @Test("writes figures of an indicator without decimals as they came")
  func digits() throws {
    func snapshot(_ more: String, _ values: [String]) -> String {
      let rows = values.enumerated().map { month, value in
        #"{"indicator": "own.rate", "area": "330203", "period": "2026-0\#(month + 1)", "value": \#(value)}"#
      }
      return Written.snapshot(
        """
        "indicators": [{"id": "own.rate", "name": "自报率", "unit": "千克"\(more)}],
        "observations": [\(rows.joined(separator: ","))]
        """)
    }
    func screen(_ more: String, _ values: [String]) throws -> String {
      var session = try DemonstrationWorld.session(
        world: Written.world(snapshot(more, values)))
      try session.type("/ own.rate Enter")
      return session.screen
    }
    #expect(try screen("", ["1.5", "2.25"]).contains("2.25 千克"))
    #expect(try screen("", ["1.25", "2"]).contains("2.00 千克"))
    #expect(try screen("", ["1", "2"]).contains("2 千克"))
    #expect(try screen("", ["1", "0.1234567"]).contains("0.123457 千克"))
    #expect(try screen("", ["1", "1234567.5"]).contains("1,234,567.5 千克"))
    #expect(try screen(#", "decimals": 0"#, ["1.5", "2.25"]).contains("2 千克"))
    #expect(try screen(#", "decimals": 1"#, ["1", "2"]).contains("2.0 千克"))
  }

  // MARK: Growth

  @Test("says 扭亏 on the board where a loss became a profit")
  func turnedToProfit() throws {
    var session = try DemonstrationWorld.session(
      Size(columns: 120, rows: 40),
      world: world(
        row("industry.profit", "2025-10", #""value": -5"#),
        row("industry.profit", "2026-10", #""value": 3"#)))
    try session.type("2")
    #expect(try line(session, "规上工业利润总额").contains("扭亏"))
    try session.type("/ industry.profit Enter")
    #expect(session.screen.contains("扭亏"))
  }

  // MARK: Reports without a figure

  @Test("names who took a figure back, in s, on the page and in exports")
  func withdrawn() throws {
    let given = Written.snapshot(
      "\"observations\": [\(row("industry.output", "2026-10", #""value": 955.2"#))]",
      created: "2026-11-19T09:00:00+08:00")
    let taken = Written.snapshot(
      "\"observations\": [\(row("industry.output", "2026-10", #""value": null, "reason": "数据有误""#))]",
      created: "2026-11-20T09:00:00+08:00")
    var session = try DemonstrationWorld.session(
      Size(columns: 160, rows: 45), world: Written.world(given, taken))
    try session.type("2")
    let export = try exported(session, "industry.output")
    #expect(export["source"] == .text("海曙区统计局"))
    #expect(export["value"] == .number(nil, 1))
    #expect(export["problem"] == .text("海曙区统计局撤回 1-10月(数据有误)"))
    try session.type("s")
    #expect(session.screen.contains("海曙区统计局撤回 1-10月(数据有误)"))
    try session.type("/ industry.output Enter")
    #expect(session.screen.contains("海曙区统计局撤回 1-10月(数据有误)"))
    // One that only ever came without a figure took nothing back.
    var empty = try DemonstrationWorld.session(
      Size(columns: 160, rows: 45), world: Written.world(taken))
    try empty.type("s")
    #expect(empty.screen.contains("海曙区统计局报1-10月无数据(数据有误)"))
  }

  @Test("says 撤回 once where that is the reason")
  func withdrawnOnce() throws {
    let given = Written.snapshot(
      "\"observations\": [\(row("industry.output", "2026-10", #""value": 955.2"#))]",
      created: "2026-11-19T09:00:00+08:00")
    let taken = Written.snapshot(
      "\"observations\": [\(row("industry.output", "2026-10", #""value": null, "reason": "撤回""#))]",
      created: "2026-11-20T09:00:00+08:00")
    var session = try DemonstrationWorld.session(
      Size(columns: 160, rows: 45), world: Written.world(given, taken))
    try session.type("s")
    #expect(session.screen.contains("海曙区统计局撤回 1-10月"))
    #expect(!session.screen.contains("(撤回)"))
  }

  // MARK: Small samples

  @Test(
    "gives the counts of few cases in every export of every page, and no rate",
    arguments: ExportFormat.allCases)
  func smallSample(format: ExportFormat) throws {
    let look = ExportLook(
      glyphs: .full, palette: try PaletteReader.embedded("dark").palette,
      paper: try PaletteReader.embedded("light").palette, depth: .palette256)
    let world = try world(
      row("city.grid_ontime", "2025-10", #""value": 80, "n": 15"#),
      row("city.grid_ontime", "2026-09", #""value": 93.75, "n": 16"#),
      row("city.grid_ontime", "2026-10", #""value": 94.73684210526316, "n": 19"#),
      targets: [#"{"indicator": "city.grid_ontime", "kind": "level_floor", "value": 95}"#])
    for keys in ["0", "3", "s", "/ city.grid_ontime Enter", "/ city.grid_ontime Enter p", "6"] {
      var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45), world: world)
      try session.type(keys)
      let text = session.text(format, look: look)
      if keys == "3" || keys.contains("Enter") { #expect(text.contains("18/19"), "\(keys)") }
      for rate in ["94.7", "93.8", "93.75", "差0.3", "-0.3", "+1.0", "+14.7"] {
        #expect(!text.contains(rate), "\(keys): \(rate)")
      }
    }
  }
}
