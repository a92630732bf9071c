import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 复盘: what would have been told of the figures of a series at earlier times, against what came.
struct OutlookPage: Page {
  let series: SeriesKey

  init(_ series: SeriesKey) { self.series = series }

  static let actions = [
    Action(on: DetailPage.self, "key.review", .outlook(.review), key: "f", rank: 73) {
      page, scene in
      guard let indicator = scene.context.catalogue.indicator(page.series.indicator),
        case .success(let outlook) = scene.context.outlook(
          of: scene.context.situation.reading(of: indicator, series: page.series)),
        outlook.forecast.record != nil
      else { return .unavailable(.noData) }
      return .intent(.open(OutlookPage(page.series).any))
    }
  ]

  var id: String { "review:\(series.indicator)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let indicator = context.catalogue.indicator(series.indicator)
    let name = indicator.map { strings($0.name) } ?? series.indicator
    let title = strings(.outlook(.reviewOf(name)))
    guard let indicator else { return PageContent(title, []) }
    let reading = context.situation.reading(of: indicator, series: series)
    guard case .success(let outlook) = context.outlook(of: reading) else {
      return PageContent(title, [])
    }
    let record = context.outlookText.record(outlook, of: indicator)
    let place = context.distinctName(ofArea: series.area)
    let embargo = reading.latest.flatMap(context.embargoMark) ?? StyledText("")
    let line = embargo + StyledText(record, style: .strong)
    var content = PageContent(
      title,
      [
        PagePanel(
          .line(
            StyledText("\(place)  ", style: .secondary) + line, narrow: line),
          rows: 1, exports: .nothing),
        table(of: outlook, indicator, context),
      ])
    content.notes = [.init("record", strings(.outlook(.record)), record)]
    content.subjects = [indicator.id]
    return content
  }

  /// A row for each figure and each time at which it was told.
  private func table(
    of outlook: Outlook, _ indicator: Indicator, _ context: PageContext
  ) -> PagePanel {
    let strings = context.strings
    let (measure, entries) = (outlook.series.measure, OutlookReview(outlook).entries)
    var table = Table("review", rows: entries.map { _ in .plain(of: .indicator(indicator.id)) }) {
      _ in
      Table.Text(
        OutlookPage.columns(strings), .each { cells(of: entries[$0], measure, indicator, context) })
    }
    table.overflow = context.overflow
    let unit =
      measure == .growth ? strings(.outlook(.ofGrowth)) : strings.unit(indicator.unit)
    let title = "\(unit)  \(strings(.outlook(.howToReview)))"
    return PagePanel(
      .table(table), title: title,
      exports: .tables { _ in [exported(entries, outlook, indicator, context, title: title)] })
  }

  /// The same for programs: periods by their codes, and limits as numbers.
  private func exported(
    _ entries: [OutlookReview.Entry], _ outlook: Outlook, _ indicator: Indicator,
    _ context: PageContext, title: String
  ) -> ScreenTable {
    let strings = context.strings
    let decimals = outlook.series.measure.decimals(of: indicator)
    return ScreenTable(
      id: "review", title: title,
      columns: [
        .init("period", strings(.export(.periodCode))), .init("after", strings(.outlook(.after))),
        .init("told", strings(.outlook(.toldColumn))),
        .init("lower80", strings(.outlook(.lowerLimit))),
        .init("upper80", strings(.outlook(.upperLimit))),
        .init("came", strings(.outlook(.came))), .init("error", strings(.outlook(.error))),
        .init("naive_error", strings(.outlook(.naiveError))),
        .init("held", strings(.outlook(.held))),
      ],
      rows: entries.map { entry in
        let forecast = entry.forecast
        let limits = forecast.distribution.interval(.eighty)
        let numbers = [
          forecast.distribution.point, limits.lowerBound, limits.upperBound, forecast.value,
          forecast.error, forecast.value - forecast.naive,
        ]
        return [.text(entry.period.notation), .text(entry.after.notation)]
          + numbers.map { .number($0, decimals) }
          + [.text(strings(forecast.isHeld ? .outlook(.within) : .outlook(.outside)))]
      })
  }

  private static func columns(_ strings: Strings) -> [Table.Column] {
    [
      Table.Column("period_name", strings(.outlook(.period)), minimum: 10, ideal: 12),
      Table.Column("after", strings(.outlook(.after)), minimum: 12, ideal: 14, priority: 1),
      Table.Column(
        "told", strings(.outlook(.toldColumn)), minimum: 10, ideal: 12, alignment: .decimal),
      Table.Column("interval", strings(.outlook(.band)), minimum: 13, ideal: 20, priority: 2),
      Table.Column("came", strings(.outlook(.came)), minimum: 10, ideal: 12, alignment: .decimal),
      Table.Column(
        "error", strings(.outlook(.error)), minimum: 8, ideal: 10, alignment: .decimal),
      Table.Column(
        "naive_error", strings(.outlook(.naiveError)), minimum: 9, ideal: 12, priority: 4,
        alignment: .decimal),
      Table.Column("held", strings(.outlook(.held)), minimum: 8),
    ]
  }

  private func cells(
    of entry: OutlookReview.Entry, _ measure: OutlookSeries.Measure, _ indicator: Indicator,
    _ context: PageContext
  ) -> [Table.Cell] {
    let (strings, text, forecast) = (context.strings, context.outlookText, entry.forecast)
    let decimals = measure.decimals(of: indicator)
    func figure(_ value: Double, _ style: Style = .normal) -> Table.Cell {
      Table.Cell(
        value, decimals: decimals,
        StyledText(text.value(value, measure, of: indicator), style: style))
    }
    func difference(_ value: Double) -> Table.Cell {
      Table.Cell(
        value, decimals: decimals,
        StyledText(NumberText.signed(value, decimals: decimals), style: .normal))
    }
    func name(_ period: Period) -> Table.Cell {
      Table.Cell(
        context.periodText.text(period, span: measure == .amounts ? .single : indicator.span),
        by: .period(period))
    }
    let limits = forecast.distribution.interval(.eighty)
    let interval = strings(
      .outlook(
        .limits(
          from: text.value(limits.lowerBound, measure, of: indicator),
          to: text.value(limits.upperBound, measure, of: indicator))))
    let held =
      forecast.isHeld
      ? StyledText(strings(.outlook(.within)), style: .secondary)
      : StyledText(strings(.outlook(.outside)), style: .data)
    return [
      name(entry.period), name(entry.after), figure(forecast.distribution.point, .forecast),
      Table.Cell(interval, style: .secondary),
      figure(forecast.value, .strong), difference(forecast.error),
      difference(forecast.value - forecast.naive),
      Table.Cell(held, by: .number(forecast.isHeld ? 1 : 0)),
    ]
  }
}
