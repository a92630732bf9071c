import CockpitCanvas
import CockpitModel
import CockpitTestSupport
import Testing

@testable import DigitalCockpit

struct ScreenSizeTests {
  @Test("draws every screen at any size without tearing a cell")
  func anySize() throws {
    var random = SeededGenerator(seed: 7)
    let world = try DemonstrationWorld.world()
    for _ in 0..<120 {
      let size = Size(
        columns: Int.random(in: 1...220, using: &random),
        rows: Int.random(in: 1...70, using: &random))
      let screen = try #require(ScreenGoldenTests.screens.randomElement(using: &random))
      let tier = try #require(GlyphTier.allCases.randomElement(using: &random))
      var session = try DemonstrationWorld.session(size, world: world)
      try session.type(screen.keys)
      let picture = session.view(glyphs: .of(tier)).flattened()
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
