import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// Which of its places stands for a district, of an indicator of which the greatest counts.
struct FactsPlacesTests {
  private let south = "330203001"
  private let west = "330203002"
  private let north = "330203003"

  /// What a source says of depths at some places.
  private struct Said {
    let source: String
    let depths: [(area: String, time: String, value: Double)]
  }

  private func leading(_ said: Said...) throws -> Reading {
    let catalogue = try HaishuPack.catalogue()
    let batches = try said.enumerated().map { place, said in
      let rows = said.depths.map { depth in
        StreetSnapshots.row(
          "safety.waterlogging", depth.area, in: "2026-11-21T\(depth.time):00+08:00",
          #""value":\#(depth.value)"#)
      }
      let text = """
        {"schema":"cockpit.snapshot/1","region":"330203","created_at":"2026-11-21T14:31:0\(place)+08:00",
         "source":{"id":"\(said.source)","name":"局"},"observations":[\(rows.joined(separator: ","))]}
        """
      return try SnapshotReader.read(Array(text.utf8), name: "\(place).json", catalogue: catalogue)
        .get().batch
    }
    let situation = Situation(
      pack: catalogue, content: IntakeContent(warehouse: try Warehouse(batches)),
      at: Moment(clock: try moment("2026-11-21T14:32:00")))
    let indicator = try #require(catalogue.indicator("safety.waterlogging"))
    return situation.reading(of: indicator, area: "330203")
  }

  @Test("the place with the greatest figure leads")
  func greatest() throws {
    let reading = try leading(
      Said(source: "a", depths: [(south, "14:30", 4), (west, "14:30", 16), (north, "14:30", 9)]))
    #expect(reading.origin?.area == west && reading.latest?.value == 16 && reading.isUsable)
  }

  @Test("a place leads of which one of two sources says more than any figure that can be judged")
  func contradicted() throws {
    let first = Said(source: "a", depths: [(south, "14:30", 40), (west, "14:30", 16)])
    let reading = try leading(first, Said(source: "b", depths: [(south, "14:30", 2)]))
    #expect(reading.origin?.area == south && !reading.conflicts.isEmpty)
    #expect(reading.latest?.value == 40 && reading.conflicts.map(\.value) == [2])
    // The one that says less than the greatest does not.
    let milder = Said(source: "a", depths: [(south, "14:30", 12), (west, "14:30", 16)])
    let other = try leading(milder, Said(source: "b", depths: [(south, "14:30", 2)]))
    #expect(other.origin?.area == west && other.isUsable)
  }

  @Test("what sources contradicted each other about long ago hides nothing of now")
  func old() throws {
    let reading = try leading(
      Said(source: "a", depths: [(south, "06:00", 90), (west, "14:30", 40), (north, "14:30", 16)]),
      Said(source: "b", depths: [(south, "06:00", 2), (west, "14:30", 3)]))
    #expect(reading.origin?.area == west && !reading.conflicts.isEmpty)
    let alone = try leading(
      Said(source: "a", depths: [(south, "06:00", 90), (north, "14:30", 16)]),
      Said(source: "b", depths: [(south, "06:00", 2)]))
    #expect(alone.origin?.area == north && alone.isUsable)
  }
}
