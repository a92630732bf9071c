import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct PreparedPastTests {
  private static func demonstration(seed: UInt64 = 1, past: [UInt8]? = nil) throws -> Demonstration
  {
    Demonstration(
      catalogue: try HaishuPack.plainCatalogue(), region: "330203", seed: seed,
      packs: ProjectPacks.files, past: past)
  }

  private static let prepared = Result { try demonstration().preparedPast(for: 2026...2026) }

  /// Each file of the first screen at a moment, as a department would drop it.
  private static func files(
    _ demonstration: Demonstration, at moment: Instant
  ) -> [String: [UInt8]] {
    Dictionary(
      demonstration.start(at: moment).map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
  }

  @Test("the first screen has the same files, byte by byte, whether the past was prepared or not")
  func same() throws {
    let computed = try Self.demonstration()
    let known = try Self.demonstration(past: Self.prepared.get())
    var random = Sweep.generator("past")
    let first = try HaishuPack.moment("2026-01-01T00:00:00+08:00")
    let last = try HaishuPack.moment("2027-01-01T00:00:00+08:00")
    let between = (0..<Sweep.count(gate: 3, soak: 60)).map { _ in
      Instant(seconds: Int64.random(in: first.seconds...last.seconds, using: &random))
    }
    for moment in [first, last] + between {
      let files = Self.files(known, at: moment)
      #expect(files.count > 20)
      #expect(files == Self.files(computed, at: moment), "\(moment)")
    }
  }

  @Test(
    "at a moment within its years a demonstration takes the past as it was prepared, and at no other"
  )
  func reach() throws {
    let bytes = try Self.prepared.get()
    let subject = PreparedPast.Subject(
      fingerprint: try HaishuPack.plainCatalogue().fingerprint, region: "330203", seed: 1)
    let past = try #require(PreparedPast(bytes, of: subject))
    #expect(past.peers?.city == "3302")
    #expect(past.peers?.districts.count == 9)
    let first = try HaishuPack.moment("2026-01-01T00:00:00+08:00")
    #expect(past.reach.lowerBound == first)
    #expect(past.tables([], at: first) == nil, "tables of another demonstration")
    let before = first.adding(seconds: -1)
    let known = try Self.demonstration(past: bytes)
    #expect(Self.files(known, at: before) == Self.files(try Self.demonstration(), at: before))
  }

  @Test("a past of another seed, region or pack is none, and so is one of another version")
  func foreign() throws {
    var bytes = try Self.prepared.get()
    let fingerprint = try HaishuPack.plainCatalogue().fingerprint
    func past(_ bytes: [UInt8], _ fingerprint: UInt64, _ region: String, _ seed: UInt64)
      -> PreparedPast?
    {
      PreparedPast(bytes, of: .init(fingerprint: fingerprint, region: region, seed: seed))
    }
    #expect(past(bytes, fingerprint, "330203", 1) != nil)
    #expect(past(bytes, fingerprint, "330203", 2) == nil)
    #expect(past(bytes, fingerprint, "330212", 1) == nil)
    #expect(past(bytes, fingerprint &+ 1, "330203", 1) == nil)
    #expect(past([], fingerprint, "330203", 1) == nil)
    bytes[13] = UInt8(ascii: "0")
    #expect(past(bytes, fingerprint, "330203", 1) == nil)
  }

  @Test("a past that is cut off is computed")
  func cutOff() throws {
    let bytes = try Self.prepared.get()
    let moment = try HaishuPack.moment("2026-11-21T14:32:00+08:00")
    let expected = Self.files(try Self.demonstration(), at: moment)
    for count in [bytes.count - 1, bytes.count / 2] {
      let known = try Self.demonstration(past: Array(bytes.prefix(count)))
      #expect(Self.files(known, at: moment) == expected)
    }
  }
}
