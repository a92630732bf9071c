import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitDemonstration

struct DemonstrationTests {
  private let catalogue: Catalogue
  private let demonstration: Demonstration

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
    demonstration = try ExampleDemonstration.demonstration()
  }

  private static let november = Result {
    try files(ExampleDemonstration.demonstration(), every: 14)
  }

  /// The snapshots of November, without the targets before them.
  private func snapshots(every: Int = 14) throws -> [DemonstrationFile] {
    let files = try every == 14 ? november() : Self.files(demonstration, every: every)
    return files.filter { !$0.name.hasSuffix(".targets.json") }
  }

  /// The files of November in steps of 14 days.
  private func november() throws -> [DemonstrationFile] { try Self.november.get() }

  private static func files(
    _ demonstration: Demonstration, every: Int
  ) throws -> [DemonstrationFile] {
    demonstration.snapshots(
      from: try #require(CivilDate(year: 2026, month: 11, day: 1)),
      to: try #require(CivilDate(year: 2026, month: 11, day: 21)), every: every)
  }

  private static func rows(_ root: JSONObject) throws -> [JSONObject] {
    try (root.optional("observations")?.elements() ?? []).map { try $0.object() }
  }

  @Test("invents no feed that nobody owes, but for those of which the scenario says how they run")
  func feeds() {
    let feeds = catalogue.indicators.filter { !$0.isOwed && $0.system == nil }
    let reported = Set(catalogue.reportedIndicators.map(\.id))
    #expect(feeds.contains { reported.contains($0.id) })
    for feed in feeds {
      let isTold = catalogue.scenario.profiles[feed.id] != nil
      #expect(reported.contains(feed.id) == isTold, "\(feed.id)")
    }
  }

  @Test("the same seed gives the same bytes, another seed others")
  func determinism() throws {
    let again = Demonstration(
      catalogue: catalogue, region: "330203", seed: 1, packs: ProjectPacks.files)
    let other = Demonstration(
      catalogue: catalogue, region: "330203", seed: 2, packs: ProjectPacks.files)
    func isSame(_ files: [DemonstrationFile], _ others: [DemonstrationFile]) -> Bool {
      files.map(\.name) == others.map(\.name) && files.map(\.bytes) == others.map(\.bytes)
    }
    #expect(try isSame(november(), Self.files(again, every: 14)))
    let now = try HaishuPack.moment("2026-11-21T14:32:00+08:00")
    #expect(isSame(demonstration.live(at: now), again.live(at: now)))
    let others = other.start(at: now)
    let start = try ExampleDemonstration.start()
    #expect(start.map(\.name) == others.map(\.name))
    #expect(zip(start, others).contains { $0.bytes != $1.bytes })
  }

  @Test("every file parses, says that it is a demonstration, has its name and no later figure")
  func filesAreWellFormed() throws {
    let files = try snapshots()
    #expect(files.count > 10)
    for file in files {
      let root = try JSONNode.parse(file.bytes).object()
      #expect(try root.required("demonstration").boolean())
      #expect(try root.required("schema").string() == "cockpit.snapshot/1")
      let source = try root.required("source").object().required("id").string()
      let created = try root.required("created_at").string()
      let stamp = created.prefix(16).filter { $0 != "-" && $0 != ":" }
      #expect(file.name == "330203-\(source)-\(stamp).json")
      let moment = try HaishuPack.moment(created)
      for row in try Self.rows(root) {
        let released = try row.required("released_at").string()
        #expect(try HaishuPack.moment(released) <= moment)
      }
    }
  }

  @Test("the reader of snapshots accepts every file without a warning")
  func readerAccepts() throws {
    let now = try HaishuPack.moment("2026-11-21T14:32:00+08:00")
    let files =
      try snapshots() + ExampleDemonstration.start() + demonstration.live(at: now)
    var reader = SnapshotReader(catalogue: catalogue)
    for file in files {
      _ = try file.bytes.withUnsafeBufferPointer { reader.read($0, name: file.name) }.get()
      #expect(reader.warnings == [])
    }
  }

  @Test("the targets are the first file of a folder, and there is one")
  func targetsComeFirst() throws {
    let names = try november().map(\.name)
    #expect(names.first == "330203-2026.targets.json")
    #expect(names.count { $0.hasSuffix(".targets.json") } == 1)
    #expect(names.count == (try snapshots().count) + 1)
  }

  @Test("no two files of a stretch have one name, and they come in the order of creation")
  func namesAreUnique() throws {
    let files = try snapshots(every: 1)
    #expect(Set(files.map(\.name)).count == files.count)
    let stamps = files.map { $0.name.dropLast(5).suffix(13) }
    #expect(stamps == stamps.sorted())
  }

  @Test("collecting days into fewer files changes no figure")
  func collectingKeepsRows() throws {
    func rows(_ every: Int) throws -> Set<String> {
      var result: Set<String> = []
      let files = try snapshots(every: every)
      for file in files where file.name.contains("petitions") || file.name.contains("emergency") {
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
        for line in lines where line.hasPrefix("  {") {
          result.insert(line.hasSuffix(",") ? String(line.dropLast()) : String(line))
        }
      }
      return result
    }
    let single = try rows(1)
    #expect(single.count > 100)
    #expect(try single == rows(30))
  }

  @Test("open figures of streets add up to the district within the rounding of their decimals")
  func writtenStreetsAddUp() throws {
    var totals: [String: Double] = [:]
    var sums: [String: (sum: Double, count: Int)] = [:]
    for file in try ExampleDemonstration.start() {
      let root = try JSONNode.parse(file.bytes).object()
      let source = try root.required("source").object().required("id").string()
      for row in try Self.rows(root) {
        let id = try row.required("indicator").string()
        let indicator = try #require(catalogue.indicator(id))
        guard
          source
            == DemonstrationSource(
              of: indicator, catalogue.scenario, in: catalogue.departmentIndex
            ).id
        else {
          continue
        }
        guard indicator.streets == .open, indicator.rollUp.areas == .sum else { continue }
        let key = try id + " " + row.required("period").string()
        let value = try row.required("value").number()
        if try row.required("area").string() == "330203" {
          totals[key] = value
        } else {
          sums[key, default: (0, 0)].sum += value
          sums[key, default: (0, 0)].count += 1
        }
      }
    }
    #expect(sums.count > 100)
    for (key, parts) in sums {
      let id = String(key.prefix { $0 != " " })
      let decimals = try #require(catalogue.indicator(id)).decimals
      let step = (0..<decimals).reduce(1.0) { step, _ in step / 10 }
      let tolerance = decimals == 0 ? 0 : Double(parts.count + 1) * 0.5 * step + 1e-9
      #expect(abs(parts.sum - (try #require(totals[key]))) <= tolerance, "\(key)")
    }
  }

  @Test("the first screen knows every indicator of the pack that is reported, once per period")
  func startIsComplete() throws {
    var known: Set<String> = []
    var keys: Set<String> = []
    for file in try ExampleDemonstration.start() {
      let root = try JSONNode.parse(file.bytes).object()
      for node in try root.optional("series")?.elements() ?? [] {
        known.insert(try node.object().required("indicator").string())
      }
      for row in try Self.rows(root) {
        let id = try row.required("indicator").string()
        known.insert(id)
        let key =
          try id + " " + row.required("area").string() + " "
          + row.required("period").string()
          + (root.required("source").object().required("id").string() == "data" ? " data" : "")
        #expect(keys.insert(key).inserted, "\(key) stands twice")
      }
    }
    #expect(known == Set(catalogue.reportedIndicators.map(\.id)))
  }

  @Test("live drops carry the sensors every five minutes and each release once")
  func liveDrops() throws {
    let start = try HaishuPack.moment("2026-11-23T07:00:00+08:00")
    var calls = 0
    var rain = 0
    for drop in 1...36 {
      let files = demonstration.live(at: start.adding(seconds: Int64(drop) * 300))
      for file in files {
        let text = String(decoding: file.bytes, as: UTF8.self)
        rain += text.contains("safety.rain_1h\",\"area\":\"330203\"") ? 1 : 0
        calls += text.contains("people.hotline_calls\",\"area\":\"330203\"") ? 1 : 0
      }
    }
    #expect(rain == 36)
    #expect(calls == 1)
  }

  @Test(
    "the clock may stand in any year",
    arguments: ["0001-01-01T00:00:00+08:00", "1969-12-31T23:55:00Z", "9999-12-31T23:55:00+08:00"])
  func anyYear(now: String) throws {
    let moment = try HaishuPack.moment(now)
    #expect(demonstration.live(at: moment).contains { $0.name.contains("water-sensors") })
    #expect(demonstration.start(at: moment).count > 30)
  }

  @Test("a catalogue without indicators gives no files")
  func nothingKnown() throws {
    let empty = Catalogue(
      id: "x", version: "1", name: LocalizedText(zh: "空"), title: LocalizedText(zh: "空"),
      region: "1", offset: .china, themes: [], domains: [], areas: AreaTree([]), indicators: [],
      boards: [])
    let demonstration = Demonstration(catalogue: empty, region: "1", seed: 1)
    #expect(try Self.files(demonstration, every: 14).isEmpty)
    #expect(demonstration.start(at: Instant(seconds: 0)).isEmpty)
  }
}
