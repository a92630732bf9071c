import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What the screen 督办 says.
struct SupervisionPageTests {
  @Test("counts each open item once, and says who is on duty")
  func counts() throws {
    var trial = try SupervisionTrial()
    try trial.type("d")
    let today = trial.session.context.today
    let book = try #require(trial.queues.supervision)
    let open = book.items.values.count { $0.isOpen }
    #expect(book.counts(on: today).values.reduce(0, +) == open && open > 10)
    let proposed = book.items.values.count { $0.stage == .proposed }
    let line = try #require(trial.lines.first { $0.hasPrefix("拟办\(proposed) | 在办") })
    #expect(line.hasSuffix(" | 值班 赵(督查一室)"))
    let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.reduce(0, +) == open)
  }

  @Test("the counts of every screen are of items; 拟办 stands beside them where there is room alone")
  func summary() throws {
    for (columns, isTold) in [(160, true), (80, false), (60, false)] {
      let trial = try SupervisionTrial(Size(columns: columns, rows: 24))
      let counts = try #require(trial.queues.supervision).counts(on: trial.session.context.today)
      let proposed = counts[.proposed, default: 0]
      let items = counts.values.reduce(0, +) - proposed
      #expect(proposed > 0 && items > 0)
      let line = trial.lines.first { $0.contains("督办 超期") } ?? ""
      #expect(columns == 60 || line.contains("督办 超期1 共\(items) "), "\(line)")
      #expect(line.contains("拟办\(proposed)") == isTold, "\(line)")
      #expect(line.contains("+") == !isTold && line.contains("数据 "), "\(line)")
      #expect(trial.session.plainState.counts.contains("督办 超期1 共\(items) 拟办\(proposed)"))
    }
  }

  @Test("lists what is approved before 拟办, and what is over only where it is asked for")
  func order() throws {
    var trial = try SupervisionTrial(Size(columns: 160, rows: 45))
    try trial.type("d")
    let heading = try #require(trial.lines.firstIndex { $0.contains("拟办 13 件，由主管立项") })
    let first = try #require(trial.lines.firstIndex { $0.hasPrefix(">") })
    #expect(first < heading)
    let below = trial.lines[(heading + 1)...]
    #expect(below.prefix(13).allSatisfy { $0.contains(" 拟办 ") })
    #expect(below.prefix(13).contains { $0.contains("红8  偏差     拟办") })
    #expect(trial.session.screen.contains("已了 19 件（按 v 列出）"))
    #expect(!trial.session.screen.contains(" 办结 "))
    try trial.type("v")
    #expect(trial.session.screen.contains("已了 19 件"))
    #expect(!trial.session.screen.contains("按 v 列出"))
    #expect(trial.session.screen.contains(" 办结 "))
  }

  @Test("says that nobody is ranked while no plan of assessment is approved")
  func ranking() throws {
    var trial = try SupervisionTrial()
    try trial.type("d")
    #expect(trial.lines.contains("考核方案未批准，不排名（2 个草案）"))
  }

  @Test(
    "has all of the one in focus below the list, or beside it where there is room",
    arguments: [
      Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 160, rows: 45),
    ]
  )
  func detail(size: Size) throws {
    var trial = try SupervisionTrial(size)
    try trial.type("d")
    #expect(trial.session.screen.contains("─ 重点督查 重点督查147（内容不入舱） ─"))
    for fact in ["期限      11-08  超期 10 个工作日", "升级      2级 分管领导 试运行", "台账      DB-4147  核查"] {
      #expect(trial.session.screen.contains(fact), "\(fact)")
    }
    #expect(trial.lines.contains { $0.contains("│ ─ 重点督查") } == (size.columns == 160))
  }

  @Test("exports its columns under ids, whatever the language")
  func export() throws {
    for language in Language.allCases {
      var trial = try SupervisionTrial(language: language)
      try trial.type("d")
      let table = try #require(trial.session.shown.content.tables.first)
      #expect(
        table.columns.map(\.id) == [
          "light", "deviation", "kind", "stage", "title", "unit", "due", "days_left", "escalated",
        ])
    }
  }

  @Test("shows what record and cockpit say where they differ, and changes neither")
  func contradiction() throws {
    var trial = try SupervisionTrial()
    try trial.type("d j")
    let id = try #require(trial.session.place.focus?.id)
    #expect(try trial.item(id).stage == .accepted)
    #expect(!trial.session.screen.contains("不一致"))
    try trial.type("x text:已完成七成 Enter")
    #expect(try trial.item(id).contradiction?.own == .replied)
    #expect(trial.session.screen.contains("不一致    台账为签收，本系统为回复，两者都不改"))
    #expect(trial.session.screen.contains(" 签收!"))
    #expect(trial.session.screen.contains("回复      已完成七成"))
  }

  @Test("opens an item with its trail, and from there the indicator or the record")
  func items() throws {
    var trial = try SupervisionTrial()
    try trial.type("d Enter")
    #expect(trial.session.place.page.as(SupervisionItemPage.self)?.item == "record/DB-4147")
    #expect(trial.lines.contains(" 11-21 14:32 升级 超期"))
    try trial.type("Enter")
    #expect(trial.session.place.page.as(RecordPage.self)?.record.id == "DB-4147")
    try trial.type("Esc Esc j j j j j Enter Enter")
    let series = try #require(trial.session.place.page.as(DetailPage.self)?.series)
    #expect(trial.queues.supervision?.items["deviation/\(series.indicator)/2026"] != nil)
  }

  @Test("names what was done last to the days of an item that its department leads")
  func holds() throws {
    var trial = try SupervisionTrial()
    try trial.type("d j H text:12-31 Tab text:等批复 Tab 钱 Enter")
    #expect(trial.session.screen.contains("\n挂账      到 12-31 申请 赵(督查一室) 批准 钱 等批复"))
    try trial.type("x Enter P 5 Tab text:停工 Tab 钱 Enter")
    #expect(trial.session.screen.contains("\n延期      到 "))
    #expect(!trial.session.screen.contains("\n挂账      到 "))
  }

  @Test("says who may verify only of what waits for it")
  func verifier() throws {
    var trial = try SupervisionTrial(Size(columns: 160, rows: 45))
    try trial.type("d")
    #expect(trial.session.screen.contains("核查      区政府办督查室以外的单位和人"))
    try trial.type("v G")
    #expect(trial.session.screen.contains("阶段      办结"))
    #expect(!trial.session.screen.contains("以外的单位和人"))
  }

  @Test("only looks for whoever is an observer")
  func observers() throws {
    var session = Session(
      situation: try DemonstrationWorld.situation(), strings: Strings(.zh),
      size: Size(columns: 120, rows: 40), role: .observer)
    let queues = try SupervisionTrial().queues
    let shift = Shift(Actor(SupervisionTrial.chief, user: "duty"), since: session.now)
    _ = session.handle(.duty(DutyState(queues: queues, shift: shift), nil))
    try session.type("d i")
    #expect(session.supervisionDialog == nil)
    #expect(session.place.page.as(SupervisionPage.self) != nil)
  }
}
