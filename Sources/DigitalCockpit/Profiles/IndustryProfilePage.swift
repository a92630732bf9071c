import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 产业画像: how an indicator divides among the places of the region, how it went, and what is likely.
struct IndustryProfilePage: Page {
  /// The periods of the trend: a year and the same period of the one before.
  private static let periods = 13
  /// How many places concentration is told of.
  private static let first = 3
  /// From so many columns on structure and trend stand side by side.
  private static let wide = 110

  let indicator: String

  init(_ indicator: String) { self.indicator = indicator }

  var id: String { "industry-profile:\(indicator)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let known = context.catalogue.indicator(indicator)
    let title = strings(.profile(.industryOf(known.map { strings($0.name) } ?? indicator)))
    guard context.showsProfiles else { return .withheldProfile(title, context) }
    guard let known else { return PageContent(title, []) }
    let reading = context.situation.reading(of: known, area: context.area)
    var content = PageContent(
      title,
      [
        PagePanel(
          .facts(.init(facts: facts(reading, context)) { strings(.board(.moreLines($0))) })),
        structure(of: known, context), trend(reading, context),
      ]
    ) { panels, room in
      let needed = panels[0].factRows(width: room.area.width, in: room) + 1
      let (head, body) = room.area.split(top: min(needed, room.area.height / 3))
      if room.area.width >= IndustryProfilePage.wide {
        let (left, right) = body.split(left: body.width / 2)
        return [.panel(0, head), .panel(1, left), .panel(2, right)]
      }
      let (upper, lower) = body.split(top: body.height / 2)
      return [.panel(0, head), .panel(1, upper), .panel(2, lower)]
    }
    content.subjects = [indicator]
    return content
  }

  private func facts(_ reading: Reading, _ context: PageContext) -> [Fact] {
    let strings = context.strings
    guard let latest = reading.latest, let value = context.figureText.valueWithUnit(of: reading)
    else { return [Fact(strings(.column(.value)), strings(.figure(.noFigure)))] }
    let period = context.periodText.text(latest.period, span: reading.series.span)
    let growth = context.figureText.growthWords(of: reading)
    let embargo = context.embargoMark(of: latest)?.text
    var facts = [
      Fact(
        period,
        [embargo, value, growth, context.readingText.marks(reading).text].compactMap(\.self)
          .filter { !$0.isEmpty }.joined(separator: "  "))
    ]
    let text = context.outlookText
    switch context.outlook(of: reading) {
    case .success(let outlook):
      facts.append(
        Fact(strings(.outlook(.outlook)), text.forecast(outlook, of: reading.indicator)))
    case .failure(let refusal):
      facts.append(Fact(strings(.outlook(.outlook)), text.refusal(refusal), style: .secondary))
    }
    return facts
  }

  /// The parts of the newest period, the greatest first; what would tell of single respondents is withheld.
  private func structure(of indicator: Indicator, _ context: PageContext) -> PagePanel {
    let strings = context.strings
    guard indicator.hasStructure,
      let summary = context.situation.summary(of: indicator, in: context.area)
    else {
      return PagePanel(
        .text(TextBlock(strings(.figure(.noFigure)), style: .secondary)),
        title: strings(.profile(.structure)), exports: .nothing)
    }
    let total = summary.total.value
    let parts = summary.parts.filter { $0.figure != nil && !$0.isDoubted }.sorted {
      ($0.figure?.value ?? -1, $1.area.code) > ($1.figure?.value ?? -1, $0.area.code)
    }
    var table = Table(
      "structure",
      rows: parts.map { part in
        let series = SeriesKey(
          indicator: indicator.id, area: part.area.code, span: indicator.span)
        return Table.Row(part.area.code, opens: .open(DetailPage(series).any))
      }
    ) { _ in
      Table.Text(
        [
          Table.Column(
            "area_name", strings(.column(.area(context.parts))), minimum: 10, ideal: 16),
          Table.Column("value", strings(.column(.value)), minimum: 10, alignment: .right),
          Table.Column("share", strings(.profile(.share)), minimum: 8, alignment: .right),
        ],
        parts.map { part in
          [
            Table.Cell(context.areaName(part.area.code)),
            part.figure?.isWithheld == true
              ? Table.Cell(strings(.profile(.masked)), style: .secondary)
              : .amount(part.figure?.value, decimals: indicator.decimals),
            .share(part.figure?.value, of: total),
          ]
        })
    }
    let words = concentration(
      parts.compactMap { $0.figure?.value }, total, summary.withheld, strings)
    table.foot = words.map { StyledText($0, style: .secondary) }
    table.overflow = context.overflow
    let period = context.periodText.text(summary.period, span: indicator.span)
    let unit = strings.unit(indicator.unit)
    return PagePanel(
      .table(table),
      title:
        "\(strings(.profile(.structure)))  \(period) \(unit)  \(strings(.profile(.marked)))")
  }

  /// The index where all parts are seen, else the share of the first ones.
  private func concentration(
    _ values: [Double], _ total: Double?, _ withheld: Int, _ strings: Strings
  ) -> String? {
    guard let total, total > 0, values.count >= IndustryProfilePage.first else { return nil }
    if withheld == 0 {
      let index = values.reduce(0) { $0 + ($1 / total * 100) * ($1 / total * 100) }
      return strings(.profile(.index(NumberText.fixed(index, decimals: 0))))
    }
    let share = values.prefix(IndustryProfilePage.first).reduce(0, +) / total * 100
    return strings(
      .profile(
        .concentration(
          top: IndustryProfilePage.first, share: NumberText.fixed(share, decimals: 1) + "%",
          left: withheld)))
  }

  /// The last periods, the newest first.
  private func trend(_ reading: Reading, _ context: PageContext) -> PagePanel {
    let (strings, indicator) = (context.strings, reading.indicator)
    let figures = Array(
      context.situation.history(reading.series).suffix(IndustryProfilePage.periods).reversed())
    var table = Table("trend", rows: figures.map { _ in .plain }) { _ in
      Table.Text(
        [
          Table.Column("period_name", strings(.column(.period)), minimum: 10, ideal: 14),
          Table.Column("value", strings(.column(.value)), minimum: 10, alignment: .right),
          Table.Column("growth", strings(.column(.growth)), minimum: 8, alignment: .right),
          Table.Column("marks", strings(.column(.marks)), minimum: 4),
        ],
        figures.map { figure in
          [
            Table.Cell(
              context.periodText.text(figure.period, span: reading.series.span),
              by: .period(figure.period)),
            Table.Cell(context.figureText.value(of: figure, of: indicator) ?? "-"),
            Table.Cell(
              figure.growth?.yearOnYear.map { context.figureText.growth($0, of: indicator) } ?? "-"),
            Table.Cell(figure.status.characters(in: strings.language), style: .secondary),
          ]
        })
    }
    table.empty = TextBlock(strings(.figure(.noFigure)), style: .secondary)
    table.overflow = context.overflow
    return PagePanel(.table(table), title: strings(.profile(.trend)))
  }
}
