import CockpitCanvas
import CockpitModel
import CockpitTestSupport
import Testing

@testable import DigitalCockpit

struct FindOverlayTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String

    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "find", keys: "/ gd Down"),
    Example(name: "palette", keys: ": page"),
  ]

  private func layer(_ session: Session, _ tier: GlyphTier = .full) throws -> Layer {
    let find = try #require(session.find)
    return FindOverlay(session: session, find: find).layer(glyphs: .of(tier))
  }

  @Test("draws the find line", arguments: examples, Language.allCases)
  func pictures(_ example: Example, language: Language) throws {
    let world = try FindEntries.world()
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      var session = try DemonstrationWorld.session(size, language: language, world: world)
      try session.type(example.keys)
      for tier in [GlyphTier.full, .ascii] {
        let cells = try layer(session, tier).cells
        let planes = cells.plainText + (tier == .full ? "\n" + cells.stylePlane : "")
        expectGolden(planes, named: "\(example.name)-\(language)-\(size)-\(tier)")
      }
    }
  }

  @Test("draws it on any screen, whatever was typed, without tearing a cell")
  func anySize() throws {
    var random = SeededGenerator(seed: 5)
    let world = try FindEntries.world()
    for _ in 0..<30 {
      let size = Size(
        columns: Int.random(in: 1...130, using: &random),
        rows: Int.random(in: 1...40, using: &random))
      let tier = try #require(GlyphTier.allCases.randomElement(using: &random))
      var session = try DemonstrationWorld.session(size, world: world)
      try session.type(try #require(["/", ":", "/ gd", "/ zzz"].randomElement(using: &random)))
      for character in HostileText.make(pieces: 3, using: &random) {
        _ = session.handle(.key(.character(character)))
      }
      let layer = try layer(session, tier)
      #expect(layer.cells.brokenInvariants().isEmpty, "at \(size)")
      #expect(layer.origin.x >= 0 && layer.origin.x + layer.cells.size.columns <= size.columns)
      #expect(layer.origin.y >= 0 && layer.origin.y + layer.cells.size.rows <= size.rows)
      #expect(session.view(glyphs: .of(tier)).flattened().brokenInvariants().isEmpty)
    }
  }

  @Test("says that nothing is found", arguments: Language.allCases)
  func nothing(language: Language) throws {
    var session = try DemonstrationWorld.session(language: language, world: FindEntries.world())
    try session.type("/ 龘 Enter")
    #expect(try layer(session).cells.plainText.contains(try Strings(language)(.findNothing)))
  }

  @Test("shows the end of what was typed where it is too long")
  func longQuery() throws {
    var session = try DemonstrationWorld.session(
      Size(columns: 40, rows: 10), world: FindEntries.world())
    try session.type("/ \(String(repeating: "a", count: 60))重大")
    #expect(try layer(session).cells.plainText.contains("aaaa重大_"))
  }

  @Test("says how many results do not show, and always shows the selected one")
  func more() throws {
    var session = try DemonstrationWorld.session(
      Size(columns: 80, rows: 24), world: FindEntries.world())
    let count = session.world.catalogue.boards.count + session.world.catalogue.indicators.count
    try session.type("/")
    #expect(try layer(session).cells.plainText.contains("+\(count - 12) 条"))
    try session.type("End")
    let last = try #require(session.world.catalogue.indicators.last)
    #expect(try layer(session).cells.plainText.contains(">\(last.name.zh)"))
  }
}
