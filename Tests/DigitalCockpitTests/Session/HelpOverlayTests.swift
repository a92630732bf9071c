import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct HelpOverlayTests {
  @Test(
    "shows every key and mark with its meaning at any size, on as many pages as it needs",
    arguments: [
      Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 160, rows: 45),
    ],
    [Language.zh, .en])
  func complete(size: Size, language: Language) throws {
    var session = try DemonstrationWorld.session(size, language: language)
    try session.type("?")
    var text = ""
    for page in 0..<HelpOverlay(session: session).pageCount {
      #expect(session.isHelpShown)
      #expect(session.helpPage == page)
      text += HelpOverlay(session: session).layer(glyphs: .of(.full)).cells.plainText
      try session.type("Space")
    }
    #expect(!session.isHelpShown, "the key after the last page closes the help")
    for action in ActionTable.actions {
      let names = action.keyNames(in: session.scene)
      #expect(text.contains(names), "\(names)")
      #expect(text.contains(session.strings(action.phrase)), "\(action.id)")
    }
    for entry in StatusMarks.entries {
      #expect(text.contains(session.strings(entry.words)))
    }
    for entry in Freshness.State.bestFirst where entry != .current {
      #expect(text.contains(session.strings(entry.words)))
    }
  }

  @Test("a letter does one thing on this screen: others that have it stand below")
  func letters() throws {
    for keys in ["a", "d", "s", "o", "1"] {
      var evening = try FloodEvening(size: Size(columns: 60, rows: 200))
      try evening.type(keys)
      let help = HelpOverlay(session: evening.session).layer(glyphs: .of(.full)).cells.plainText
      let lines = help.split(separator: "\n").map { $0.drop { "│ ".contains($0) } }
      let end = try #require(lines.firstIndex { $0.contains("以下在别的屏幕上") })
      let letters = lines[..<end].compactMap { $0.split { $0 == " " }.first }.map(String.init)
        .filter { $0.count == 1 && $0.allSatisfy(\.isLetter) }
      #expect(!letters.isEmpty && Set(letters).count == letters.count, "\(keys)")
    }
  }

  @Test("lists at its end what the terminal does not do, and nothing where it does all")
  func terminal() throws {
    func help(_ session: Session) -> String {
      var session = session
      var text = ""
      for page in 0..<HelpOverlay(session: session).pageCount {
        session.helpPage = page
        text += HelpOverlay(session: session).layer(glyphs: .of(.full)).cells.plainText
      }
      return text
    }
    var session = try DemonstrationWorld.session(Size(columns: 120, rows: 40))
    #expect(!help(session).contains("终端"))
    session.terminalNotes = [
      .terminal(.colorRefused), .terminal(.depth(wanted: 256, used: 8)), .terminal(.noAnswer),
    ]
    for text in ["已设 NO_COLOR", "要 256 色，终端只有 8 色", "终端没有回答字宽"] {
      #expect(help(session).contains(text), "\(text)")
    }
  }
}
