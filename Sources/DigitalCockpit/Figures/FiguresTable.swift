import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The figures of a series period by period, the newest first, with what was published beside them.
struct FiguresTable: Sendable {
  let context: PageContext
  let reading: Reading

  /// The title, the column titles and some figures: with fewer rows the panel says nothing.
  static let leastRows = 6

  /// The list as a panel; nothing for a series of fewer than two figures.
  var panel: PagePanel {
    let (indicator, series) = (reading.indicator, reading.series)
    let strings = context.strings
    let figures = Array(context.situation.history(series).reversed())
    guard figures.count > 1 else { return PagePanel(.nothing, exports: .nothing) }
    let hasGrowth = !indicator.isGrowthOnly && figures.contains { $0.growth?.yearOnYear != nil }
    var table = Table("figures", rows: figures.map { _ in .plain(of: .indicator(indicator.id)) }) {
      _ in
      let growth = Table.Column(
        "growth", strings(.column(.growth)), minimum: 7, ideal: 9, alignment: .decimal)
      return Table.Text(
        [
          Table.Column("period_name", strings(.column(.period)), minimum: 10, ideal: 12),
          Table.Column(
            "value", strings(.column(.value)), minimum: 10, ideal: 14, alignment: .decimal),
        ] + (hasGrowth ? [growth] : [])
          + [Table.Column("marks", strings(.column(.marks)), minimum: 4, weight: 1, priority: 1)],
        .each { row in cells(of: figures[row], hasGrowth: hasGrowth) })
    }
    table.overflow = context.overflow
    let unit = strings.unit(indicator.unit)
    let title = strings(.detail(.figures(unit: unit)))
    return PagePanel(.table(table), title: title, exports: .nothing)
  }

  private func cells(of figure: Observation, hasGrowth: Bool) -> [Table.Cell] {
    let indicator = reading.indicator
    let figures = context.figureText
    let isDoubted = reading.doubtedPeriods.contains(figure.period)
    let value = figures.value(of: figure, of: indicator).map {
      Table.Cell(
        figure.rate(of: indicator), decimals: indicator.decimals,
        StyledText($0, style: isDoubted ? .secondary : .normal))
    }
    let growth = figure.growth?.yearOnYear.map {
      Table.Cell($0, decimals: 1, StyledText(figures.growth($0, of: indicator)))
    }
    let marks =
      StatusMarks.entries.filter { figure.status.contains($0.mark) }
      .map { $0.sign(in: context.language) } + (isDoubted ? [context.strings(Doubt.mark)] : [])
    return [
      Table.Cell(
        context.periodText.text(figure.period, span: reading.series.span),
        by: .period(figure.period)),
      value
        ?? Table.Cell(.fixed(StyledText(context.strings(.figure(.missing)), style: .data)), .none),
    ] + (hasGrowth ? [growth ?? .none] : [])
      + [Table.Cell(marks.joined(), style: isDoubted ? .data : .secondary)]
  }
}
