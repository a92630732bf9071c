import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The last 24 hours of a sensor as a line, with the classes that its readings pass through.
struct DayChart {
  let context: PageContext
  let indicator: Indicator
  let series: SeriesKey

  /// Between labels of the time axis.
  private static let hours: Int64 = 3

  /// The chart with at most so many positions; `nil` for one that is no sensor's, and where no
  /// reading is in the window.
  func chart(positions: Int, marks: TimeMarks? = nil) -> LineChart? {
    guard case .interval(let interval) = indicator.frequency,
      let day = context.situation.sensorDay(
        of: indicator, series: series,
        bucket: DayWindow.bucket(interval: interval, positions: positions))
    else { return nil }
    let values = day.buckets.map(\.value)
    let present = values.compactMap(\.self)
    guard let lowest = present.min(), let highest = present.max() else { return nil }
    return LineChart(
      [LineChart.Series("", values: values)], references: limits(lowest...highest),
      unit: context.strings.unit(indicator.unit),
      labels: day.window.labels(everyHours: DayChart.hours), isSigned: indicator.isGrowthOnly,
      marks: marks?.marks(at: day.window.spans) ?? [])
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
      let figure = context.figureText.value(value, of: indicator)
      let name = classes.names.isEmpty ? "" : context.strings(classes.names[index + 1]) + " "
      return LineChart.Reference(name + figure, value: value)
    }
  }
}

/// The last 24 hours of a sensor hour by hour: the class of its worst reading, and what arrived.
struct DayHours {
  let context: PageContext
  let indicator: Indicator
  private let day: SensorDay

  /// What stands at each hour.
  var points: [ChartPoint] { day.points(of: indicator, in: context) }

  /// The hours of a series; `nil` for one that is no sensor's or has no reading in the window.
  init?(context: PageContext, indicator: Indicator, series: SeriesKey) {
    guard case .interval(let interval) = indicator.frequency, interval <= 3600,
      let day = context.situation.sensorDay(of: indicator, series: series, bucket: 3600),
      !day.isEmpty
    else { return nil }
    self.context = context
    self.indicator = indicator
    self.day = day
  }

  /// The worst reading of each hour by class; `nil` where the indicator has no classes.
  var classes: HeatTimeline? {
    guard let classes = indicator.classes else { return nil }
    return HeatTimeline(
      day.buckets.map(\.level),
      names: ClassText(strings: context.strings).names(classes, decimals: nil),
      missingName: context.strings(.figure(.missing)), labels: day.window.labels(everyHours: 3))
  }

  /// Whether each hour has all its readings, and whether they can be believed.
  var states: StateTimeline {
    let strings = context.strings
    return StateTimeline(
      [
        .init(
          strings(Freshness.State.current.mark), words: strings(.chart(.hourComplete)), mark: "-"),
        .init(
          strings(Freshness.State.late.mark), words: strings(.chart(.hourLate)), mark: ":",
          style: .data),
        .init(
          strings(.figure(.missing)), words: strings(.chart(.hourGap)), mark: "?", style: .data),
        .init(strings(Doubt.mark), words: strings(.chart(.hourDoubt)), mark: "!", style: .data),
      ],
      spans: day.buckets.map { bucket in
        switch bucket.state {
        case .complete: 0
        case .late: 1
        case .gap: 2
        case .doubted: 3
        }
      },
      labels: day.window.labels(everyHours: 3))
  }
}

extension DayWindow {
  private static let lengths: [Int64] = [60, 300, 600, 900, 1800, 3600]

  /// The shortest bucket that holds whole readings of a sensor and leaves at most so many buckets,
  /// in seconds.
  static func bucket(interval: Int, positions: Int) -> Int64 {
    let interval = Int64(max(1, interval))
    return lengths.first { length in
      length % interval == 0 && 86_400 / length <= Int64(max(24, positions))
    } ?? max(3600, interval)
  }

  /// The hours that divide by a number, each below the bucket in which it begins.
  func labels(everyHours hours: Int64) -> [TimeLabel] {
    (0..<count).compactMap { index in
      let second = start + Int64(index) * bucket
      let ofDay = second - second.flooredDivision(by: 86_400) * 86_400
      guard ofDay % (hours * 3600) < bucket else { return nil }
      return TimeLabel("\(Int(ofDay / 3600).padded(to: 2)):00", at: index)
    }
  }
}

/// Writes the classes of figures with their intervals.
struct ClassText {
  let strings: Strings

  /// The letter of a class on a map: colour and weight alone would tell too little.
  static func letter(_ index: Int) -> String {
    Unicode.Scalar(UInt32(65 + min(max(index, 0), 25))).map { String(Character($0)) } ?? "?"
  }

  /// The classes as `<35 优`, `35-75 良`, `>=75 差`; `suffix` follows each figure, such as `%`.
  func names(_ classes: ValueClasses, decimals: Int?, suffix: String = "") -> [String] {
    func figure(_ value: Double) -> String {
      NumberText.fixed(value, decimals: decimals ?? value.decimalPlaces) + suffix
    }
    return (0..<classes.count).map { index in
      let interval: String
      if index == 0 {
        interval = "<" + figure(classes.breaks[0])
      } else if index == classes.breaks.count {
        interval = ">=" + figure(classes.breaks[index - 1])
      } else {
        interval = figure(classes.breaks[index - 1]) + "-" + figure(classes.breaks[index])
      }
      return classes.names.isEmpty ? interval : "\(interval) \(strings(classes.names[index]))"
    }
  }

  /// Where the breaks come from: the document, or that nobody has countersigned them.
  func source(_ classes: ValueClasses) -> String {
    classes.source.isEmpty ? strings(.progress(.onTrial)) : classes.source
  }
}
