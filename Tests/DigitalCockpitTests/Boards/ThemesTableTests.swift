import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import Testing

@testable import DigitalCockpit

struct ThemesTableTests {
  @Test("names what is behind its target though no core indicator of the theme is")
  func others() throws {
    let now = try #require(Instant(parsing: "2026-11-21T14:32:00+08:00"))
    let session = try DemonstrationWorld.session(ofPack: "zhejiang", at: now)
    let context = session.context
    let economy = try #require(context.catalogue.themes.first { $0.id == "economy" })
    // The counts are of core indicators, all of which are well here.
    #expect(context.coreCounts { $0.theme == economy.id }[.behind] == 0)
    let behind = try #require(
      context.judged.first { $0.isBehind && $0.indicator.theme == economy.id })
    let line = try #require(
      session.screen.split(separator: "\n").first { $0.contains("经济发展") })
    #expect(line.contains(behind.indicator.name.zh))
  }
}
