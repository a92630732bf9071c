import CockpitModel
import CockpitTestSupport
import Synchronization
import Testing

struct ArchiveTests {
  private static func pack() throws -> Pack {
    try Pack(folder: Repository.path("Resources/Packs/haishu"))
  }

  /// A snapshot with one figure of 规上工业增加值 for October.
  private static func snapshot(_ value: Double, created: String = "2026-11-20T09:00:00+08:00")
    -> String
  {
    """
    {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(created)",
     "source":{"id":"hs-stats","name":"海曙区统计局"},"observations":[
      {"indicator":"economy.industry_va","area":"330203","period":"2026-10","span":"ytd",
       "value":\(value),"growth":{"yoy":4.9},"status":"preliminary"}]}
    """
  }

  @Test("gives what a pack defines")
  func pack() throws {
    let pack = try Self.pack()
    #expect(pack.id == "haishu")
    #expect(pack.name.chinese == "海曙区")
    #expect(pack.areas.contains { $0.code == "330203001" && $0.parent == "330203" })
    let indicator = try #require(pack.indicators.first { $0.id == "economy.industry_va" })
    #expect(indicator.unit == "亿元")
    #expect(pack.targets.contains { $0.year == 2025 && $0.indicator != nil })
  }

  @Test("names the faults of a pack that is none")
  func noPack() throws {
    let folder = TemporaryFolder()
    let faults = #expect(throws: PackFaults.self) { try Pack(folder: folder.path) }
    #expect(try #require(faults).descriptions.contains { $0.contains("pack.json") })
  }

  @Test("reads a figure with its period, growth, marks and source")
  func reading() throws {
    let folder = TemporaryFolder()
    folder.put(Self.snapshot(217.4), as: "a.json")
    var archive = try Archive(folder: folder.path, pack: Self.pack())
    let situation = archive.situation(at: try Moment("2026-11-21T14:32:00+08:00"))
    let reading = try #require(
      situation.readings.first { $0.indicator.id == "economy.industry_va" })
    #expect(reading.value == 217.4)
    #expect(reading.period == "2026-10")
    #expect(reading.growth == .published(4.9, .percent))
    #expect(reading.marks == [.preliminary])
    #expect(reading.freshness == .current)
    let source = try #require(reading.source)
    #expect((source.id, source.name, source.file) == ("hs-stats", "海曙区统计局", "a.json"))
    #expect(!situation.isDemonstration)
  }

  @Test("does not take nothing for zero")
  func missing() throws {
    let folder = TemporaryFolder()
    var archive = try Archive(folder: folder.path, pack: Self.pack())
    let situation = archive.situation(at: try Moment("2026-11-21T14:32:00+08:00"))
    #expect(!situation.readings.isEmpty)
    #expect(situation.readings.allSatisfy { $0.value == nil && $0.light == nil })
  }

  @Test("takes in what changed, and keeps what was good of a file that is refused")
  func refresh() throws {
    let folder = TemporaryFolder()
    let moment = try Moment("2026-11-21T14:32:00+08:00")
    folder.put(Self.snapshot(217.4), as: "a.json")
    var archive = try Archive(folder: folder.path, pack: Self.pack())
    #expect(try !archive.refresh())
    folder.put(Self.snapshot(218), as: "b.json")
    #expect(try archive.refresh())
    func value() -> Double? {
      archive.situation(at: moment).reading(of: "economy.industry_va", area: "330203")?.value
    }
    #expect(value() == 218)
    folder.put("{", as: "b.json")
    #expect(try archive.refresh())
    #expect(value() == 218)
    #expect(archive.refusals.count == 1)
    #expect(archive.refusals.first?.hasPrefix("b.json:1:") == true)
  }

  @Test("tells the clock apart from up to when files count")
  func moments() throws {
    let folder = TemporaryFolder()
    folder.put(Self.snapshot(217.4), as: "a.json")
    var archive = try Archive(folder: folder.path, pack: Self.pack())
    let before = try Moment(
      "2026-11-21T14:32:00+08:00", knownUntil: "2026-11-20T08:59:59+08:00")
    #expect(
      archive.situation(at: before).reading(of: "economy.industry_va", area: "330203")?.value
        == nil)
    let error = #expect(throws: NoMoment.self) { try Moment("yesterday") }
    #expect(error?.text == "yesterday")
  }

  @Test("says why a folder cannot be opened")
  func noFolder() throws {
    let pack = try Self.pack()
    let error = #expect(throws: ArchiveError.self) {
      try Archive(folder: "/nowhere/at/all", pack: pack)
    }
    #expect(try #require(error).description.contains("/nowhere/at/all"))
  }

  @Test("streams a situation at once, and one after each change")
  func changes() async throws {
    let folder = TemporaryFolder()
    folder.put(Self.snapshot(217.4), as: "a.json")
    let archive = try Archive(folder: folder.path, pack: Self.pack())
    let moment = try Moment("2026-11-21T14:32:00+08:00")
    var values: [Double?] = []
    for await situation in archive.changes(every: .milliseconds(5), clock: { moment }) {
      values.append(situation.reading(of: "economy.industry_va", area: "330203")?.value)
      if values.count == 2 { break }
      folder.put(Self.snapshot(219), as: "b.json")
    }
    #expect(values == [217.4, 219])
  }

  @Test("streams a situation when a file that was created ahead of the clock becomes known")
  func due() async throws {
    let folder = TemporaryFolder()
    folder.put(Self.snapshot(217.4, created: "2026-11-21T14:40:00+08:00"), as: "a.json")
    let archive = try Archive(folder: folder.path, pack: Self.pack())
    let before = try Moment("2026-11-21T14:32:00+08:00")
    let after = try Moment("2026-11-21T14:40:00+08:00")
    let looks = Mutex(0)
    let clock: @Sendable () -> Moment = {
      looks.withLock { count in
        count += 1
        return count < 3 ? before : after
      }
    }
    var values: [Double?] = []
    for await situation in archive.changes(every: .milliseconds(5), clock: clock) {
      values.append(situation.reading(of: "economy.industry_va", area: "330203")?.value)
      if values.count == 2 { break }
    }
    #expect(values == [nil, 217.4])
  }
}
