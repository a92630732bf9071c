import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitTestSupport
import CockpitValues
import Testing

/// The pack of 海曙区 as it lies in `Resources/`.
enum HaishuPack {
  private static let plain = Result {
    try read(["pack.json", "areas.json", "indicators.json", "boards.json", "calendar.json"])
  }
  private static let whole = Result {
    try read(PackFiles.names.filter { $0 != "year-targets.json" })
  }

  /// The pack without systems and records, read once.
  static func catalogue() throws -> Catalogue { try plain.get() }

  /// The pack with all its files, read once.
  static func wholeCatalogue() throws -> Catalogue { try whole.get() }

  private static func read(_ names: [String]) throws -> Catalogue {
    var contents: [String: [UInt8]] = [:]
    for name in names {
      contents[name] = try Files.bytes(at: Repository.path("Resources/Packs/haishu/\(name)"))
    }
    return try PackReader.read(PackFiles(location: "Packs/haishu", contents: contents))
  }

  /// A moment of 海曙区, such as `2026-11-21T14:32:00+08:00`.
  static func moment(_ text: String) throws -> Instant {
    try #require(Instant(parsing: text))
  }
}

/// The demonstration of 海曙区 that the tests look at, each part of it made once.
enum ExampleDemonstration {
  private static let started = Result {
    try demonstration().start(at: HaishuPack.moment("2026-11-21T14:32:00+08:00"))
  }
  private static let begun = Result {
    let catalogue = try HaishuPack.catalogue()
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue), catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: try HaishuPack.moment("2026-11-21T14:32:00+08:00"))
    return intake
  }

  static func demonstration() throws -> Demonstration {
    Demonstration(catalogue: try HaishuPack.catalogue(), region: "330203", seed: 1)
  }

  /// The files of the first screen at 14:32 on 21 November 2026.
  static func start() throws -> [DemonstrationFile] { try started.get() }

  /// What a visitor finds at that moment.
  static func intake() throws -> Intake { try begun.get() }
}
