import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitWording
@testable import DigitalCockpit

/// The brief of a month.
struct BriefTests {
  private static let october = BriefMonth(
    before: DemonstrationWorld.now, offset: UTCOffset(seconds: 28_800))

  private static func brief(
    _ situation: Situation, of month: BriefMonth = october, _ language: Language = .zh,
    hidesEmbargoed: Bool = false, checks: [String] = []
  ) -> Brief {
    var queues = Queues(situation.catalogue, rules: situation.alarmRules)
    _ = queues.take(situation, catchingUp: .heard)
    return Brief(
      of: month, situation, queues, strings: Strings(language), forecasts: ForecastMemo(),
      hidesEmbargoed: hidesEmbargoed, checks: checks)
  }

  private static let whole = Memo<Language, Brief>()

  private static func demonstration(_ language: Language = .zh) throws -> Brief {
    try whole.value(language) { brief(try DemonstrationWorld.situation(), language) }
  }

  private static var numbers: Regex<Substring> { /[0-9][0-9,]*(?:\.[0-9]+)?/ }

  /// The numbers of a text, without grouping; references to sources are none.
  private func numbers(_ text: String) -> [String] {
    text.replacing(/\[[0-9]+\]/, with: " ").matches(of: Self.numbers)
      .map { $0.output.filter { $0 != "," } }
  }

