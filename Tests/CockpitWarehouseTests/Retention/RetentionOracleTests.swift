import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// What is known at any moment, with and without the files that a plan lets go.
struct RetentionOracleTests {
  private static let now = Instant(parsing: "2026-11-21T12:00:00+08:00") ?? Instant(seconds: 0)
  private static let hours = 700

  /// One of a district of a city, with another district and its own 镇街 beside it.
  private static let catalogue: Catalogue = {
    var catalogue = Catalogue(
      id: "test", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
      region: "330203", offset: .china, themes: [], domains: [],
      areas: AreaTree([
        Area(code: "3302", name: LocalizedText(zh: "宁波市"), level: .city, parent: nil),
        Area(code: "330203", name: LocalizedText(zh: "海曙区"), level: .district, parent: "3302"),
      ]),
      indicators: [
        Indicator(
          id: "output", name: LocalizedText(zh: "产值"), unit: Unit("亿元"), decimals: 1,
          span: .yearToDate, better: .up)
      ], boards: [])
    catalogue.otherRegions = ["330212"]
    return catalogue
  }()

  /// Draws files, mostly such as say again what was said.
  private struct Draw {
    var random: SeededGenerator

    mutating func pick<Value>(_ values: Value...) -> Value {
      values[Int.random(in: values.indices, using: &random)]
    }

