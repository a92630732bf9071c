import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// The files of a warehouse in blocks, against the same files in one array.
struct StoredFilesTests {
  private static func file(
    _ number: Int, _ random: inout SeededGenerator
  ) throws -> Warehouse.StoredFile {
    let head =
      Int.random(in: 0..<8, using: &random) == 0
      ? #""disclosure":{"embargo":"2026-12-01T00:00:00+08:00"},"# : ""
    let text = SnapshotText.snapshot(
      [SnapshotText.row(#","value":\#(number)"#)],
      created: "2026-11-2\(Int.random(in: 0...9, using: &random))T00:00:00+08:00",
      source: ["s", "t", "u"][Int.random(in: 0...2, using: &random)], head: head)
    let read = try SnapshotText.read(text, name: "\(number).json").get()
    return Warehouse.StoredFile(try #require(read.batch.files.first))
  }

  /// What all files say together by one look at each.
  private func expect(_ files: StoredFiles, equal expected: [Warehouse.StoredFile?]) throws {
    #expect(files.count == expected.count)
    #expect(files.elementsEqual(expected) { $0 === $1 })
    for day in [15, 24, 40] {
      let moment = try #require(Instant(parsing: "2026-11-15T12:00:00+08:00"))
        .adding(seconds: Int64(day - 15) * 86_400)
      let known = expected.compactMap(\.self).filter { $0.columns.header.knownSince <= moment }
      let digest = files.digest(knownAt: moment)
      let newest = known.max { $0.columns.header.precedes($1.columns.header) }
      #expect(digest.newest === newest)
      #expect(digest.lastKnown == known.map(\.columns.header.knownSince).max())
      #expect(
        digest.nextKnown
          == expected.compactMap { $0?.columns.header.knownSince }.filter { $0 > moment }.min())
      let rows = Dictionary(grouping: known) { $0.columns.header.source.id }
        .mapValues { $0.reduce(0) { $0 + $1.columns.entryCount } }
      #expect(digest.sources.mapValues(\.rows) == rows)
      for ids in [["s"], ["t", "u", "none"], []] as [Set<String>] {
        let some = files.digest(ofSources: ids, knownAt: moment)
        #expect(some.sources.mapValues(\.rows) == rows.filter { ids.contains($0.key) })
        #expect(some.newest === newest)
      }
      #expect(
        Set(digest.embargoed)
          == Set(known.map(\.columns.header).filter { $0.disclosure != .internal }))
    }
  }

  @Test(
    "is the same as one array, through many changes, and tells versions apart by what they do not share"
  )
  func oracle() throws {
    var random = SeededGenerator(seed: 7)
    var files = StoredFiles([])
    var expected: [Warehouse.StoredFile?] = []
    for step in 0..<40 {
      let (before, old) = (files, expected)
      if !expected.isEmpty, Bool.random(using: &random) {
        var changes: [Int: Warehouse.StoredFile?] = [:]
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let place = Int.random(in: expected.indices, using: &random)
          let file = Bool.random(using: &random) ? try Self.file(1000 + step, &random) : nil
          changes.updateValue(file, forKey: place)
          expected[place] = file
        }
        files.replace(changes)
      } else {
        let count = Int.random(in: 0...70, using: &random)
        let news = try (0..<count).map { try Self.file(expected.count + $0, &random) }
        files.append(contentsOf: news)
        expected += news
      }
      try expect(files, equal: expected)
      try expect(before, equal: old)
      let (gone, came) = files.difference(from: before)
      let (left, right) = (
        Set(old.compactMap(\.self).map(ObjectIdentifier.init)),
        Set(expected.compactMap(\.self).map(ObjectIdentifier.init))
      )
      #expect(Set(gone.map(ObjectIdentifier.init)) == left.subtracting(right))
      #expect(Set(came.map(ObjectIdentifier.init)) == right.subtracting(left))
    }
  }
}
