import CockpitCanvas
import CockpitModel
import Testing

@testable import DigitalCockpit

struct HelpOverlayTests {
  @Test(
    "shows every key and its meaning at 80x24 and above, in both languages",
    arguments: [Size(columns: 80, rows: 24), Size(columns: 160, rows: 45)],
    [Language.zh, .en])
  func complete(size: Size, language: Language) throws {
    var session = try DemonstrationWorld.session(size, language: language)
    try session.type("?")
    let layer = HelpOverlay(session: session).layer(glyphs: .of(.full))
    let text = layer.cells.plainText
    for action in ActionTable.actions {
      let names = action.keyNames(in: session)
      #expect(text.contains(names), "\(names)")
      #expect(text.contains(session.strings(action.help)), "\(action.help)")
    }
    #expect(!text.contains("+"))
  }
}
