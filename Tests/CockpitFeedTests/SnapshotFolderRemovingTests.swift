import CockpitTestSupport
import CockpitWarehouse
import Glibc
import Testing

@testable import CockpitFeed

/// Files are removed as they were read, or not at all.
struct SnapshotFolderRemovingTests {
  private let place = TemporaryFolder()
  private var folder: SnapshotFolder { SnapshotFolder(path: place.path) }

  private func stamp(_ name: String) throws -> SourceStamp {
    try #require(folder.items(at: SnapshotText.end).first { $0.name.text == name }).stamp
  }

  private func remove(_ name: String, asOf stamp: SourceStamp) throws(FeedError) {
    try folder.remove(FileName(name), asOf: stamp)
  }

  @Test("removes a file with its checksum, and nothing else")
  func removes() throws {
    for name in ["a.json", "a.json.sha256", "b.json", "b.json.sha256"] {
      place.write("1", to: name)
    }
    try remove("a.json", asOf: try stamp("a.json"))
    #expect(try place.names == ["b.json", "b.json.sha256"])
  }

  @Test("a file that changed since, or whose checksum did, stays under its name")
  func changed() throws {
    place.write("1", to: "a.json")
    place.write("1", to: "a.json.sha256")
    let old = try stamp("a.json")
    place.put("2", as: "a.json")
    #expect(throws: FeedError.self) { try remove("a.json", asOf: old) }
    let other = try stamp("a.json")
    place.put("2", as: "a.json.sha256")
    #expect(throws: FeedError.self) { try remove("a.json", asOf: other) }
    #expect(try place.names == ["a.json", "a.json.sha256"] && place.text("a.json") == "2")
  }

  @Test("neither a symbolic link nor a file with two names is removed")
  func links() throws {
    place.write("1", to: "a.json")
    place.link("b.json", to: "a.json")
    #expect(throws: FeedError.self) { try remove("b.json", asOf: try stamp("b.json")) }
    place.remove("b.json")
    #expect(link(place.file("a.json"), place.file("c.txt")) == 0)
    #expect(throws: FeedError.self) { try remove("a.json", asOf: try stamp("a.json")) }
    #expect(try place.names == ["a.json", "c.txt"])
  }

  @Test(
    "a file stays where one of those that say the same is no longer as it was read",
    arguments: ["a.json", "d.json"])
  func holder(changed: String) throws {
    for name in ["a.json", "b.json", "c.json", "d.json"] {
      place.put(SnapshotText.figure(1), as: name)
    }
    var intake = Intake(source: folder, catalogue: SnapshotText.catalogue, workers: 1)
    _ = try intake.refresh(at: SnapshotText.end)
    let holders = ["d.json", "a.json"].map { FileName($0) }
    try intake.remove(FileName("c.json"), heldBy: holders, from: folder)
    place.put(SnapshotText.figure(22), as: changed)
    #expect(throws: FeedError(.holderChanged(place.file("b.json"), holder: changed))) {
      try intake.remove(FileName("b.json"), heldBy: holders, from: folder)
    }
    #expect(try place.names == ["a.json", "b.json", "d.json"])
  }

  @Test("only one program at a time removes files")
  func lock() throws {
    let lock = try folder.lockForRemoval()
    #expect(lock != nil)
    #expect(throws: FeedError(.thinnedOut(place.path))) { _ = try folder.lockForRemoval() }
    withExtendedLifetime(lock) {}
    #expect(try SnapshotFolder(path: "/nowhere").lockForRemoval() == nil)
  }

  @Test("what was left by a program that ended gets its name back, unless another file has it")
  func asides() throws {
    place.write("1", to: ".a.json.removing")
    place.write("2", to: ".b.json.removing")
    place.write("3", to: "b.json")
    place.write("4", to: ".other.removing")
    let asides = try folder.asides
    #expect(asides.map(\.name.text) == ["a.json", "b.json"])
    try folder.putBack(asides[0])
    #expect(try place.text("a.json") == "1")
    let error = #expect(throws: FeedError.self) { try folder.putBack(asides[1]) }
    #expect(error?.description.contains(".b.json.removing was about to be removed") == true)
    #expect(throws: FeedError.self) { try remove("b.json", asOf: try stamp("b.json")) }
    #expect(
      try place.names == [".b.json.removing", ".other.removing", "a.json", "b.json"])
    // It ended between the two names of one file.
    #expect(link(place.file("a.json"), place.file(".a.json.removing")) == 0)
    try folder.putBack(asides[0])
    #expect(try place.names == [".b.json.removing", ".other.removing", "a.json", "b.json"])
  }
}
