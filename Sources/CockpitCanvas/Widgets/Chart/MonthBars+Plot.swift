extension MonthBars {
  /// The field of the bars: the rows above the zero line, the line, the rows below it.
  struct Plot {
    private let scale: AxisScale
    private let area: Rect
    private let months: [Month]
    /// The columns from one month to the next.
    private let pitch: Int
    /// The months that have room, the newest ones.
    let shown: Range<Int>
    /// The row of the zero line.
    let zero: Int

    /// The most columns of a bar of this year and of one of the year before: a few bars stand apart
    /// rather than as blocks.
    private static let widest = (own: 14, earlier: 5)

    init(scale: AxisScale, area: Rect, months: [Month]) {
      self.scale = scale
      self.area = area
      self.months = months
      let least = months.contains { $0.earlier != nil } ? 2 : 1
      pitch = max(least, area.width / months.count)
      shown = months.count - min(months.count, max(1, area.width / pitch))..<months.count
      let rows = area.height - 1
      // Zero stands at its depth of the scale: at the bottom where nothing is negative.
      let above = Int((Double(rows) * scale.depth(of: 0)).rounded())
      let isMixed = scale.lower < 0 && scale.upper > 0 && rows >= 2
      zero = area.y + (isMixed ? min(max(above, 1), rows - 1) : above)
    }

    /// The row in which a bar of a value ends; the zero line for zero.
    func row(of value: Double) -> Int {
      value < 0
        ? zero + rowsUp(part(of: value) * Double(rowsBelow))
        : zero - rowsUp(part(of: value) * Double(rowsAbove))
    }

    /// Rows in whole numbers: a tick stands on its row, even where its part is not exact.
    private func rowsUp(_ rows: Double) -> Int { Int((rows - 1e-9).rounded(.up)) }

    /// The column under the bar of a month.
    func column(of month: Int) -> Int {
      area.x + (month - shown.lowerBound) * pitch + (width - 1) / 2
    }

    func draw(on canvas: inout Canvas) {
      let glyphs = canvas.glyphs
      canvas.horizontalRule(x: area.x, y: zero, length: area.width)
      for index in shown {
        let month = months[index]
        let x = area.x + (index - shown.lowerBound) * pitch
        if let value = month.value, value.isFinite {
          draw(value, x: x, width: width, glyphs.columnBars, .normal, on: &canvas)
          if value == 0 { put("0", x: column(of: index), y: zero, style: .normal, on: &canvas) }
        } else if month.isDue {
          put(glyphs.gap, x: x, y: max(area.y, zero - 1), style: .data, on: &canvas)
        }
        if let earlier = month.earlier, earlier.isFinite, pitch > 1 {
          draw(
            earlier, x: x + width, width: earlierWidth, glyphs.thinBars, .secondary, on: &canvas)
        }
      }
    }

    /// The columns of a bar of this year, of one of the year before, and a blank.
    private var width: Int { min(Plot.widest.own, max(1, pitch - 1 - earlierWidth)) }
    private var earlierWidth: Int { min(Plot.widest.earlier, max(1, (pitch - 1) / 3)) }
    private var rowsAbove: Int { zero - area.y }
    private var rowsBelow: Int { area.maxY - 1 - zero }

    /// How far a value goes towards its end of the scale, 0 to 1.
    private func part(of value: Double) -> Double {
      let end = value < 0 ? scale.lower : scale.upper
      let part = value / end
      return part.isNaN ? 0 : min(max(part, 0), 1)
    }

    private func draw(
      _ value: Double, x: Int, width: Int, _ bars: [Unicode.Scalar], _ style: Style,
      on canvas: inout Canvas
    ) {
      guard let full = bars.last else { return }
      if value < 0 {
        let rows = max(1, Int((part(of: value) * Double(rowsBelow)).rounded()))
        for y in (zero + 1)..<(zero + 1 + rows) {
          put(full, x: x, y: y, width: width, style: style, on: &canvas)
        }
        return
      }
      let levels = Int((part(of: value) * Double(rowsAbove * bars.count)).rounded())
      // What is above zero shows, however small it is.
      let shown = value > 0 ? max(1, levels) : 0
      for row in 0..<shown / bars.count {
        put(full, x: x, y: zero - 1 - row, width: width, style: style, on: &canvas)
      }
      if shown % bars.count > 0 {
        put(
          bars[shown % bars.count - 1], x: x, y: zero - 1 - shown / bars.count, width: width,
          style: style, on: &canvas)
      }
    }

    private func put(
      _ glyph: Unicode.Scalar, x: Int, y: Int, width: Int = 1, style: Style,
      on canvas: inout Canvas
    ) {
      let place = Rect(x: x, y: y, width: width, height: 1).clipped(to: area)
      if !place.isEmpty { canvas.fill(place, with: glyph, style: style) }
    }
  }
}
