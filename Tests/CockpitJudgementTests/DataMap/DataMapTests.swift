import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse

struct DataMapTests {
  private static let themes = [
    Theme(id: "economy", name: LocalizedText(zh: "经济发展")),
    Theme(id: "people", name: LocalizedText(zh: "社情民意")),
  ]

  private static func reading(
    _ id: String, theme: String = "economy", owners: [Department.ID] = ["统计局"], area: String = "1",
    state: Freshness.State = .current, value: Double? = 1, reason: String? = nil,
    frequency: Frequency = .month
  ) throws -> Reading {
    let indicator = Indicator(
      id: id, name: LocalizedText(zh: id), unit: Unit("件"), decimals: 0, theme: theme,
      frequency: frequency, owners: owners)
    let observation = try figure("2026-10", value)
    return Reading(
      indicator: indicator, series: SeriesKey(indicator: id, area: area, span: .single),
      latest: value == nil ? nil : observation, doubted: nil, doubtedPeriods: [],
      previous: nil, lastYear: nil,
      withoutFigure: reason == nil ? nil : observation, isWithdrawn: false,
      freshness: Freshness(
        state: state, latest: nil, awaited: nil, next: nil, since: nil, daysLate: 0,
        unpublished: nil), isOwed: true,
      doubts: [], conflicts: [], growth: .overYear(of: indicator, history: []), target: nil,
      progress: nil,
      light: LightReading(
        of: nil, indicator: indicator, rules: [], on: try day("2026-11-21"), isUsable: true))
  }

  private static func dataset(
    owner: Department.ID? = "统计局", area: String? = nil, theme: String? = "economy",
    openness: String? = nil
  ) -> Record {
    var record = Record(.init(type: "dataset", id: "D"))
    record.owner = owner
    record.area = area
    record.extra = [:]
    if let theme { record.extra["theme"] = theme }
    if let openness { record.extra["openness"] = openness }
    return record
  }

  private static func map(
    _ axis: DataMap.Axis = .departments, _ readings: [Reading] = [], _ datasets: [Record] = []
  ) -> DataMap {
    DataMap(axis: axis, rows: [], themes: themes, readings: readings, datasets: datasets)
  }

  @Test("counts what is expected and what is current, and says how old the worst is")
  func ages() throws {
    let map = Self.map(
      .departments,
      [
        try Self.reading("a"), try Self.reading("b", state: .pending),
        try Self.reading("c", owners: ["统计局", "财政局"], state: .late),
        try Self.reading("d", theme: "people", state: .lost),
        try Self.reading("e", theme: "people", state: .missing, value: nil),
      ])
    let economy = map[.department("统计局"), "economy"]
    #expect((economy.expected, economy.current) == (3, 2))
    #expect(economy.age == .late)
    #expect(economy.completeness == 2.0 / 3 * 100)
    #expect(map[.department("统计局"), "people"].age == .missing)
    #expect(map[.department("统计局"), "people"].completeness == 0)
    #expect(map.total(ofRow: .department("统计局")).expected == 5)
    #expect(map.total(ofRow: .department("统计局")).age == .missing)
    #expect(map[.department("财政局"), "economy"].isEmpty)
    #expect(map[.department("财政局"), "economy"].completeness == nil)
  }

  @Test("expects no figure that its source says does not apply, and no sensor that is not there")
  func expected() throws {
    let silent = try Self.reading("a", state: .notApplicable, value: nil, reason: "不适用")
    let sensor = try Self.reading("b", value: nil, frequency: .interval(seconds: 300))
    #expect(Self.map(.departments, [silent, sensor])[.department("统计局"), "economy"].isEmpty)
    let withdrawn = try Self.reading("c", state: .missing, value: nil, reason: "撤回")
    let cell = Self.map(.departments, [withdrawn])[.department("统计局"), "economy"]
    #expect(cell.expected == 1 && cell.age == .missing)
  }

  @Test("stands by area where the rows are areas")
  func areas() throws {
    let map = Self.map(
      .areas, [try Self.reading("a", area: "7"), try Self.reading("a", area: "8")],
      [Self.dataset(area: "7"), Self.dataset()])
    #expect(map[.area("7"), "economy"].expected == 1)
    #expect(map[.area("7"), "economy"].datasets.total == 1)
    #expect(map[.department("统计局"), "economy"].isEmpty)
  }

  @Test("counts data sets that are shared, open, closed, or of which nobody says")
  func datasets() {
    let sets = ["shared", "shared", "open", "closed", "maybe", nil].map {
      Self.dataset(openness: $0)
    }
    let counts = Self.map(
      .departments, [],
      sets + [Self.dataset(theme: nil), Self.dataset(owner: nil), Self.dataset(theme: "无此")]
    )[.department("统计局"), "economy"].datasets
    #expect((counts.total, counts.shared, counts.open, counts.closed) == (6, 2, 1, 1))
    #expect(counts.unsaid == 2)
  }

  @Test(
    "the rows are the departments of the pack in its order, then others that owe figures by name")
  func departmentRows() throws {
    let catalogue = Catalogue(
      id: "test", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
      region: "1", offset: .china, themes: [], domains: [], areas: AreaTree([]),
      indicators: [], boards: [],
      departments: [
        Department(name: LocalizedText(zh: "统计局")), Department(name: LocalizedText(zh: "水利局")),
        Department(id: "f", name: LocalizedText(zh: "财政局")),
      ],
      bodies: [
        Department(id: "b", name: LocalizedText(zh: "公司")),
        Department(id: "a", name: LocalizedText(zh: "队")),
      ])
    let readings = [
      try Self.reading("a", owners: ["f", "统计局"]), try Self.reading("b", owners: ["某局"]),
    ]
    let rows = DataMap.departments(
      of: readings,
      datasets: [
        Self.dataset(), Self.dataset(owner: "b"), Self.dataset(owner: "a"),
        Self.dataset(owner: nil),
      ],
      in: catalogue)
    #expect(rows.map(\.id.text) == ["统计局", "f", "b", "某局", "a"])
    #expect(rows.map(\.name.zh) == ["统计局", "财政局", "公司", "某局", "队"])
  }
}
