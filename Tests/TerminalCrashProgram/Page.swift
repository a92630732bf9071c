import CockpitCanvas
import Glibc

/// What the test program shows.
struct Page {
  private var figure = 0
  private var fill = "·"
  private var lastKey = ""

  mutating func press(_ key: Key) {
    switch key {
    case .character("!"):
      let message = "about to trap\n"
      write(STDERR_FILENO, message, message.utf8.count)
      preconditionFailure("the program was asked to trap")
    case .character("n"): figure += 1
    case .character("p"): break
    case .character("f"): fill = fill == "甲" ? "乙" : "甲"
    default: lastKey = "\(key)"
    }
  }

  /// The figure, the size and the last key over a page of one glyph.
  func frame(size: Size) -> Frame {
    var canvas = Canvas(size: size, glyphs: .full)
    let count = size.columns / max(1, DisplayWidth.columns(of: fill))
    for y in 0..<size.rows { canvas.write(String(repeating: fill, count: count), x: 0, y: y) }
    canvas.write("读数 \(figure) 屏幕 \(size) 键 \(lastKey) ", x: 0, y: 0)
    return Frame(size: size, layers: [Layer(canvas.cells)])
  }
}
