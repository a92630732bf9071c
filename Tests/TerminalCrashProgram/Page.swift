import CockpitCanvas
import Glibc

/// What the test program shows.
struct Page {
  private var figure = 0
  private var fill: Unicode.Scalar = "·"
  private var lastKey = ""

  mutating func press(_ key: Key) {
    switch key {
    case .character("!"):
      fputs("about to trap\n", stderr)
      preconditionFailure("the program was asked to trap")
    case .character("n"): figure += 1
    case .character("p"): break
    case .character("f"): fill = fill == "甲" ? "乙" : "甲"
    default: lastKey = "\(key)"
    }
  }

  /// The figure, the size and the last key over a page of one glyph.
  func frame(size: Size) -> Frame {
    var cells = CellBuffer(size: size)
    let width = DisplayWidth.columns(of: fill)
    for y in 0..<size.rows {
      for x in stride(from: 0, to: size.columns, by: width) {
        cells.draw(Page.glyph(fill, width: width), at: Point(x: x, y: y))
      }
    }
    let text = "读数 \(figure) 屏幕 \(size) 键 \(lastKey) "
    var x = 0
    for scalar in text.unicodeScalars {
      let width = DisplayWidth.columns(of: scalar)
      cells.draw(Page.glyph(scalar, width: width), at: Point(x: x, y: 0))
      x += width
    }
    return Frame(size: size, layers: [Layer(cells)])
  }
}
