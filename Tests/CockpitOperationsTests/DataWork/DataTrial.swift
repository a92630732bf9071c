import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitOperations

/// A book under trial: files that come and go in a folder of 海曙区, and what a person does.
struct DataTrial {
  static let operator1 = Person(name: "王", unit: "数据局", role: .operator)
  static let operator2 = Person(name: "李", unit: "数据局", role: .operator)
  static let supervisor = Person(name: "赵", unit: "数据局", role: .supervisor)
  static let observer = Person(name: "大屏", role: .observer)

  /// Monthly figures of a year: value added of industry.
  static let output = "economy.industry_va"
  /// A sensor of five minutes.
  static let level = "safety.water_level"

  let pack: Catalogue
  var judge: Judge
  var files: [String: String] = [:]
  var content = IntakeContent()
  var book = DataBook()
  var last: [DataStep] = []
  private(set) var situation: Situation?

  init(_ pack: Catalogue? = nil) throws {
    self.pack = try pack ?? HaishuPack.catalogue()
    judge = Judge(pack: self.pack)
  }

  /// Puts a file in, in the place of one of the same name.
  mutating func put(
    _ name: String, _ rows: [String], created: String, source: String = "s",
    sourceName: String = "来源", head: String = ""
  ) {
    files[name] = """
      {"schema":"cockpit.snapshot/1","region":"\(pack.region)","created_at":"\(created)+08:00",
       "source":{"id":"\(source)","name":"\(sourceName)"},\(head)"observations":[\(rows.joined(separator: ","))]}
      """
  }

  mutating func remove(_ name: String) { files[name] = nil }

  /// Looks at the folder at a moment: gives the steps.
  @discardableResult
  mutating func look(_ clock: String) throws -> [DataStep] {
    content.warehouse = try Warehouse(
      files.sorted { $0.key < $1.key }.map { name, text in
        try SnapshotReader.read(Array(text.utf8), name: name, catalogue: pack).get().batch
      })
    return tick(at: try moment(clock))
  }

  /// Looks again at what was found last, by another clock.
  @discardableResult
  mutating func tick(at clock: Instant) -> [DataStep] {
    let situation = judge.situation(of: content, at: Moment(clock: clock))
    self.situation = situation
    last = book.take(situation)
    return last
  }

  /// Does something; gives why it was refused.
  @discardableResult
  mutating func act(
    _ action: DataAction, on key: DataKey?, by person: Person = DataTrial.operator1,
    number: Int? = nil, version: Int? = nil, at clock: String = "2026-11-21T15:00:00"
  ) throws -> DeedRefusal? {
    let key = try #require(key)
    let now = try moment(clock)
    do throws(DeedRefusal) {
      last = try book.take(
        DataDeed(action, by: person, version: version), on: key, number: number, at: now)
      return nil
    } catch {
      last = []
      return error
    }
  }

  /// The open item of a kind about an indicator, and of a period if one is given.
  func item(_ kind: DataKind, _ indicator: String, _ period: Period? = nil) -> DataItem? {
    book.items.first {
      $0.key.kind == kind && $0.key.subject.series?.indicator == indicator
        && (period == nil || period == $0.key.subject.period)
    }
  }

  func item(_ kind: DataKind) -> DataItem? { book.items.first { $0.key.kind == kind } }

  static func row(_ indicator: String, _ period: String, _ value: Double, area: String = "330203")
    -> String
  {
    #"{"indicator":"\#(indicator)","area":"\#(area)","period":"\#(period)","value":\#(value)}"#
  }

  /// Figures of a series of months up to one of them, rising evenly from 90.
  static func months(_ indicator: String = output, through month: Int) -> [String] {
    let year = (1...12).map { row(indicator, "2025-\(two($0))", Double($0) * 85) }.dropFirst()
    let own = (2...month).map { row(indicator, "2026-\(two($0))", Double($0) * 90) }
    return year.map { $0 } + own
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Readings of the sensor at times of 21 November.
  static func readings(_ times: [String], _ value: Double = 1.2) -> [String] {
    times.enumerated().map { place, time in
      row(level, "2026-11-21T\(time):00+08:00", value + Double(place % 2) / 100)
    }
  }
}

/// What an item reads back as.
func readBack(_ item: DataItem) throws -> DataItem {
  var json = JSONText()
  item.write(to: &json)
  return try DataItem(JSONNode.parse(json.bytes).object())
}
