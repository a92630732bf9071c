import CockpitValues
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// One series in detail: the figure with all its truth, its history and its vintages.
struct DetailScreen: Widget {
  let session: Session
  let series: SeriesKey

  /// From this width on, the facts stand beside the chart.
  private static let columnsForTwo = 120

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard let indicator = session.catalogue.indicator(series.indicator) else { return }
    let reading = session.situation.reading(of: indicator, series: series)
    let facts = factList(of: reading)
    let parts = parts(of: area, facts)
    drawHeadline(reading, in: parts.head, on: &canvas)
    if let x = parts.divider {
      canvas.verticalRule(x: x, y: parts.facts.y, length: parts.facts.height)
    }
    canvas.draw(DetailCharts(session: session, reading: reading), in: parts.charts)
    canvas.draw(facts, in: parts.facts)
  }

  /// The headline, the facts, the charts beside or below them, and the line between the two.
  private struct Parts {
    let head: Rect
    let facts: Rect
    let charts: Rect
    let divider: Int?
  }

  private func parts(of area: Rect, _ facts: FactList) -> Parts {
    let (head, body) = area.split(top: area.height > 6 ? 2 : 1)
    if area.width >= DetailScreen.columnsForTwo {
      let (left, right) = body.split(left: body.width * 58 / 100)
      return Parts(
        head: head, facts: right.split(left: 2).rest, charts: left, divider: right.x)
    }
    let needed = min(facts.rows(width: body.width), max(3, body.height * 55 / 100))
    let (top, bottom) = body.split(top: needed)
    return Parts(head: head, facts: top, charts: bottom, divider: nil)
  }

  private func factList(of reading: Reading) -> FactList {
    let strings = strings
    return FactList(facts(of: reading), from: session.place.scroll) {
      strings(.board(.moreLines($0)))
    }
  }

  /// How the facts scroll; `nil` where all of them show.
  func scrollRange(in area: Rect) -> FactList.ScrollRange? {
    guard let indicator = session.catalogue.indicator(series.indicator) else { return nil }
    let facts = factList(of: session.situation.reading(of: indicator, series: series))
    return facts.scrollRange(in: parts(of: area, facts).facts)
  }

  /// The figure, its period and its growth in words.
  private func drawHeadline(_ reading: Reading, in area: Rect, on canvas: inout Canvas) {
    let indicator = reading.indicator
    let figures = session.figureText
    let place = StyledText("\(place)  ", style: .secondary)
    var line = StyledText("")
    if let latest = reading.latest, let value = figures.valueWithUnit(of: reading) {
      if let until = session.situation.embargo(ofFile: latest.file) {
        let time = session.timeText.short(until, now: session.now)
        line = line + StyledText("\(strings(.data(.embargoedUntil(time))))  ", style: .data)
      }
      let period = session.periodText.text(latest.period, span: series.span)
      line =
        line + StyledText("\(period) \(figures.span(series.span)) ")
        + StyledText(value, style: .strong)
      if !indicator.isGrowthOnly, let growth = reading.publishedGrowth {
        line = line + StyledText("  \(figures.growthWords(growth, of: indicator))")
      }
    } else if let value = compositeValue(indicator) {
      line =
        line + StyledText("\(strings(.detail(.indexTrialMark))) ", style: .secondary)
        + StyledText(figures.valueWithUnit(value, of: indicator), style: .strong)
    } else {
      line =
        line
        + (reading.isExpected
          ? StyledText(strings(.figure(.missingInWords)), style: .data)
          : StyledText(strings(.figure(.noFigure))))
    }
    // Where room is scarce, the figure matters more than where it is from.
    let whole = place + line
    let fits = canvas.glyphs.columns(of: whole) <= area.width
    canvas.place(fits ? whole : line, x: area.x, y: area.y, width: area.width)
  }

  /// Where the series is from: theme, area and further dimensions.
  private var place: String {
    let catalogue = session.catalogue
    let theme = catalogue.indicator(series.indicator)
      .flatMap { indicator in catalogue.themes.first { $0.id == indicator.theme } }
    let area = catalogue.areas[series.area].map { strings($0.name) } ?? series.area
    return [theme.map { strings($0.name) }, area, session.dimensionNames(of: series)]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " > ")
  }

  private func facts(of reading: Reading) -> [FactList.Fact] {
    let indicator = reading.indicator
    let text = session.readingText
    // An index that is computed here is waited for from nobody.
    let composite = compositeFacts(indicator)
    var facts =
      composite + (composite.isEmpty || reading.isReported ? figureFacts(reading) : [])
      + targetFacts(reading) + comparisonFacts(reading)
    if let doubts = text.doubts(reading) {
      facts.append(.init(strings(.detail(.doubt)), doubts, style: .data))
    }
    if let conflicts = text.conflicts(reading, sourceName: session.sourceName) {
      facts.append(
        .init(
          strings(.detail(.conflict)), "\(strings(.figure(.conflictInWords))) \(conflicts)",
          style: .data)
      )
    }
    facts += originFacts(reading)
    facts.append(
      .init(
        strings(.detail(.definition)),
        strings(
          .detail(
            .unit(
              unit: strings.unit(indicator.unit), frequency: session.figureText.span(series.span),
              owner: session.departmentText.name(indicator.owner))))))
    facts.append(.init(strings(.detail(.id)), indicator.id))
    if !indicator.note.isEmpty {
      facts.append(.init(strings(.detail(.note)), strings(indicator.note)))
    }
    return facts
  }

  /// The figure, its growth, its marks and how fresh it is.
  private func figureFacts(_ reading: Reading) -> [FactList.Fact] {
    let text = session.readingText
    let freshness = FactList.Fact(
      strings(.detail(.freshness)), text.freshness(reading),
      style: reading.freshness.countsAsCurrent ? .normal : .data)
    guard let latest = reading.latest else {
      guard let without = reading.withoutFigure else {
        return [
          .init(strings(.detail(.status)), strings(.figure(.missingInWords)), style: .data),
          freshness,
        ]
      }
      let reason =
        without.isWithheld ? strings(SmallCells.words) : without.reason ?? "-"
      let words = strings(
        .detail(
          .reportedWithout(
            period: session.periodText.text(without.period, span: series.span), reason: reason)))
      // A source that says why there is no figure has reported.
      return [.init(strings(.detail(.status)), words)]
    }
    return [
      .init(
        strings(.detail(.latest)),
        "\(session.periodText.text(latest.period, span: series.span)) "
          + (session.figureText.valueWithUnit(of: reading) ?? "-"))
    ] + growthFacts(of: reading) + [
      .init(
        strings(.detail(.status)), session.figureText.marksInWords(latest.status)), freshness,
    ]
  }

  private func figure(_ observation: Observation, of indicator: Indicator) -> String {
    let text =
      observation.value.map { session.figureText.valueWithUnit($0, of: indicator) } ?? "-"
    return "\(session.periodText.text(observation.period, span: series.span)) \(text)"
  }

  /// How the figure stands against its target, and what the rest of the year must bring.
  private func targetFacts(_ reading: Reading) -> [FactList.Fact] {
    let text = session.progressText
    let indicator = reading.indicator
    let standings = session.situation.standings(of: reading)
    var facts: [FactList.Fact] = []
    if let target = reading.progress?.target ?? standings.first?.target {
      facts.append(.init(strings(.detail(.target)), text.target(target, of: indicator)))
    }
    if let progress = reading.progress {
      facts.append(.init(strings(.detail(.progress)), text.progress(progress, of: indicator)))
    }
    // The light with its reason stands where the smallest screen still shows it.
    let style = reading.light.light?.style ?? .normal
    facts.append(.init(strings(.detail(.light)), text.light(reading.light), style: style))
    if let rest = reading.progress.flatMap({ text.rest($0, of: indicator) }) {
      facts.append(.init(strings(.detail(.rest)), rest))
    }
    if let seasonal = reading.progress.flatMap({ text.seasonal($0) }) {
      facts.append(.init(strings(.detail(.seasonal)), seasonal, style: .secondary))
    }
    return facts
      + standings.dropFirst().map { standing in
        .init(
          strings(.detail(.furtherTarget)),
          text.further(standing.target, standing.progress, of: indicator))
      }
  }

  /// Where the figure is from, since when it is known, and what was said before.
  private func originFacts(_ reading: Reading) -> [FactList.Fact] {
    guard let latest = reading.latest else { return [] }
    let time = session.timeText
    var facts: [FactList.Fact] = [
      .init(strings(.detail(.source)), session.sourceName(latest.source))
    ]
    if let released = latest.releasedAt {
      facts.append(.init(strings(.detail(.released)), time.short(released, now: session.now)))
    }
    let age = time.age(of: latest.knownSince, now: session.now)
    facts.append(
      .init(
        strings(.detail(.known)), "\(time.short(latest.knownSince, now: session.now)) (\(age))"))
    if let previous = reading.previous {
      facts.append(.init(strings(.detail(.previous)), figure(previous, of: reading.indicator)))
    }
    if let lastYear = reading.lastYear {
      facts.append(.init(strings(.detail(.lastYear)), figure(lastYear, of: reading.indicator)))
    }
    let vintages = session.situation.vintages(series, period: latest.period)
    if vintages.count > 1 {
      facts.append(.init(strings(.detail(.vintages)), vintageText(vintages, of: reading.indicator)))
    }
    facts.append(.init(strings(.detail(.file)), latest.file))
    return facts
  }

  /// The growth, published or derived; nothing where nobody would ask for one.
  private func growthFacts(of reading: Reading) -> [FactList.Fact] {
    let figures = session.figureText
    if let growth = reading.publishedGrowth {
      let basis = reading.latest?.growth?.basis ?? reading.indicator.growth?.basis
      let words =
        figures.growthWords(growth, of: reading.indicator)
        + (basis.map { " (\(figures.basis($0)))" } ?? "")
      return [.init(strings(.detail(.growth)), words)]
    }
    let words: String
    switch reading.growth {
    case .derived(let value, _):
      words = strings(.figure(.growthDerived(figures.growthWords(value, of: reading.indicator))))
    case .word(let word): words = strings(word.words)
    case .none(let absence):
      // A gauge that is read every minute has no figure of last year to compare with.
      guard reading.indicator.growth != nil || absence != .noBase else { return [] }
      words = strings(.figure(.growthAbsent(because: strings(absence.words))))
    case .published: words = strings(.figure(.growthNotPublished))
    }
    return [.init(strings(.detail(.ownGrowth)), words)]
  }

  /// The latest three versions of a figure, the newest first.
  private func vintageText(_ vintages: [Observation], of indicator: Indicator) -> String {
    vintages.suffix(3).reversed().map { vintage in
      let value = vintage.value.map { session.figureText.value($0, of: indicator) } ?? "-"
      return "\(value) (\(session.timeText.short(vintage.knownSince, now: session.now)))"
    }.joined(separator: " <- ")
  }
}
