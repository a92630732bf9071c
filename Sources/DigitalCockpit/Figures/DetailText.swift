import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// What the page of one series says in words.
struct DetailText: Sendable {
  let context: PageContext
  let reading: Reading

  private var strings: Strings { context.strings }
  private var series: SeriesKey { reading.series }

  /// Where the figure is from, the figure, its period and its growth in words; and without where
  /// it is from: where room is scarce, the figure matters more.
  var headline: (whole: StyledText, narrow: StyledText) {
    let indicator = reading.indicator
    let figures = context.figureText
    var line = StyledText("")
    if let latest = reading.latest, let value = figures.valueWithUnit(of: reading) {
      if let embargo = context.embargoMark(of: latest) { line = line + embargo }
      let period = context.periodText.text(latest.period, span: series.span)
      line =
        line + StyledText("\(period) \(figures.span(series.span, of: indicator)) ")
        + StyledText(value, style: latest == reading.doubted ? .secondary : .strong)
      if let alarm = reading.gravest.flatMap({ context.emergencyText.classAndPlace($0) }) {
        line = line + StyledText(" ") + alarm
      }
      if !indicator.isGrowthOnly, let growth = figures.growthWords(of: reading) {
        line = line + StyledText("  \(growth)")
      }
      if let doubted = context.readingText.doubted(reading) {
        line = line + StyledText("  \(doubted)", style: .data)
      }
    } else if let gravest = reading.gravest,
      let text = context.emergencyText.figureAndClass(gravest)
    {
      let place = context.emergencyText.place(gravest.series, in: series.area) ?? ""
      line = line + StyledText("\(place) ") + text
    } else if let value = composite?.value {
      line =
        line + StyledText("\(strings(.detail(.indexTrialMark))) ", style: .secondary)
        + StyledText(figures.valueWithUnit(value, of: indicator), style: .strong)
    } else {
      line =
        line
        + (reading.isExpected
          ? StyledText(strings(.figure(.missingInWords)), style: .data)
          : reading.standing == .notApplicable
            ? context.absence(of: reading) : StyledText(strings(.figure(.noFigure))))
    }
    return (StyledText("\(place)  ", style: .secondary) + line, line)
  }

