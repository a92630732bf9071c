import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitAnalysis

/// Figures of 海曙区 from one file, and what is told of those to come.
struct OutlookExample {
  let pack: Catalogue
  private var rows: [String] = []
  private var targets: [String] = []

  init() throws {
    pack = try HaishuPack.catalogue()
  }

  /// Adds a figure; `more` has further members of its row.
  mutating func add(
    _ indicator: String, _ period: Period, _ value: Double, _ more: String = "",
    area: String = "330203"
  ) {
    rows.append(
      #"{"indicator":"\#(indicator)","area":"\#(area)","period":"\#(period.notation)","value":\#(value)\#(more)}"#
    )
  }

  /// Adds the reading of a moment, written as `2026-11-21T14:00:00+08:00`.
  mutating func add(_ indicator: String, at moment: String, _ value: Double) {
    rows.append(
      #"{"indicator":"\#(indicator)","area":"330203","period":"\#(moment)","value":\#(value)}"#)
  }

  /// Adds a target of 2026.
  mutating func demand(_ indicator: String, _ kind: TargetKind, _ value: Double) {
    targets.append(
      #"{"indicator":"\#(indicator)","kind":"\#(kind.rawValue)","value":\#(value)}"#)
  }

  /// Adds the figures to date of some years, by what each period of a year brings.
  mutating func addSums(
    _ indicator: String, years: ClosedRange<Int>, until last: Period,
    _ amount: (_ year: Int, _ place: Int) -> Double
  ) throws {
    let definition = try #require(pack.indicator(indicator))
    for year in years {
      var sum = 0.0
      for (place, period) in definition.periods(inYearOf: .month(year, 12)).enumerated()
      where period <= last {
        sum += amount(year, place)
        add(indicator, period, NumberText.rounded(sum, decimals: definition.decimals))
      }
    }
  }

  /// What is told by a clock of 海曙区, written as `2026-11-21T14:32:00`.
  func situation(at clock: String = "2026-11-21T14:32:00") throws -> Situation {
    let now = try #require(Instant(parsing: clock + "+08:00"))
    let text = """
      {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(clock)+08:00",
       "source":{"id":"s","name":"来源"},"observations":[\(rows.joined(separator: ","))]}
      """
    let batch = try SnapshotReader.read(Array(text.utf8), name: "a.json", catalogue: pack).get()
      .batch
    var content = IntakeContent()
    content.warehouse = try Warehouse([batch])
    let file = """
      {"schema":"cockpit.targets/1","document":"计划","date":"2026-01-20","year":2026,
       "targets":[\(targets.joined(separator: ","))]}
      """
    content.targets = [
      try TargetFileReader.read(
        SourceText(name: "t.targets.json", bytes: Array(file.utf8)), indicators: pack.indicators
      ).file
    ]
    return Situation(pack: pack, content: content, at: Moment(clock: now))
  }

  func series(_ indicator: String) throws -> Result<OutlookSeries, OutlookRefusal> {
    let situation = try situation()
    return OutlookSeries.of(try #require(situation.readings[indicator]), in: situation)
  }

  func outlook(
    _ indicator: String, at clock: String = "2026-11-21T14:32:00"
  ) throws -> Result<Outlook, OutlookRefusal> {
    let situation = try situation(at: clock)
    return Outlook.of(try #require(situation.readings[indicator]), in: situation, ForecastMemo())
  }
}
