import Testing

@testable import CockpitCanvas

@Suite("Style")
struct StyleTests {
  @Test("keeps role, focus and blinking apart")
  func parts() {
    for role in StyleRole.allCases {
      for isFocused in [false, true] {
        for isBlinking in [false, true] {
          let style = Style(role, focused: isFocused, blinking: isBlinking)
          #expect(style.role == role)
          #expect(style.isFocused == isFocused && style.isBlinking == isBlinking)
          #expect(style.focused.isFocused && style.focused.isBlinking == isBlinking)
          #expect(style.blinking.isBlinking && style.blinking.isFocused == isFocused)
        }
      }
    }
  }

  @Test(
    "looks as its role says while it is lit, and plain while it is dark; what does not blink stays")
  func steady() {
    #expect(Style.critical.blinking.steady(isDark: false) == .critical)
    #expect(Style.critical.blinking.steady(isDark: true) == .normal)
    #expect(Style.critical.blinking.focused.steady(isDark: true) == Style(.normal, focused: true))
    for isDark in [false, true] {
      for role in StyleRole.allCases {
        #expect(Style(role).steady(isDark: isDark) == Style(role))
        #expect(Style(role).focused.steady(isDark: isDark) == Style(role).focused)
      }
    }
  }

  @Test("a picture whose marks are taken off has the same glyphs, lit and dark, on every layer")
  func picture() {
    var lower = Canvas(size: Size(columns: 6, rows: 1), glyphs: .full)
    lower.write("红", x: 0, y: 0, style: .critical.blinking)
    lower.write("黄", x: 4, y: 0, style: .warning)
    var upper = Canvas(size: Size(columns: 2, rows: 1), glyphs: .full)
    upper.write("橙", x: 0, y: 0, style: .serious.blinking)
    let frame = Frame(
      size: lower.cells.size,
      layers: [Layer(lower.cells), Layer(upper.cells, at: Point(x: 2, y: 0))])
    #expect(frame.isBlinking)
    for (isDark, planes) in [(false, "ccooww\n"), (true, "....ww\n")] {
      let steady = frame.steady(isDark: isDark)
      #expect(!steady.isBlinking)
      #expect(steady.flattened().plainText == "红橙黄\n")
      #expect(steady.flattened().stylePlane.hasPrefix(planes))
    }
  }
}
