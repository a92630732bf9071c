/// Two bars for each month: that of this year and, thinner, that of the year before.
///
/// Bars stand on zero, and negative ones hang from it by whole rows. A month whose figure is due
/// and missing shows the gap mark; one that is not due yet shows nothing. The two years are told
/// apart by the shape of their bars, never by colour alone.
package struct MonthBars: Widget {
  /// One month of both years.
  package struct Month: Hashable, Sendable {
    package var label: String
    /// The figure of this year; `nil` where it is missing or not due.
    package var value: Double?
    /// The figure of the same month of the year before.
    package var earlier: Double?
    /// Whether the figure of this year should be there.
    package var isDue: Bool

    package init(_ label: String, value: Double?, earlier: Double? = nil, isDue: Bool = true) {
      self.label = label
      self.value = value
      self.earlier = earlier
      self.isDue = isDue
    }
  }

  package var months: [Month]
  /// What the bars are called in the legend.
  package var name: String
  package var earlierName: String
  /// Stands in the legend; the axis has numbers alone.
  package var unit: String
  /// Whether the axis says `+` too, as for growth.
  package var isSigned: Bool

  package init(
    _ months: [Month], name: String = "", earlierName: String = "", unit: String = "",
    isSigned: Bool = false
  ) {
    self.months = months
    self.name = name
    self.earlierName = earlierName
    self.unit = unit
    self.isSigned = isSigned
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty, !months.isEmpty else { return }
    // Bars need two rows and the zero line.
    guard area.height >= 3 else {
      return Sparkline(months.filter(\.isDue).map(\.value)).draw(in: area, on: &canvas)
    }
    let (legend, rest) = area.split(top: area.height >= 6 ? 1 : 0)
    let (body, below) = rest.split(top: rest.height - (rest.height >= 4 ? 1 : 0))
    drawLegend(in: legend, on: &canvas)
    let values = months.flatMap { [$0.value, $0.earlier] }.compactMap(\.self).filter(\.isFinite)
    guard let lowest = values.min(), let highest = values.max(),
      let axis = ValueAxis(
        covering: min(0, lowest)...max(0, highest), rows: body.height, isSigned: isSigned)
    else { return }
    let parts = axis.split(body)
    let plot = Plot(scale: axis.scale, area: parts.plot, months: months)
    axis.draw(in: parts.axis, on: &canvas, row: plot.row)
    canvas.note(
      ChartFrame(area: parts.plot, columns: months.indices.map { plot.column(of: $0) }))
    plot.draw(on: &canvas)
    if !parts.axis.isEmpty, plot.zero == body.maxY - 1 {
      canvas.put(
        canvas.glyphs.bottomLeft, x: parts.axis.maxX - 1, y: plot.zero, style: .secondary)
    }
    let labels = plot.shown.map { TimeLabel(months[$0].label, at: $0) }
    canvas.write(
      labels, in: Rect(x: parts.plot.x, y: below.y, width: parts.plot.width, height: below.height),
      positions: months.count, column: plot.column)
  }

  private func drawLegend(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty, let bar = canvas.glyphs.columnBars.last,
      let thin = canvas.glyphs.thinBars.last
    else { return }
    var items = unit.isEmpty ? [] : [StyledText(unit, style: .secondary)]
    if !name.isEmpty { items.append(StyledText("\(bar) \(name)")) }
    if !earlierName.isEmpty, months.contains(where: { $0.earlier != nil }) {
      items.append(StyledText("\(thin) \(earlierName)", style: .secondary))
    }
    let line = items.dropFirst().reduce(items.first ?? "") { $0 + "  " + $1 }
    canvas.place(line, x: area.x, y: area.y, width: area.width)
  }
}
