import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse

/// A reading is handed about by reference, and still says whether it says the same as another one.
struct ReadingTests {
  private static let pack = Result { try HaishuPack.catalogue() }

  /// The newest figure of an indicator that is held against a target, as a reading with all that it has.
  private static func example() throws -> Reading {
    try JudgementExample(
      [
        StreetSnapshots.row("economy.budget_revenue", "330203", in: "2026-09", #""value": 80"#),
        StreetSnapshots.row("economy.budget_revenue", "330203", in: "2026-10", #""value": 90"#),
      ],
      targets: [
        JudgementExample.target("economy.budget_revenue", "cumulative", #""value": 120"#)
      ]
    ).reading("economy.budget_revenue")
  }

  /// A reading, with something else for one of its parts where that is given.
  private static func copy(
    of base: Reading, indicator: Indicator? = nil, series: SeriesKey? = nil,
    latest: Observation?? = nil, doubted: Observation?? = nil, doubtedPeriods: Set<Period>? = nil,
    previous: Observation?? = nil, lastYear: Observation?? = nil,
    withoutFigure: Observation?? = nil, isWithdrawn: Bool? = nil, freshness: Freshness? = nil,
    isOwed: Bool? = nil, doubts: [Doubt]? = nil, conflicts: [Observation]? = nil,
    growth: Growth? = nil, target: Target?? = nil, progress: Progress?? = nil,
    light: LightReading? = nil, places: [Reading]? = nil, origin: SeriesKey?? = nil
  ) -> Reading {
    Reading(
      indicator: indicator ?? base.indicator, series: series ?? base.series,
      latest: latest ?? base.latest, doubted: doubted ?? base.doubted,
      doubtedPeriods: doubtedPeriods ?? base.doubtedPeriods, previous: previous ?? base.previous,
      lastYear: lastYear ?? base.lastYear, withoutFigure: withoutFigure ?? base.withoutFigure,
      isWithdrawn: isWithdrawn ?? base.isWithdrawn, freshness: freshness ?? base.freshness,
      isOwed: isOwed ?? base.isOwed, doubts: doubts ?? base.doubts,
      conflicts: conflicts ?? base.conflicts, growth: growth ?? base.growth,
      target: target ?? base.target, progress: progress ?? base.progress,
      light: light ?? base.light, places: places ?? base.places, origin: origin ?? base.origin)
  }

  @Test("two readings are equal where they say the same in each of their parts")
  func parts() throws {
    let base = try Self.example()
    #expect(base.target != nil && base.progress != nil)
    let other = try #require(try Self.pack.get().indicator("economy.deposits"))
    let key = SeriesKey(indicator: other.id, area: "330203", span: other.span)
    let figure = try #require(base.previous)
    let late = Freshness(
      state: .lost, latest: nil, awaited: nil, next: nil, since: nil, daysLate: 99,
      unpublished: nil)
    let others = [
      Self.copy(of: base, indicator: other), Self.copy(of: base, series: key),
      Self.copy(of: base, latest: figure), Self.copy(of: base, doubted: figure),
      Self.copy(of: base, doubtedPeriods: [.month(2026, 1)]),
      Self.copy(of: base, previous: .some(nil)), Self.copy(of: base, lastYear: figure),
      Self.copy(of: base, withoutFigure: figure),
      Self.copy(of: base, isWithdrawn: !base.isWithdrawn), Self.copy(of: base, freshness: late),
      Self.copy(of: base, isOwed: !base.isOwed), Self.copy(of: base, doubts: [.below(1)]),
      Self.copy(of: base, conflicts: [figure]), Self.copy(of: base, growth: .none(.basis)),
      Self.copy(of: base, target: .some(nil)), Self.copy(of: base, progress: .some(nil)),
      Self.copy(of: base, light: LightReading(unlit: .smallSample)),
      Self.copy(of: base, places: [base]), Self.copy(of: base, origin: key),
    ]
    // A part that is new belongs here, and into the comparison.
    #expect(Mirror(reflecting: base).children.count == others.count)
    for other in others { #expect(other != base && base != other) }
    #expect(Self.copy(of: base) == base)
    #expect(try Self.example() == base)
    #expect(Set(others + [base, Self.copy(of: base)]).count == others.count + 1)
  }

  @Test("a reading with places in a grave class differs in nothing else")
  func places() throws {
    let base = try Self.example()
    let whole = base.with(places: [base])
    #expect(whole.places == [base])
    #expect(Self.copy(of: whole, places: []) == base)
  }
}
