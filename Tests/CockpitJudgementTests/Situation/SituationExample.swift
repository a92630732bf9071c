import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

/// Files that come and go on the pack of 海曙区, for tests of how situations follow each other.
struct SituationExample {
  let pack: Catalogue
  var content = IntakeContent()
  var judge: Judge

  init() throws {
    pack = try HaishuPack.catalogue()
    judge = Judge(pack: pack)
  }

  /// Puts a file in, in the place of one of the same name.
  mutating func put(
    _ name: String, _ rows: [String], created: String, source: String = "s", head: String = ""
  ) throws {
    let text = """
      {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(created)+08:00",
       "source":{"id":"\(source)","name":"来源"},\(head)"observations":[\(rows.joined(separator: ","))]}
      """
    let batch = try SnapshotReader.read(Array(text.utf8), name: name, catalogue: pack).get().batch
    content.warehouse = try content.warehouse.adding(batch)
  }

  /// The next situation at a moment of 海曙区, written as `2026-11-21T14:32:00`.
  mutating func next(_ clock: String, knownUntil: String? = nil) throws -> Situation {
    judge.situation(of: content, at: try Self.moment(clock, knownUntil))
  }

  /// The same, judged from nothing.
  func fresh(_ clock: String, knownUntil: String? = nil) throws -> Situation {
    Situation(pack: pack, content: content, at: try Self.moment(clock, knownUntil))
  }

  static func moment(_ clock: String, _ knownUntil: String? = nil) throws -> Moment {
    Moment(clock: try instant(clock), knownUntil: try knownUntil.map(instant))
  }

  static func instant(_ text: String) throws -> Instant {
    try #require(Instant(parsing: text + "+08:00"))
  }

  static func row(
    _ indicator: String, _ period: String, _ value: Double, area: String = "330203",
    _ more: String = ""
  ) -> String {
    StreetSnapshots.row(indicator, area, in: period, #""value":\#(value)\#(more)"#)
  }
}

/// What two situations say, to be held against each other.
func expectSame(
  _ one: Situation, _ other: Situation, asking questions: [SeriesKey] = [],
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  func same<Value: Equatable>(_ what: String, _ value: (Situation) -> Value) {
    let (left, right) = (value(one), value(other))
    #expect(
      left == right, "\(what) \(comment.map(String.init(describing:)) ?? "")",
      sourceLocation: sourceLocation)
  }
  same("indicators") { $0.catalogue.indicators }
  same("areas") { $0.catalogue.areas.areas }
  same("dimensions") { $0.dimensions }
  for (left, right) in zip(one.readings.values, other.readings.values) where left != right {
    Issue.record(
      "reading of \(left.indicator.id): \(left) is not \(right)", sourceLocation: sourceLocation)
  }
  same("judged") { $0.judged }
  same("data problems") { $0.dataProblems }
  same("counts") { $0.counts }
  same("composites") { $0.composites }
  same("systems") { $0.systemGroups }
  same("states of systems") { $0.systems.states }
  same("records") { $0.recordReadings }
  same("sources") { $0.sources }
  same("sources of other regions") { $0.sourcesOfOtherRegions }
  same("files of other regions") { $0.filesOfOtherRegions }
  same("known series") { $0.knownSeries.all }
  same("strays") { $0.strays }
  same("barren files") { $0.barren }
  same("refusals") { $0.refusals }
  same("newest header") { $0.newestHeader }
  same("embargoes") { $0.embargoes.map(\.id) }
  same("demonstration") { $0.isDemonstration }
  for series in questions {
    guard let indicator = one.catalogue.indicator(series.indicator) else { continue }
    same("series of \(series.indicator)") { $0.series(ofIndicator: series.indicator) }
    same("newest period of \(series.indicator)") { $0.newestPeriod(of: indicator) }
    for situation in [one, other] {
      let periods = situation.series(ofIndicator: indicator.id).compactMap {
        situation.reading(of: indicator, series: $0).latest?.period
      }
      #expect(situation.newestPeriod(of: indicator) == periods.max(), "of the newest reading")
    }
    same("reading of \(series)") { $0.reading(of: indicator, series: series) }
    same("history of \(series)") { $0.history(series) }
    same("comparisons of \(series)") {
      $0.comparisons(of: $0.reading(of: indicator, series: series))
    }
    same("standings of \(series)") { $0.standings(of: $0.reading(of: indicator, series: series)) }
    same("course of \(series)") { $0.course(of: indicator, series: series) }
    same("summary of \(series)") { $0.summary(of: indicator, in: "330203") }
    same("single months of \(series)") { $0.singleMonths(of: indicator, series: series) }
    same("punctuality of \(series)") { $0.releaseRecord(of: indicator, series: series) }
    same("day of \(series)") { $0.sensorArrivals(of: indicator, series: series) }
    same("hours of \(series)") { $0.sensorDay(of: indicator, series: series, bucket: 3600) }
    for measure in AreaComparison.Measure.allCases {
      same("areas by \(measure) of \(series.indicator)") {
        $0.comparison(of: indicator, by: measure)
      }
    }
    same("vintages of \(series)") { $0.vintages(series, period: .month(2026, 10)) }
  }
  same("due") { $0.nextDue }
}
