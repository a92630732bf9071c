extension LineChart {
  /// The field of a chart between its axes, and where positions and values stand in it.
  struct Plot {
    private let chart: LineChart
    private let scale: AxisScale
    private let area: Rect
    private let positions: Int
    /// The dots that a cell shows across and down: 2 and 4 with braille, else 1 and 1.
    private let dots: (across: Int, down: Int)

    /// The most positions whose steps are all alike: with more, a dot more or less does not show.
    private static let mostEvenly = 13

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

    /// Draws all that is in the field.
    ///
    /// - Returns: The references that have no room for their name on their line.
    func draw(on canvas: inout Canvas) -> [Reference] {
      let references = chart.references.filter(\.value.isFinite)
      guard !area.isEmpty else { return references }
      for reference in references {
        canvas.fill(
          Rect(x: area.x, y: row(of: reference.value), width: area.width, height: 1),
          with: canvas.glyphs.referenceLine, style: reference.style)
      }
      var taken = drawBand(on: &canvas).union(drawDataEnd(on: &canvas))
      let (grid, marks) = drawnSeries(canvas.glyphs)
      taken.formUnion(grid.cells(at: Point(x: area.x, y: area.y)))
      taken.formUnion(marks.map(\.place))
      let unplaced = references.filter { !write($0, taken: &taken, on: &canvas) }
      for (place, mark, style) in marks {
        canvas.put(mark, x: place.x, y: place.y, style: style)
      }
      grid.draw(at: Point(x: area.x, y: area.y), on: &canvas)
      return unplaced
    }

    /// The dots of the lines and the marks of single values.
    private func drawnSeries(_ glyphs: GlyphSet) -> (
      grid: BrailleGrid, marks: [(place: Point, mark: Unicode.Scalar, style: Style)]
    ) {
      var grid = BrailleGrid(size: Size(columns: area.width, rows: area.height))
      var marks: [(place: Point, mark: Unicode.Scalar, style: Style)] = []
      // The first series on top: the others are what it is held against.
      for series in chart.series.reversed() {
        for run in Self.runs(of: series.values) {
          let points = run.map { position, value in
            Point(x: dotColumn(of: position), y: dotRow(of: value))
          }
          // A lone dot would be lost on the screen.
          if glyphs.hasBraille, series.isLine, points.count > 1 {
            for (start, end) in zip(points, points.dropFirst()) {
              grid.line(from: start, to: end, style: series.style)
            }
          } else {
            let isNarrow = DisplayWidth.columns(of: series.mark) == 1
            let mark = isNarrow ? series.mark : TextGlyph.safe.base
            marks += points.map { point in
              let place = Point(
                x: area.x + point.x / dots.across, y: area.y + point.y / dots.down)
              return (place, mark, series.style)
            }
          }
        }
      }
      return (grid, marks)
    }

    /// Writes the name of a level on its line, where no data stand: on the right, or on the left.
    private func write(
      _ reference: Reference, taken: inout Set<Point>, on canvas: inout Canvas
    ) -> Bool {
      let width = canvas.glyphs.columns(of: reference.name)
      guard width > 0 else { return true }
      let y = row(of: reference.value)
      guard width + 2 <= area.width / 2 else { return false }
      for x in [area.maxX - width, area.x + 1] {
        let cells = (x - 1..<x + width + 1).map { Point(x: $0, y: y) }
        guard taken.isDisjoint(with: cells) else { continue }
        canvas.write(reference.name, x: x, y: y, style: reference.style, limit: width)
        taken.formUnion(cells)
        return true
      }
      return false
    }

    /// Draws the range of a forecast.
    ///
    /// - Returns: The cells that it takes.
    private func drawBand(on canvas: inout Canvas) -> Set<Point> {
      guard let band = chart.band else { return [] }
      var taken: Set<Point> = []
      for (position, bounds) in zip(band.lower, band.upper).enumerated() {
        guard case (let lower?, let upper?) = bounds, lower.isFinite, upper.isFinite else {
          continue
        }
        let x = column(of: position)
        let rows = row(of: max(lower, upper))...row(of: min(lower, upper))
        canvas.fill(
          Rect(x: x, y: rows.lowerBound, width: 1, height: rows.count),
          with: canvas.glyphs.band, style: band.style)
        taken.formUnion(rows.map { Point(x: x, y: $0) })
      }
      return taken
    }

    /// Draws the line behind the last actual figure.
    ///
    /// - Returns: The cells that it takes.
    private func drawDataEnd(on canvas: inout Canvas) -> Set<Point> {
      guard let end = chart.dataEnd, 0..<positions ~= end else { return [] }
      let next = min(end + 1, positions - 1)
      let x = min((column(of: end) + column(of: next) + 1) / 2, area.maxX - 1)
      canvas.fill(
        Rect(x: x, y: area.y, width: 1, height: area.height), with: canvas.glyphs.dataEnd,
        style: .secondary)
      return Set((area.y..<area.maxY).map { Point(x: x, y: $0) })
    }

    private func dotRow(of value: Double) -> Int {
      Int((scale.depth(of: value) * Double(area.height * dots.down - 1)).rounded())
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
