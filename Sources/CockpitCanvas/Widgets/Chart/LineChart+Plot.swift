extension LineChart {
  /// The field of a chart between its axes, and where positions and values stand in it.
  struct Plot {
    private let chart: LineChart
    private let scale: AxisScale
    private let area: Rect
    private let positions: Int
    /// The dots of a cell across and down: 2 and 4, or 1 and 1 where lines are strokes.
    private let dots: (across: Int, down: Int)

    /// The most positions whose steps are all alike: with more, a dot more or less does not show.
    private static let mostEvenly = 13

    init(chart: LineChart, scale: AxisScale, area: Rect, glyphs: GlyphSet) {
      self.chart = chart
      self.scale = scale
      self.area = area
      positions = chart.positions
      dots = glyphs.lines == .strokes ? (1, 1) : (2, 4)
    }

    /// The row of a value on the canvas.
    func row(of value: Double) -> Int { area.y + dotRow(of: value) / dots.down }

    /// How far a value lies from the middle of its row, in parts of the range.
    func distanceFromMiddle(of value: Double) -> Double {
      let depth = scale.depth(of: value) * Double(max(1, area.height - 1))
      return (depth - depth.rounded()).magnitude
    }

    /// The column of a position in time on the canvas.
    func column(of position: Int) -> Int { area.x + dotColumn(of: position) / dots.across }

    /// Draws all that is in the field.
    ///
    /// A cell shows the first series that has something there, and none stands beside its place. The
    /// mark of a value stands on a line that runs on left and right of it.
    func draw(on canvas: inout Canvas) {
      guard !area.isEmpty else { return }
      for reference in chart.references where reference.value.isFinite {
        canvas.fill(
          Rect(x: area.x, y: row(of: reference.value), width: area.width, height: 1),
          with: canvas.glyphs.referenceLine, style: reference.style)
      }
      drawBand(on: &canvas)
      drawDataEnd(on: &canvas)
      // Whether each cell that is taken shows a piece of a line, which a mark may stand on.
      var taken: [Int: Bool] = [:]
      for series in chart.series {
        for cell in trace(of: series, canvas.glyphs.lines) {
          switch taken[cell.index] {
          case nil: break
          // One cell of a line in two stays seen.
          case true? where cell.isMark && taken[cell.index - 1] != false: break
          default: continue
          }
          put(cell.glyph, at: cell.index, series.style, on: &canvas)
          taken[cell.index] = !cell.isMark
        }
      }
    }

    /// What a series has in one cell of the field.
    private struct TraceCell {
      /// The cells are counted row by row.
      let index: Int
      let glyph: Unicode.Scalar
      /// Whether it is the mark of a value rather than a piece of a line.
      let isMark: Bool
    }

    private func put(
      _ glyph: Unicode.Scalar, at index: Int, _ style: Style, on canvas: inout Canvas
    ) {
      canvas.put(
        glyph, x: area.x + index % area.width, y: area.y + index / area.width, style: style)
    }

    /// The line of a series or the marks of its values, cell by cell; no cell comes twice.
    private func trace(of series: Series, _ lines: GlyphSet.Lines) -> [TraceCell] {
      let ink: DotGrid.Ink = series.isThin ? .thin : lines == .quarters ? .quarters : .thick
      var grid = DotGrid(size: Size(columns: area.width, rows: area.height), ink: ink)
      var marks: [Int: TraceCell] = [:]
      func mark(_ glyph: Unicode.Scalar, at place: Point, isMark: Bool = true) {
        guard 0..<area.width ~= place.x, 0..<area.height ~= place.y else { return }
        let index = place.y * area.width + place.x
        guard isMark || marks[index] == nil else { return }
        marks[index] = TraceCell(index: index, glyph: glyph, isMark: isMark)
      }
      let isNarrow = DisplayWidth.columns(of: series.mark) == 1
      let glyph = isNarrow ? series.mark : TextGlyph.safe.base
      for run in Self.runs(of: series.values) {
        let points = run.map { position, value in
          Point(x: dotColumn(of: position), y: dotRow(of: value))
        }
        // A lone dot would be lost on the screen.
        let isLine = series.isLine && points.count > 1
        if isLine, lines != .strokes {
          for (start, end) in zip(points, points.dropFirst()) { grid.line(from: start, to: end) }
          continue
        }
        for point in points {
          mark(glyph, at: Point(x: point.x / dots.across, y: point.y / dots.down))
        }
        guard isLine, !series.isThin else { continue }
        for (start, end) in zip(points, points.dropFirst()) {
          stroke(from: start, to: end) { mark($0, at: $1, isMark: false) }
        }
      }
      var cells = grid.cells.filter { marks[$0.index] == nil }.map {
        TraceCell(index: $0.index, glyph: $0.glyph, isMark: false)
      }
      cells += marks.values.sorted { $0.index < $1.index }
      return cells
    }

    /// Joins two marks with dashes, slashes and bars.
    private func stroke(
      from start: Point, to end: Point, _ put: (Unicode.Scalar, Point) -> Void
    ) {
      guard end.x > start.x else { return }
      var last = start.y
      for x in start.x + 1...end.x {
        let part = Double(x - start.x) / Double(end.x - start.x)
        let y = x == end.x ? end.y : start.y + Int((part * Double(end.y - start.y)).rounded())
        for between in min(last, y)..<max(last, y) where between != min(last, y) {
          put("|", Point(x: x, y: between))
        }
        if x < end.x { put(y == last ? "-" : y < last ? "/" : "\\", Point(x: x, y: y)) }
        last = y
      }
    }

    /// Draws the range of a forecast.
    private func drawBand(on canvas: inout Canvas) {
      guard let band = chart.band else { return }
      for (position, bounds) in zip(band.lower, band.upper).enumerated() {
        guard case (let lower?, let upper?) = bounds, lower.isFinite, upper.isFinite else {
          continue
        }
        let x = column(of: position)
        let rows = row(of: max(lower, upper))...row(of: min(lower, upper))
        canvas.fill(
          Rect(x: x, y: rows.lowerBound, width: 1, height: rows.count),
          with: canvas.glyphs.band, style: band.style)
      }
    }

    /// Draws the line behind the last actual figure.
    private func drawDataEnd(on canvas: inout Canvas) {
      guard let end = chart.dataEnd, 0..<positions ~= end else { return }
      let next = min(end + 1, positions - 1)
      let x = min((column(of: end) + column(of: next) + 1) / 2, area.maxX - 1)
      canvas.fill(
        Rect(x: x, y: area.y, width: 1, height: area.height), with: canvas.glyphs.dataEnd,
        style: .secondary)
    }

    /// The figures of the axis lie in the middle of their rows, so that each value is in the row of
    /// the axis that is nearest to it.
    private func dotRow(of value: Double) -> Int {
      let rows = scale.depth(of: value) * Double(max(0, area.height - 1))
      return Int((rows * Double(dots.down) + Double(dots.down - 1) / 2).rounded())
    }

    /// Even steps for a year of months; more positions have the whole width.
    private func dotColumn(of position: Int) -> Int {
      let last = area.width * dots.across - 1
      guard positions > 1 else { return last / 2 }
      let step = last / (positions - 1)
      if step >= 1, positions <= Plot.mostEvenly { return position * step }
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
