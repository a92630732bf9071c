import CockpitWarehouse
import CockpitJudgement
import CockpitCanvas
import CockpitCatalogue
import CockpitValues
import CockpitWording

/// The shares that are computed from records beside the figures that departments report.
struct ShareTable: Widget {
  let session: Session
  let shares: [RecordShare]

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.indicator)), minimum: 22, ideal: 44),
        MetricTable.Column(
          strings(.column(.reportedFigure)), minimum: 8, ideal: 10, alignment: .right),
        MetricTable.Column(strings(.column(.period)), minimum: 6, ideal: 10, priority: 1),
        MetricTable.Column(strings(.column(.derived)), minimum: 10, ideal: 14, alignment: .right),
        MetricTable.Column(strings(.column(.basis)), minimum: 16, ideal: 22, priority: 2),
      ],
      rows: shares.map { .cells(cells(of: $0)) }, overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cells(of share: RecordShare) -> [StyledText] {
    let strings = session.strings
    let rules = session.catalogue.records
    let records = session.recordReadings[share.type, default: []].map(\.record)
    let value = share.value(of: records, definition: rules.definition(of: share.type))
    let reading = session.readings[share.indicator]
    let none = StyledText("-", style: .secondary)
    let missing =
      reading?.isExpected == true
      ? StyledText(strings(.figure(.missing)), style: .data)
      : StyledText(strings(.figure(.unconnected)), style: .secondary)
    return [
      StyledText(reading.map { strings($0.indicator.name) } ?? share.indicator),
      reading.flatMap { reading in
        reading.latest?.value.map {
          StyledText(session.figureText.valueWithUnit($0, of: reading.indicator))
        }
      } ?? missing,
      reading?.latest.flatMap { latest in
        reading.map {
          StyledText(session.periodText.text(latest.period, span: $0.series.span))
        }
      } ?? none,
      value.map {
        StyledText(strings(.dataMap(.percent(NumberText.fixed($0.percent, decimals: 1)))))
      } ?? none,
      value.map {
        StyledText(
          strings(
            .dataMap(
              .fraction(
                type: strings(rules.name(ofType: share.type)), part: DecimalText.shortest($0.part),
                whole: DecimalText.shortest($0.whole)))), style: .secondary)
      } ?? none,
    ]
  }
}
