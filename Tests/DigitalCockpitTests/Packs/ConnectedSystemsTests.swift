import CockpitCatalogue
import Testing

@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse
@testable import DigitalCockpit

/// Which systems the demonstrations connect, and which stay out.
struct ConnectedSystemsTests {
  private let session: Session
  private let connected: [System]

  init() throws {
    let session = try DemonstrationWorld.session()
    self.session = session
    connected = session.catalogue.systems.filter { session.situation.state(of: $0) == .connected }
  }

  @Test(
    "shows of each measurable system of a region a figure or a record, on a page of its own",
    arguments: EmbeddedPacks.ids)
  func measurable(pack: String) throws {
    var session = try DemonstrationWorld.session(ofPack: pack)
    let situation = session.situation
    for system in session.catalogue.systems {
      let isPlanned = system.standing == .planned
      #expect((situation.state(of: system) == .connected) == isPlanned, "\(system.id)")
      session.open(.system(system.id))
      #expect(session.place.page == .system(system.id))
      guard isPlanned else { continue }
      let figures = system.indicators.filter { situation.readings[$0]?.isReported == true }
      let records =
        situation.tasks(ofSystem: system.id).count
        + situation.recordTypes(ofSystem: system.id).count
      #expect(figures.count + records > 0, "\(system.id)")
    }
  }

  @Test("connects none that is retired, classified or only a direction")
  func planned() {
    for system in connected { #expect(system.standing == .planned, "\(system.id)") }
  }

  @Test("reports of single systems at the level of the region alone, on time and without doubts")
  func region() {
    let catalogue = session.catalogue
    var reported = 0
    for indicator in catalogue.indicators where indicator.system != nil {
      guard let reading = session.readings[indicator.id], reading.isReported else { continue }
      reported += 1
      let areas = session.situation.series(ofIndicator: indicator.id).map(\.area)
      #expect(areas == [catalogue.region], "\(indicator.id)")
      #expect(!reading.needsDataWork, "\(indicator.id)")
      #expect(indicator.unit.symbol != "%" || (0...100).contains(reading.latest?.value ?? -1))
      let header = reading.latest.flatMap { session.situation.header(ofFile: $0.file) }
      #expect(header?.source.name == indicator.owners.first.flatMap(catalogue.department)?.name.zh)
    }
    #expect(reported > 50)
  }

  @Test("lets nothing in of courts, discipline inspection, gait recognition and minors")
  func closed() throws {
    let closed = ["审判", "检察", "纪检", "步态", "未成年"]
    var kept = 0
    for (id, _) in PlanPackTests.regions {
      let catalogue = try EmbeddedCatalogue.of(id)
      for system in catalogue.systems where closed.contains(where: system.reason.zh.contains) {
        #expect(system.standing == .classified || system.standing == .direction, "\(system.id)")
        #expect(system.indicators.isEmpty && system.recordTypes.isEmpty, "\(system.id)")
        kept += 1
      }
      for measure in catalogue.systems.flatMap(\.measures) where measure.indicator != nil {
        #expect(!closed.contains(where: measure.text.zh.contains), "\(measure.text.zh)")
      }
    }
    #expect(kept > 0, "some systems give one of these as the reason")
  }
}
