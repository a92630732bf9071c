import CockpitCanvas
import CockpitTestSupport
import CockpitValues
import Testing

@testable import DigitalCockpit

/// The screens of the flood evening as pictures.
struct DutyGoldenTests {
  struct Screen: CustomTestStringConvertible, Sendable {
    let name: String
    let clock: String
    let keys: String

    var testDescription: String { name }
  }

  static let screens = [
    Screen(name: "alarms", clock: "20:00:00", keys: "a"),
    Screen(name: "alarms-evening", clock: "18:31:00", keys: "a j"),
    Screen(
      name: "alarms-acknowledge", clock: "20:00:00",
      keys: "S text:张三 Space text:防汛办 Enter a c 4"),
    Screen(
      name: "alarms-second", clock: "20:00:00",
      keys: "S text:张三 Space text:防汛办 Enter a X 2 Enter S text:李四 Enter X"),
    Screen(name: "alarm", clock: "20:00:00", keys: "a Enter"),
    Screen(
      name: "handover", clock: "20:00:00",
      keys: "S text:张三 Space text:防汛办 Enter a c 4 Enter o"),
    Screen(name: "alarm-figures", clock: "20:00:00", keys: "t"),
    Screen(name: "overview-alarms", clock: "20:00:00", keys: "0"),
    Screen(name: "map-causes", clock: "20:00:00", keys: "m"),
  ]

  @Test("draws each screen at each size", arguments: screens, PageGoldenTests.sizes)
  func screen(_ screen: Screen, size: Size) throws {
    var evening = try FloodEvening(screen.clock, size: size)
    try evening.type(screen.keys)
    for tier in [GlyphTier.full, .ascii] {
      let picture = evening.session.view(glyphs: .of(tier)).flattened()
      let planes = picture.plainText + (tier == .full ? "\n" + picture.stylePlane : "")
      expectGolden(planes, named: "duty-\(screen.name)-\(size)-\(tier.rawValue)")
    }
  }

  @Test("draws each screen in English", arguments: screens)
  func english(_ screen: Screen) throws {
    var evening = try FloodEvening(
      screen.clock, size: Size(columns: 120, rows: 40), language: .en)
    try evening.type(screen.keys)
    let picture = evening.session.view(glyphs: .of(.full)).flattened()
    expectGolden(picture.plainText, named: "duty-\(screen.name)-en")
  }
}
