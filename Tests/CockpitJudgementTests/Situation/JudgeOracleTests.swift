import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// Random histories of a folder: each situation is held against one that is judged from nothing.
struct JudgeOracleTests {
  private static let indicators = [
    "industry.output", "economy.loans", "people.hotline_calls", "safety.water_level",
    "people.subsistence", "economy.gdp", "industry.airport_cargo", "economy.trade_total",
    "economy.cpi", "x.own",
  ]
  private static let areas = ["330203", "3302", "330212", "330203001", "330203002", "330203003"]

  private struct World {
    var example: SituationExample
    var random: SeededGenerator
    var clock: Instant
    /// The chosen end of what is known.
    var knownUntil: Instant?
    var names: [String] = []

    mutating func pick<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: elements.indices, using: &random)]
    }

    mutating func period(of indicator: String) -> String {
      let day = CivilTime(clock, offset: .china).date
      switch indicator {
      case "people.hotline_calls":
        let back = Int.random(in: 0...9, using: &random)
        return CivilDate(daysSince1970: day.daysSince1970 - back).description
      case "safety.water_level":
        let seconds = clock.seconds - clock.seconds % 300
        let moment = Instant(seconds: seconds - 300 * Int64.random(in: 0...4, using: &random))
        return CivilTime(moment, offset: .china).description
      case "economy.gdp":
        return "\(day.year - Int.random(in: 0...1, using: &random))-Q\(pick([1, 2, 3, 4]))"
      default:
        let month = day.adding(months: -Int.random(in: 1...14, using: &random))
        return month.month == 1 ? "\(month.year)-03" : String(month.description.prefix(7))
      }
    }

    /// A row, and what no other row of its file may be about.
    mutating func row() -> (key: String, text: String) {
      let indicator = pick(JudgeOracleTests.indicators)
      let area = pick(JudgeOracleTests.areas)
      var more = ""
      if Bool.random(using: &random) { more += #","growth":{"yoy":\#(pick([-2, 3, 5.5]))}"# }
      if Bool.random(using: &random) { more += #","n":\#(pick([1, 4, 40]))"# }
      let period = period(of: indicator)
      let key = "\(indicator) \(area) \(period)"
      switch Int.random(in: 0..<12, using: &random) {
      // An area that nobody knows, and a period that has not begun.
      case 0:
        return (
          key, SituationExample.row(indicator, period, 10, area: pick(["330203888", "330203999"]))
        )
      case 1: return (key, SituationExample.row(indicator, "2031-05", 10, area: area))
      default: break
      }
      if Int.random(in: 0..<8, using: &random) == 0 {
        let none = #""value":null,"reason":"不显示""#
        return (key, StreetSnapshots.row(indicator, area, in: period, none))
      }
      let value = pick([10, 11, 12.5, 100_000])
      return (key, SituationExample.row(indicator, period, value, area: area, more))
    }

    mutating func put() throws {
      let name = pick(names + ["f\(names.count).json"])
      if !names.contains(name) { names.append(name) }
      let ahead = pick([-3600, -60, 0, 0, 600, 90_000] as [Int64])
      let created = CivilTime(clock.adding(seconds: ahead), offset: .china).description.dropLast(6)
      var head = ""
      if Int.random(in: 0..<5, using: &random) == 0 {
        head += #""indicators":[{"id":"x.own","name":"自\#(pick([1, 2]))","unit":"人"}],"#
      }
      if Int.random(in: 0..<6, using: &random) == 0 {
        let name = pick(["甲", "乙"])
        head +=
          #""areas":[{"code":"330203999","name":"\#(name)","level":"street","parent":"330203"}],"#
      }
      if Int.random(in: 0..<6, using: &random) == 0 {
        let until = CivilTime(clock.adding(seconds: pick([900, 40_000])), offset: .china)
        head += #""disclosure":{"embargo":"\#(until)"},"#
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        let day = CivilTime(clock.adding(seconds: 86_400), offset: .china).date
        head += #"""
          "records":[{"type":"project","id":"P\#(pick([1, 2]))","title":"项目","stage":"施工",
            "opened":"2026-01-05","due":"\#(day)"}],
          """#
      }
      var rows: [String] = []
      var keys: Set<String> = []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let row = row()
        if keys.insert(row.key).inserted { rows.append(row.text) }
      }
      try example.put(
        name, rows, created: String(created), source: pick(["s", "t"]), head: head)
    }

    mutating func step() throws {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...4: try put()
      case 5:
        guard !names.isEmpty else { return }
        example.content.warehouse = example.content.warehouse.removing([FileName(pick(names))])
      case 6:
        let indicator = pick(["industry.output", "economy.loans"])
        let kind = indicator == "economy.loans" ? "growth" : pick(["cumulative", "relative"])
        let value = kind == "cumulative" ? pick([900, 1200]) : 5
        let document = JudgementExample.Document(
          date: pick(["2026-01-20", "2026-11-10"]),
          targets: [
            JudgementExample.target(indicator, kind, #""comparator":">=","value":\#(value)"#)
          ])
        example.content.targets =
          Bool.random(using: &random) ? [try JudgementExample.file(document, example.pack)] : []
      case 7:
        knownUntil = pick([nil, nil, clock.adding(seconds: -1800), clock.adding(seconds: 900)])
      default: clock = clock.adding(seconds: pick([1, 59, 600, 3700, 40_000, 90_000, 2_700_000]))
      }
    }
  }

  @Test("says the same as one that is judged from nothing, whatever came, went or fell due")
  func oracle() throws {
    for round in 0..<Sweep.count(gate: 3, soak: 200) {
      var world = World(
        example: try SituationExample(), random: Sweep.generator("judge \(round)"),
        clock: try SituationExample.instant("2026-11-05T08:00:00"))
      for step in 0..<40 {
        try world.step()
        let moment = Moment(clock: world.clock, knownUntil: world.knownUntil)
        let next = world.example.judge.situation(of: world.example.content, at: moment)
        let fresh = Situation(
          pack: world.example.pack, content: world.example.content, at: moment)
        let asked = (0..<4).map { _ in
          let id = world.pick(Self.indicators)
          let span = world.example.pack.indicator(id)?.span ?? .single
          return SeriesKey(indicator: id, area: world.pick(Self.areas), span: span)
        }
        expectSame(next, fresh, asking: asked, "round \(round), step \(step)")
        // Only some of what was asked goes on to be asked: the rest is forgotten and judged anew.
        #expect(next.judgings <= fresh.judgings)
      }
    }
  }
}
