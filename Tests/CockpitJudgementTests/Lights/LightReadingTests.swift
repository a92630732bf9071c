import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitJudgement

struct LightReadingTests {
  private static let indicator = Indicator(
    id: "i", name: LocalizedText(zh: "指标"), unit: Unit("亿元"), decimals: 1, better: .up)

  private static func progress(
    _ value: Double, _ period: Period = .month(2026, 10), kind: TargetKind = .cumulative,
    target: Double = 1200, isFactOnly: Bool = false
  ) -> Progress? {
    let target = Target(
      id: "t", year: 2026, plan: "p", name: LocalizedText(zh: "指标"), unit: Unit("亿元"),
      kind: kind, comparator: kind.isUpperLimit ? .atMost : .atLeast, value: target,
      isFactOnly: isFactOnly)
    return Progress(
      of: target, at: TargetFigures(period: period, value: value, decimals: 1))
  }

  private static func reading(
    _ progress: Progress?, indicator: Indicator = indicator, isUsable: Bool = true,
    isSure: Bool = true, previous: [Light?] = [], rules: [LightRule]? = nil,
    on date: CivilDate? = nil,
    sample: SampledPercentage? = nil
  ) throws -> LightReading {
    let raise = #"{"after": 3, "lights": ["yellow"]}"#
    let rule = try LightRuleExample.rule(bands: LightRuleExample.threeBands, raise: raise)
    let headroom = try LightRuleExample.rule(
      measure: "headroom", kinds: #"["average_cap", "zero", "relative"]"#,
      bands: #"[{"light": "green", "from": 0}, {"light": "red", "below": 0}]"#)
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    return LightReading(
      of: progress, indicator: indicator, rules: rules ?? [rule, headroom], on: date ?? day,
      isUsable: isUsable, isSure: isSure, previous: previous, sample: sample)
  }

  @Test("P1: 955.2 of 1200 by October is 黄1")
  func p1() throws {
    let reading = try Self.reading(Self.progress(955.2))
    #expect(reading.light == .yellow)
    #expect(reading.short(in: .zh) == "黄1")
    #expect(reading.light?.words.zh == "黄灯")
    #expect(reading.rule?.label(.zh) == "系数法v3 试运行")
  }

  @Test("B14: just short of the plan is not lit green by rounding up")
  func notRoundedUp() throws {
    #expect(try Self.reading(Self.progress(999.9)).light == .yellow)
    #expect(try Self.reading(Self.progress(1000)).short(in: .zh) == "绿")
  }

  @Test("P5: what is certain to miss has the worst light")
  func lockedMiss() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 20))
    let progress = Self.progress(31.6, .day(day), kind: .averageCap, target: 28)
    #expect(try Self.reading(progress).light == .red)
  }

  @Test("raises a light by one step in its third period, and counts none that have no light")
  func raises() throws {
    let yellow = Self.progress(955.2)
    #expect(try Self.reading(yellow, previous: [.yellow]).short(in: .zh) == "黄2")
    let third = try Self.reading(yellow, previous: [.yellow, nil, .red])
    #expect(third.light == .red && third.raisedAfter == 3)
    // Red was shown for two periods.
    #expect(third.consecutivePeriods == 2)
    let first = try Self.reading(yellow, previous: [.yellow, .yellow])
    #expect(first.short(in: .zh) == "红1" && first.raisedAfter == 3)
    #expect(try Self.reading(yellow, previous: [.red, .green, .yellow]).short(in: .zh) == "黄2")
    #expect(try Self.reading(Self.progress(1100), previous: [.red, .red]).short(in: .zh) == "绿")
  }

  @Test("counts a red light on where the figure turns from red to yellow and back")
  func oneHistory() throws {
    // 固定资产投资 from March to October: yellow, three times red, yellow, three times red.
    let own: [Light] = [.yellow, .red, .red, .red, .yellow, .red, .red, .red]
    let (red, yellow) = (Self.progress(700), Self.progress(955.2))
    let shown = try own.indices.map { place in
      try Self.reading(own[place] == .red ? red : yellow, previous: Array(own[..<place]))
        .short(in: .zh)
    }
    #expect(shown == ["黄1", "红1", "红2", "红3", "红4", "红5", "红6", "红7"])
  }

  @Test("never counts back while a light stays, and begins anew with another, for random lights")
  func countOnlyGrows() throws {
    var random = SeededGenerator(seed: 36)
    let rules = [
      try LightRuleExample.rule(
        bands: LightRuleExample.threeBands, raise: #"{"after": 3, "lights": ["yellow"]}"#),
      try LightRuleExample.rule(
        bands: LightRuleExample.threeBands, raise: #"{"after": 2, "lights": ["yellow"]}"#),
      try LightRuleExample.rule(bands: LightRuleExample.threeBands),
    ]
    for _ in 0..<300 {
      let own = (0..<12).map { _ in
        [Light.green, .yellow, .red][Int.random(in: 0..<3, using: &random)]
      }
      let rule = try #require(rules.randomElement(using: &random))
      var before: LightRule.Shown?
      for end in 1...own.count {
        let shown = try #require(rule.shown(for: Array(own[..<end])))
        #expect(shown.light >= own[end - 1])
        if let before, shown.light != .green {
          // Of a light as bad as before, one more; of a worse one, the first.
          if shown.light == before.light { #expect(shown.periods == before.periods + 1) }
          if shown.light > before.light { #expect(shown.periods == 1) }
          if shown.light < before.light { #expect(shown.periods > before.periods) }
        }
        #expect(shown.light != .green || shown.periods == 0)
        before = shown
      }
    }
  }

  @Test("lights nothing by a figure that is not usable, and shows the last light as unsure")
  func notUsable() throws {
    let reading = try Self.reading(
      Self.progress(955.2), isUsable: false, previous: [.green, .yellow])
    #expect(reading.light == nil)
    #expect(reading.unlit == .notUsable)
    #expect(reading.short(in: .zh) == "黄?")
  }

  @Test("keeps its own light as the last one of a figure that is only late, raised as it was")
  func late() throws {
    let yellow = Self.progress(955.2)
    #expect(try Self.reading(yellow, isUsable: false, previous: [.green]).lastLight == .yellow)
    #expect(
      try Self.reading(yellow, isUsable: false, previous: [.yellow, .yellow]).lastLight == .red)
    #expect(
      try Self.reading(yellow, isUsable: false, isSure: false, previous: [.green]).lastLight
        == .green)
    let february = Self.progress(99.6, .months(2026, 1...2))
    #expect(try Self.reading(february, isUsable: false).lastLight == nil)
  }

  @Test("says why an indicator is unlit")
  func unlit() throws {
    var fact = Self.indicator
    fact.isFactOnly = true
    let progress = Self.progress(955.2)
    #expect(try Self.reading(progress, indicator: fact).unlit == .notAssessed)
    #expect(try Self.reading(Self.progress(955.2, isFactOnly: true)).unlit == .notAssessed)
    var unassessed = Self.indicator
    unassessed.isAssessed = false
    #expect(try Self.reading(progress, indicator: unassessed).unlit == .notAssessed)
    #expect(try Self.reading(nil).unlit == .noTarget)
    let nextYear = try #require(CivilDate(year: 2027, month: 1, day: 2))
    #expect(try Self.reading(progress, on: nextYear).unlit == .yearIsOver)
    #expect(try Self.reading(progress, rules: []).unlit == .noRule)
    let december = try #require(CivilDate(year: 2026, month: 12, day: 1))
    let rule = try LightRuleExample.rule(bands: LightRuleExample.threeBands)
    let later = LightRule(
      id: rule.id, version: 1, name: rule.name, validFrom: december, measure: rule.measure,
      kinds: rule.kinds, bands: rule.bands)
    #expect(try Self.reading(progress, rules: [later]).unlit == .ruleFrom(december))
    #expect(LightReading.Unlit.ruleFrom(december).words.zh == "亮灯规则自 2026-12-01 起")
    let (few, enough) = (
      SampledPercentage(numerator: 3, denominator: 19),
      SampledPercentage(numerator: 3, denominator: 20)
    )
    #expect(try Self.reading(progress, sample: few).unlit == .smallSample)
    #expect(try Self.reading(progress, sample: enough).light == .yellow)
    let february = Self.progress(99.6, .months(2026, 1...2))
    #expect(try Self.reading(february).unlit == .beforeFirstQuarter)
    #expect(try Self.reading(february).short(in: .zh) == "")
  }

  @Test("does not light 高于全市 green at the city's own figure")
  func strict() throws {
    let target = Target(
      id: "t", year: 2026, plan: "p", name: LocalizedText(zh: "指标"), unit: Unit("%"),
      kind: .relative, comparator: .moreThan, value: 0)
    func light(_ value: Double) throws -> Light? {
      try Self.reading(
        Progress(
          of: target,
          at: TargetFigures(
            period: .month(2026, 10), value: value, decimals: 1, reference: 5.1))
      ).light
    }
    #expect(try light(5.1) == .red)
    #expect(try light(5.2) == .green)
  }

  @Test("never gives a better light to a higher amount that is lower, for random amounts")
  func monotone() throws {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<200 {
      let month = Int.random(in: 3...12, using: &random)
      let amounts = (0..<2).map { _ in Double.random(in: 0...1500, using: &random) }.sorted()
      let lights = try amounts.map {
        try #require(Self.reading(Self.progress($0, .month(2026, month))).light)
      }
      #expect(lights[0] >= lights[1])
    }
  }
}
