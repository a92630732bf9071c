import CockpitCanvas
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct FindOverlayTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let name: String
    let scope: FindScope
    let keys: String

    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "find", scope: .things, keys: "gy Down"),
    Example(name: "palette", scope: .thingsAndActions, keys: ""),
  ]

  /// Of every kind some, and more than show.
  private static let entries =
    [
      FindEntry(
        id: "key.help", name: LocalizedText(zh: "帮助", en: "help"), kind: .action, note: "?",
        intent: .repaint),
      FindEntry(
        id: "economy", name: LocalizedText(zh: "经济发展", en: "Economy"), kind: .board,
        intent: .repaint),
    ]
    + FindEntries.of([
      ("industry.output", "规上工业总产值", "Gross output of industry above designated size"),
      ("industry.power", "工业用电量", "Industrial electricity consumption"),
      ("city.water_good", "地表水断面优良(III类及以上)比例", "Sections of grade III or better"),
    ])
    + FindEntries.of((1...12).map { ("industry.park_\($0)", "工业园区\($0)号用电量", nil) })

  private func layer(_ session: Session, _ tier: GlyphTier = .full) throws -> Layer {
    let find = try #require(session.find)
    return FindOverlay(session: session, find: find).layer(glyphs: .of(tier))
  }

  @Test("draws the find line", arguments: examples, Language.allCases)
  func pictures(_ example: Example, language: Language) throws {
    let world = try FindEntries.world()
    let finder = Finder(FindOverlayTests.entries)
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
      var session = try DemonstrationWorld.session(size, language: language, world: world)
      session.find = FindState(finder, scope: example.scope)
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
    #expect(try layer(session).cells.plainText.contains(Strings(language)(.find(.nothing))))
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
    try session.type("/")
    let matches = try #require(session.find).matches
    #expect(try layer(session).cells.plainText.contains("+\(matches.count - 12) 条"))
    try session.type("End")
    let rows = try layer(session).cells.plainText.split(separator: "\n")
    let last = try #require(matches.last?.entry.name.zh.prefix(4))
    #expect(rows.contains { $0.contains(">\(last)") })
  }
}
