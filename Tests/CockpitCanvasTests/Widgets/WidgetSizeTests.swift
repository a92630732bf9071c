import CockpitTestSupport
import Testing

@testable import CockpitCanvas

@Suite("Widgets at every size")
struct WidgetSizeTests {
  /// Each widget with hostile text and hostile numbers.
  private static func widgets(using generator: inout SeededGenerator) -> [any Widget] {
    let numbers: [Double?] = [
      nil, 0, -0.0, 1, -3.7, 955.2, .nan, .infinity, -.infinity, .greatestFiniteMagnitude,
      -.greatestFiniteMagnitude, .leastNonzeroMagnitude, 1e-300, 1e15, 1e15 + 1,
    ]
    func text() -> String { HostileText.make(pieces: 5, using: &generator) }
    func values() -> [Double?] {
      // Mostly tame ones: with the largest doubles no scale shows anything else.
      let pool = Bool.random(using: &generator) ? numbers : Array(numbers.prefix(7))
      return (0..<Int.random(in: 0...70, using: &generator)).map { _ in
        pool.randomElement(using: &generator) ?? nil
      }
    }
    let columns: [MetricTable.Column] = (0..<5).map { index in
      MetricTable.Column(
        text(), minimum: index, ideal: index * 3, weight: index % 2, priority: 4 - index,
        alignment: [.left, .right, .decimal][index % 3])
    }
    let rows: [MetricTable.Row] = (0..<12).map { index in
      index % 5 == 0
        ? .section(StyledText(text()))
        : .cells((0..<6).map { _ in StyledText(text()) + "12.5" })
    }
    let series = (0..<3).map {
      LineChart.Series(text(), values: values(), isLine: $0 != 1, isThin: $0 == 2)
    }
    return [
      TextBlock(text() + text(), alignment: .center), TextBlock(""),
      MetricTable(columns: columns, rows: rows, focusedRow: 9, offset: -3),
      MetricTable(columns: columns, rows: rows, focusedRow: 99, offset: 99),
      MetricTable(columns: [], rows: rows), MetricTable(columns: columns, rows: []),
      Sparkline(values()),
      HeatTimeline(
        (0..<30).map { $0 % 7 == 3 ? nil : $0 - 2 }, names: (0..<5).map { _ in text() },
        missingName: text(), labels: (-1..<40).map { .init(text(), at: $0) }),
      HeatTimeline([], names: []), HeatTimeline([1], names: []),
      StateTimeline(
        (0..<4).map { _ in .init(text(), words: text(), mark: "中", style: .critical) },
        spans: (0..<90).map { $0 % 11 == 0 ? nil : $0 / 7 % 6 - 1 },
        labels: (-1..<99).map { .init(text(), at: $0) }),
      StateTimeline([.init("\u{1B}", mark: "\u{1B}")], spans: [0]), StateTimeline([], spans: []),
      MonthBars(
        zip(values(), values()).map {
          .init(text(), value: $0, earlier: $1, isDue: Bool.random(using: &generator))
        }, name: text(), earlierName: text(), unit: text(), isSigned: true),
      MonthBars([]),
      TileMap(
        (0..<17).map {
          .init(
            row: $0 / 5 - 1, column: $0 % 5 * 2, name: .init(text()),
            figure: .init(text()), mark: text(), lines: (0..<$0 % 6).map { _ in .init(text()) },
            shade: $0 % 3 == 0 ? nil : "中", isFocused: $0 % 4 == 0)
        } + [.init(row: .max, column: .min, name: "")]), TileMap([]),
      Bullet(done: (numbers.randomElement(using: &generator) ?? nil) ?? 0.5, time: 0.8),
      Bullet(done: 1.5, time: .nan),
      BarList(values().map { .init(label: "\(text())", text: "\(text())", value: $0) }),
      LineChart(
        series,
        references: [
          .init(text(), value: 1), .init("序时", value: 0), .init("目标", value: 0),
          .init(text(), value: .nan),
        ],
        band: .init(text(), lower: values(), upper: values()), unit: text(),
        labels: (-1..<15).map { .init(text(), at: $0 * 3) }, dataEnd: 7,
        markedPositions: [-1, 2, 99],
        markedName: text()),
      BlockText("-1,256.3%"), BlockText("12.5?", isHollow: true), BlockText(text()), BlockText(""),
      LineChart([]), ItemFlow((0..<9).map { _ in StyledText(text()) }), ItemFlow([]),
      Panel(StyledText(text())), Panel(), Rule(StyledText(text())), Rule(),
    ]
  }

  @Test("draw nothing outside their rectangle and no broken cell", arguments: 0..<6)
  func staysInside(seed: UInt64) {
    var generator = Sweep.generator("widgets \(seed)")
    let glyphs = GlyphSet.of(GlyphTier.allCases[Int(seed % 3)])
    let widgets = Self.widgets(using: &generator)
    for size in Self.sizes(seed: seed, using: &generator) {
      let area = Rect(x: 2, y: 1, width: size.columns, height: size.rows)
      var blank = Canvas(size: Size(columns: size.columns + 4, rows: size.rows + 2), glyphs: glyphs)
      blank.fill(blank.bounds, with: "@", style: .banner)
      for widget in widgets {
        var canvas = blank
        // Without the clip of `Canvas.draw`: a widget keeps to its rectangle of itself.
        widget.draw(in: area, on: &canvas)
        let broken = canvas.cells.brokenInvariants()
        #expect(broken.isEmpty, "\(type(of: widget)) \(size)")
        #expect(glyphs.tier == .full || !canvas.cells.hasAmbiguousGlyph)
        let strays = Self.strays(on: canvas.cells, outside: area, than: blank.cells)
        #expect(strays.isEmpty, "\(type(of: widget)) \(size)")
      }
    }
  }

  /// The sizes of one seed: in the long run, the seeds share every size among them.
  private static func sizes(seed: UInt64, using generator: inout SeededGenerator) -> [Size] {
    let largest = Size(columns: 60, rows: 20)
    guard Sweep.isSoak else { return Sweep.sizes(upTo: largest, count: 30, using: &generator) }
    return (1...largest.rows).flatMap { rows in
      (1...largest.columns).filter { ($0 + rows) % 6 == Int(seed) }
        .map { Size(columns: $0, rows: rows) }
    }
  }

  private static func strays(
    on buffer: CellBuffer, outside area: Rect, than blank: CellBuffer
  ) -> [Point] {
    var strays: [Point] = []
    for y in 0..<buffer.size.rows {
      let isBeside = y >= area.y && y < area.maxY
      let columns =
        isBeside
        ? Array(0..<area.x) + Array(area.maxX..<buffer.size.columns)
        : Array(0..<buffer.size.columns)
      for x in columns where buffer[x, y] != blank[x, y] { strays.append(Point(x: x, y: y)) }
    }
    return strays
  }
}
