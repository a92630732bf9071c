import CockpitTestSupport
import Glibc
import Testing

@testable import CockpitCatalogue
@testable import DigitalCockpit

struct PreparedPacksTests {
  @Test(
    "what is kept ready of a pack is what its files say; RECORD_GOLDENS=1 prepares it anew",
    arguments: EmbeddedPacks.ids)
  func current(id: String) throws {
    let files = try #require(EmbeddedPacks.files(id))
    let bytes = try PackReader.inspect(files).catalogue.prepared
    if getenv("RECORD_GOLDENS") != nil {
      try Files.write(bytes, to: Repository.path("Resources/Prepared/\(id).pack"))
    }
    let isCurrent = files.prepared == bytes
    #expect(isCurrent, "run this test with RECORD_GOLDENS=1, then Resources/embed.sh")
  }

  @Test("a catalogue is the same when it is prepared and read", arguments: EmbeddedPacks.ids)
  func same(id: String) throws {
    let files = try #require(EmbeddedPacks.files(id))
    let read = try PackReader.inspect(files).catalogue
    let made = Catalogue(preparedOf: files)
    let prepared = try #require(made)
    #expect(prepared.prepared == read.prepared && prepared.fingerprint == read.fingerprint)
    #expect(prepared.indicators == read.indicators && prepared.systems == read.systems)
    #expect(prepared.areas.areas == read.areas.areas && prepared.boards == read.boards)
    #expect(prepared.goals == read.goals && prepared.calendar == read.calendar)
    #expect(prepared.records == read.records && prepared.scenario == read.scenario)
    #expect(prepared.alarmRules == read.alarmRules && prepared.supervision == read.supervision)
    #expect(prepared.departments == read.departments && prepared.bodies == read.bodies)
    #expect(prepared.composites == read.composites && prepared.clock == read.clock)
    #expect(prepared.wholes == read.wholes && prepared.alarmCauses == read.alarmCauses)
    #expect(prepared.crossChecks == read.crossChecks && !read.crossChecks.isEmpty)
    #expect(prepared.themes == read.themes && prepared.domains == read.domains)
    #expect(prepared.namedGroups == read.namedGroups && prepared.title == read.title)
  }

  @Test("a demonstration takes of a pack what its files say", arguments: EmbeddedPacks.ids)
  func scenario(id: String) throws {
    let files = try #require(EmbeddedPacks.files(id))
    let found = Catalogue.preparedScenario(of: files)
    let prepared = try #require(found)
    let read = try PackReader.inspect(files).catalogue
    #expect(prepared.region == read.region && prepared.areas.areas == read.areas.areas)
    #expect(prepared.scenario == read.scenario)
    let known = read.indicators.filter { $0.system == nil }
    #expect(prepared.indicators.count == known.count)
    #expect(known.allSatisfy { prepared.indicators[$0.id] == $0 })
  }

  @Test("is none of files that are other ones, and none that is cut off or of another version")
  func foreign() throws {
    let files = try #require(EmbeddedPacks.files("zhejiang"))
    let known = files.prepared
    let bytes = try #require(known)
    func catalogue(_ bytes: [UInt8]?, of id: String = "zhejiang") -> Catalogue? {
      EmbeddedPacks.files(id).flatMap { files in
        let contents = Dictionary(
          PackFiles.names.compactMap { name in files[name].map { (name, $0) } },
          uniquingKeysWith: { first, _ in first })
        return Catalogue(
          preparedOf: PackFiles(location: "", contents: contents, prepared: bytes))
      }
    }
    #expect(catalogue(bytes) != nil && catalogue(nil) == nil && catalogue([]) == nil)
    #expect(catalogue(bytes, of: "ningbo") == nil)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      #expect(
        catalogue(Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))) == nil)
    }
    #expect(catalogue(bytes + [0]) == nil)
    var older = bytes
    older[13] = UInt8(ascii: "0")
    #expect(catalogue(older) == nil)
  }
}
