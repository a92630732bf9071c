import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// A second series laid over the first one, on one axis.
///
/// Two units have no axis in common: both series are then drawn as index numbers of the first period
/// that both have, and title and legend say so. There are never two scales.
struct OverlayChart: Widget {
  /// What is laid over what, and on which scale.
  let title: String
  /// What stands at each position.
  let points: [ChartPoint]
  private let chart: LineChart

  /// The most periods of a series that runs on.
  private static let mostPeriods = 60

  /// The chart of two readings; `nil` where no period has figures of both, or none with which an
  /// index could begin.
  init?(context: PageContext, _ first: Reading, _ second: Reading) {
    let strings = context.strings
    let readings = [first, second]
    let histories = readings.map { reading in
      // Months and quarters meet at their ends.
      Dictionary(
        context.situation.history(reading.series).compactMap { figure -> (CivilDate, Double)? in
          reading.doubtedPeriods.contains(figure.period)
            ? nil : figure.rate(of: reading.indicator).map { (figure.period.lastDay, $0) }
        }, uniquingKeysWith: { _, later in later })
    }
    let periods = OverlayChart.periods(of: first, context)
    let values = histories.map { history in periods.map { history[$0.lastDay] } }
    let names = readings.map { strings($0.indicator.name) }
    let units = readings.map { strings.unit($0.indicator.unit) }
    let isIndex = units[0] != units[1]
    let base = periods.indices.first { index in
      values.allSatisfy { values in values[index].map { !isIndex || $0 > 0 } ?? false }
    }
    guard let base else { return nil }
    let periodNames = periods.map { context.periodText.text($0, span: first.series.span) }
    let drawn = values.map { values in
      values.map { value in
        isIndex ? values[base].flatMap { base in value.map { $0 / base * 100 } } : value
      }
    }
    let scale: Phrase =
      isIndex ? .panel(.indexed(period: periodNames[base])) : .panel(.sameUnit(units[0]))
    title = strings(.panel(.overlaid(names[0], names[1], scale: strings(scale))))
    let labels = periods.enumerated().compactMap { index, period -> TimeLabel? in
      let isYear = first.series.span == .yearToDate && !first.indicator.isGrowthOnly
      if isYear { return TimeLabel(period.nameInYear, at: index) }
      let step = max(1, periods.count / 6)
      return index % step == 0 ? TimeLabel(periodNames[index], at: index) : nil
    }
    chart = LineChart(
      [
        LineChart.Series(names[0], values: drawn[0], mark: "*"),
        LineChart.Series(names[1], values: drawn[1], mark: "+", isLine: false, style: .secondary),
      ],
      unit: strings(scale), labels: labels, isSigned: !isIndex && first.indicator.isGrowthOnly)
    points = periods.indices.map { index in
      var parts = [periodNames[index]]
      for (reading, (name, values)) in zip(readings, zip(names, values)) {
        let figure =
          values[index].map { context.figureText.valueWithUnit($0, of: reading.indicator) }
          ?? strings(.figure(.missing))
        parts.append("\(name) \(figure)")
      }
      if isIndex {
        let numbers = drawn.map { $0[index].map { NumberText.fixed($0, decimals: 1) } ?? "-" }
        parts.append(strings(.panel(.indexNumbers(numbers.joined(separator: " / ")))))
      }
      return ChartPoint(
        hasFigure: values.allSatisfy { $0[index] != nil }, text: parts.joined(separator: "  "))
    }
  }

  /// The periods of the chart: of a sum over the year those of the year, else the newest ones.
  private static func periods(of reading: Reading, _ context: PageContext) -> [Period] {
    let history = context.situation.history(reading.series)
    guard let last = history.last(where: { $0.value != nil })?.period else { return [] }
    guard reading.series.span != .yearToDate || reading.indicator.isGrowthOnly else {
      return reading.indicator.periods(inYearOf: last)
    }
    return Array(Set(history.map(\.period)).sorted().suffix(mostPeriods))
  }

  func draw(in area: Rect, on canvas: inout Canvas) { canvas.draw(chart, in: area) }
}
