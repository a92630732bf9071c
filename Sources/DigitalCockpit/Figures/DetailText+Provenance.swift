import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

extension DetailText {
  /// Where the figure comes from: snapshot, file, times, versions, target document.
  var provenance: [Fact] { figureProvenance + targetProvenance + outlookProvenance }

  private var figureProvenance: [Fact] {
    guard let latest = reading.latest else {
      return [Fact("", context.strings(.data(.nothingToTrace)), style: .data)]
    }
    let time = context.timeText
    var facts: [Fact] = []
    if let header = context.situation.header(ofFile: latest.file) {
      facts = [
        .init(context.strings(.data(.snapshot)), "\(header.id) #\(header.sequence)"),
        .init(
          context.strings(.data(.source)),
          "\(context.departmentText.name(header.source.name)) (\(header.source.id))"),
        .init(context.strings(.data(.disclosure)), disclosure(header.disclosure)),
      ]
    }
    facts += [
      .init(context.strings(.detail(.file)), latest.file),
      .init(context.strings(.data(.created)), time.full(latest.knownSince)),
    ]
    if let conversion = conversionFact { facts.append(conversion) }
    if let released = latest.releasedAt {
      facts.append(.init(context.strings(.detail(.released)), time.full(released)))
    }
    if let note = latest.note { facts.append(.init(context.strings(.detail(.note)), note)) }
    for vintage in context.situation.vintages(reading.series, period: latest.period).reversed() {
      let value =
        context.figureText.valueWithUnit(of: vintage, of: reading.indicator) ?? "-"
      let marks = context.figureText.marksInWords(vintage.status)
      facts.append(
        .init(
          context.strings(.detail(.vintages)),
          "\(value) \(marks) \(context.sourceName(vintage.source)) "
            + time.short(vintage.knownSince, now: context.now)))
    }
    return facts
  }

  /// From which unit the figure was converted; `nil` for one that came in the indicator's.
  var conversionFact: Fact? {
    guard let unit = reading.latest?.givenUnit else { return nil }
    return Fact(
      context.strings(.data(.converted)),
      context.strings(
        .data(
          .convertedFrom(unit: unit, to: context.strings.unit(reading.indicator.unit)))))
  }

  private func disclosure(_ disclosure: SnapshotHeader.Disclosure) -> String {
    switch disclosure {
    case .public: context.strings(.data(.disclosedPublicly))
    case .internal: context.strings(.data(.disclosedInternally))
    case .embargo(let moment):
      context.strings(.data(.disclosedUntil(context.timeText.short(moment, now: context.now))))
    }
  }

  /// The documents that set the targets of the year.
  private var targetProvenance: [Fact] {
    let judged = context.situation.standings(of: reading).map(\.target)
    let later = planTargets.filter { target in !judged.contains { $0.id == target.id } }
    return (judged + later).flatMap { target -> [Fact] in
      var facts: [Fact] = []
      if let file = context.situation.targets.file(setting: target) {
        facts.append(
          .init(
            context.strings(.detail(.targetSource)),
            "\(context.strings(file.document)) \(file.date)"))
      } else if let plan = context.catalogue.goals.plan(target.plan) {
        facts.append(
          .init(context.strings(.detail(.targetSource)), context.strings(plan.title)))
      }
      let source = target.source
      if !source.sentence.isEmpty {
        facts.append(
          .init(
            "",
            context.strings(
              .plan(
                .source(section: context.strings.section(source.section), sentence: source.sentence)
              ))))
      }
      return facts
    }
  }
}

// MARK: - Exports

extension DetailText {
  /// The further targets, which no light is for.
  var notes: [ScreenExport.Attribute] {
    let text = context.progressText
    return context.situation.standings(of: reading).dropFirst().map { standing in
      ScreenExport.Attribute(
        "further_target", context.strings(.detail(.furtherTarget)),
        text.further(standing.target, standing.progress, of: reading.indicator))
    }
  }

  /// The reading, and its series period by period.
  func exports(title: String) -> PagePanel.Exports {
    .tables { _ in
      [
        ReadingExport(context: context).table(id: "figure", title: title, of: [reading]), history,
      ]
    }
  }

  /// What its source says of a figure, and whether it is hard to believe.
  private func status(of figure: Observation, isDoubted: Bool) -> String {
    context.figureText.marksInWords(figure.status)
      + (isDoubted && figure.value != nil ? " " + context.strings(Doubt.mark) : "")
  }

  private var history: ScreenTable {
    let (strings, indicator, series) = (context.strings, reading.indicator, reading.series)
    let columns: [ScreenTable.Column] = [
      .init("period", strings(.export(.periodCode))),
      .init("period_name", strings(.column(.period))),
      .init("value", strings(.column(.value))), .init("counts", strings(.export(.counts))),
      .init("unit", strings(.column(.unit))), .init("growth", strings(.column(.growth))),
      .init("status", strings(.detail(.status))),
      .init("embargo", strings(.data(.embargo))), .init("reason", strings(.system(.reason))),
      .init("released_at", strings(.detail(.released))),
      .init("known_since", strings(.detail(.known))), .init("source", strings(.column(.source))),
      .init("file", strings(.detail(.file))),
    ]
    let figures = context.situation.history(series) + context.situation.forecasts(series)
    let doubted = reading.doubtedPeriods
    let rows = figures.map { figure -> [ScreenTable.Field] in
      [
        .text(figure.period.notation),
        .text(context.periodText.text(figure.period, span: series.span)),
        .number(figure.rate(of: indicator), indicator.decimals),
        .text(figure.counts(of: indicator)), .text(strings.unit(indicator.unit)),
        .number(figure.counts(of: indicator) == nil ? figure.growth?.yearOnYear : nil, 1),
        .text(status(of: figure, isDoubted: doubted.contains(figure.period))),
        .text(context.embargoText(of: figure)), .text(figure.reason),
        .text(figure.releasedAt.map { context.timestamp($0) }),
        .text(context.timestamp(figure.knownSince)), .text(context.sourceName(figure.source)),
        .text(figure.file),
      ]
    }
    return ScreenTable(
      id: "history", title: strings(.detail(.history)), columns: columns, rows: rows)
  }
}
