import CockpitCanvas
import CockpitValues
import Testing

@testable import DigitalCockpit

struct SessionMouseTests {
  /// The rows with a mark of the focus.
  private func focused(_ session: Session) -> [Int] {
    let cells = session.body(glyphs: .full).cells
    return (0..<cells.size.rows).filter { row in
      (0..<cells.size.columns).contains { cells[$0, row].glyph == Glyph(">") }
    }
  }

  /// Where something can be put in focus: of each thing one place.
  private func targets(_ session: Session) -> [Focus: Point] {
    var targets: [Focus: Point] = [:]
    for y in 0..<session.size.rows {
      for x in 0..<session.size.columns {
        let place = Point(x: x, y: y)
        if let focus = session.focus(at: place), targets[focus] == nil { targets[focus] = place }
      }
    }
    return targets
  }

  @Test("focuses what is clicked, on every screen", arguments: PageGoldenTests.screens)
  func focuses(screen: PageGoldenTests.Screen) throws {
    var session = try screen.at(Size(columns: 80, rows: 24)).session()
    session.isHelpShown = false
    session.isProvenanceShown = false
    session.find = nil
    let targets = targets(session)
    #expect(targets.isEmpty == session.foci.isEmpty, "\(screen.name)")
    #expect(Set(targets.keys).isSubset(of: session.foci))
    for (focus, place) in targets {
      var clicked = session
      if clicked.place.focus != focus {
        #expect(clicked.handle(.mouse(MouseEvent(.press, at: place))).isEmpty)
      }
      #expect(clicked.place.focus == focus)
      // What is in focus was under the pointer, unless the list moved to show it whole.
      #expect(focused(clicked).count >= 1, "\(screen.name) \(place)")
    }
  }

  @Test("opens what is in focus by a second click, and goes nowhere beside the lists")
  func opens() throws {
    var session = try DemonstrationWorld.session()
    let row = try #require(
      session.screen.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("3 城市治理") })
    let click = SessionEvent.mouse(MouseEvent(.press, at: Point(x: 20, y: row)))
    _ = session.handle(click)
    #expect(session.place.page == .board("overview"))
    _ = session.handle(click)
    #expect(session.place.page == .board("city"))
    let before = session.place
    _ = session.handle(.mouse(MouseEvent(.press, at: Point(x: 5, y: 0))))
    _ = session.handle(.mouse(MouseEvent(.press, at: Point(x: 9999, y: -4))))
    #expect(session.place == before)
  }

  @Test("scrolls by the wheel, in the find line too")
  func wheel() throws {
    var session = try DemonstrationWorld.session()
    try session.type("1")
    _ = session.handle(.mouse(MouseEvent(.wheelDown, at: Point(x: 1, y: 1))))
    #expect(session.place.focus == session.foci[3])
    _ = session.handle(.mouse(MouseEvent(.wheelUp, at: Point(x: 1, y: 1))))
    #expect(session.place.focus == session.foci[0])
    try session.type("/")
    _ = session.handle(.mouse(MouseEvent(.wheelDown, at: Point(x: 1, y: 1))))
    #expect(session.find?.selected == 1)
  }

  @Test("selects what is clicked in the find line, and opens it by a second click")
  func find() throws {
    var session = try DemonstrationWorld.session()
    try session.type("/ text:产业")
    let name = try #require(session.find?.matches.dropFirst(2).first?.entry.name.zh)
    let row = try #require(
      session.screen.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains(" \(name) ") })
    let click = SessionEvent.mouse(MouseEvent(.press, at: Point(x: 30, y: row)))
    _ = session.handle(click)
    #expect(session.find?.selected == 2)
    _ = session.handle(click)
    #expect(session.find == nil)
    #expect(session.place.page != .board("overview"))
  }

  @Test("closes the help by a click and does nothing else")
  func help() throws {
    var session = try DemonstrationWorld.session()
    try session.type("?")
    let place = session.place
    _ = session.handle(.mouse(MouseEvent(.press, at: Point(x: 20, y: 6))))
    #expect(!session.isHelpShown)
    #expect(session.place == place)
  }
}