  /// Where the series is from: theme, area and further dimensions.
  private var place: String {
    let catalogue = context.catalogue
    let theme = catalogue.indicator(series.indicator)
      .flatMap { indicator in catalogue.themes.first { $0.id == indicator.theme } }
    let area = context.distinctName(ofArea: series.area)
    return [
      theme.map { strings($0.name) }, area, context.dimensionNames(of: series, isWhole: true),
    ]
    .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " > ")
  }

  var facts: [Fact] {
    let indicator = reading.indicator
    let text = context.readingText
    // An index that is computed here is waited for from nobody.
    let composite = compositeFacts
    var facts =
      seriesFacts + composite + (composite.isEmpty || reading.isReported ? figureFacts : [])
      + emergencyFacts + targetFacts + outlookFacts + comparisonFacts + crossCheckFacts
    if let doubts = text.doubts(reading) {
      facts.append(.init(strings(.detail(.doubt)), doubts, style: .data))
    }
    if let conflicts = text.conflicts(reading, sourceName: context.sourceName) {
      facts.append(
        .init(
          strings(.detail(.conflict)), "\(strings(.figure(.conflictInWords))) \(conflicts)",
          style: .data)
      )
    }
    facts += originFacts + forecastFacts
    facts.append(
      .init(
        strings(.detail(.definition)),
        strings(
          .detail(
            .unit(
              unit: strings.unit(indicator.unit),
              frequency: context.figureText.span(series.span, of: indicator),
              owner: context.departmentText.name(indicator.owners))))))
    facts.append(.init(strings(.detail(.id)), indicator.id))
    if !indicator.note.isEmpty {
      facts.append(.init(strings(.detail(.note)), strings(indicator.note)))
    }
    return facts
  }

  /// Which of several series of the indicator it is, for the line above has not always room for it.
  private var seriesFacts: [Fact] {
    guard !series.dimensions.isEmpty else { return [] }
    let area = context.distinctName(ofArea: series.area)
    let dimensions = context.dimensionNames(of: series, isWhole: true)
    return [.init(strings(.column(.series)), area + strings.comma + dimensions)]
  }

  /// What was known at the moment that is looked back at, where what is known now is another figure.
  private var differenceFact: [Fact] {
    context.readingText.differenceInWords(reading).map {
      [.init(strings(.replay(.knownThen)), $0, style: .strong)]
    } ?? []
  }

  /// The figure, its growth, its marks and how fresh it is.
  private var figureFacts: [Fact] {
    let text = context.readingText
    let freshness = Fact(
      strings(.detail(.freshness)), text.freshness(reading),
      style: reading.freshness.countsAsCurrent ? .normal : .data)
    guard let latest = reading.latest else {
      guard let without = reading.withoutFigure else {
        guard reading.isExpected else {
          return [
            .init(strings(.detail(.status)), strings(.figure(.unconnected)), style: .secondary)
          ] + strayFacts
        }
        return [
          .init(strings(.detail(.status)), strings(.figure(.missingInWords)), style: .data),
          freshness,
        ] + strayFacts
      }
      let reason =
        without.isWithheld ? strings(.figure(.notShown)) : without.reason ?? "-"
      let words = strings(
        .detail(
          .reportedWithout(
            period: context.periodText.text(without.period, span: series.span), reason: reason)))
      let report = text.withoutFigure(reading, sourceName: context.sourceName) ?? words
      // A source that says why there is no figure has reported.
      return [.init(strings(.detail(.status)), report)] + (reading.isExpected ? [freshness] : [])
    }
    return [
      .init(
        strings(.detail(.latest)),
        "\(context.periodText.text(latest.period, span: series.span)) "
          + (context.figureText.valueWithUnit(of: reading) ?? "-"))
    ] + differenceFact + [conversionFact].compactMap(\.self) + classFacts + growthFacts + [
      .init(
        strings(.detail(.status)), context.figureText.marksInWords(latest.status)), freshness,
    ]
      + (text.withoutFigure(reading, sourceName: context.sourceName).map {
        [.init(strings(.column(.problem)), $0, style: .data)]
      } ?? [])
  }

  /// The rows of the indicator that came and land nowhere, where it has no figure.
  private var strayFacts: [Fact] {
    context.situation.strays.filter { item in
      let key = item.stray.series
      return key.indicator == series.indicator
        && ([.unknownArea, .otherArea].contains(item.stray.kind) || key.area == series.area)
    }.map { item in
      let area =
        [.unknownArea, .otherArea].contains(item.stray.kind) ? " \(item.stray.series.area)" : ""
      return Fact(
        strings(.column(.problem)),
        "\(strings(.data(.stray(item.stray.kind))))\(area) \(context.strayRows(item))"
          + " \(item.file):\(item.stray.line)", style: .data)
    }
  }

  /// The class of the figure with where it begins; nothing where the pack names no classes.
  private var classFacts: [Fact] {
    guard let valueClass = reading.valueClass else { return [] }
    let name = strings(valueClass.name)
    let words =
      valueClass.from.map {
        strings(
          .detail(
            .classFrom(
              name: name, limit: context.figureText.valueWithUnit($0, of: reading.indicator))))
      } ?? name
    return [
      .init(
        strings(.detail(.valueClass)), words,
        style: reading.ownStanding == .alarming ? valueClass.alarm?.style ?? .normal : .normal)
    ]
  }

  /// The places in the area whose figures are in a grave class, and the one whose figure stands for the
  /// area.
  private var emergencyFacts: [Fact] {
    let text = context.emergencyText
    let origin = reading.origin.flatMap { text.place($0, in: series.area) }.map {
      Fact(strings(.detail(.latest)), strings(.figure(.greatestAt($0))))
    }
    let places = reading.places.compactMap { place in
      text.figureAndClass(place).map { figure in
        let name = text.place(place.series, in: series.area) ?? ""
        return Fact(
          strings(Standing.alarming.words), "\(name) \(figure.text)",
          style: place.ownStanding == .alarming
            ? place.valueClass?.alarm?.style ?? .normal : .data)
      }
    }
    return (origin.map { [$0] } ?? []) + places
  }

  private func figure(_ observation: Observation, of indicator: Indicator) -> String {
    let text = context.figureText.valueWithUnit(of: observation, of: indicator) ?? "-"
    return "\(context.periodText.text(observation.period, span: series.span)) \(text)"
  }

  /// How the figure stands against its target, and what the rest of the year must bring.
  private var targetFacts: [Fact] {
    let text = context.progressText
    let indicator = reading.indicator
    let standings = context.situation.standings(of: reading)
    var facts: [Fact] = []
    let judged = reading.progress?.target ?? standings.first?.target
    if let target = judged {
      facts +=
        isOfPlan(target)
        ? planFacts(of: target)
        : [.init(strings(.detail(.target)), text.target(target, of: indicator))]
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
    facts += standings.dropFirst().map { standing in
      .init(
        strings(.detail(.furtherTarget)),
        text.further(standing.target, standing.progress, of: indicator))
    }
    let known = Set(standings.map(\.target.id) + [judged?.id].compactMap(\.self))
    return facts + planTargets.filter { !known.contains($0.id) }.flatMap { planFacts(of: $0) }
  }

  private func isOfPlan(_ target: Target) -> Bool {
    context.catalogue.goals.plan(target.plan) != nil
  }

  /// What plans in force ask of the indicator now and later; nothing for a part of the region.
  var planTargets: [Target] {
    context.readings[reading.indicator.id]?.series == series
      ? context.situation.planTargets(of: reading.indicator.id) : []
  }

  /// A target of a plan with its year, and the path to it.
  private func planFacts(of target: Target) -> [Fact] {
    let standing = context.situation.planStanding(of: target)
    let text = context.progressText
    let isAhead = !context.situation.isOver(target) && !context.situation.isRunning(target)
    let words = strings(
      .plan(
        .targetOfYear(
          target.year, text.target(standing.target, of: reading.indicator),
          state: isAhead ? strings(.plan(.running)) : nil)))
    let path = text.path(of: standing, of: reading.indicator, context.periodText)
    let gap = isAhead ? text.gap(of: standing, of: reading.indicator) : nil
    return [.init(strings(.plan(.target)), words)]
      + (path.map {
        [
          .init(
            strings(.plan(.path)),
            [$0, gap].compactMap(\.self).joined(separator: strings.semicolon))
        ]
      } ?? [])
  }

  /// Where the figure is from, since when it is known, and what was said before.
  private var originFacts: [Fact] {
    guard let latest = reading.latest else { return [] }
    let time = context.timeText
    var facts: [Fact] = [
      .init(strings(.detail(.source)), context.sourceName(latest.source))
    ]
    if let released = latest.releasedAt {
      facts.append(.init(strings(.detail(.released)), time.short(released, now: context.now)))
    }
    let known = time.short(latest.knownSince, now: context.now)
    facts.append(
      .init(
        strings(.detail(.known)),
        .age(of: latest.knownSince) { now in
          StyledText("\(known) (\(time.age(of: latest.knownSince, now: now)))")
        }))
    if let previous = reading.previous {
      facts.append(.init(strings(.detail(.previous)), figure(previous, of: reading.indicator)))
    }
    if let lastYear = reading.lastYear {
      facts.append(.init(strings(.detail(.lastYear)), figure(lastYear, of: reading.indicator)))
    }
    let vintages = context.situation.vintages(series, period: latest.period)
    if vintages.count > 1 {
      facts.append(.init(strings(.detail(.vintages)), vintageText(vintages, of: reading.indicator)))
    }
    if let revisions = context.situation.revisions(of: reading), revisions.count > 0 {
      facts.append(
        .init(
          strings(.revision(.revisions)),
          RevisionText(strings: strings).summary(revisions, of: reading.indicator)))
    }
    facts.append(.init(strings(.detail(.file)), latest.file))
    return facts
  }

  /// At most so many forecasts are written out, the last one among them.
  private static let maximumForecasts = 3

  /// What its sources project, which is no figure of the series.
  private var forecastFacts: [Fact] {
    let forecasts = context.situation.forecasts(series)
    guard let last = forecasts.last else { return [] }
    let first = forecasts.prefix(DetailText.maximumForecasts)
    var texts = first.map { figure($0, of: reading.indicator) }
    if forecasts.count > first.count {
      texts[texts.count - 1] = "... " + figure(last, of: reading.indicator)
    }
    return [
      .init(
        strings(.detail(.forecast)),
        "\(texts.joined(separator: strings.semicolon)) (\(context.sourceName(last.source)))")
    ]
  }

  /// The growth, published or derived; nothing where nobody would ask for one.
  private var growthFacts: [Fact] {
    let figures = context.figureText
    if let growth = figures.growthWords(of: reading) {
      let basis = reading.latest?.growth?.basis ?? reading.indicator.growth?.basis
      let words =
        growth
        + (basis.map { " (\(figures.basis($0)))" } ?? "")
      let isWithin = context.situation.isGrowthWithinRevisions(of: reading)
      return [.init(strings(.detail(.growth)), words)]
        + (isWithin
          ? [.init("", strings(.revision(.growthWithin)), style: .secondary)] : [])
    }
    let words: String
    switch reading.growth {
    case .derived(let value, _):
      words = strings(.figure(.growthDerived(figures.growthWords(value, of: reading.indicator))))
    case .word(let word): words = strings(word.words)
    case .change(let difference):
      let text = NumberText.signed(difference, decimals: reading.indicator.decimals)
      words = strings(.figure(.countChange(figures.withUnit(text, of: reading.indicator))))
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
      let value = context.figureText.value(of: vintage, of: indicator) ?? "-"
      return "\(value) (\(context.timeText.short(vintage.knownSince, now: context.now)))"
    }.joined(separator: " <- ")
  }
}
