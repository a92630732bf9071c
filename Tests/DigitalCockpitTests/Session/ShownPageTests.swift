import CockpitCanvas
import CockpitValues
import Testing

@testable import DigitalCockpit

/// What is built and drawn of the page that is shown.
struct ShownPageTests {
  @Test("builds a page once, and nothing of it while only the clock moves on")
  func idle() throws {
    var session = try DemonstrationWorld.session()
    try session.type("1 j j Enter")
    let (built, revision) = (session.builtPages, session.revision)
    let (picture, ages) = (session.body(glyphs: .full).cells.plainText, session.ages)
    for second in 1..<60 {
      _ = session.handle(.clock(DemonstrationWorld.now.adding(seconds: Int64(second))))
      #expect(session.ages == ages, "the picture of the page stays")
    }
    #expect(session.builtPages == built)
    #expect(session.revision == revision)
    #expect(session.body(glyphs: .full).cells.plainText == picture)
    #expect(session.now == DemonstrationWorld.now.adding(seconds: 59))
    // After the minute the age of the figure is told anew; the page need not be built for it.
    _ = session.handle(.clock(DemonstrationWorld.now.adding(seconds: 60)))
    #expect(session.ages != ages)
    #expect(session.builtPages == built)
  }

  @Test("builds no page for moving, scrolling or looking about on it, and one for each arrival")
  func once() throws {
    var session = try DemonstrationWorld.session()
    #expect(session.builtPages == 1)
    try session.type("j j k G g ? Esc / Esc e Esc")
    _ = session.handle(.mouse(MouseEvent(.press, at: Point(x: 20, y: 6))))
    #expect(session.builtPages == 1)
    // What of a board comes first, and in how many words, is a matter of its room.
    _ = session.handle(.resize(Size(columns: 100, rows: 30)))
    #expect(session.builtPages == 2)
    try session.type("s")
    #expect(session.builtPages == 3)
    _ = session.handle(.resize(Size(columns: 120, rows: 40)))
    #expect(session.builtPages == 3)
    try session.type("1")
    #expect(session.builtPages == 4)
    try session.type("v")
    #expect(session.builtPages == 5)
  }

  @Test("tells an age anew without building the page")
  func ages() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    let built = session.builtPages
    #expect(session.screen.contains("2分前"))
    let ages = session.ages
    _ = session.handle(.clock(DemonstrationWorld.now.adding(seconds: 60)))
    #expect(session.ages != ages)
    #expect(session.screen.contains("3分前"))
    #expect(session.builtPages == built)
  }

  @Test("says the same as lines and as data", arguments: PageGoldenTests.screens)
  func lines(screen: PageGoldenTests.Screen) throws {
    let session = try screen.at().session()
    let lines = session.plainLines
    #expect(lines.first?.contains(session.shown.content.title) == true)
    for panel in session.shown.content.panels {
      guard let table = panel.table, let row = table.rows.indices.first else { continue }
      let text = table.cells(of: row).first?.text.styled(at: session.now).text ?? ""
      #expect(lines.contains { $0.contains(text) }, "\(screen.name)")
    }
  }
}
