import CockpitCanvas
import Testing

@testable import CockpitTerminal

struct TerminalCapabilitiesTests {
  private func choose(
    _ change: (inout TerminalOptions) -> Void = { _ in }, isUTF8: Bool = true,
    locale: String = "C.UTF-8", colors: Int = 256, probe: TerminalProbe? = nil
  ) -> TerminalCapabilities {
    var options = TerminalOptions()
    options.type = "xterm-256color"
    change(&options)
    return TerminalCapabilities(
      options: options, locale: TerminalLocale(name: locale, isUTF8: isUTF8),
      type: "xterm-256color", colors: colors, probe: probe)
  }

  private func probe(widths: [Int]) -> TerminalProbe {
    var probe = TerminalProbe()
    for width in widths { probe.receive(.cursor(row: 1, column: width + 1)) }
    return probe
  }

  @Test("takes what there is, without a fallback")
  func takesWhatThereIs() {
    let chosen = choose()
    #expect(chosen.depth == .palette256)
    #expect(chosen.tier == .full)
    #expect(!chosen.synchronizes)
    #expect(chosen.fallbacks.isEmpty)
  }

  @Test(
    "uses the colours that the terminal has",
    arguments: [
      (0, ColorDepth.mono), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .palette256),
      (16_777_216, .palette256),
    ] as [(Int, ColorDepth)])
  func usesColors(colors: Int, depth: ColorDepth) {
    #expect(choose(colors: colors).depth == depth)
  }

  @Test("obeys NO_COLOR unless a depth is asked for")
  func obeysNoColor() {
    let refused = choose { $0.refusesColor = true }
    #expect(refused.depth == .mono)
    #expect(refused.fallbacks == [.colorRefused])
    let asked = choose {
      $0.refusesColor = true; $0.depth = .sixteen
    }
    #expect(asked.depth == .sixteen)
    #expect(asked.fallbacks.isEmpty)
  }

  @Test("gives no more colours than there are")
  func givesNoMoreColors() {
    let chosen = choose({ $0.depth = .palette256 }, colors: 8)
    #expect(chosen.depth == .eight)
    #expect(chosen.fallbacks == [.depth(wanted: .palette256, used: .eight)])
  }

  @Test("shows ASCII where the locale is no UTF-8, whatever is asked for")
  func showsASCII() {
    let chosen = choose({ $0.tier = .full }, isUTF8: false, locale: "C")
    #expect(chosen.tier == .ascii)
    #expect(chosen.fallbacks == [.noUnicode(locale: "C")])
  }

  @Test("says which locale stands in")
  func saysLocale() {
    let chosen = choose { $0.locale = "zh_CN.UTF-8" }
    #expect(chosen.fallbacks == [.locale(wanted: "zh_CN.UTF-8", used: "C.UTF-8")])
  }

  @Test("believes the probe unless the glyphs are asked for")
  func believesProbe() {
    let wide = probe(widths: [4, 2, 2, 2, 2, 2, 1, 1])
    #expect(choose(probe: wide).tier == .neutral)
    #expect(choose(probe: wide).fallbacks == [.wideGlyphs(used: .neutral)])
    #expect(choose({ $0.tier = .full }, probe: wide).tier == .full)
    #expect(choose(probe: TerminalProbe()).tier == .full)
    #expect(choose(probe: TerminalProbe()).fallbacks == [.noAnswer])
  }

  @Test("says that Chinese is not drawn as wide as it is")
  func showsNoChinese() {
    for widths in [[2, 1, 1, 1, 1, 1, 1, 1], [6, 1, 1, 1, 1, 1, 1, 1]] {
      #expect(choose(probe: probe(widths: widths)).fallbacks == [.noChinese])
      #expect(choose(probe: probe(widths: widths)).tier == .ascii)
    }
  }

  @Test("believes the answer on the background before the environment")
  func ground() {
    #expect(choose().ground == nil)
    #expect(choose({ $0.ground = .light }).ground == .light)
    var dark = probe(widths: [4, 1, 1, 1, 1, 1, 1, 1])
    dark.receive(.background(RGBColor(red: 0, green: 0, blue: 0)))
    #expect(choose({ $0.ground = .light }, probe: dark).ground == .dark)
  }

  @Test(
    "reads COLORFGBG",
    arguments: [
      ("15;0", TerminalGround.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark),
      ("0;7", .light), ("0;default", nil), ("", nil), ("0;16", nil),
    ] as [(String, TerminalGround?)])
  func groundVariable(value: String, ground: TerminalGround?) {
    let options = TerminalOptions(environment: { $0 == "COLORFGBG" ? value : nil })
    #expect(options.ground == ground)
  }

  @Test("reads the environment as the C library does")
  func readsEnvironment() {
    let variables = ["LANG": "en_US.UTF-8", "LC_ALL": "", "LC_CTYPE": "C", "TERM": "foot"]
    let options = TerminalOptions(environment: { variables[$0] })
    #expect(options.locale == "C")
    #expect(options.type == "foot")
    #expect(!options.refusesColor)
    #expect(TerminalOptions(environment: { $0 == "NO_COLOR" ? "1" : nil }).refusesColor)
    #expect(!TerminalOptions(environment: { $0 == "NO_COLOR" ? "" : nil }).refusesColor)
  }
}
