import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// What the figures of a series are read against, on the time axis of its charts: policies, weather and
/// meetings of the pack, warnings and responses of the records, and notes of the journal on its alarms.
struct TimeMarks {
  /// Civil seconds since 1970: charts are drawn in the civil time of their region.
  typealias Seconds = Range<Int64>

  /// One of them.
  private struct Mark {
    let seconds: Seconds
    let text: String
    /// Whether it still says something where a position is a month.
    let isOfDays: Bool
  }

  /// By their beginnings.
  private let marks: [Mark]

  /// So many are marked; the newest are.
  private static let most = 6
  private static let day: Int64 = 86_400

  init(_ context: PageContext, _ indicator: Indicator, _ series: SeriesKey) {
    let marks =
      Self.occasions(context, indicator) + Self.announced(context, series)
      + Self.notes(context, indicator, series)
    self.marks = marks.sorted {
      ($0.seconds.lowerBound, $0.text) < ($1.seconds.lowerBound, $1.text)
    }
  }

  /// The marks of a chart with one position for each of some spans of time; what fell in one position is one
  /// mark, at its beginning or at that of the chart.
  ///
  /// - Complexity: O(marks x spans)
  func marks(at spans: [Seconds]) -> [LineChart.Mark] {
    var names: [Int: [String]] = [:]
    for mark in marks where isShown(mark, at: spans) {
      guard let position = spans.firstIndex(where: { $0.overlaps(mark.seconds) }) else { continue }
      names[position, default: []].append(mark.text)
    }
    return names.sorted { $0.key < $1.key }.suffix(TimeMarks.most).map { position, names in
      LineChart.Mark(names.joined(separator: " "), at: position)
    }
  }

  /// What fell in one of the positions of a chart; `nil` where nothing did.
  func text(at position: Int, of spans: [Seconds]) -> String? {
    let texts = marks.filter { isShown($0, at: spans) && $0.seconds.overlaps(spans[position]) }
    return texts.isEmpty ? nil : texts.map(\.text).joined(separator: " ")
  }

  /// Whether a mark is of the scale of a chart: what lasts hours says nothing of months.
  private func isShown(_ mark: Mark, at spans: [Seconds]) -> Bool {
    spans.first.map { $0.count <= TimeMarks.day || mark.isOfDays } ?? false
  }

  private static func occasions(_ context: PageContext, _ indicator: Indicator) -> [Mark] {
    context.catalogue.occasions.filter { $0.concerns(indicator) }.map { occasion in
      Mark(
        seconds: Int64(occasion.days.lowerBound.daysSince1970) * day..<Int64(
          occasion.days.upperBound.daysSince1970 + 1) * day,
        text: context.strings(occasion.name), isOfDays: true)
    }
  }

  private static func announced(_ context: PageContext, _ series: SeriesKey) -> [Mark] {
    let offset = Int64(context.catalogue.offset.seconds)
    let now = context.now.seconds + offset
    return context.catalogue.records.definitions.filter(\.isAnnounced)
      .flatMap { context.recordReadings[$0.type, default: []] }
      // Of warnings those by which a room changes what it does: 二级 and graver, and of unknown level.
      .filter {
        !$0.record.id.isOfWarning || ($0.gravity ?? .second) >= .second
      }
      .compactMap { reading in
        let record = reading.record
        guard let area = record.area ?? Optional(context.area),
          [context.catalogue.region, series.area].contains(area),
          let begin = record.openedAt.map({ $0.seconds + offset })
            ?? record.opened.map({ Int64($0.daysSince1970) * day })
        else { return nil }
        let end =
          record.closedAt.map { $0.seconds + offset }
          ?? record.closed.map { Int64($0.daysSince1970 + 1) * day } ?? now
        let level = reading.isLevelInTitle ? nil : record.level
        return Mark(
          seconds: begin..<max(end, begin + 1),
          text: [record.title ?? reading.definition.map { context.strings($0.name) }, level]
            .compactMap(\.self).joined(), isOfDays: false)
      }
  }

  private static func notes(
    _ context: PageContext, _ indicator: Indicator, _ series: SeriesKey
  ) -> [Mark] {
    let queues = context.duty.queues
    let offset = Int64(context.catalogue.offset.seconds)
    return queues.history.compactMap { entry in
      guard case .note(let text, let key?, _) = entry.event, key.area == series.area,
        queues.alarms.rules[key.rule]?.indicator == indicator.id
      else { return nil }
      let begin = entry.at.seconds + offset
      return Mark(seconds: begin..<begin + 1, text: text, isOfDays: true)
    }
  }
}

extension Period {
  /// The civil seconds that it spans; of a moment that one.
  var civilSeconds: TimeMarks.Seconds {
    guard kind != .instant else { return ordinal..<ordinal + 1 }
    return Int64(firstDay.daysSince1970) * 86_400..<Int64(lastDay.daysSince1970 + 1) * 86_400
  }
}

extension DayWindow {
  /// The civil seconds of each bucket.
  var spans: [TimeMarks.Seconds] {
    (0..<count).map { start + Int64($0) * bucket..<start + Int64($0 + 1) * bucket }
  }
}
