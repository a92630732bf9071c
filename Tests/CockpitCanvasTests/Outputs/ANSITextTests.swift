import Testing

@testable import CockpitCanvas

@Suite("ANSI text")
struct ANSITextTests {
  private static let palette = Palette(
    id: "test",
    attributes: [
      .palette256: [
        .critical: Attributes(foreground: 231, background: 160, bold: true),
        .secondary: Attributes(foreground: 245),
      ],
      .sixteen: [
        .critical: Attributes(foreground: 15, background: 1), .warning: Attributes(foreground: 11),
      ],
      .eight: [.critical: Attributes(reverse: true)],
      .mono: [.critical: Attributes(bold: true, reverse: true), .secondary: Attributes(dim: true)],
    ])

  private static var buffer: CellBuffer {
    var canvas = Canvas(size: Size(columns: 8, rows: 2), glyphs: .full)
    canvas.write("红", x: 0, y: 0, style: .critical)
    canvas.write("ab", x: 3, y: 0, style: .secondary)
    canvas.write("c", x: 5, y: 0)
    canvas.write(" x ", x: 0, y: 1, style: .critical)
    return canvas.cells
  }

  @Test(
    "changes the look only where it changes, and resets at the end of a row",
    arguments: [
      (ColorDepth.palette256, "[1;38;5;231;48;5;160m", "[38;5;245m"),
      (.mono, "[1;7m", "[2m"),
    ])
  func sequences(depth: ColorDepth, critical: String, secondary: String) {
    let esc = "\u{1B}"
    #expect(
      Self.buffer.ansiText(palette: Self.palette, depth: depth)
        == "\(esc)\(critical)红\(esc)[0m \(esc)\(secondary)ab\(esc)[0mc\n"
        + "\(esc)\(critical) x \(esc)[0m\n")
  }

  @Test("uses the sixteen colours of the terminal where there are no more")
  func sixteen() {
    let text = Self.buffer.ansiText(palette: Self.palette, depth: .sixteen)
    #expect(text.hasPrefix("\u{1B}[97;41m红\u{1B}[0m ab"))
  }

  @Test("is the plain text once its sequences are taken out", arguments: ColorDepth.allCases)
  func plain(depth: ColorDepth) {
    var text = Self.buffer.ansiText(palette: Self.palette, depth: depth)
    while let start = text.firstIndex(of: "\u{1B}"), let end = text[start...].firstIndex(of: "m") {
      text.removeSubrange(start...end)
    }
    #expect(text == "红 abc\n x \n")
  }

  @Test("shows a style plane with a legend")
  func stylePlane() {
    var buffer = Self.buffer
    buffer.restyle(Rect(x: 0, y: 1, width: 2, height: 1), \.focused)
    #expect(
      buffer.stylePlane == """
        cc.ss
        CCc
        s = secondary
        c = critical
        C = critical focused

        """)
  }
}
