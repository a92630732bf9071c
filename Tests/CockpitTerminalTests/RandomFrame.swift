import CockpitCanvas

/// Frames that nobody would draw: layers anywhere, wide glyphs cut on all sides.
enum RandomFrame {
  private static let glyphs = ["海", "曙", "区", "a", "7", " ", "e\u{301}", "─", "█", "⣿", "…", "ｱ"]
  private static let styles: [Style] = [
    .normal, .secondary, .strong, .critical, .warning, .banner, .strong.focused,
  ]

  static func make(size: Size, using random: inout some RandomNumberGenerator) -> Frame {
    let layers = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      var canvas = Canvas(
        size: Size(
          columns: Int.random(in: 0...size.columns + 5, using: &random),
          rows: Int.random(in: 0...size.rows + 2, using: &random)),
        glyphs: .full)
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let text = (0..<Int.random(in: 1...12, using: &random))
          .map { _ in glyphs.randomElement(using: &random) ?? "" }.joined()
        canvas.write(
          text, x: Int.random(in: -4...size.columns, using: &random),
          y: Int.random(in: 0...size.rows, using: &random),
          style: styles.randomElement(using: &random) ?? .normal)
      }
      return Layer(
        canvas.cells,
        at: Point(
          x: Int.random(in: -7...size.columns, using: &random),
          y: Int.random(in: -3...size.rows, using: &random)))
    }
    return Frame(size: size, layers: layers)
  }
}
