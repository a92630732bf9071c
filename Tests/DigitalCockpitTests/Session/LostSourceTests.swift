import CockpitCanvas
import CockpitDemonstration
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import DigitalCockpit

/// What remains of the screens when a department's files are gone.
struct LostSourceTests {
  private static let moment = DemonstrationWorld.now

  /// The demonstration without the files that a test does not want.
  private func session(
    at now: Instant = moment, _ isWanted: (DemonstrationFile) -> Bool = { _ in true }
  ) throws -> Session {
    let catalogue = try DemonstrationWorld.catalogue()
    let demonstration = Demonstration(
      catalogue: catalogue, region: catalogue.region, seed: 1)
    var reader = SnapshotReader(catalogue: catalogue)
    let files = try demonstration.start(at: Self.moment).filter(isWanted).map { file in
      try file.bytes.withUnsafeBufferPointer { try reader.read($0, name: file.name).get() }
    }
    let warehouse = try Warehouse([SnapshotBatch(keys: reader.keys, files: files)])
    return Session(
      situation: World(catalogue: catalogue, warehouse: warehouse).situation(at: now),
      strings: Strings(.zh), size: .init(columns: 120, rows: 40))
  }

  @Test("the figures of a source that is gone are 缺, and nothing else changes")
  func missing() throws {
    let before = try session()
    let after = try session { !$0.name.contains("-finance-") }
    var lost = 0
    for reading in before.readings.values {
      let id = reading.indicator.id
      let other = try #require(after.readings[id])
      if reading.latest?.file.contains("-finance-") == true {
        lost += 1
        #expect(other.latest == nil)
        #expect(
          ReadingText(strings: after.strings, periods: after.periodText)
            .problemMarks(other) == "缺", "\(id)")
      } else {
        #expect(other == reading, "\(id)")
      }
    }
    #expect(lost > 1)
  }

  @Test("figures that are no longer renewed grow 旧 and keep the date of the last value")
  func old() throws {
    let later = Self.moment.adding(seconds: 90 * 86_400)
    var session = try session(at: later)
    let revenue = try #require(session.readings["economy.budget_revenue"])
    #expect(revenue.latest?.period == .month(2026, 10))
    #expect(revenue.freshness.state == .stale)
    #expect(revenue.light.light == nil)
    try session.type("/ economy.budget_revenue Enter")
    #expect(session.screen.contains("2026年1-10月"))
    #expect(session.screen.contains("应到"))
  }
}
