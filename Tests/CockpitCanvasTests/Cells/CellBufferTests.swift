import CockpitTestSupport
import Testing

@testable import CockpitCanvas

@Suite("Cell buffer")
struct CellBufferTests {
  private static func buffer(_ text: String, columns: Int) -> CellBuffer {
    var canvas = Canvas(size: Size(columns: columns, rows: 1), glyphs: .full)
    canvas.write(text, x: 0, y: 0)
    return canvas.cells
  }

  @Test(
    "blanks the other half of a wide glyph",
    arguments: [(0, "x 水b\n"), (1, " x水b\n"), (2, "积x b\n"), (3, "积 xb\n"), (4, "积水x\n")])
  func overwritesHalves(x: Int, picture: String) {
    var buffer = Self.buffer("积水b", columns: 5)
    buffer.put(Glyph("x"), x: x, y: 0, style: .normal)
    #expect(buffer.plainText == picture)
    #expect(buffer.brokenInvariants().isEmpty)
  }

  @Test(
    "blanks what a wide glyph overlaps",
    arguments: [(0, "中水b\n"), (1, " 中 b\n"), (2, "积中b\n"), (3, "积 中\n"), (4, "积水\n")])
  func overwritesWithWide(x: Int, picture: String) {
    var buffer = Self.buffer("积水b", columns: 5)
    buffer.put(Glyph("中"), isWide: true, x: x, y: 0, style: .normal)
    #expect(buffer.plainText == picture)
    #expect(buffer.brokenInvariants().isEmpty)
  }

  @Test("tells rows that are surely the same: glyphs of several scalars are looked up by others")
  func sameRows() {
    let (one, other) = (Self.buffer("积水b", columns: 5), Self.buffer("积水b", columns: 5))
    #expect(one.isSurelySame(row: 0, as: other, row: 0))
    #expect(!one.isSurelySame(row: 0, as: Self.buffer("积水c", columns: 5), row: 0))
    #expect(!one.isSurelySame(row: 0, as: Self.buffer("积水b", columns: 6), row: 0))
    #expect(!one.isSurelySame(row: 1, as: other, row: 0), "there is no such row")
    let cluster = Self.buffer("e\u{301}", columns: 5)
    #expect(!cluster.isSurelySame(row: 0, as: Self.buffer("e\u{301}", columns: 5), row: 0))
    var styled = other
    styled.restyle(Rect(styled.size)) { _ in .strong }
    #expect(!one.isSurelySame(row: 0, as: styled, row: 0))
  }

  @Test(
    "flattens layers at odd offsets",
    arguments: [
      (-3, " 区 三四五六\n"), (-1, " 数区 四五六\n"), (0, "海数区  五六\n"),
      (1, " 海数区 五六\n"), (5, "一二 海数区\n"), (7, "一二三 海数\n"), (9, "一二三四 海\n"),
    ])
  func flattensLayers(x: Int, picture: String) {
    let below = Self.buffer("一二三四五六", columns: 12)
    let above = Self.buffer("海数区", columns: 7)
    var expected = below
    expected.draw(above, at: Point(x: x, y: 0))
    let frame = Frame(
      size: below.size, layers: [Layer(below), Layer(above, at: Point(x: x, y: 0))])
    #expect(frame.flattened().plainText == expected.plainText)
    #expect(expected.brokenInvariants().isEmpty)
    #expect(expected.plainText == picture)
  }

  @Test("keeps clusters when layers are flattened")
  func clusters() {
    var buffer = Self.buffer("e\u{301}x", columns: 4)
    buffer.draw(Self.buffer("o\u{302}e\u{301}", columns: 2), at: Point(x: 2, y: 0))
    #expect(buffer.plainText == "e\u{301}xo\u{302}e\u{301}\n")
    #expect(buffer.clusters.count == 2)
    #expect(buffer.scalars(x: 2, y: 0) == ["o", "\u{302}"])
  }

  @Test("ignores what lies outside")
  func outside() {
    var buffer = Self.buffer("ab", columns: 2)
    for point in [Point(x: -1, y: 0), Point(x: 2, y: 0), Point(x: 0, y: -1), Point(x: 0, y: 1)] {
      buffer.put(Glyph("中"), isWide: true, x: point.x, y: point.y, style: .normal)
      #expect(buffer[point.x, point.y] == .blank)
    }
    buffer.draw(Self.buffer("cd", columns: 2), at: Point(x: 5, y: 5))
    buffer.clear(Rect(x: 2, y: 0, width: 4, height: 4))
    #expect(buffer.plainText == "ab\n")
  }

  @Test("stays sound under random drawing", arguments: 0..<30)
  func staysSound(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var canvas = Canvas(size: Size(columns: 23, rows: 7), glyphs: .full)
    var buffer = canvas.cells
    for _ in 0..<60 {
      let x = Int.random(in: -4...24, using: &generator)
      let y = Int.random(in: -1...7, using: &generator)
      let area = Rect(
        x: x, y: y, width: Int.random(in: 0...9, using: &generator),
        height: Int.random(in: 0...3, using: &generator))
      switch Int.random(in: 0...3, using: &generator) {
      case 0:
        canvas.write(HostileText.make(pieces: 6, using: &generator), x: x, y: y)
      case 1: canvas.fill(area, with: "·")
      case 2:
        canvas.clipped(to: area) { canvas in
          canvas.write("中文e\u{301}字积水点", x: x - 1, y: y)
        }
      default: buffer.draw(canvas.cells, at: Point(x: x, y: y))
      }
      #expect(canvas.cells.brokenInvariants().isEmpty)
      #expect(buffer.brokenInvariants().isEmpty)
    }
  }

  @Test("tells what is wrong with a buffer")
  func tellsWhatIsWrong() {
    var buffer = Self.buffer("abcd", columns: 4)
    buffer.put(Glyph("中"), x: 0, y: 0, style: .normal)
    buffer.put(Glyph("\u{1B}"), x: 1, y: 0, style: .normal)
    buffer.put(Glyph("a"), isWide: true, x: 2, y: 0, style: .normal)
    #expect(
      buffer.brokenInvariants() == [
        "The cell 0,0 has the wrong width for U+4E2D.", "The cell 1,0 holds U+1B.",
        "The cell 2,0 has the wrong width for U+61.",
      ])
  }
}
