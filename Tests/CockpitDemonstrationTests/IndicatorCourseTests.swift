import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct IndicatorCourseTests {
  /// The periods of an indicator that end in three years.
  private func periods(of indicator: Indicator) -> [Period] {
    let first = CivilDate.daysSince1970(year: 2024, month: 1, day: 1)
    return indicator.frequency == .day
      ? (first..<first + 40).map { .day(CivilDate(daysSince1970: $0)) }
      : (first..<first + 1096).reduce(into: []) { periods, day in
        guard let period = indicator.period(containing: CivilDate(daysSince1970: day)),
          periods.last != period
        else { return }
        periods.append(period)
      }
  }

  @Test("a figure is the same whatever was asked for before it, with its streets and without")
  func sharedOrNot() throws {
    let catalogue = try HaishuPack.plainCatalogue()
    let truth = DemonstrationTruth(
      catalogue: catalogue, region: "330203", seed: 1, packs: ProjectPacks.files)
    var random = Sweep.generator("courses")
    var figures = 0
    for indicator in catalogue.indicators {
      let table = truth.table(of: indicator)
      for period in periods(of: indicator).shuffled(using: &random) {
        let withStreets = Bool.random(using: &random)
        let known = table.figures(in: period, withStreets: withStreets)
        let alone = truth.figures(of: indicator, in: period, withStreets: withStreets)
        #expect(known?.district == alone?.district, "\(indicator.id) \(period)")
        #expect(known?.streets == alone?.streets, "\(indicator.id) \(period)")
        figures += known == nil ? 0 : 1
      }
    }
    #expect(figures > 2000)
  }

  @Test("the sums over months are those of the months one by one")
  func sums() {
    let flow = FlowTruth(level: 1000, growth: 5, season: .even, noise: 0.1)
    let indicator = Indicator(
      id: "x", name: LocalizedText(zh: "甲"), unit: Unit("件"), decimals: 0, frequency: .month)
    let truth = DemonstrationTruth(
      RegionScenario(
        region: "1", areas: AreaTree([]), indicators: [:], scenario: DemonstrationScenario()),
      lunar: LunarAlignment(), seed: 3
    ) { _ in nil }
    let course = truth.course(of: indicator, .standard(for: indicator))
    let january = 2026 * 12
    for months in [january..<january + 7, january..<january + 3, january + 4..<january + 9] {
      #expect(course.sum(flow, months) == flow.sum(months, course.noise))
      let sums = course.sums(months, withStreets: false, count: 2) { month, sums in
        sums[0] += 1
        sums[1] += month - january
      }
      #expect(sums == [months.count, months.reduce(0) { $0 + $1 - january }])
    }
  }
}