    mutating func isRare(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    mutating func row(_ month: Int, of area: String) -> String {
      let content =
        switch Int.random(in: 0..<30, using: &random) {
        case 0: #""value":null,"reason":"\#(pick("停报", "不适用"))""#
        case 1: #""value":2,"status":"\#(pick("preliminary", "forecast"))""#
        case 2:
          #""value":1,"released_at":"2026-11-\#(pick("01", "12", "18", "20"))T10:00:00+08:00""#
        case 3: #""value":1,"growth":{"yoy":\#(pick(1, 2))}"#
        case 4: #""value":1,"note":"\#(pick("甲", "乙"))""#
        case 5: #""value":10000,"unit":"万元""#
        default: #""value":\#(pick(1, 1, 1, 1, 1, 1, 1, 2))"#
        }
      // A month that had not begun is astray.
      let period = isRare(40) ? "2027-01" : "2026-0\(month)"
      return #"{"indicator":"output","area":"\#(area)","period":"\#(period)",\#(content)}"#
    }

    mutating func record(_ id: Int) -> String {
      #"{"type":"appeal","id":"A\#(id)","title":"\#(pick("甲", "甲", "甲", "甲", "甲", "乙"))","opened":"2026-11-01"}"#
    }

    mutating func snapshot(hoursAgo: Int) -> String {
      let created = CivilTime(
        RetentionOracleTests.now.adding(seconds: -Int64(hoursAgo) * 3600), offset: .china)
      let region = isRare(6) ? pick("3302", "330212", "999999") : "330203"
      let area = region == "3302" || isRare(8) ? "3302" : "330203"
      let source = isRare(5) ? "b" : "a"
      let disclosure =
        isRare(20)
        ? pick(#""public""#, #"{"embargo":"2026-12-01T00:00:00+08:00"}"#) : #""internal""#
      let rows = [5, 6].filter { _ in !isRare(5) }.map { row($0, of: area) }
      let records = [1, 2].filter { _ in isRare(3) }.map { record($0) }
      let name = isRare(25) ? "改名" : "单位"
      return """
        {"schema":"cockpit.snapshot/1","region":"\(region)","created_at":"\(created)",
        "disclosure":\(disclosure),"source":{"id":"\(source)","name":"\(name)"},
        "observations":[\(rows.joined(separator: ","))],"records":[\(records.joined(separator: ","))]}
        """
    }
  }

  private static func warehouse(seed: Int) throws -> Warehouse {
    var draw = Draw(random: SeededGenerator(seed: UInt64(seed)))
    return try Warehouse(
      (0..<100).map { number in
        let text = draw.snapshot(hoursAgo: hours - number * 7)
        return try SnapshotReader.read(
          Array(text.utf8), name: "f\(1000 + number).json", catalogue: catalogue
        ).get().batch
      })
  }

  private static let series = ["330203", "3302"].map {
    SeriesKey(indicator: "output", area: $0, span: .yearToDate)
  }

  /// All that a warehouse answers at a moment, without which file it was that said it, and when.
  private static func answers(_ warehouse: Warehouse, at moment: Instant) -> [String] {
    func said(_ one: Observation) -> String {
      let disclosure = warehouse.header(of: FileName(one.file)).map { "\($0.disclosure)" }
      return "\(one.period) \(one.value as Any) \(one.cases as Any) \(one.reason as Any) "
        + "\(one.growth as Any) \(one.status) \(one.releasedAt as Any) \(one.note as Any) "
        + "\(one.givenUnit as Any) \(one.source) \(disclosure ?? "")"
    }
    var answers: [String] = []
    for key in series {
      answers += warehouse.history(key, knownAt: moment).map(said)
      answers += warehouse.forecasts(key, knownAt: moment).map(said)
      answers.append(warehouse.latest(key, knownAt: moment).map(said) ?? "")
      answers.append("\(warehouse.hasSeveralSources(key, knownAt: moment))")
      answers +=
        warehouse.arrivals(of: key, knownAt: moment).map { arrivals in
          ["\(arrivals.first)"]
            + arrivals.reports.sorted { $0.key < $1.key }.map { "\($0)" }
            + arrivals.statements.sorted { $0.key < $1.key }.map { "\($0)" }
        } ?? []
      for month in 5...6 {
        // These with their files and times.
        answers += warehouse.vintages(key, period: .month(2026, month), knownAt: moment)
          .map { "\(said($0)) \($0.file) \($0.knownSince)" }
      }
    }
    for entry in warehouse.records(knownAt: moment).entries {
      answers.append("\(entry.current.record) \(entry.current.source) \(entry.current.sourceName)")
      answers += entry.versions.map { "\($0)" } + entry.sources
    }
    let overview = warehouse.overview(knownAt: moment)
    answers += overview.embargoed.map { "\($0)" }
    answers += overview.filesOfOtherRegions.sorted { $0.key < $1.key }.map { "\($0)" }
    answers += warehouse.sources(knownAt: moment).sorted { $0.id < $1.id }
      .map { "\($0.id) \($0.name) \($0.kind as Any) \($0.isOfOtherRegion)" }
    answers += warehouse.strayItems(knownAt: moment).map { "\($0)" }
    answers += warehouse.barrenFiles(knownAt: moment).map { "\($0)" }
    return answers + warehouse.series(knownAt: moment).map { "\($0)" }
  }

  @Test("the answers of any moment are the same without the files that go", arguments: 0..<20)
  func moments(seed: Int) throws {
    let whole = try Self.warehouse(seed: seed)
    let rule = RetentionRule(hourlyDays: 1, dailyDays: seed % 3)
    let plan = RetentionPlan(of: whole, at: Self.now, offset: .china, rule)
    #expect(!plan.items.isEmpty)
    let rest = whole.removing(plan.items.map(\.name))
    // What stays in their place may not go as well.
    let bare = rest.removing(plan.items.map(\.holder))
    var isBareOther = false
    for hours in stride(from: Self.hours + 7, through: 0, by: -7) {
      let moment = Self.now.adding(seconds: -Int64(hours) * 3600)
      let answers = Self.answers(whole, at: moment)
      #expect(Self.answers(rest, at: moment) == answers)
      isBareOther = isBareOther || Self.answers(bare, at: moment) != answers
    }
    #expect(isBareOther)
  }

  @Test("now the files and their times are the same as well", arguments: 0..<25)
  func now(seed: Int) throws {
    let whole = try Self.warehouse(seed: seed)
    let plan = RetentionPlan(
      of: whole, at: Self.now, offset: .china, RetentionRule(hourlyDays: 1, dailyDays: 0))
    let rest = whole.removing(plan.items.map(\.name))
    for key in Self.series {
      #expect(rest.history(key, knownAt: Self.now) == whole.history(key, knownAt: Self.now))
      #expect(
        rest.newestFile(with: key, knownAt: Self.now)
          == whole.newestFile(with: key, knownAt: Self.now))
    }
    #expect(
      rest.records(knownAt: Self.now).entries.map(\.current)
        == whole.records(knownAt: Self.now).entries.map(\.current))
    #expect(
      Set(rest.sources(knownAt: Self.now).map(\.newest))
        == Set(whole.sources(knownAt: Self.now).map(\.newest)))
    for item in plan.items {
      #expect(rest.header(of: item.holder)?.source.id == item.source)
      #expect(whole.header(of: item.name)?.belonging == .own)
    }
  }
}
