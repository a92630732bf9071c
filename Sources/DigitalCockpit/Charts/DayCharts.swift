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

  /// Between labels of the time axis.
  private static let hours: Int64 = 3

  /// The chart of a history with at most so many positions; `nil` where no reading is in the window.
  func chart(of history: [Observation], positions: Int) -> LineChart? {
    guard case .interval(let interval) = indicator.frequency else { return nil }
    let window = DayWindow(
      holding: context.windowEnd(history),
      bucket: DayWindow.bucket(interval: interval, positions: positions))
    let values = window.readings(of: history).map { readings in
      value(of: readings.filter { !indicator.doubts($0) }.compactMap(\.value))
    }
    let present = values.compactMap(\.self)
    guard let lowest = present.min(), let highest = present.max() else { return nil }
    return LineChart(
      [LineChart.Series("", values: values)], references: limits(lowest...highest),
      unit: context.strings.unit(indicator.unit), labels: window.labels(everyHours: DayChart.hours),
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
  private let interval: Int
  private let window: DayWindow
  private let end: Int64
  private let hours: [[Observation]]

  /// The hours of a series; `nil` for one that is no sensor's or has no reading in the window.
  init?(context: PageContext, indicator: Indicator, series: SeriesKey) {
    guard case .interval(let interval) = indicator.frequency, interval <= 3600 else { return nil }
    self.context = context
    self.indicator = indicator
    self.interval = interval
    let history = context.situation.history(series)
    end = context.windowEnd(history)
    window = DayWindow(holding: end, bucket: 3600)
    hours = window.readings(of: history)
    guard hours.contains(where: { !$0.isEmpty }) else { return nil }
  }

  /// The worst reading of each hour by class; `nil` where the indicator has no classes.
  var classes: HeatTimeline? {
    guard let classes = indicator.classes else { return nil }
    let levels = hours.map { hour -> Int? in
      let values = hour.compactMap(\.value)
      return (indicator.better == .up ? values.min() : values.max()).map(classes.index)
    }
    return HeatTimeline(
      levels, names: ClassText(strings: context.strings).names(classes, decimals: nil),
      missingName: context.strings(.figure(.missing)), labels: window.labels(everyHours: 3))
  }

  /// Whether each hour has all its readings, and whether they can be believed.
  var states: StateTimeline {
    let strings = context.strings
    let lastFilled = hours.lastIndex { !$0.isEmpty } ?? -1
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
      spans: hours.indices.map { state(of: $0, lastFilled: lastFilled) },
      labels: window.labels(everyHours: 3))
  }

  /// 0 all there, 1 not here yet, 2 some missing, 3 some doubted.
  private func state(of hour: Int, lastFilled: Int) -> Int {
    let readings = hours[hour]
    if readings.contains(where: indicator.doubts) { return 3 }
    let start = window.start + Int64(hour) * window.bucket
    let over = min(end - start, window.bucket)
    // The reading of the second in which the window ends may still be on its way.
    let expected = Int((over + Int64(interval) - 1) / Int64(interval))
    if readings.count >= expected { return 0 }
    let isOpen = over < window.bucket
    if isOpen, expected - readings.count <= 2 { return 0 }
    return hour > lastFilled || isOpen ? 1 : 2
  }
}

extension Indicator {
  /// Whether a reading of a sensor lies beyond what is plausible, taken by itself.
  func doubts(_ reading: Observation) -> Bool {
    guard let value = reading.value else { return false }
    return !Plausibility.doubts(of: value, in: reading.period, self, history: []).isEmpty
  }
}

/// The 24 hours up to a moment, in buckets of one length.
///
/// Buckets begin at whole multiples of their length in civil time: a new reading changes the newest
/// bucket in place, and the window moves on only when a bucket closes.
struct DayWindow: Hashable {
  /// The length of a bucket in seconds.
  let bucket: Int64
  /// The civil second at which the first bucket begins.
  let start: Int64
  let count: Int

  private static let day: Int64 = 86_400
  private static let lengths: [Int64] = [60, 300, 600, 900, 1800, 3600]

  /// The window whose last bucket holds a civil second.
  init(holding second: Int64, bucket: Int64) {
    self.bucket = bucket
    count = max(1, Int(DayWindow.day / bucket))
    start = (second.flooredDivision(by: bucket) + 1 - Int64(count)) * bucket
  }

  /// The shortest bucket that holds whole readings of a sensor and leaves at most so many buckets.
  static func bucket(interval: Int, positions: Int) -> Int64 {
    let interval = Int64(max(1, interval))
    return lengths.first { length in
      length % interval == 0 && day / length <= Int64(max(24, positions))
    } ?? max(3600, interval)
  }

  /// The bucket of a reading; `nil` outside the window and for what is no reading of a moment.
  func index(of period: Period) -> Int? {
    guard period.kind == .instant, period.ordinal >= start else { return nil }
    let index = Int((period.ordinal - start) / bucket)
    return index < count ? index : nil
  }

  /// The readings of each bucket that have a value, in order of time.
  func readings(of history: [Observation]) -> [[Observation]] {
    var buckets: [[Observation]] = Array(repeating: [], count: count)
    for observation in history.reversed() {
      guard observation.period.ordinal >= start else { break }
      guard observation.value != nil, let index = index(of: observation.period) else { continue }
      buckets[index].append(observation)
    }
    return buckets.map { $0.reversed() }
  }

  /// The hours that divide by a number, each below the bucket in which it begins.
  func labels(everyHours hours: Int64) -> [TimeLabel] {
    (0..<count).compactMap { index in
      let second = start + Int64(index) * bucket
      let ofDay = second - second.flooredDivision(by: DayWindow.day) * DayWindow.day
      guard ofDay % (hours * 3600) < bucket else { return nil }
      return TimeLabel("\(Int(ofDay / 3600).padded(to: 2)):00", at: index)
    }
  }
}

extension PageContext {
  /// The civil second at which a window over the readings of a sensor ends: now, or the last
  /// reading where that is more than a day old.
  func windowEnd(_ history: [Observation]) -> Int64 {
    let now = Period.instant(now, offset: catalogue.offset).ordinal
    guard let last = history.last(where: { $0.value != nil })?.period, last.kind == .instant else {
      return now
    }
    return now - last.ordinal < 86_400 ? max(now, last.ordinal) : last.ordinal
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
