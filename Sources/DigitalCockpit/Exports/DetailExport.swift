import CockpitValues
import CockpitJudgement
import CockpitCatalogue
import CockpitWarehouse
import CockpitWording

/// A detail page as data: the reading, and its series period by period.
struct DetailExport {
  let session: Session
  let series: SeriesKey

  var content: (notes: [ScreenExport.Fact], tables: [ScreenTable]) {
    guard let indicator = session.catalogue.indicator(series.indicator) else {
      return ([], [])
    }
    let reading = session.situation.reading(of: indicator, series: series)
    let figure = ReadingTable(session: session)
      .table(id: "figure", title: session.screenName, of: [reading])
    let text = session.progressText
    let further = session.situation.standings(of: reading).dropFirst()
      .map { standing in
        ScreenExport.Fact(
          "further_target", session.strings(.detail(.furtherTarget)),
          text.further(standing.target, standing.progress, of: indicator))
      }
    return (further, [figure, history(of: indicator)])
  }

  private func history(of indicator: Indicator) -> ScreenTable {
    let strings = session.strings
    let columns: [ScreenTable.Column] = [
      .init("period", strings(.export(.periodCode))),
      .init("period_name", strings(.column(.period))),
      .init("value", strings(.column(.value))), .init("unit", strings(.column(.unit))),
      .init("growth", strings(.column(.growth))), .init("status", strings(.detail(.status))),
      .init("embargo", strings(.data(.embargo))), .init("reason", strings(.system(.reason))),
      .init("released_at", strings(.detail(.released))),
      .init("known_since", strings(.detail(.known))), .init("source", strings(.column(.source))),
      .init("file", strings(.detail(.file))),
    ]
    let rows = session.situation.history(series).map { figure -> [ScreenTable.Field] in
      [
        .text(figure.period.notation),
        .text(session.periodText.text(figure.period, span: series.span)),
        .number(figure.value, indicator.decimals), .text(strings.unit(indicator.unit)),
        .number(figure.growth?.yearOnYear, 1),
        .text(session.figureText.marksInWords(figure.status)),
        .text(session.embargoText(of: figure)), .text(figure.reason),
        .text(figure.releasedAt.map { session.timestamp($0) }),
        .text(session.timestamp(figure.knownSince)), .text(session.sourceName(figure.source)),
        .text(figure.file),
      ]
    }
    return ScreenTable(
      id: "history", title: strings(.detail(.history)), columns: columns, rows: rows)
  }
}
