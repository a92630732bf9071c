import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitAnalysis

/// What is warned of in the demonstration in the second half of a year, against what December brings.
struct DemonstrationEarlyWarningTests {
  private struct Counts: Equatable {
    /// Warned of, and missed.
    var hits = 0
    /// Warned of, and met.
    var falseAlarms = 0
    /// Not warned of, and missed.
    var missed = 0
    /// Not warned of, and met.
    var quiet = 0
  }

  private static func situation(_ pack: Catalogue, seed: UInt64, at clock: String) throws
    -> Situation
  {
    let now = try #require(Instant(parsing: clock + "+08:00"))
    var intake = Intake(
      source: LiveDemonstration(catalogue: pack, seed: seed, packs: ProjectPacks.files),
      catalogue: pack, workers: 2)
    _ = try intake.refresh(at: now)
    return Situation(pack: pack, content: intake.content, at: Moment(clock: now))
  }

  /// Whether the figure that ends the year of a target misses it; `nil` where there is none.
  private static func isMissed(_ reading: Reading, in later: Situation) -> Bool? {
    guard let target = reading.progress?.target,
      let series = try? OutlookSeries.of(reading, in: later).get(),
      let end = later.history(reading.series).last(where: {
        $0.period.lastDay.year == target.year && $0.period.lastDay.month == 12
      })
    else { return nil }
    let value = series.measure == .growth ? end.growth?.yearOnYear : end.value
    guard let value else { return nil }
    let edge = target.edge(decimals: series.decimals)
    return target.evaluation.isUpperLimit ? value > edge : value < edge
  }

  @Test(
    "few are warned of, what is warned of is missed more often than the rest, and the rest is mostly met"
  )
  func record() throws {
    let pack = try HaishuPack.catalogue()
    var counts = Counts()
    for seed in 1...UInt64(Sweep.count(gate: 3, soak: 40)) {
      let later = try Self.situation(pack, seed: seed, at: "2027-03-05T20:00:00")
      for clock in ["2026-07-31T20:00:00", "2026-09-30T20:00:00", "2026-11-30T20:00:00"] {
        let then = try Self.situation(pack, seed: seed, at: clock)
        for warning in then.earlyWarnings(ForecastMemo(most: 512)) {
          guard let reading = then.readings[warning.indicator],
            let isMissed = Self.isMissed(reading, in: later)
          else { continue }
          switch (warning.state, isMissed) {
          case (.lags, _): break
          case (.warns, true): counts.hits += 1
          case (.warns, false): counts.falseAlarms += 1
          case (.clear, true): counts.missed += 1
          case (.clear, false): counts.quiet += 1
          }
        }
      }
    }
    // Of 40 worlds 15, 11, 46 and 1,219; Guides/Outlook.md has them.
    let (warned, other) = (counts.hits + counts.falseAlarms, counts.missed + counts.quiet)
    #expect(warned > 0 && warned < other / 10, "\(counts)")
    #expect(counts.missed < other / 10, "\(counts)")
    #expect(counts.hits * other > counts.missed * warned, "\(counts)")
  }
}
