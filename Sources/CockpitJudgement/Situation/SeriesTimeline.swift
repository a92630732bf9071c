import Algorithms
package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// What was known of the figures of a series, moment by moment.
package struct SeriesTimeline: Sendable {
  /// What a source said of a moment, or of a period that ends with it.
  private struct Report {
    let time: Instant
    let knownSince: Instant
    let source: String
    /// The value as it is published; `nil` for none.
    let published: Double?
    /// `nil` for what is no figure: missing, or beyond what is plausible.
    let figure: Situation.TimedFigure?
  }

  /// By time, and then in the order in which they give way to each other.
  private let reports: [Report]
  /// Since when more than one source has said anything; `nil` where only one ever did.
  private let sharedSince: Instant?
  /// Of when the latest value is that counts since a moment, plausible or not, by that moment.
  private let latest: [(knownSince: Instant, time: Instant?)]
  /// The same of what is plausible.
  private let latestFigure: [(knownSince: Instant, time: Instant?)]

  fileprivate init(
    _ versions: [FigureVersion], published: (Double) -> Double,
    time: (Period) -> Instant, figure: (FigureVersion) -> Situation.TimedFigure?
  ) {
    reports = versions.map { version in
      Report(
        time: time(version.period), knownSince: version.knownSince, source: version.source,
        published: version.value.map(published), figure: figure(version))
    }
    let firsts = Dictionary(
      versions.map { ($0.source, $0.knownSince) }, uniquingKeysWith: min)
    sharedSince = firsts.values.sorted().dropFirst().first
    latest = SeriesTimeline.latest(in: reports) { $0.published != nil }
    latestFigure = SeriesTimeline.latest(in: reports) { $0.figure != nil }
  }

  /// Of when the latest report is that counts and is looked for, by the moments at which that changed.
  private static func latest(
    in reports: [Report], where isSought: (Report) -> Bool
  ) -> [(knownSince: Instant, time: Instant?)] {
    var latest: [(knownSince: Instant, time: Instant?)] = []
    // The report that counts for a time: the one that gives way to no other.
    var counting: [Instant: Int] = [:]
    var sought: Set<Instant> = []
    let order = reports.indices.sorted {
      (reports[$0].knownSince, $0) < (reports[$1].knownSince, $1)
    }
    for place in order {
      let report = reports[place]
      if let other = counting[report.time], other > place { continue }
      counting[report.time] = place
      let last = latest.last?.time
      let time: Instant?
      if isSought(report) {
        sought.insert(report.time)
        time = max(last ?? report.time, report.time)
      } else {
        sought.remove(report.time)
        time = last == report.time ? sought.max() : last
      }
      if time != last { latest.append((report.knownSince, time)) }
    }
    return latest
  }

  /// Whether more than one source had said anything by a moment.
  package func hasSeveralSources(at clock: Instant) -> Bool {
    sharedSince.map { $0 <= clock } ?? false
  }

  /// When anything was known first; `nil` where no file ever said anything.
  package var knownSince: Instant? { reports.lazy.map(\.knownSince).min() }

  /// When something of a moment or later became known, in no order, a moment of several figures more than once.
  package func moments(since first: Instant) -> some Sequence<Instant> {
    reports[place(after: first.adding(seconds: -1))...].lazy.map(\.knownSince)
  }

  /// The figures after a moment as they were known at another one, the earliest first; of sources that contradict each
  /// other each has its own, the one that counts last.
  ///
  /// - Complexity: O(log n) and O(1) for each figure after the moment
  package func figures(after start: Instant, knownAt clock: Instant) -> [Situation.TimedFigure] {
    var figures: [Situation.TimedFigure] = []
    forEachTime(from: place(after: start), knownAt: clock) { reports in
      figures += reports.compactMap(\.figure)
    }
    return figures
  }

  /// Of when the latest value is that counted at a moment, be it plausible or not; `nil` where none did.
  ///
  /// - Complexity: O(log n)
  package func latest(knownAt clock: Instant) -> Instant? {
    SeriesTimeline.last(of: latest, knownAt: clock)
  }

  /// Whether sources contradicted each other, at a moment, about the latest figure of then: one that gives none
  /// contradicts, too, and what cannot be right contradicts nobody.
  package func isContradicted(knownAt clock: Instant) -> Bool {
    guard let time = SeriesTimeline.last(of: latestFigure, knownAt: clock) else { return false }
    var isContradicted = false
    let start = place(after: time.adding(seconds: -1))
    forEachTime(from: start, to: place(after: time), knownAt: clock) { reports in
      let values = reports.filter { $0.figure != nil || $0.published == nil }.map(\.published)
      if Set(values).count > 1 { isContradicted = true }
    }
    return isContradicted
  }

  private static func last(
    of changes: [(knownSince: Instant, time: Instant?)], knownAt clock: Instant
  ) -> Instant? {
    let end = changes.partitioningIndex { $0.knownSince > clock }
    return end == 0 ? nil : changes[end - 1].time
  }

  private func place(after moment: Instant) -> Int {
    reports.partitioningIndex { $0.time > moment }
  }

  /// Calls for each time with what each source last said of it by a moment, the one that counts last.
  private func forEachTime(
    from start: Int, to end: Int? = nil, knownAt clock: Instant, _ body: ([Report]) -> Void
  ) {
    var place = start
    while place < end ?? reports.count {
      let time = reports[place].time
      var known: [Report] = []
      while place < reports.count, reports[place].time == time {
        let report = reports[place]
        if report.knownSince <= clock {
          known.removeAll { $0.source == report.source }
          known.append(report)
        }
        place += 1
      }
      if !known.isEmpty { body(known) }
    }
  }
}

extension Situation {
  /// What was known of the figures of a series that are of a moment or later, moment by moment.
  ///
  /// - Complexity: O(n log n) for the rows of those figures in all files
  package func timeline(
    of indicator: Indicator, series: SeriesKey, since first: Instant
  ) -> SeriesTimeline {
    let before = first.adding(seconds: -1)
    let versions = evidence.warehouse.versions(
      series, after: period(of: indicator, before: before), knownAt: moment.knownUntil
    ).filter { $0.period.kind == indicator.frequency.periodKind }
    return SeriesTimeline(
      versions, published: { NumberText.rounded($0, decimals: indicator.decimals) },
      time: { Situation.time(of: $0, offset: catalogue.offset) },
      figure: { version in
        version.value.flatMap {
          figure(
            of: indicator, in: version.period, $0, version.cases, by: version.source, after: before)
        }
      })
  }
}
