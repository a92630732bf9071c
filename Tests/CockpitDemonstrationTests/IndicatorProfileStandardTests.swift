import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct IndicatorProfileStandardTests {
  private func indicator(
    _ id: String, unit: String, frequency: Frequency = .month, kind: Indicator.Kind = .flow,
    better: Indicator.Better = .none, decimals: Int = 0, isGrowthOnly: Bool = false
  ) -> Indicator {
    Indicator(
      id: id, name: LocalizedText(zh: "甲"), unit: Unit(unit), decimals: decimals,
      frequency: frequency, span: frequency == .day && kind == .stock ? .level : .single,
      kind: kind, better: better, isGrowthOnly: isGrowthOnly)
  }

  private func figure(_ indicator: Indicator, _ period: Period) throws -> Double {
    let areas = AreaTree([Area(code: "1", name: LocalizedText(zh: "区"), level: .district)])
    let catalogue = Catalogue(
      id: "x", version: "1", name: LocalizedText(zh: "区"), title: LocalizedText(zh: "区"),
      region: "1", offset: .china, themes: [], domains: [], areas: areas,
      indicators: [indicator], boards: [])
    let truth = DemonstrationTruth(catalogue: catalogue, region: "1", seed: 1)
    return try #require(
      truth.figures(of: indicator, in: period, withStreets: false)?.district.value)
  }

  @Test("a share is high where more is better, low where less is, and within 0 to 100")
  func shares() throws {
    for number in 0..<60 {
      let id = "a.share\(number)"
      let up = try figure(indicator(id, unit: "%", kind: .rate, better: .up), .month(2026, 10))
      let down = try figure(indicator(id, unit: "%", kind: .rate, better: .down), .month(2026, 10))
      #expect((80...100).contains(up) && (0...15).contains(down), "\(number)")
    }
  }

  @Test("each kind and frequency has figures above 0", arguments: Indicator.Kind.allCases)
  func kinds(kind: Indicator.Kind) throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 20))
    let periods: [(Frequency, Period)] = [
      (.day, .day(day)), (.week, .week(of: day)), (.month, .month(2026, 10)),
      (.quarter, .quarter(2026, 3)), (.half, .half(2026, 1)), (.year, .year(2025)),
    ]
    for (frequency, period) in periods {
      for number in 0..<20 {
        let subject = indicator("b.\(number)", unit: "个", frequency: frequency, kind: kind)
        #expect(try figure(subject, period) > 0, "\(frequency) \(number)")
      }
    }
  }

  @Test("a growth stays a growth, and instruments wander about a level")
  func others() {
    let growth = IndicatorProfile.standard(for: indicator("c", unit: "%", isGrowthOnly: true))
    guard case .wander(let mean, range: 2) = growth.shape else {
      Issue.record("a growth has the shape \(growth.shape)")
      return
    }
    #expect((1...5).contains(mean))
    let gauge = IndicatorProfile.standard(
      for: indicator("d", unit: "米", frequency: .interval(seconds: 300)))
    guard case .sensor(let sensor) = gauge.shape else {
      Issue.record("an instrument has the shape \(gauge.shape)")
      return
    }
    #expect(sensor.quantity == .gauge && sensor.range > 0)
  }

  @Test("no figure without a profile is beyond what its pack believes, and no calm sensor alarms")
  func believed() throws {
    var looked = 0
    for pack in ProjectPacks.ids {
      for indicator in try ProjectPacks.catalogue(pack).indicators {
        let (lowest, highest) = indicator.limits
        if case .interval = indicator.frequency {
          guard case .sensor(let sensor) = IndicatorProfile.standard(for: indicator).shape,
            let level = sensor.level, let classes = indicator.classes, !classes.alarms.isEmpty
          else { continue }
          #expect(classes.alarms[classes.index(of: level)] == nil, "\(indicator.id) \(level)")
          continue
        }
        let period: Period =
          indicator.frequency == .quarter
          ? .quarter(2026, 3) : indicator.frequency == .year ? .year(2025) : .month(2026, 10)
        guard indicator.frequency != .day else { continue }
        let value = try figure(indicator, period)
        looked += 1
        #expect(value >= lowest ?? value && value <= highest ?? value, "\(indicator.id) \(value)")
      }
    }
    #expect(looked > 500)
  }

  @Test("it depends on the id alone, not on the seed")
  func stable() {
    let one = IndicatorProfile.standard(for: indicator("e.1", unit: "个", kind: .stock))
    #expect(one == .standard(for: indicator("e.1", unit: "个", kind: .stock)))
    #expect(one != .standard(for: indicator("e.2", unit: "个", kind: .stock)))
  }
}

struct LunarQuietTests {
  @Test("a region is quiet from the eve to the sixth day and awake again by the thirteenth")
  func quiet() throws {
    let newYear = try #require(CivilDate(year: 2026, month: 2, day: 17))
    let lunar = LunarAlignment(newYears: [newYear])
    func quiet(_ days: Int) -> Double {
      lunar.quiet(on: CivilDate(daysSince1970: newYear.daysSince1970 + days))
    }
    #expect(quiet(-4) == 0 && quiet(-3) == 0.4 && quiet(-1) == 1 && quiet(5) == 1)
    #expect((0.1..<1).contains(quiet(6)) && quiet(6) > quiet(11) && quiet(12) == 0)
    #expect(LunarAlignment().quiet(on: newYear) == 0)
  }
}
