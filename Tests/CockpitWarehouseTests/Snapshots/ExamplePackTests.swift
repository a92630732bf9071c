import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitWarehouse

/// The pack of the guide: an invented district that anybody may copy.
struct ExamplePackTests {
  private static func pack() throws -> (catalogue: Catalogue, warnings: [Diagnostic]) {
    var contents: [String: [UInt8]] = [:]
    for name in PackFiles.names
    where ![
      "year-targets.json", "calendar.json", "composites.json", "crosschecks.json", "records.json",
      "alarms.json", "supervision.json", "chronicle.json", "policies.json",
    ].contains(name) {
      contents[name] = try content(of: "ExamplePack/\(name)")
    }
    return try PackReader.inspect(PackFiles(location: "ExamplePack", contents: contents))
  }

  private static func content(of path: String) throws -> [UInt8] {
    try Files.bytes(at: Repository.path("Tests/Fixtures/\(path)"))
  }

  @Test("reads without a fault or a warning")
  func reads() throws {
    let (catalogue, warnings) = try Self.pack()
    #expect(warnings.isEmpty)
    #expect((catalogue.id, catalogue.region) == ("yunxi", "990101"))
    #expect(catalogue.domains.map(\.sixth) == ["regulation", "society"])
    #expect(catalogue.systems.map(\.standing) == [.planned, .planned, .classified])
  }

  @Test("connects a system as soon as a figure of it has arrived")
  func connects() throws {
    let catalogue = try Self.pack().catalogue
    let snapshot = try SnapshotReader.read(
      Self.content(of: "ExampleSnapshots/yunxi-2026-11.json"), name: "yunxi-2026-11.json",
      catalogue: catalogue
    ).get()
    #expect(snapshot.warnings.isEmpty)
    let warehouse = try Warehouse().adding(snapshot.batch)
    let reported = Set(warehouse.series.map(\.indicator))
    let states = catalogue.systems.map { system in system.state { reported.contains($0) } }
    #expect(states == [.connected, .unconnected, .classified])
  }
}
