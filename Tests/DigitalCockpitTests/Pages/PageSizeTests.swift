import CockpitCanvas
import CockpitTestSupport
import Testing

@testable import DigitalCockpit

struct PageSizeTests {
  /// Screens that only text from outside reaches.
  private static let hostile = [
    PageGoldenTests.Screen(name: "uncatalogued", keys: "u"),
    PageGoldenTests.Screen(name: "uncatalogued detail", keys: "u Enter"),
    PageGoldenTests.Screen(name: "map by area", keys: "m i"),
    PageGoldenTests.Screen(name: "area", keys: "m G Enter"),
  ]

  @Test(
    "draws every screen at random sizes, with hostile text, without tearing a cell",
    arguments: PageGoldenTests.screens + hostile)
  func anySize(_ screen: PageGoldenTests.Screen) throws {
    var random = Sweep.generator(screen.name)
    let worlds = try [nil, HostileWorld.shared()]
    var sessions = try worlds.map { try DemonstrationWorld.session(world: $0) }
    for index in sessions.indices { try sessions[index].type(screen.keys) }
    let sizes = Sweep.sizes(
      upTo: Size(columns: 220, rows: 70), count: Sweep.count(gate: 24, soak: 1000), using: &random)
    for (turn, size) in sizes.enumerated() {
      let tier = GlyphTier.allCases[turn % 3]
      let index = turn % 5 == 0 ? 0 : 1
      _ = sessions[index].handle(.resize(size))
      // The lines around the middle are the same on every screen; overlays need the whole.
      let session = sessions[index]
      let isWhole = turn % 10 < 2 || session.isHelpShown || session.isProvenanceShown
      let picture =
        isWhole
        ? session.view(glyphs: .of(tier)).flattened() : session.body(glyphs: .of(tier)).cells
      #expect(picture.size == size)
      #expect(picture.brokenInvariants().isEmpty, "\(screen.name) at \(size)")
    }
  }

  @Test("keeps the title, the mark of invented data and the clock down to 40x10")
  func small() throws {
    let session = try DemonstrationWorld.session(Size(columns: 40, rows: 10))
    let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("海曙"))
    #expect(lines[0].contains("示例数据"))
    #expect(lines[0].contains("14:32"))
  }
}
