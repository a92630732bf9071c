import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Readings as rows: the figure with its period, status, source, freshness and light.
struct ReadingExport: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }

  /// The list of some readings.
  func table(id: String, title: String, of readings: [Reading]) -> ScreenTable {
    let entries = readings.map { fields(of: $0) }
    let columns = entries.first ?? []
    return ScreenTable(
      id: id, title: title, columns: columns.map { $0.column },
      rows: entries.map { row in row.map { $0.field } })
  }

  private typealias Entry = (column: ScreenTable.Column, field: ScreenTable.Field)

  private func entry(_ id: String, _ title: Phrase, _ field: ScreenTable.Field) -> Entry {
    (ScreenTable.Column(id, strings(title)), field)
  }

  private func fields(of reading: Reading) -> [Entry] {
    identity(of: reading) + figure(of: reading) + judgement(of: reading) + origin(of: reading)
  }

  /// Which series it is.
  private func identity(of reading: Reading) -> [Entry] {
    let indicator = reading.indicator
    let series = reading.series
    let area = context.catalogue.areas[series.area].map { strings($0.name) }
    let dimensions = context.dimensionNames(of: series)
    return [
      entry("id", .detail(.id), .text(indicator.id)),
      entry("name", .column(.name), .text(strings(indicator.name))),
      entry("area", .export(.areaCode), .text(series.area)),
      entry("area_name", .export(.areaName), .text(area ?? series.area)),
      entry("series", .column(.series), .text(dimensions.isEmpty ? nil : dimensions)),
      entry(
        "series_codes", .export(.seriesCodes),
        .text(
          series.dimensions.isEmpty
            ? nil
            : series.dimensions.categories.map { "\($0.dimension)=\($0.code)" }
              .joined(separator: "; "))),
    ]
  }

  private func figure(of reading: Reading) -> [Entry] {
    let indicator = reading.indicator
    let latest = reading.latest
    let growth = indicator.isGrowthOnly ? nil : reading.publishedGrowth
    var word: GrowthWord?
    if case .word(let instead) = reading.growth { word = instead }
    let growthUnit = indicator.growth?.measure == .points ? strings(.figure(.points)) : "%"
    return [
      entry("period", .export(.periodCode), .text(latest?.period.notation)),
      entry(
        "period_name", .column(.period),
        .text(latest.map { context.periodText.text($0.period, span: reading.series.span) })),
      entry("value", .column(.value), .number(latest?.rate(of: indicator), indicator.decimals)),
      entry("counts", .export(.counts), .text(latest?.counts(of: indicator))),
      entry("unit", .column(.unit), .text(strings.unit(indicator.unit))),
      entry(
        "converted_from", .export(.convertedFrom),
        .text(latest?.givenUnit)),
      entry("growth", .column(.growth), .number(growth, 1)),
      entry("growth_unit", .export(.growthUnit), .text(growth == nil ? nil : growthUnit)),
      entry(
        "growth_word", .export(.growthWord),
        .text((word ?? reading.turn).map { strings($0.words) })),
      entry(
        "previous", .column(.previous),
        .number(reading.previous?.rate(of: indicator), indicator.decimals)),
      entry(
        "status", .detail(.status),
        .text(latest.map { context.figureText.marksInWords($0.status) })),
      entry(
        "status_codes", .export(.statusCodes),
        .text(
          latest.flatMap { figure in
            let names = StatusMarks.entries.filter { figure.status.contains($0.mark) }.map(\.name)
            return names.isEmpty ? nil : names.joined(separator: " ")
          })),
    ]
  }

  private func judgement(of reading: Reading) -> [Entry] {
    let valueClass = reading.valueClass
    let light = reading.light.light
    let target = reading.target
    // Once the year is over, a target was reached or missed; there is no 序时 any more.
    let attainment = reading.progress?.attainment
    let gap = attainment == nil ? reading.progress.flatMap { $0.gapInPoints ?? $0.headroom } : nil
    let isByGrowth =
      reading.progress?.gapInPoints != nil
      || target.map { reading.indicator.isComparedByGrowth($0.kind) } == true
    let isByPlaces = target?.kind == .rank
    let decimals = isByPlaces ? 0 : isByGrowth ? 1 : reading.indicator.decimals
    let isInPoints =
      isByGrowth || reading.indicator.isGrowthOnly || reading.indicator.unit.isShare
    let gapUnit =
      isByPlaces
      ? strings(.export(.places))
      : isInPoints ? strings(.figure(.points)) : strings.unit(reading.indicator.unit)
    // As in the row of the screen, which shows the gravest place where the area has no figure.
    let standing =
      reading.isReported ? reading.standing : reading.gravest?.ownStanding ?? reading.standing
    let shownLight = light ?? reading.light.lastLight
    return [
      entry("standing", .export(.standing), .text(strings(standing.words))),
      entry("standing_code", .export(.standingCode), .text("\(standing)")),
      entry("class", .detail(.valueClass), .text(valueClass.map { strings($0.name) })),
      entry("alarm", .export(.alarm), .text(valueClass?.alarm.map { strings($0.words) })),
    ] + gravest(of: reading) + [
      entry("comparator", .export(.comparator), .text(target.flatMap { context.relation(of: $0) })),
      entry("target", .column(.target), .number(target?.value, nil)),
      entry("target_highest", .export(.highest), .number(target?.highestValue, nil)),
      entry(
        "target_unit", .export(.targetUnit),
        .text(target.map { isByPlaces ? strings(.export(.places)) : strings.unit($0.unit) })),
      entry("target_kind", .export(.targetKind), .text(target?.kind.rawValue)),
      entry(
        "attainment", .column(.attainment), .text(attainment.map { strings($0.words) })),
      entry("gap", .column(.gap), .number(gap, decimals)),
      entry("gap_unit", .export(.gapUnit), .text(gap == nil ? nil : gapUnit)),
      entry("light", .column(.light), .text(light.map { strings($0.words) })),
      entry("light_code", .export(.lightCode), .text(shownLight.map { "\($0)" })),
      entry("unlit", .export(.unlit), .text(unlit(reading))),
      entry(
        "light_periods", .export(.lightPeriods),
        .integer(light == nil ? nil : reading.light.consecutivePeriods)),
      entry("light_rule", .export(.lightRule), .text(reading.light.rule?.label(strings.language))),
    ]
  }

  /// The gravest of the places in the area: its class, place, figure, time and state.
  private func gravest(of reading: Reading) -> [Entry] {
    let worst = reading.places.isEmpty ? nil : reading.gravest
    let place = worst.flatMap { context.emergencyText.place($0.series, in: reading.series.area) }
    return [
      entry(
        "worst_class", .export(.worstClass),
        .text(worst.flatMap { context.readingText.alarm($0)?.text })),
      entry("worst_place", .export(.worstPlace), .text(worst == nil ? nil : place)),
      entry("worst_area", .export(.worstArea), .text(worst?.series.area)),
      entry(
        "worst_value", .export(.worstValue),
        .number(worst?.latest?.rate(of: reading.indicator), reading.indicator.decimals)),
      entry("worst_period", .export(.worstPeriod), .text(worst?.latest?.period.notation)),
      entry(
        "worst_state", .export(.worstState),
        .text(worst.map { strings($0.freshness.state.words) })),
    ]
  }

  /// Why there is no light though there is a target, with the last light that was sure.
  private func unlit(_ reading: Reading) -> String? {
    guard reading.light.light == nil, reading.target != nil else { return nil }
    return context.progressText.light(reading.light)
  }

  /// How fresh and how sure the figure is, and where it is from.
  private func origin(of reading: Reading) -> [Entry] {
    let text = context.readingText
    let latest = reading.latest
    let shown = reading.isReported ? reading : reading.gravest ?? reading
    let problems = [
      text.doubts(reading), text.conflicts(reading, sourceName: context.sourceName),
      text.withoutFigure(reading, sourceName: context.sourceName),
    ].compactMap(\.self).joined(separator: context.strings.semicolon)
    // Of what only came without a figure, whoever said so.
    let report = latest ?? reading.withoutFigure
    let header = report.flatMap { context.situation.header(ofFile: $0.file) }
    let state =
      reading.withoutFigure?.isUndisclosed == true
      ? strings(.figure(.notShown))
      : reading.standing == .unconnected ? nil : text.freshness(shown)
    // The newest figure where an earlier one counts.
    let doubted = reading.doubted == latest ? nil : reading.doubted
    return [
      entry("freshness", .detail(.freshness), .text(state ?? strings(.figure(.unconnected)))),
      entry("freshness_code", .export(.freshnessCode), .text("\(shown.freshness.state)")),
      entry("problem", .column(.problem), .text(problems.isEmpty ? nil : problems)),
      entry("doubted_period", .export(.doubtedPeriod), .text(doubted?.period.notation)),
      entry(
        "doubted", .column(.doubted),
        .number(doubted?.rate(of: reading.indicator), reading.indicator.decimals)),
      entry(
        "released_at", .detail(.released), .text(latest?.releasedAt.map { context.timestamp($0) })),
      entry("known_since", .detail(.known), .text(report.map { context.timestamp($0.knownSince) })),
      entry("source", .column(.source), .text(report.map { context.sourceName($0.source) })),
      entry("source_id", .export(.sourceCode), .text(report?.source)),
      entry("embargo", .data(.embargo), .text(context.embargoText(of: latest))),
      entry("source_snapshot", .export(.rowSnapshot), .text(header?.id)),
      entry("file", .detail(.file), .text(report?.file)),
      entry("owner", .column(.owner), .text(context.departmentText.name(reading.indicator.owners))),
      entry(
        "owner_ids", .export(.ownerCodes),
        .text(
          reading.indicator.owners.isEmpty
            ? nil : reading.indicator.owners.map(\.text).joined(separator: " "))),
    ]
  }
}

extension PageContext {
  /// Some readings as what an export has of a panel; one for each row of its table, if it has one.
  func readingExport(
    _ id: String, title: String, of readings: @escaping @Sendable () -> [Reading]
  ) -> PagePanel.Exports {
    .tables { rows in
      [ReadingExport(context: self).table(id: id, title: title, of: rows(readings()))]
    }
  }
}

extension PageContext {
  /// How a figure has to stand to a target; `nil` where it has to reach it.
  func relation(of target: Target) -> String? {
    if target.kind == .about { return strings(.export(.about)) }
    return target.comparator == .equal ? nil : target.comparator.rawValue
  }
}
