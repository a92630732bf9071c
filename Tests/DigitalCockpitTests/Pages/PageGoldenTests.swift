import CockpitCanvas
import CockpitTestSupport
import Testing

@testable import CockpitValues

/// Every screen as a picture: a plane of glyphs and a plane of styles.
struct PageGoldenTests {
  struct Screen: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String

    var testDescription: String { name }

    func at(
      _ size: Size = Size(columns: 120, rows: 40), language: Language = .zh
    ) -> DemonstrationScreen {
      DemonstrationScreen(keys: keys, size: size, language: language)
    }
  }

  static let screens = [
    Screen(name: "overview", keys: ""),
    Screen(name: "economy", keys: "1"),
    Screen(name: "safety", keys: "5 j"),
    Screen(name: "detail", keys: "1 j j Enter"),
    Screen(name: "detail-daily", keys: "4 Enter"),
    Screen(name: "review", keys: "1 j j Enter f"),
    Screen(name: "association", keys: "1 j j Enter L"),
    Screen(name: "series", keys: "1 j j Enter >"),
    Screen(name: "areas", keys: "A"),
    Screen(name: "area", keys: "A G Up Up Up Enter"),
    Screen(name: "detail-sensor", keys: "5 j j j j j Enter"),
    Screen(name: "map", keys: "m"),
    Screen(name: "map-last-year", keys: "2 m y y Right Down"),
    Screen(name: "provenance", keys: "1 j j Enter p"),
    Screen(name: "data", keys: "s"),
    Screen(name: "domains", keys: "6"),
    Screen(name: "systems", keys: "7 j"),
    Screen(name: "system", keys: "7 Enter"),
    Screen(name: "plan", keys: "8"),
    Screen(name: "filter", keys: "="),
    Screen(name: "filtered", keys: "= domain:service Enter 7"),
    Screen(name: "records", keys: "r"),
    Screen(name: "record-list", keys: "r j j Enter"),
    Screen(name: "record", keys: "r j j Enter Enter"),
    Screen(name: "data-map", keys: "M"),
    Screen(name: "data-map-areas", keys: "M C"),
    Screen(name: "data-map-cell", keys: "M Enter"),
    Screen(name: "cross-checks", keys: "H"),
    Screen(name: "cross-check", keys: "H Enter"),
    Screen(name: "assessment", keys: "d K"),
    Screen(name: "policies", keys: "P"),
    Screen(name: "simulation", keys: "P Enter Right h"),
    Screen(name: "simulation-compared", keys: "P j j j j Enter 2 Right Right 3 j Right"),
    Screen(name: "simulation-flood", keys: "P G Enter"),
    Screen(name: "brief", keys: "N"),
    Screen(name: "profiles", keys: "U"),
    Screen(name: "profile-industry", keys: "U Enter"),
    Screen(name: "profile-enterprise", keys: "r j j j j j j j j j Enter v Enter"),
    Screen(name: "help", keys: "?"),
  ]

  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 160, rows: 45),
  ]

  @Test("draws each screen at each size", arguments: screens, sizes)
  func screen(_ screen: Screen, size: Size) throws {
    for tier in [GlyphTier.full, .ascii] {
      let picture = try screen.at(size).picture(tier)
      // Styles do not depend on the tier: they are kept once.
      let planes = picture.plainText + (tier == .full ? "\n" + picture.stylePlane : "")
      expectGolden(planes, named: "\(screen.name)-\(size)-\(tier.rawValue)")
    }
  }

  @Test("draws each screen in English", arguments: screens)
  func english(_ screen: Screen) throws {
    let picture = try screen.at(language: .en).picture()
    expectGolden(picture.plainText, named: "\(screen.name)-en")
  }

  @Test("W2: has no glyph of ambiguous width in the ASCII tier", arguments: screens)
  func ascii(_ screen: Screen) throws {
    for size in PageGoldenTests.sizes {
      let text = try screen.at(size).picture(.ascii).plainText
      #expect(!text.unicodeScalars.contains { DisplayWidth.isAmbiguous($0) })
    }
  }
}
