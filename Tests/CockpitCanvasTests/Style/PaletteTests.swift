import Testing

@testable import CockpitCanvas

@Suite("Palette")
struct PaletteTests {
  @Test("gives each role its look at its depth, and the normal one to what it does not name")
  func looks() {
    for depth in ColorDepth.allCases {
      for role in StyleRole.allCases {
        let look = Attributes(foreground: role.rawValue, background: UInt8(depth.rawValue & 0xFF))
        let palette = Palette(id: "test", attributes: [depth: [role: look]])
        for other in ColorDepth.allCases {
          for style in StyleRole.allCases {
            let expected = other == depth && style == role ? look : Attributes()
            #expect(palette.attributes(of: Style(style), depth: other) == expected)
          }
        }
      }
    }
  }

  @Test("reverses the focus, and back where the role is reversed already")
  func focus() {
    let reverse = Attributes(reverse: true)
    let plain = Palette(
      id: "plain", attributes: [.mono: [.serious: reverse], .palette256: [.banner: reverse]])
    #expect(plain.attributes(of: .normal.focused, depth: .mono) == Attributes(reverse: true))
    #expect(plain.attributes(of: .serious.focused, depth: .mono) == Attributes())
    #expect(plain.attributes(of: .banner, depth: .palette256) == Attributes(reverse: true))
  }

  @Test("leaves what has a background of its own as it is in the focus")
  func focusedChips() {
    let chip = Attributes(foreground: 7, background: 1, bold: true)
    let palette = Palette(id: "test", attributes: [.eight: [.critical: chip]])
    #expect(palette.attributes(of: .critical.focused, depth: .eight) == chip)
  }
}
