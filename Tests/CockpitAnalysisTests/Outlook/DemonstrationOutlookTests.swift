import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitAnalysis

/// What is told of the demonstration at the end of October, against what it brings in December.
struct DemonstrationOutlookTests {
  private static func situation(
    _ pack: Catalogue, seed: UInt64, at clock: String
  ) throws -> Situation {
    let now = try #require(Instant(parsing: clock + "+08:00"))
    var intake = Intake(
      source: LiveDemonstration(catalogue: pack, seed: seed, packs: ProjectPacks.files),
      catalogue: pack, workers: 2)
    _ = try intake.refresh(at: now)
    return Situation(pack: pack, content: intake.content, at: Moment(clock: now))
  }

  @Test("72 to 88 of 100 figures of December lie in the 80 % intervals of October")
  func coverage() throws {
    let pack = try HaishuPack.catalogue()
    var (held, told) = (0, 0)
    for seed in 1...UInt64(Sweep.count(gate: 4, soak: 40)) {
      let then = try Self.situation(pack, seed: seed, at: "2026-10-31T20:00:00")
      let later = try Self.situation(pack, seed: seed, at: "2027-03-05T20:00:00")
      let memo = ForecastMemo()
      for reading in then.readings.values where reading.indicator.tier == .core {
        guard let outlook = try? Outlook.of(reading, in: then, memo).get(),
          outlook.forecast.basis == .models, let end = outlook.yearEnd
        else { continue }
        let isGrowth = outlook.series.measure == .growth
        let came = later.history(reading.series).last { $0.period == end.period }
        guard let value = isGrowth ? came?.growth?.yearOnYear : came?.value else { continue }
        told += 1
        // Figures are published rounded, and so are the limits that people read.
        let decimals = isGrowth ? 1 : reading.indicator.decimals
        let limits = end.distribution.interval(.eighty)
        let lower = NumberText.rounded(limits.lowerBound, decimals: decimals)
        let upper = NumberText.rounded(limits.upperBound, decimals: decimals)
        if lower <= value && value <= upper { held += 1 }
      }
    }
    #expect(told > 100)
    #expect((0.72...0.88).contains(Double(held) / Double(told)), "\(held) of \(told)")
  }
}
