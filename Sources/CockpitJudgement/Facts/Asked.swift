import CockpitValues
import CockpitWarehouse
import Synchronization

/// Small numbers for the series that judgements asked about, whether or not they exist.
///
/// A warehouse numbers the series that it has; what is not there must be noted, too, for it may
/// come.
final class SeriesNumbers: Sendable {
  private let numbers = Mutex<[SeriesKey: Int32]>([:])

  /// The number of a series, given on the first call.
  func number(of series: SeriesKey) -> Int32 {
    numbers.withLock { numbers in
      if let number = numbers[series] { return number }
      let number = Int32(numbers.count)
      numbers[series] = number
      return number
    }
  }

  /// The numbers of those among some series that anybody ever asked about.
  func numbers(ofKnown series: some Sequence<SeriesKey>) -> Set<Int32> {
    numbers.withLock { numbers in Set(series.compactMap { numbers[$0] }) }
  }
}

/// What a judgement asked, and until when its answer holds.
struct Asked: Sendable {
  /// By their ``SeriesNumbers``, each once.
  private(set) var series: [Int32] = []
  /// The indicators whose targets were asked for, by id.
  private(set) var targets: [String] = []
  /// The indicators whose definitions were asked for, by id.
  private(set) var definitions: [String] = []
  /// The indicators of which it was asked which series there are, by id.
  private(set) var wholeIndicators: [String] = []
  /// Whether it was asked which areas there are.
  private(set) var hasAreas = false
  /// The first instant at which the answer may be another one; `nil` where time changes nothing.
  private(set) var until: Instant?

  mutating func note(series number: Int32) {
    if !series.contains(number) { series.append(number) }
  }

  mutating func note(targetsOf indicator: String) {
    if !targets.contains(indicator) { targets.append(indicator) }
  }

  mutating func note(definitionOf indicator: String) {
    if !definitions.contains(indicator) { definitions.append(indicator) }
  }

  mutating func note(allSeriesOf indicator: String) {
    if !wholeIndicators.contains(indicator) { wholeIndicators.append(indicator) }
  }

  mutating func noteAreas() { hasAreas = true }

  /// Notes that the answer may be another one from an instant on.
  mutating func note(until instant: Instant) {
    until = until.map { min($0, instant) } ?? instant
  }

  /// Takes over all that another judgement asked, on which this one rests.
  mutating func formUnion(_ other: Asked) {
    for number in other.series { note(series: number) }
    for indicator in other.targets { note(targetsOf: indicator) }
    for indicator in other.definitions { note(definitionOf: indicator) }
    for indicator in other.wholeIndicators { note(allSeriesOf: indicator) }
    if other.hasAreas { hasAreas = true }
    if let until = other.until { note(until: until) }
  }
}

/// What differs between the evidence of two moments.
struct Changes: Sendable {
  /// Whether nothing of what was judged before holds.
  var isEverything = false
  /// By their ``SeriesNumbers``; those that nobody asked about are left out.
  var series: Set<Int32> = []
  /// The indicators of which a series, asked about or not, has other figures, by id.
  var indicators: Set<String> = []
  /// Indicators of which another target is set, by id.
  var targets: Set<String> = []
  /// Indicators that are defined in another way, or only in one of the two, by id.
  var definitions: Set<String> = []
  /// Whether there are other areas.
  var hasAreas = false

  /// Whether an answer that was given before still holds by the clock of now.
  func keep<Value>(_ answer: Judged<Value>, at clock: Instant) -> Bool {
    guard !isEverything, answer.asked.until.map({ clock < $0 }) ?? true else { return false }
    if hasAreas && answer.asked.hasAreas { return false }
    // Mostly little changed, and hundreds of answers are held against it: what did not is not looked up.
    return (series.isEmpty || !answer.asked.series.contains(where: series.contains))
      && (indicators.isEmpty || !answer.asked.wholeIndicators.contains(where: indicators.contains))
      && (targets.isEmpty || !answer.asked.targets.contains(where: targets.contains))
      && (definitions.isEmpty || !answer.asked.definitions.contains(where: definitions.contains))
  }
}

/// An answer, and what was asked to find it.
final class Judged<Value: Sendable>: Sendable {
  let value: Value
  let asked: Asked

  init(_ value: Value, asked: Asked) {
    self.value = value
    self.asked = asked
  }
}
