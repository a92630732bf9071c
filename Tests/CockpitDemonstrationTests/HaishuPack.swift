import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitTestSupport
import CockpitValues
import Testing

extension HaishuPack {
  private static let plain = Result {
    let pack = try catalogue()
    return Catalogue(
      id: pack.id, version: pack.version, name: pack.name, title: pack.title, region: pack.region,
      offset: pack.offset, themes: pack.themes, domains: pack.domains, areas: pack.areas,
      indicators: pack.indicators.filter { $0.system == nil }, boards: pack.boards,
      calendar: pack.calendar, departments: pack.departments, bodies: pack.bodies,
      scenario: pack.scenario)
  }

  /// The pack without systems and records, read once.
  static func plainCatalogue() throws -> Catalogue { try plain.get() }

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
    let catalogue = try HaishuPack.plainCatalogue()
    var intake = Intake(
      source: LiveDemonstration(catalogue: catalogue, packs: ProjectPacks.files),
      catalogue: catalogue, workers: 2)
    _ = try intake.refresh(at: try HaishuPack.moment("2026-11-21T14:32:00+08:00"))
    return intake
  }

  static func demonstration() throws -> Demonstration {
    Demonstration(
      catalogue: try HaishuPack.plainCatalogue(), region: "330203", seed: 1,
      packs: ProjectPacks.files)
  }

  /// The files of the first screen at 14:32 on 21 November 2026.
  static func start() throws -> [DemonstrationFile] { try started.get() }

  /// What a visitor finds at that moment.
  static func intake() throws -> Intake { try begun.get() }
}
