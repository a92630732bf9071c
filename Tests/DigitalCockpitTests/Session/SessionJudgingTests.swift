import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// That screens ask for judgements and do not make them.
struct SessionJudgingTests {
  private func session(_ keys: String) throws -> Session {
    let situation = try DemonstrationWorld.world().situation()
    var session = Session(
      situation: situation, strings: Strings(.zh), size: Size(columns: 160, rows: 45))
    try session.type(keys)
    return session
  }

  @Test(
    "a page that is left alone for a minute judges nothing",
    arguments: ["/ industry.output Enter", "/ economy.gdp Enter p", "1", "m", "M C", "s"])
  func leftAlone(keys: String) throws {
    var session = try session(keys)
    _ = session.screen
    let judgings = session.situation.judgings
    for second in 1...60 {
      _ = session.handle(.clock(DemonstrationWorld.now.adding(seconds: Int64(second))))
      if second % 10 == 0 { _ = session.screen }
    }
    #expect(session.situation.judgings == judgings)
  }

  @Test("what a page asked for goes on to hold in the next situation")
  func goesOn() throws {
    let world = try DemonstrationWorld.world()
    var judge = Judge(pack: world.catalogue)
    let content = IntakeContent(warehouse: world.warehouse, targets: world.targets)
    let first = judge.situation(of: content, at: Moment(clock: DemonstrationWorld.now))
    var session = Session(
      situation: first, strings: Strings(.zh), size: Size(columns: 160, rows: 45))
    try session.type("/ industry.output Enter")
    _ = session.screen
    let next = judge.situation(
      of: content, at: Moment(clock: DemonstrationWorld.now.adding(seconds: 1)))
    _ = session.handle(.situation(next))
    _ = session.screen
    #expect(first.judgings > first.catalogue.indicators.count)
    #expect(next.judgings == 0)
  }
}
