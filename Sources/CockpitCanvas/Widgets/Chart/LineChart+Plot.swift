extension LineChart {
  /// The field of a chart between its axes, and where positions and values stand in it.
  struct Plot {
    private let chart: LineChart
    private let scale: AxisScale
    private let area: Rect
    private let positions: Int
    /// The dots that a cell shows across and down: 2 and 4 with braille, else 1 and 1.
    private let dots: (across: Int, down: Int)

    init(chart: LineChart, scale: AxisScale, area: Rect, glyphs: GlyphSet) {
      self.chart = chart
      self.scale = scale
      self.area = area
      positions = chart.positions
      dots = glyphs.hasBraille ? (2, 4) : (1, 1)
    }

    /// The row of a value on the canvas.
    func row(of value: Double) -> Int { area.y + dotRow(of: value) / dots.down }

    /// The column of a position in time on the canvas.
    func column(of position: Int) -> Int { area.x + dotColumn(of: position) / dots.across }

    func draw(on canvas: inout Canvas) {
      guard !area.isEmpty else { return }
      for reference in chart.references where reference.value.isFinite {
        canvas.fill(
          Rect(x: area.x, y: row(of: reference.value), width: area.width, height: 1),
          with: canvas.glyphs.referenceLine, style: reference.style)
      }
      drawBand(on: &canvas)
      drawDataEnd(on: &canvas)
      var grid = BrailleGrid(size: Size(columns: area.width, rows: area.height))
      var marks: [(place: Point, mark: Unicode.Scalar, style: Style)] = []
      // The first series on top: the others are what it is held against.
      for series in chart.series.reversed() {
        for run in Self.runs(of: series.values) {
          let points = run.map { position, value in
            Point(x: dotColumn(of: position), y: dotRow(of: value))
          }
          // A lone dot would be lost on the screen.
          if canvas.glyphs.hasBraille, series.isLine, points.count > 1 {
            for (start, end) in zip(points, points.dropFirst()) {
              grid.line(from: start, to: end, style: series.style)
            }
          } else {
            let isNarrow = DisplayWidth.columns(of: series.mark) == 1
            let mark = isNarrow ? series.mark : TextGlyph.safe.base
            marks += points.map { ($0, mark, series.style) }
          }
        }
      }
      for (place, mark, style) in marks {
        let x = area.x + place.x / dots.across
        canvas.put(mark, x: x, y: area.y + place.y / dots.down, style: style)
      }
      grid.draw(at: Point(x: area.x, y: area.y), on: &canvas)
    }

    private func drawBand(on canvas: inout Canvas) {
      guard let band = chart.band else { return }
      for (position, bounds) in zip(band.lower, band.upper).enumerated() {
        guard case (let lower?, let upper?) = bounds, lower.isFinite, upper.isFinite else {
          continue
        }
        let top = row(of: max(lower, upper))
        let height = row(of: min(lower, upper)) - top + 1
        canvas.fill(
          Rect(x: column(of: position), y: top, width: 1, height: height),
          with: canvas.glyphs.band, style: band.style)
      }
    }

    private func drawDataEnd(on canvas: inout Canvas) {
      guard let end = chart.dataEnd, 0..<positions ~= end else { return }
      let next = min(end + 1, positions - 1)
      let x = min((column(of: end) + column(of: next) + 1) / 2, area.maxX - 1)
      canvas.fill(
        Rect(x: x, y: area.y, width: 1, height: area.height), with: canvas.glyphs.dataEnd,
        style: .secondary)
    }

    private func dotRow(of value: Double) -> Int {
      Int((scale.depth(of: value) * Double(area.height * dots.down - 1)).rounded())
    }

    /// Even steps where each position has a dot of its own, so that months stand evenly.
    private func dotColumn(of position: Int) -> Int {
      let last = area.width * dots.across - 1
      guard positions > 1 else { return last / 2 }
      let step = last / (positions - 1)
      if step >= 1 { return position * step }
      return Int((Double(position) * Double(last) / Double(positions - 1)).rounded())
    }

    /// The values between two gaps, each with its position.
    private static func runs(of values: [Double?]) -> [[(position: Int, value: Double)]] {
      var runs: [[(position: Int, value: Double)]] = []
      var run: [(position: Int, value: Double)] = []
      for (position, value) in values.enumerated() {
        if let value, value.isFinite {
          run.append((position, value))
        } else if !run.isEmpty {
          runs.append(run)
          run = []
        }
      }
      return run.isEmpty ? runs : runs + [run]
    }
  }
}
