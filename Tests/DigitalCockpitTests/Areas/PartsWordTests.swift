import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWording
@testable import DigitalCockpit

/// What the parts of a region are called on its screens.
struct PartsWordTests {
  private static let words = [
    "haishu": "镇街", "yinzhou": "镇街", "ningbo": "区县(市)", "shaoxing": "区县(市)", "zhejiang": "设区市",
  ]

  @Test(
    "a city or province is never said to have 镇街", arguments: ["ningbo", "shaoxing", "zhejiang"])
  func screens(pack: String) throws {
    let start = try DemonstrationWorld.session(ofPack: pack)
    for screen in PageGoldenTests.screens {
      var session = start
      try session.type(screen.keys)
      #expect(!session.screen.contains("镇街"), "\(pack) \(screen.name)")
    }
  }

  @Test(
    "data map, records and panels by area are headed by the level of the parts",
    arguments: ProjectPacks.ids)
  func heads(pack: String) throws {
    let word = try #require(Self.words[pack])
    var session = try DemonstrationWorld.session(ofPack: pack)
    try session.type("M C")
    #expect(session.screen.contains(word))
    #expect(Strings(.zh)(.board(.areas(session.context.parts))) == word)
  }
}
