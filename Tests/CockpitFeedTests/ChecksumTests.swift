import CockpitJSON
import CockpitTestSupport
import Glibc
import Testing

@testable import CockpitFeed
@testable import CockpitWarehouse

/// The checksum beside a snapshot.
struct ChecksumTests {
  private let place = TemporaryFolder()
  private var folder: SnapshotFolder { SnapshotFolder(path: place.path) }

  private var complaint: Diagnostic? {
    Array("abc".utf8).withUnsafeBufferPointer {
      Checksum.complaint(about: $0, of: "a.json", at: place.file("a.json"))
    }
  }

  @Test("agrees with what sha256sum writes for `abc`, in either case")
  func knownAnswer() {
    let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    place.write("abc", to: "a.json")
    place.write("\(sum)  a.json\n", to: "a.json.sha256")
    #expect(complaint == nil)
    place.write("\(sum.uppercased()) *a.json\n", to: "a.json.sha256")
    #expect(complaint == nil)
  }

  @Test("is not asked for")
  func absent() {
    place.write("abc", to: "a.json")
    #expect(complaint == nil)
  }

  @Test("refuses a file that was cut, and keeps what it held before")
  func cut() throws {
    var intake = Intake(source: folder, catalogue: SnapshotText.catalogue, workers: 1)
    place.put(SnapshotText.figure(1), as: "a.json")
    _ = try intake.refresh()
    let sum = String(repeating: "0", count: 64)
    place.write("\(sum)  a.json\n", to: "a.json.sha256")
    place.put(SnapshotText.figure(2), as: "a.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 1)
    #expect(
      intake.content.refusals.first?.diagnostic.message.hasPrefix(
        "the file does not agree with a.json.sha256") == true)
    place.remove("a.json.sha256")
    place.put(SnapshotText.figure(3), as: "a.json")
    #expect(try intake.refresh())
    #expect(intake.content.warehouse.output == 3)
    #expect(intake.content.refusals.isEmpty)
  }

  @Test("refuses a checksum file that holds none", arguments: ["", "abc", "zz"])
  func noChecksum(text: String) {
    place.write("abc", to: "a.json")
    place.write(text, to: "a.json.sha256")
    #expect(
      complaint?.message
        == "a.json.sha256 holds no SHA-256 checksum; write it with sha256sum")
  }

  @Test("counts one that is there and cannot be read as no agreement")
  func unreadable() {
    place.write("abc", to: "a.json")
    mkdir(place.file("a.json.sha256"), 0o755)
    #expect(complaint?.message.contains("it is no regular file") == true)
    rmdir(place.file("a.json.sha256"))
    place.link("a.json.sha256", to: "a.json.sha256")
    #expect(complaint?.message.hasPrefix("cannot read") == true)
  }

  @Test("is looked at again when it is corrected, and when it comes late")
  func corrected() throws {
    var intake = Intake(source: folder, catalogue: SnapshotText.catalogue, workers: 1)
    let text = SnapshotText.figure(1)
    place.write(String(repeating: "0", count: 64), to: "a.json.sha256")
    place.put(text, as: "a.json")
    _ = try intake.refresh()
    #expect(intake.content.warehouse.output == nil)
    #expect(intake.content.refusals.count == 1)
    let sum = Command.run(["/usr/bin/sha256sum", place.file("a.json")]).output
    place.write(sum, to: "a.json.sha256")
    #expect(try intake.refresh())
    #expect(intake.content.refusals.isEmpty)
    #expect(intake.content.warehouse.output == 1)
    #expect(try !intake.refresh())
    place.remove("a.json.sha256")
    place.write(String(repeating: "0", count: 64), to: "a.json.sha256")
    #expect(try intake.refresh())
    #expect(intake.content.refusals.count == 1)
    #expect(intake.content.warehouse.output == 1)
  }

  @Test("holds for files of targets, too")
  func targets() throws {
    var intake = Intake(source: folder, catalogue: SnapshotText.catalogue, workers: 1)
    place.write(String(repeating: "0", count: 64), to: "a.targets.json.sha256")
    place.put(SnapshotText.targets, as: "a.targets.json")
    _ = try intake.refresh()
    #expect(intake.content.targets.isEmpty)
    place.remove("a.targets.json.sha256")
    _ = try intake.refresh()
    #expect(intake.content.targets.count == 1)
    #expect(intake.content.refusals.isEmpty)
  }
}
