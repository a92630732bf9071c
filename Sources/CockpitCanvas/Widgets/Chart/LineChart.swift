/// Series over time on one pair of axes, with what they are to be held against.
///
/// A missing value is a gap: nothing is drawn there and no line crosses it. A series is a line,
/// unless it asks for marks; what it is held against is a thinner one. A cell that both would have
/// shows the first series: no piece of a line stands where its value is not, and the other is seen
/// where it leaves the first. Series are told from each other by their weight and their marks,
/// never by colour alone. A level across the chart bears its name at its end, on the row of its
/// line, and has it in the legend where that row has another name.
package struct LineChart: Widget {
  /// One series; without a name it is not in the legend.
  package struct Series: Sendable {
    package var name: String
    /// The values by position in time; `nil` for a missing one.
    package var values: [Double?]
    /// What stands at a value where no line is drawn; one column wide.
    package var mark: Unicode.Scalar
    /// Whether the values are joined; a forecast is not.
    package var isLine: Bool
    /// Whether the line is a thin one, as of what another is held against.
    package var isThin: Bool
    package var style: Style

    package init(
      _ name: String, values: [Double?], mark: Unicode.Scalar = "*", isLine: Bool = true,
      isThin: Bool = false, style: Style = .normal
    ) {
      self.name = name
      self.values = values
      self.mark = mark
      self.isLine = isLine
      self.isThin = isThin
      self.style = style
    }
  }

  /// A level across the chart: a target, a threshold or zero.
  package struct Reference: Sendable {
    package var name: String
    package var value: Double
    package var style: Style

    package init(_ name: String, value: Double, style: Style = .secondary) {
      self.name = name
      self.value = value
      self.style = style
    }
  }

  /// The range in which values are expected, by position in time.
  package struct Band: Sendable {
    package var name: String
    /// The lower limits by position, in the unit of the chart; `nil` where there is none.
    package var lower: [Double?]
    /// The upper limits, as many as the lower ones.
    package var upper: [Double?]
    package var style: Style

    package init(
      _ name: String, lower: [Double?], upper: [Double?], style: Style = .forecast
    ) {
      self.name = name
      self.lower = lower
      self.upper = upper
      self.style = style
    }
  }

  /// Something that happened, on the time axis as a letter, which the legend explains.
  package struct Mark: Hashable, Sendable {
    package var name: String
    package var position: Int

    package init(_ name: String, at position: Int) {
      self.name = name
      self.position = position
    }
  }

  /// The series, the one that matters most first: it is drawn over the others.
  package var series: [Series]
  /// Levels that the series are held against.
  package var references: [Reference]
  /// Drawn below the series; nil where nothing is expected.
  package var band: Band?
  /// The unit of the values, at the head of the legend.
  package var unit: String
  /// What stands below the time axis.
  package var labels: [TimeLabel]
  /// The position of the last actual value; a line behind it says that forecasts begin.
  package var dataEnd: Int?
  /// Whether the axis says `+` too, as for growth and gaps.
  package var isSigned: Bool
  /// The positions that are marked on the time axis, such as days off, and what they are.
  package var markedPositions: Set<Int>
  package var markedName: String
  /// What happened at some positions, in their order; more than there are letters are left out.
  package var marks: [Mark]

  package init(
    _ series: [Series], references: [Reference] = [], band: Band? = nil, unit: String = "",
    labels: [TimeLabel] = [], dataEnd: Int? = nil, isSigned: Bool = false,
    markedPositions: Set<Int> = [], markedName: String = "",
    marks: [Mark] = []
  ) {
    self.series = series
    self.references = references
    self.band = band
    self.unit = unit
    self.labels = labels
    self.dataEnd = dataEnd
    self.isSigned = isSigned
    self.markedPositions = markedPositions
    self.markedName = markedName
    self.marks = marks
  }

  /// The positions in time that the series span.
  var positions: Int {
    let lengths = series.map(\.values.count) + [band?.lower.count ?? 0, band?.upper.count ?? 0]
    return lengths.max() ?? 0
  }

  /// The marks within the chart, each with its letter.
  private var lettered: [(letter: Unicode.Scalar, mark: Mark)] {
    let letters = (Unicode.Scalar("a").value...Unicode.Scalar("z").value).lazy
      .compactMap(Unicode.Scalar.init)
    return zip(letters, marks.filter { 0..<positions ~= $0.position }).map { ($0, $1) }
  }

  /// The lowest and the highest of all that is drawn.
  var range: ClosedRange<Double>? {
    let values =
      series.flatMap { $0.values.compactMap(\.self) } + references.map(\.value)
      + (band.map { ($0.lower + $0.upper).compactMap(\.self) } ?? [])
    let finite = values.filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max() else { return nil }
    return lowest...highest
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    // In few rows the curve matters more than the words about it.
    let legendHeight = area.height >= 5 ? 1 : 0
    let axisHeight = axisHeight(in: area.height)
    let (legend, rest) = area.split(top: legendHeight)
    let (body, below) = rest.split(top: rest.height - axisHeight)
    guard let range,
      let axis = ValueAxis(covering: range, rows: body.height, isSigned: isSigned)
    else {
      drawLegend(in: legend, unplaced: [], marks: [], on: &canvas)
      return
    }
    let parts = axis.split(body)
    let (field, ends) = split(parts.plot, canvas.glyphs)
    let plot = Plot(chart: self, scale: axis.scale, area: field, glyphs: canvas.glyphs)
    axis.draw(in: parts.axis, on: &canvas, row: plot.row)
    canvas.note(ChartFrame(area: field, columns: (0..<positions).map { plot.column(of: $0) }))
    plot.draw(on: &canvas)
    let unplaced = drawNames(in: ends, plot, on: &canvas)
    let explained = drawLegend(
      in: legend, unplaced: unplaced, marks: axisHeight > 0 ? lettered : [], on: &canvas)
    let columns = Rect(x: field.x, y: below.y, width: field.width, height: below.height)
    drawTimeAxis(in: columns, plot, explained, on: &canvas)
    if !parts.axis.isEmpty, !columns.isEmpty, columns.height > 1 || labels.isEmpty {
      canvas.put(
        canvas.glyphs.bottomLeft, x: parts.axis.maxX - 1, y: columns.y, style: .secondary)
    }
  }

  /// The rows of the time axis: a line and labels, and in few rows labels alone, unless the line has marks.
  private func axisHeight(in rows: Int) -> Int {
    if rows < 4 { return 0 }
    if labels.isEmpty { return 1 }
    return rows >= 8 || rows >= 6 && !lettered.isEmpty ? 2 : 1
  }

  /// Parts the field of the chart from the columns behind it in which the levels bear their names;
  /// these are empty where the names would take more than a third.
  private func split(_ area: Rect, _ glyphs: GlyphSet) -> (field: Rect, ends: Rect) {
    let widths = references.filter(\.value.isFinite).map { glyphs.columns(of: $0.name) }
    let width = widths.max() ?? 0
    let fits = width > 0 && area.height > 1 && width * 3 <= area.width
    let parts = area.split(left: fits ? area.width - width : area.width)
    return (parts.left, parts.rest)
  }

  /// Writes the names of the levels at their ends, each on the row of its own line.
  ///
  /// Where several levels fall into one row, the one that lies nearest to its middle is named: a
  /// name on another row would call that line by a value that it does not have.
  ///
  /// - Returns: The levels that are not named.
  private func drawNames(in area: Rect, _ plot: Plot, on canvas: inout Canvas) -> [Reference] {
    let named = references.filter { $0.value.isFinite && !$0.name.isEmpty }
    guard !area.isEmpty else { return named }
    let rows = Dictionary(grouping: named.indices) { plot.row(of: named[$0].value) }
    var unplaced = Set(named.indices)
    for (row, levels) in rows where area.y..<area.maxY ~= row {
      func distance(_ level: Int) -> Double { plot.distanceFromMiddle(of: named[level].value) }
      guard let level = levels.min(by: { distance($0) < distance($1) }) else { continue }
      unplaced.remove(level)
      canvas.write(
        named[level].name, x: area.x, y: row, style: named[level].style, limit: area.width)
    }
    return unplaced.sorted().map { named[$0] }
  }

  /// Draws what the lines are, with the levels that have no name at their ends.
  ///
  /// - Returns: The marks that it has room to explain, the newest of them.
  @discardableResult
  private func drawLegend(
    in area: Rect, unplaced: [Reference], marks: [(letter: Unicode.Scalar, mark: Mark)],
    on canvas: inout Canvas
  ) -> [(letter: Unicode.Scalar, mark: Mark)] {
    guard !area.isEmpty else { return [] }
    let glyphs = canvas.glyphs
    var items: [(sign: String, name: String, style: Style)] = []
    for series in series where !series.name.isEmpty {
      let sign = series.isLine ? glyphs.lineSample(of: series) : String(series.mark)
      items.append((sign, series.name, series.style))
    }
    for reference in unplaced {
      let sign = "\(glyphs.referenceLine)\(glyphs.referenceLine)"
      items.append((sign, reference.name, reference.style))
    }
    if let band, !band.name.isEmpty {
      items.append((String(glyphs.band), band.name, band.style))
    }
    if !markedPositions.isEmpty, !markedName.isEmpty {
      items.append(("=", markedName, .secondary))
    }
    let unit = unit.isEmpty ? [] : [StyledText(unit, style: .secondary)]
    func line(_ parts: [StyledText], gap: String) -> StyledText {
      parts.dropFirst().reduce(parts.first ?? "") { $0 + StyledText(gap) + $1 }
    }
    // Where room is scarce the marks go first, the oldest before others, then blanks, the unit, and what is last.
    for count in (0...marks.count).reversed() {
      let shown = Array(marks.suffix(count))
      let all = items + shown.map { (String($0.letter), $0.mark.name, .secondary) }
      let loose = all.map { StyledText("\($0.sign) \($0.name)", style: $0.style) }
      let close = all.map { StyledText("\($0.sign)\($0.name)", style: $0.style) }
      let lines = [
        line(unit + loose, gap: "  "), line(unit + close, gap: " "),
        line(all.isEmpty ? unit : close, gap: " "),
      ]
      let fitting = lines.prefix(count > 0 ? 1 : 3).first { glyphs.columns(of: $0) <= area.width }
      guard fitting != nil || count == 0 else { continue }
      canvas.place(fitting ?? lines[2], x: area.x, y: area.y, width: area.width)
      return shown
    }
    return []
  }

  /// Draws the line below the plot and the labels that fit without touching each other; where there is one row for
  /// both, the letters of marks stand among the labels.
  private func drawTimeAxis(
    in area: Rect, _ plot: Plot, _ marks: [(letter: Unicode.Scalar, mark: Mark)],
    on canvas: inout Canvas
  ) {
    guard !area.isEmpty else { return }
    if area.height > 1 || labels.isEmpty {
      canvas.horizontalRule(x: area.x, y: area.y, length: area.width)
      for position in markedPositions where 0..<positions ~= position {
        canvas.put("=", x: plot.column(of: position), y: area.y, style: .secondary)
      }
    }
    for (letter, mark) in marks {
      canvas.put(letter, x: plot.column(of: mark.position), y: area.y, style: .strong)
    }
    let row = Rect(x: area.x, y: area.maxY - 1, width: area.width, height: 1)
    let taken = area.height > 1 ? [] : Set(marks.map { plot.column(of: $0.mark.position) })
    canvas.write(
      labels, in: row, positions: positions, besides: taken, column: plot.column)
  }
}

extension GlyphSet {
  /// A piece of the line of a series, for the legend.
  fileprivate func lineSample(of series: LineChart.Series) -> String {
    switch (lines, series.isThin) {
    case (.strokes, true): String(series.mark)
    case (.strokes, false): "-\(series.mark)-"
    case (.dots, false): "⠶⠶"
    case (.quarters, false): "▄▄"
    case (_, true): "⠒⠒"
    }
  }
}
