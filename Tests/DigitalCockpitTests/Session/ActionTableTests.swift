@testable import CockpitCatalogue
import CockpitCanvas
import Testing
@testable import DigitalCockpit

struct ActionTableTests {
  @Test("gives no key two meanings")
  func unique() {
    let keys = ActionTable.actions.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("writes its keys by names that key scripts understand")
  func names() throws {
    for action in ActionTable.actions where action.keyNames != "0-9" {
      let script = try KeyScript.parse(action.keyNames)
      for key in script.keys { #expect(action.keys.contains(key), "\(action.keyNames)") }
    }
  }

  @Test("has a board for each key that it says boards have")
  func boards() throws {
    let boards = try DemonstrationWorld.catalogue().boards.compactMap(\.key)
    #expect(boards == ["0", "1", "2", "3", "4", "5", "6", "7", "8"])
  }

  @Test("names the keys that the boards of a pack have, and no way back where there is none")
  func hints() throws {
    var session = try DemonstrationWorld.session()
    #expect(session.boardKeyNames == "0-8")
    #expect(!session.screen.contains("Esc"))
    try session.type("1")
    #expect(session.screen.contains("Esc 返回"))
  }
}
