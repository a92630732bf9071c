import CockpitCanvas
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import DigitalCockpit

struct ActionTableTests {
  @Test("gives no key two meanings, and no two actions one id")
  func unique() throws {
    let session = try DemonstrationWorld.session()
    // Keys of one screen may mean something else on others.
    let everywhere = ActionTable.actions.filter { $0.group != .screen }.flatMap(\.keys)
    #expect(Set(everywhere).count == everywhere.count)
    let pages = [
      AlarmsPage().any, SupervisionPage().any, HandoverPage().any, MapPage().any, DataPage().any,
    ]
    for page in [session.place.page] + pages {
      var there = session
      there.open(page)
      for key in Set(ActionTable.actions.flatMap(\.keys)) {
        let owners = ActionTable.actions.filter { $0.keys.contains(key) && $0.isOwner(there.scene) }
        #expect(owners.count <= 1, "\(key)")
      }
    }
    #expect(Set(ActionTable.actions.map(\.id)).count == ActionTable.actions.count)
  }

  @Test("is the table of keys in the documentation")
  func documentation() throws {
    let guide = "Sources/CockpitModel/CockpitModel.docc/Guides/Keys.md"
    let text = try Files.text(at: Repository.path(guide))
    #expect(text.hasSuffix(ActionTable.markdown(Strings(.zh), Strings(.en))))
  }

  @Test("has a key of each action in the README, and no key there that has none")
  func readme() throws {
    let text = try Files.text(at: Repository.path("README.md"))
    let start = try #require(text.firstRange(of: "\n## Keys\n"))
    let rest = text[start.upperBound...]
    let section = rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    let named = Set(marked(section))
    let spelled = [
      "Enter": "Enter", "Esc": "Esc", "Tab": "Tab", "S-Tab": "Shift-Tab", "PgUp": "PgUp",
      "PgDn": "PgDn", "F5": "F5",
    ]
    for action in ActionTable.actions where action.group != .boards {
      let names = action.keyNames.split(separator: " ").map(String.init)
      #expect(
        names.contains { name in
          named.contains(name) || spelled[name].map { section.contains($0) } == true
        }, "\(action.keyNames)")
    }
    let keys = Set(ActionTable.actions.flatMap(\.keys))
    for name in rows.flatMap({ $0.split(separator: "|").first.map(marked) ?? [] }) {
      let key = try #require(name.first.map { Key.character($0) })
      #expect(name.count == 1 && keys.contains(key), "\(name)")
    }
  }

  /// What stands between backticks.
  private func marked(_ text: Substring) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  @Test("says why an action means nothing, and performs it as soon as it means something")
  func obstacles() throws {
    func offer(_ id: String, in session: Session) throws -> Action.Offer {
      try #require(ActionTable.actions.first { $0.id == id }).offer(in: session.scene)
    }
    var session = try DemonstrationWorld.session()
    #expect(try offer("key.back", in: session) == .unavailable(.noWayBack))
    #expect(try offer("key.provenance", in: session) == .unavailable(.otherScreen))
    #expect(try offer("key.uncatalogued", in: session) == .unavailable(.allCatalogued))
    #expect(try offer("key.left", in: session) == .unavailable(.nothingToFocus))
    try session.type("1 Enter")
    #expect(try offer("key.provenance", in: session) == .intent(.showProvenance))
    #expect(try offer("key.down", in: session) == .unavailable(.nothingToFocus))
  }

  @Test("lets an observer write nothing, and a kiosk neither write nor leave")
  func roles() throws {
    let request = ExportRequest(format: .csv, fileName: "a.csv")
    for (role, isLeaving) in [(Role.observer, true), (.kiosk, false)] {
      var session = Session(
        situation: try DemonstrationWorld.situation(), strings: Strings(.zh),
        size: Size(columns: 120, rows: 40), role: role)
      #expect(!session.screen.contains("e 导出"))
      #expect(session.screen.contains("q 退出") == isLeaving)
      #expect(session.perform(.quit) == (isLeaving ? [.quit] : []))
      #expect(session.perform(.export(request)).isEmpty)
      try session.type("e")
      #expect(session.exportDialog == nil)
      try session.type("1 j Enter")
      #expect(session.place.page.as(DetailPage.self) != nil)
    }
    var session = try DemonstrationWorld.session()
    #expect(session.perform(.export(request)) == [.export(request)])
  }

  @Test("lists in the help what whoever sits here may do, and nothing else")
  func helpOfRoles() throws {
    func help(_ role: Role) throws -> String {
      var session = Session(
        situation: try DemonstrationWorld.situation(), strings: Strings(.zh),
        size: Size(columns: 160, rows: 45), role: role)
      try session.type("?")
      return session.screen
    }
    #expect(try help(.operator).contains("导出") && help(.operator).contains("退出"))
    #expect(try !help(.observer).contains("导出") && help(.observer).contains("退出"))
    #expect(try !help(.kiosk).contains("导出") && !help(.kiosk).contains("退出"))
    #expect(try help(.kiosk).contains("查找"))
  }

  @Test("takes Ctrl-D for the end of the line wherever one is, but for a kiosk")
  func endOfLine() throws {
    for keys in ["", "?", "/ a b", "e", "1 j Enter p"] {
      var session = try DemonstrationWorld.session()
      try session.type(keys)
      #expect(session.handle(.key(.control("d"))) == [.quit])
    }
    var kiosk = Session(
      situation: try DemonstrationWorld.situation(), strings: Strings(.zh),
      size: Size(columns: 120, rows: 40), role: .kiosk)
    #expect(kiosk.handle(.key(.control("d"))).isEmpty)
  }

  @Test("says on the bottom line why a key does nothing, until the next one")
  func messages() throws {
    var session = try DemonstrationWorld.session()
    let before = session.screen
    for (keys, message) in [
      ("p", "溯源：本页没有这一操作"), ("Esc", "返回：已经在起点"), ("h", "左移：没有可移到的条目"),
      ("u", "未编目：收到的数据都在指标目录内"),
    ] {
      try session.type(keys)
      #expect(session.screen.contains(message), "\(keys)")
      try session.type("?")
      #expect(!session.screen.contains(message))
      try session.type("?")
      #expect(session.screen == before)
    }
    session = Session(
      situation: try DemonstrationWorld.situation(), strings: Strings(.zh),
      size: Size(columns: 120, rows: 40), role: .kiosk)
    try session.type("q")
    #expect(session.screen.contains("退出：本席位不允许"))
    try session.type("m p ,")
    #expect(session.message == nil, "the ranking of the map can be sorted")
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
    #expect(boards == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])
  }

  @Test("names the keys that the boards of a pack have, and no way back where there is none")
  func hints() throws {
    var session = try DemonstrationWorld.session()
    #expect(session.context.boardKeyNames == "0-9")
    #expect(!session.screen.contains("Esc"))
    try session.type("1")
    #expect(session.screen.contains("Esc 返回"))
  }
}
