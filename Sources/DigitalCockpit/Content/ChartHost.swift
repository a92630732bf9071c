import CockpitCanvas

/// What a chart says at one position in time.
struct ChartPoint: Hashable, Sendable {
  /// Whether there is a figure.
  let hasFigure: Bool
  /// Period, figure and basis, and what they are held against.
  let text: String
}

/// A chart of a panel, as a cursor goes through it.
struct HostedChart: Sendable {
  /// The name of what it shows.
  let title: String
  /// What opening it means.
  let opens: Intent?
  /// What stands at each position of the chart in a number of columns, in order of time.
  let points: @Sendable (_ columns: Int) -> [ChartPoint]
}

/// A picture of one or several charts.
protocol ChartHost: Widget {
  var charts: [HostedChart] { get }
  /// Where a chart stands in an area, its caption counted; `nil` for one without room.
  func place(of chart: Int, in area: Rect, _ glyphs: GlyphSet) -> Rect?
  /// Draws one of the charts alone.
  func draw(chart: Int, in area: Rect, on canvas: inout Canvas)
}

/// A position in one of the charts of a panel.
struct ChartCursor: Hashable, Sendable {
  let panel: Int
  var chart: Int
  /// How many positions before the newest one; `nil` for the newest that has a figure.
  var fromEnd: Int?
}

/// Where the cursor is in the room that its chart has, and what stands there.
struct ChartReading: Sendable {
  let chart: Int
  let charts: Int
  let position: Int
  let count: Int
  let title: String
  let text: String
  let opens: Intent?
}

extension ChartHost {
  /// The least rows in which a chart with a cursor stands among the others.
  private static var leastRows: Int { 5 }

  /// The place of a chart among the others; `nil` where it has to stand alone.
  fileprivate func shared(_ chart: Int, in area: Rect, _ glyphs: GlyphSet) -> Rect? {
    place(of: chart, in: area, glyphs).flatMap { $0.height >= Self.leastRows ? $0 : nil }
  }

  /// What stands at a cursor; `nil` where no chart of the panel has positions.
  func reading(at cursor: ChartCursor, in area: Rect, _ glyphs: GlyphSet) -> ChartReading? {
    let charts = charts
    guard !charts.isEmpty else { return nil }
    let index = (cursor.chart % charts.count + charts.count) % charts.count
    let columns = (shared(index, in: area, glyphs) ?? area).width
    let points = charts[index].points(columns)
    guard !points.isEmpty else {
      return ChartReading(
        chart: index, charts: charts.count, position: 0, count: 0, title: charts[index].title,
        text: "", opens: charts[index].opens)
    }
    let newest = points.lastIndex { $0.hasFigure } ?? points.count - 1
    let position = cursor.fromEnd.map { points.count - 1 - $0 } ?? newest
    let settled = min(max(0, position), points.count - 1)
    return ChartReading(
      chart: index, charts: charts.count, position: settled, count: points.count,
      title: charts[index].title, text: points[settled].text, opens: charts[index].opens)
  }
}

/// The charts of a panel with a cursor in one of them.
struct PointedCharts: Widget {
  let host: any ChartHost
  let reading: ChartReading

  func draw(in area: Rect, on canvas: inout Canvas) {
    let first = canvas.charts.count
    let own: Rect
    if let place = host.shared(reading.chart, in: area, canvas.glyphs) {
      own = place
      canvas.draw(host, in: area)
    } else {
      own = area
      canvas.clipped(to: area) { host.draw(chart: reading.chart, in: area, on: &$0) }
    }
    let frames = canvas.charts.dropFirst(first).filter { own.clipped(to: $0.area) == $0.area }
    guard let frame = frames.last(where: { $0.columns.count == reading.count }) else { return }
    canvas.clipped(to: area) { $0.draw(cursorAt: reading.position, of: frame) }
  }
}

// MARK: - The mouse

extension ChartHost {
  /// The chart and the position at a place of the screen, where the charts were drawn in an area
  /// with some frames.
  func cursor(
    at place: Point, panel: Int, in area: Rect, _ frames: [ChartFrame], _ glyphs: GlyphSet
  ) -> ChartCursor? {
    for chart in charts.indices {
      guard let own = self.place(of: chart, in: area, glyphs), own.contains(place) else { continue }
      let count = charts[chart].points(own.width).count
      let frame = frames.last { own.clipped(to: $0.area) == $0.area && $0.columns.count == count }
      let position = frame?.position(at: place.x)
      return ChartCursor(
        panel: panel, chart: chart, fromEnd: position.map { count - 1 - $0 })
    }
    return nil
  }
}
