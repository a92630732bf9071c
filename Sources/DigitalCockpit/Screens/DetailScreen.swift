import CockpitCanvas
import CockpitModel

/// One series in detail: the figure with all its truth, its history and its vintages.
struct DetailScreen: Widget {
  let session: Session
  let series: SeriesKey

  /// From this width on, the facts stand beside the chart.
  private static let columnsForTwo = 120

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard let indicator = session.world.catalogue.indicator(series.indicator) else { return }
    let reading = session.assessment.reading(of: indicator, series: series)
    let (head, body) = area.split(top: area.height > 6 ? 2 : 1)
    drawHeadline(reading, in: head, on: &canvas)
    let strings = strings
    let facts = FactList(facts(of: reading)) { strings(.moreRows, String($0)) }
    if area.width >= DetailScreen.columnsForTwo {
      let (left, right) = body.split(left: body.width * 58 / 100)
      canvas.verticalRule(x: right.x, y: right.y, length: right.height)
      drawHistory(reading, in: left, on: &canvas)
      canvas.draw(facts, in: right.split(left: 2).rest)
    } else {
      let needed = min(facts.rows, max(3, body.height * 55 / 100))
      let (top, bottom) = body.split(top: needed)
      canvas.draw(facts, in: top)
      drawHistory(reading, in: bottom, on: &canvas)
    }
  }

  /// The figure, its period and its growth in words.
  private func drawHeadline(_ reading: Reading, in area: Rect, on canvas: inout Canvas) {
    let indicator = reading.indicator
    let figures = session.figureText
    var line = StyledText("\(place)  ", style: .secondary)
    if let latest = reading.latest, let value = latest.value {
      let period = session.periodText.text(latest.period, span: series.span)
      line =
        line + StyledText("\(period) \(figures.span(series.span)) ")
        + StyledText(figures.valueWithUnit(value, of: indicator), style: .strong)
      if !indicator.isGrowthOnly, let growth = reading.publishedGrowth {
        line = line + StyledText("  \(figures.growthWords(growth, of: indicator))")
      }
    } else {
      line = line + StyledText(strings(.missingWords), style: .data)
    }
    canvas.place(line, x: area.x, y: area.y, width: area.width)
  }

  /// Where the series is from: theme, area and further dimensions.
  private var place: String {
    let catalogue = session.world.catalogue
    let theme = catalogue.indicator(series.indicator)
      .flatMap { indicator in catalogue.themes.first { $0.id == indicator.theme } }
    let area = catalogue.areas[series.area].map { strings($0.name) } ?? series.area
    return [theme.map { strings($0.name) }, area, session.dimensionNames(of: series)]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " > ")
  }

  private func facts(of reading: Reading) -> [FactList.Fact] {
    let indicator = reading.indicator
    let figures = session.figureText
    let periods = session.periodText
    func figure(_ observation: Observation) -> String {
      let text = observation.value.map { figures.valueWithUnit($0, of: indicator) } ?? "-"
      return "\(periods.text(observation.period, span: series.span)) \(text)"
    }
    var facts: [FactList.Fact] = []
    if let latest = reading.latest {
      facts.append(.init(strings(.detailValue), figure(latest)))
      facts.append(.init(strings(.detailGrowth), growth(of: reading)))
      facts.append(.init(strings(.detailStatus), figures.marksInWords(latest.status)))
      facts.append(.init(strings(.detailSource), sourceName(latest.source)))
      let time = session.timeText
      if let released = latest.releasedAt {
        facts.append(
          .init(strings(.detailReleased), time.short(released, now: session.now)))
      }
      facts.append(
        .init(
          strings(.detailKnown),
          "\(time.short(latest.knownSince, now: session.now)) (\(time.age(of: latest.knownSince, now: session.now)))"
        ))
      facts.append(.init(strings(.detailFile), latest.file))
      if let previous = reading.previous {
        facts.append(.init(strings(.detailPrevious), figure(previous)))
      }
      if let lastYear = reading.lastYear {
        facts.append(.init(strings(.detailLastYear), figure(lastYear)))
      }
      let vintages = session.assessment.vintages(series, period: latest.period)
      if vintages.count > 1 {
        facts.append(.init(strings(.detailVintages), vintageText(vintages, of: indicator)))
      }
    } else {
      facts.append(.init(strings(.detailStatus), strings(.missingWords), style: .data))
    }
    facts.append(
      .init(
        strings(.detailDefinition),
        strings(
          .detailUnit, indicator.unit.symbol, figures.span(series.span), indicator.owner)))
    facts.append(.init(strings(.detailID), indicator.id))
    if !indicator.note.isEmpty { facts.append(.init(strings(.detailNote), indicator.note)) }
    return facts
  }

  private func growth(of reading: Reading) -> String {
    let figures = session.figureText
    guard let growth = reading.publishedGrowth else { return strings(.growthNotPublished) }
    let basis = reading.latest?.growth?.basis ?? reading.indicator.growth?.basis
    return figures.growthWords(growth, of: reading.indicator)
      + (basis.map { " (\(figures.basis($0)))" } ?? "")
  }

  private func sourceName(_ id: String) -> String {
    session.sources.first { $0.id == id }?.name ?? id
  }

  /// The latest three versions of a figure, the newest first.
  private func vintageText(_ vintages: [Observation], of indicator: Indicator) -> String {
    vintages.prefix(3).map { vintage in
      let value = vintage.value.map { session.figureText.value($0, of: indicator) } ?? "-"
      return "\(value) (\(session.timeText.short(vintage.knownSince, now: session.now)))"
    }.joined(separator: " <- ")
  }

  private func drawHistory(_ reading: Reading, in area: Rect, on canvas: inout Canvas) {
    let (head, body) = area.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.detailHistory), style: .strong)), in: head)
    HistoryChart(session: session, indicator: reading.indicator, series: series)
      .draw(in: body, on: &canvas)
  }
}
