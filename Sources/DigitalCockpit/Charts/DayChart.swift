import CockpitValues
import CockpitJudgement
import CockpitCanvas
import CockpitCatalogue
import CockpitWarehouse
import CockpitWording

/// The last 24 hours of a sensor as a line, with the classes that its readings pass through.
struct DayChart {
  let session: Session
  let indicator: Indicator
  let series: SeriesKey

  /// Between labels of the time axis.
  private static let hours: Int64 = 3

  /// The chart with at most so many positions; `nil` where no reading is in the window.
  func chart(positions: Int) -> LineChart? {
    guard case .interval(let interval) = indicator.frequency else { return nil }
    let history = session.situation.history(series)
    let window = DayWindow(
      holding: session.windowEnd(history),
      bucket: DayWindow.bucket(interval: interval, positions: positions))
    let values = window.readings(of: history).map { readings in
      value(of: readings.filter { !indicator.doubts($0) }.compactMap(\.value))
    }
    let present = values.compactMap(\.self)
    guard let lowest = present.min(), let highest = present.max() else { return nil }
    return LineChart(
      [LineChart.Series("", values: values)], references: limits(lowest...highest),
      unit: session.strings.unit(indicator.unit), labels: window.labels(everyHours: DayChart.hours),
      isSigned: indicator.isGrowthOnly)
  }

  /// The value of a bucket by the roll-up of the indicator over time.
  private func value(of readings: [Double]) -> Double? {
    guard let last = readings.last else { return nil }
    switch indicator.rollUp.time {
    case .max: return readings.max()
    case .mean, .weighted: return readings.reduce(0, +) / Double(readings.count)
    case .sum: return readings.reduce(0, +)
    case .yearToDate, .last, .ratio, .published: return last
    }
  }

  /// The breaks between classes within the readings, and the next one above if it is near.
  ///
  /// One far away would press the readings into a row.
  private func limits(_ range: ClosedRange<Double>) -> [LineChart.Reference] {
    guard let classes = indicator.classes else { return [] }
    let reach = max(range.upperBound - range.lowerBound, range.upperBound.magnitude / 2)
    let next = classes.breaks.first { $0 > range.upperBound }
    return classes.breaks.enumerated().compactMap { index, value in
      guard range.contains(value) || value == next && value - range.upperBound <= reach else {
        return nil
      }
      let figure = session.figureText.value(value, of: indicator)
      let name = classes.names.isEmpty ? "" : session.strings(classes.names[index + 1]) + " "
      return LineChart.Reference(name + figure, value: value)
    }
  }
}
