import Testing

@testable import CockpitCanvas

@Suite("SVG")
struct SVGTests {
  private static let palette = Palette(
    id: "test", ground: .dark,
    attributes: [
      .palette256: [.critical: Attributes(foreground: 231, background: 160, bold: true)]
    ])
  private static let paper = Palette(
    id: "paper", ground: Palette.Ground(foreground: 16, background: 231), attributes: [:])

  /// The picture of one row.
  private func picture(
    _ text: String, style: Style = .normal, description: String = "d"
  ) -> String {
    var canvas = Canvas(size: Size(columns: 12, rows: 1), glyphs: .full)
    canvas.write(text, x: 0, y: 0, style: style)
    return canvas.cells.svgText(
      palette: Self.palette, paper: Self.paper,
      SVGDescription(title: "t", description: description, language: "zh"))
  }

  @Test("gives each letter the place of its column, wide ones apart and two columns long")
  func places() {
    let svg = picture("产值 1-2 x")
    #expect(svg.contains(#"<text class="normal wide" x="0 18" y="15">产值</text>"#))
    #expect(svg.contains(#"<text class="normal" x="45 54 63 72 81" y="15">1-2 x</text>"#))
  }

  @Test("draws lines, blocks and braille as shapes that fill their cells")
  func shapes() {
    #expect(picture("─").contains(#"d="M0 10h9v1h-9z""#))
    #expect(picture("┐").contains(#"d="M0 10h5v1h-5zM4 10h1v10h-1z""#))
    #expect(picture("█").contains(#"d="M0 0h9v20h-9z""#))
    #expect(picture("▁").contains(#"d="M0 17h9v3h-9z""#))
    #expect(picture("⠁").contains(#"d="M1 1h2v2h-2z""#))
    #expect(!picture("█▁⠁│").contains("<text"))
  }

  @Test("has the colours of the palette, and of the palette for paper in print")
  func colours() throws {
    let svg = picture("红", style: .critical)
    #expect(svg.contains(#"<rect class="critical-ground" x="0" y="0" width="18" height="20"/>"#))
    let print = try #require(svg.firstRange(of: "@media print"))
    let screen = svg[..<print.lowerBound]
    #expect(screen.contains(".critical{fill:#ffffff;font-weight:bold;"))
    #expect(screen.contains(".critical-ground{fill:#d70000}"))
    #expect(screen.contains(".ground{fill:#000000}"))
    #expect(svg[print.lowerBound...].contains(".ground{fill:#ffffff}"))
    #expect(svg[print.lowerBound...].contains(".critical-ground{fill:none}"))
  }

  @Test("keeps what viewers do not read apart from what they need")
  func viewers() throws {
    let svg = picture("红")
    let sheets = svg.components(between: "<style>", and: "</style>")
    try #require(sheets.count == 2)
    #expect(!sheets[0].contains("@"))
    #expect(sheets[1].hasPrefix("\n@media print{@page{"))
    #expect(sheets[0].contains("font-family:\"Noto Sans Mono CJK SC\","))
    #expect(sheets[0].contains(";font-size:15px;"))
    #expect(!svg.contains("font:"))
  }

  @Test("says what it is, with nothing in it that could be markup")
  func escapes() {
    let svg = picture("<b>&\"", description: "</desc>\u{1}")
    #expect(svg.contains("&lt;b&gt;&amp;&quot;</text>"))
    #expect(svg.contains(#"<title id="title">t</title>"#))
    #expect(svg.contains(#"<desc id="desc">&lt;/desc&gt;"# + "\u{FFFD}</desc>"))
    #expect(svg.contains(#"xml:lang="zh""#))
  }

  @Test(
    "knows the colours of a terminal",
    arguments: [
      (UInt8(0), "#000000"), (15, "#ffffff"), (16, "#000000"), (160, "#d70000"), (231, "#ffffff"),
      (232, "#080808"), (255, "#eeeeee"),
    ])
  func terminalColours(index: UInt8, hexadecimal: String) {
    #expect(RGBColor(terminal: index).hexadecimal == hexadecimal)
  }
}

extension String {
  /// The texts between each pair of marks.
  fileprivate func components(between start: String, and end: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let opening = rest.firstRange(of: start),
      let closing = rest[opening.upperBound...].firstRange(of: end)
    {
      found.append(rest[opening.upperBound..<closing.lowerBound])
      rest = rest[closing.upperBound...]
    }
    return found
  }
}
