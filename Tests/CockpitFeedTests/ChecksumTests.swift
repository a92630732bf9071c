import CockpitJSON
import CockpitModel
import CockpitTestSupport
import Testing

@testable import CockpitFeed

/// The checksum beside a snapshot.
struct ChecksumTests {
  private let place = TemporaryFolder()
  private var folder: SnapshotFolder { SnapshotFolder(path: place.path) }

  @Test("agrees with what sha256sum writes for `abc`, in either case")
  func knownAnswer() {
    let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    place.write("abc", to: "a.json")
    place.write("\(sum)  a.json\n", to: "a.json.sha256")
    #expect(Checksum.complaint(about: "a.json", in: folder) == nil)
    place.write("\(sum.uppercased()) *a.json\n", to: "a.json.sha256")
    #expect(Checksum.complaint(about: "a.json", in: folder) == nil)
  }

  @Test("is not asked for")
  func absent() {
    place.write("abc", to: "a.json")
    #expect(Checksum.complaint(about: "a.json", in: folder) == nil)
  }

  @Test("refuses a file that was cut, and keeps what it held before")
  func cut() throws {
    var feed = SnapshotFeed(folder: folder, catalogue: SnapshotText.catalogue, workers: 1)
    place.put(SnapshotText.figure(1), as: "a.json")
    _ = try feed.refresh()
    let sum = String(repeating: "0", count: 64)
    place.write("\(sum)  a.json\n", to: "a.json.sha256")
    place.put(SnapshotText.figure(2), as: "a.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 1)
    #expect(
      feed.refusals.first?.diagnostic.message.hasPrefix(
        "the file does not agree with a.json.sha256") == true)
    place.remove("a.json.sha256")
    place.put(SnapshotText.figure(3), as: "a.json")
    #expect(try feed.refresh())
    #expect(feed.warehouse.output == 3)
    #expect(feed.refusals.isEmpty)
  }

  @Test("refuses a checksum file that holds none", arguments: ["", "abc", "zz"])
  func noChecksum(text: String) {
    place.write("abc", to: "a.json")
    place.write(text, to: "a.json.sha256")
    #expect(
      Checksum.complaint(about: "a.json", in: folder)?.message
        == "a.json.sha256 holds no SHA-256 checksum; write it with sha256sum")
  }
}