  /// The sentences and rows of a brief.
  private func lines(_ section: Brief.Section) -> [String] {
    section.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [text]
      case .items(let items): items
      case .table(_, let table): table.rows.map { $0.joined(separator: " ") }
      }
    }
  }

  // MARK: - Numbers and sources

  /// All numbers that a reading and what is judged of it have, as they are published.
  private func known(_ reading: Reading, in situation: Situation) throws -> Set<String> {
    let (indicator, decimals) = (reading.indicator, reading.indicator.decimals)
    var known: Set<String> = []
    func add(_ value: Double?, _ decimals: Int) {
      if let value {
        known.formUnion(numbers(NumberText.fixed(value.magnitude, decimals: decimals)))
      }
    }
    let months = PeriodText(language: .zh, today: Period.month(2026, 10).lastDay)
    let figures =
      [reading.latest, reading.previous, reading.lastYear, reading.doubted].compactMap(\.self)
      + reading.conflicts
    for figure in figures {
      add(figure.value, decimals)
      add(figure.growth?.yearOnYear, 1)
      known.formUnion(numbers(months.text(figure.period, span: indicator.span)))
    }
    add(BriefMovement(reading)?.change, indicator.isGrowthOnly ? decimals : 1)
    let text = ProgressText(strings: Strings(.zh))
    if let progress = reading.progress {
      known.formUnion(numbers(text.progress(progress, of: indicator)))
      known.formUnion(numbers(text.gap(progress, of: indicator)))
      known.formUnion(numbers(text.rest(progress, of: indicator) ?? ""))
    }
    known.formUnion(numbers(text.light(reading.light)))
    known.formUnion(numbers(ReadingText(strings: Strings(.zh), periods: months).freshness(reading)))
    for doubt in reading.doubts {
      known.formUnion(numbers(FigureText(strings: Strings(.zh)).words(of: doubt, about: indicator)))
    }
    if let target = reading.progress?.target ?? reading.target {
      add(Double(target.year), 0)
      for value in [target.value, target.highestValue] {
        add(value, target.kind == .growth ? 1 : decimals)
      }
    }
    if case .success(let outlook) = Outlook.of(reading, in: situation, ForecastMemo()),
      let step = outlook.yearEnd ?? outlook.steps.first
    {
      let limits = step.distribution.interval(.eighty)
      for value in [step.distribution.point, limits.lowerBound, limits.upperBound] {
        add(value, outlook.series.measure.decimals(of: indicator))
      }
      add(Double(step.period.year), 0)
      known.formUnion(numbers(months.text(step.period, span: indicator.span)))
      if let target = TargetOutlook(outlook, of: reading) {
        add((1 - target.missing) * 100, 0)
        // No surer than that.
        known.formUnion(["1", "99"])
      }
    }
    for course in situation.revisions(of: reading)?.courses ?? [] {
      for figure in course.figures { add(figure.value, decimals) }
    }
    return known
  }

  @Test("has no number of an indicator that its reading does not have")
  func numbersOfReadings() throws {
    let situation = try DemonstrationWorld.situation()
    let brief = try Self.demonstration()
    let byName = Dictionary(
      situation.readings.values.map { (Strings(.zh)($0.indicator.name), $0) },
      uniquingKeysWith: { first, _ in first })
    var checked = 0
    for section in brief.sections {
      for line in lines(section) {
        let name = byName.keys.filter { line.hasPrefix("\($0)：") || line.hasPrefix("\($0) ") }
          .max { $0.count < $1.count }
        guard let name, let reading = byName[name] else { continue }
        let known = try known(reading, in: situation)
        for number in numbers(String(line.dropFirst(name.count))) {
          #expect(known.contains(number), "\(number) in: \(line)")
          checked += 1
        }
      }
    }
    #expect(checked > 250)
  }

  @Test("counts what it lists")
  func counts() throws {
    let brief = try Self.demonstration()
    let moved = brief.sections[0]
    let rows = moved.blocks.reduce(0) { count, block in
      if case .table(_, let table) = block { count + table.rows.count } else { count }
    }
    let counts = numbers(lines(moved)[0]).compactMap { Int($0) }
    #expect(counts.count == 5 && counts[0] == rows)
    #expect(counts[0] == counts[1...].reduce(0, +))
    let behind = brief.sections[1]
    let targets = numbers(lines(behind)[0]).compactMap { Int($0) }
    #expect(targets[0] == targets[1...].reduce(0, +))
    guard case .items(let items) = behind.blocks[1] else { return #expect(Bool(false)) }
    #expect(items.count == targets[1] && targets[1] == 6)
    let likely = brief.sections[2]
    guard case .items(let outlooks) = likely.blocks[1] else { return #expect(Bool(false)) }
    #expect(outlooks.count == targets[0])
  }

  @Test("refers from every sentence with a figure to sources, and lists none that nothing needs")
  func sources() throws {
    for language in Language.allCases {
      let brief = try Self.demonstration(language)
      let all = brief.sections.flatMap(lines)
      var used: Set<Int> = []
      for line in all {
        let references = line.matches(of: /\[([0-9]+)\]/).compactMap { Int($0.output.1) }
        used.formUnion(references)
        // The rule for words has limits and no figures.
        let isRule = line == lines(brief.sections[5]).last
        #expect(
          isRule || !references.isEmpty || numbers(line).allSatisfy { $0.count < 3 }, "\(line)")
      }
      #expect(used == Set(1...brief.notes.count))
      #expect(Set(brief.notes).count == brief.notes.count)
    }
  }

  @Test("says 略 and 明显 by the limits that it states, and nothing else of size")
  func movements() throws {
    let situation = try DemonstrationWorld.situation()
    let brief = try Self.demonstration()
    let told = situation.readings.values.compactMap { BriefMovement($0) }.filter(\.isTold)
    #expect(!told.isEmpty)
    let text = brief.plain
    for word in ["大幅", "显著", "强劲", "良好", "稳中", "较好"] { #expect(!text.contains(word)) }
    let rule = try #require(lines(brief.sections[5]).last)
    #expect(rule.contains("0.5个百分点") && rule.contains("2.0个百分点"))
  }

  // MARK: - Looks

  @Test("is the same text in both languages as it was", arguments: Language.allCases)
  func goldens(_ language: Language) throws {
    let brief = try Self.demonstration(language)
    expectGolden(brief.plain, named: "brief-\(language.rawValue)-text")
    expectGolden(brief.markdown, named: "brief-\(language.rawValue)-markdown")
  }

  @Test(
    "fits a line of any width, tables as lists where they are wider",
    arguments: [80, 40, 60, 78, 100])
  func widths(_ columns: Int) throws {
    for language in Language.allCases {
      for line in try Self.demonstration(language).lines(columns: columns) {
        #expect(DisplayWidth.columns(of: line) <= columns, "\(line)")
      }
    }
    let narrow = try Self.demonstration().lines(columns: 40)
    #expect(narrow.contains { $0.hasPrefix("- 地区生产总值  截至 1-3季度") })
  }

  @Test("says at its head and foot that figures are invented")
  func invented() throws {
    let lines = try Self.demonstration().lines()
    #expect(lines.first == "示例数据" && lines.last == "示例数据")
    #expect(try Self.demonstration().markdown.hasPrefix("**示例数据**"))
    let real = Self.brief(try Written.world(Written.snapshot(Self.retail)).situation())
    #expect(!real.plain.contains("示例数据") && !real.markdown.contains("示例数据"))
  }

  // MARK: - Little data

  private static let retail = """
    "observations": [
      {"indicator": "economy.retail_above", "area": "330203", "period": "2026-09", "value": 330.1,
       "growth": {"yoy": -0.4}},
      {"indicator": "economy.retail_above", "area": "330203", "period": "2026-10", "value": 369.4,
       "growth": {"yoy": 3.9}, "status": "preliminary", "released_at": "2026-11-19T09:02:00+08:00"}]
    """

  @Test("of one indicator says what became of it, and who gave it when")
  func oneIndicator() throws {
    let brief = Self.brief(try Written.world(Written.snapshot(Self.retail)).situation())
    let text = (brief.sections.flatMap(lines) + brief.notes).joined(separator: "\n")
    #expect(text.contains("列出主要指标1项"))
    #expect(text.contains("由负转正，比上期高4.3个百分点"))
    #expect(text.contains("区统计局，文件 0.json，2026-11-19发布，初步"))
    #expect(text.contains("没有2026年目标的月度、季度指标"))
    // What is owed and has not come is not passed over.
    #expect(text.contains("地区生产总值：缺报 1-3季度"))
  }

  @Test(
    "of an empty folder and of a month without figures says that there is none, and invents nothing"
  )
  func noFigures() throws {
    let empty = Self.brief(try Written.world([]).situation())
    #expect(empty.plain.contains("本月尚无可用的主要指标数据"))
    let june = try #require(BriefMonth(Period.month(2026, 6)))
    let other = Self.brief(
      try Written.world(Written.snapshot(Self.retail)).situation(), of: june)
    #expect(other.title == "海曙区2026年6月经济运行分析")
    #expect(other.plain.contains("本月尚无可用的主要指标数据"))
    #expect(!other.plain.contains("369.4") && !other.plain.contains("330.1"))
  }

  @Test("takes findings of comparisons as they are, after its own")
  func checks() throws {
    let situation = try Written.world(Written.snapshot(Self.retail)).situation()
    let brief = Self.brief(situation, checks: ["核数：甲与乙不符"])
    let told = lines(brief.sections[3]).filter { !$0.hasPrefix("另有") }
    #expect(told.count > 1 && told.last == "核数：甲与乙不符")
  }

  // MARK: - What may not be passed on

  @Test("leaves an embargoed figure out for who may not see it, and names its indicator alone")
  func embargo() throws {
    let figures = Self.retail.replacing(
      "\"observations\"",
      with: """
        "disclosure": {"embargo": "2026-12-01T09:00:00+08:00"}, "observations"
        """)
    let situation = try Written.world(Written.snapshot(figures)).situation()
    let seen = Self.brief(situation)
    #expect(seen.plain.contains("369.4") && seen.plain.contains("未解禁，不得外传：限上消费品零售额"))
    let hidden = Self.brief(situation, hidesEmbargoed: true)
    for text in [hidden.plain, hidden.markdown] {
      #expect(!text.contains("369.4") && !text.contains("3.9") && !text.contains("4.3"))
      #expect(text.contains("未解禁，本文未列：限上消费品零售额"))
    }
  }

  @Test("shows nothing that steers a terminal, whoever wrote it")
  func hostile() throws {
    let situation = try HostileWorld.shared().situation()
    for language in Language.allCases {
      let brief = Self.brief(situation, of: Self.october, language)
      for text in [brief.plain, brief.markdown] {
        #expect(!text.split(separator: "\n").contains { PrintableText.hasControls(String($0)) })
      }
    }
  }

  // MARK: - Months

  @Test("is of the last month that is over, written by what was known at the end of the next one")
  func months() throws {
    let offset = UTCOffset(seconds: 28_800)
    func instant(_ text: String) throws -> Instant {
      try #require(Instant(parsing: text + "+08:00"))
    }
    let january = try instant("2027-01-01T00:00:00")
    #expect(BriefMonth(before: january, offset: offset).period == Period.month(2026, 12))
    let october = try #require(BriefMonth(Period.month(2026, 10)))
    #expect(BriefMonth(Period.quarter(2026, 3)) == nil)
    #expect(!october.isOver(at: try instant("2026-10-31T23:59:59"), offset: offset))
    #expect(october.isOver(at: try instant("2026-11-01T00:00:00"), offset: offset))
    let soon = try instant("2026-11-21T08:00:00")
    #expect(october.moment(askedAt: soon, offset: offset) == soon)
    #expect(
      october.moment(askedAt: january, offset: offset) == (try instant("2026-11-30T23:59:59")))
  }

  @Test(
    "names the Spring Festival of February in another month, and figures of January and February together"
  )
  func springFestival() throws {
    let february = try #require(BriefMonth(Period.month(2026, 2)))
    let now = try #require(Instant(parsing: "2026-03-31T23:59:59+08:00"))
    let figures = """
      "observations": [
        {"indicator": "economy.retail_above", "area": "330203", "period": "2026-01..02", "value": 76.3,
         "growth": {"yoy": 6.2}}]
      """
    let situation = try Written.world(
      Written.snapshot(figures, created: "2026-03-20T09:00:00+08:00")
    ).situation(at: now)
    let told = lines(Self.brief(situation, of: february).sections[5])
    let festival = try #require(told.first { $0.hasPrefix("春节错月") })
    #expect(festival.contains("2月有9天，2025年2月有4天") && festival.contains("]"))
    #expect(told.contains { $0.hasPrefix("1-2月合并公布，1月不单独公布") && $0.contains("限上消费品零售额") })
    // Of October nothing is said of it.
    #expect(!lines(try Self.demonstration().sections[5]).contains { $0.contains("春节") })
  }

  // MARK: - On the screen

  @Test("N opens the same text, and exports it as Markdown with its tables")
  func screen() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    try session.type("N")
    #expect(session.screen.contains("海曙区2026年10月经济运行分析"))
    #expect(session.screen.contains("一、主要指标变动"))
    let look = ExportLook(
      glyphs: .of(.full), palette: try PaletteReader.embedded("dark").palette,
      paper: try PaletteReader.embedded("light").palette, depth: .mono)
    let markdown = session.text(.markdown, look: look)
    #expect(markdown.hasPrefix("**示例数据**\n\n# 海曙区2026年10月经济运行分析\n"))
    #expect(markdown.contains("| --- |"))
    try session.type("Space")
    #expect(!session.screen.contains("一、主要指标变动"))
  }
}
