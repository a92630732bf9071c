import CockpitCanvas
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues
@testable import DigitalCockpit

struct SessionFindingTests {
  /// That the finder knows every indicator is tested without keys.
  @Test("opens an indicator by / and its id, and by its initials and Down")
  func indicators() throws {
    let start = try DemonstrationWorld.session(world: FindEntries.world())
    let indicators = start.catalogue.indicators
    for place in stride(from: 0, to: indicators.count, by: 1 + indicators.count / 12) {
      let indicator = indicators[place]
      var session = start
      try session.type("/ text:\(indicator.id) Enter")
      #expect(session.place.page == start.context.page(of: indicator))
      session = start
      try session.type("/ text:\(Pinyin.initials(of: indicator.name.zh))")
      let find = try #require(session.find)
      let row = try #require(find.matches.firstIndex { $0.entry.id == indicator.id })
      #expect(row < 3, "\(indicator.name.zh)")
      for _ in 0..<row { try session.type("Down") }
      try session.type("Enter")
      #expect(session.place.page == start.context.page(of: indicator))
      #expect(session.find?.query == nil)
    }
  }

  @Test("opens a system by its id")
  func systems() throws {
    let start = try DemonstrationWorld.session(world: FindEntries.world())
    for system in [start.catalogue.systems.first, start.catalogue.systems.last] {
      let id = try #require(system?.id)
      var session = start
      try session.type("/ text:\(id) Enter")
      #expect(session.place.page == .system(id))
    }
  }

  @Test("opens a board, and Esc closes the find line only")
  func boards() throws {
    var session = try DemonstrationWorld.session(world: FindEntries.world())
    try session.type("/ csZL Enter")
    #expect(session.place.page == .board("city"))
    try session.type("j j / Esc")
    #expect(session.place.page == .board("city"))
    #expect(session.place.focus == session.foci[2])
  }

  @Test("gives every key but C-l to the find line while it is open")
  func keys() throws {
    var session = try DemonstrationWorld.session(world: FindEntries.world())
    try session.type("/ 1q?jG")
    #expect(session.find?.query == "1q?jG")
    #expect(session.place.page == .board("overview"))
    #expect(session.handle(.key(.character("q"))).isEmpty)
    #expect(session.handle(.key(.control("l"))) == [.repaint])
    #expect(session.find?.query != nil)
  }

  @Test("opens by the keys of an input method left on")
  func fullWidth() throws {
    var session = try DemonstrationWorld.session(world: FindEntries.world())
    _ = session.handle(.key(.character("、")))
    #expect(session.find?.scope == .things)
    _ = session.handle(.key(.escape))
    _ = session.handle(.key(.character("：")))
    #expect(session.find?.scope == .thingsAndActions)
  }

  @Test("does an action of the palette as its key would")
  func palette() throws {
    var session = try DemonstrationWorld.session(world: FindEntries.world())
    try session.type(": tc")
    #expect(session.handle(.key(.enter)) == [.quit])
    session = try DemonstrationWorld.session(world: FindEntries.world())
    try session.type(": bz Enter")
    #expect(session.isHelpShown)
    try session.type("Esc / tc")
    #expect(session.find?.matches.contains { $0.entry.kind == .action } == false)
  }

  @Test("lists what was opened last first")
  func recent() throws {
    var session = try DemonstrationWorld.session(world: FindEntries.world())
    try session.type("/ safety.fires Enter / economy.cpi Enter /")
    let ids = session.find?.matches.prefix(2).map(\.entry.id)
    #expect(ids == ["economy.cpi", "safety.fires"])
  }

  @Test("opens nothing twice on top of itself")
  func twice() throws {
    var session = try DemonstrationWorld.session(world: FindEntries.world())
    try session.type("/ safety.fires Enter / safety.fires Enter Esc")
    #expect(session.place.page == .board("overview"))
  }

  @Test("stays open while figures and the size change")
  func meanwhile() throws {
    var session = try DemonstrationWorld.session(world: FindEntries.world())
    try session.type("/ hz")
    _ = session.handle(.situation(try FindEntries.world().situation()))
    _ = session.handle(.resize(Size(columns: 20, rows: 6)))
    #expect(session.find?.query == "hz")
    #expect(session.screen.contains("hz_"))
  }
}
