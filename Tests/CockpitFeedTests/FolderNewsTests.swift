import CockpitTestSupport
import CockpitWarehouse
import Glibc
import Testing

@testable import CockpitFeed

struct FolderNewsTests {
  private let place = TemporaryFolder()

  private func names(_ names: String...) -> FolderNews { .names(Set(names.map(FileName.init))) }

  /// What a watch tells after its notices came.
  private func news(_ watch: FolderWatch) throws -> FolderNews {
    var line = pollfd(fd: try #require(watch.descriptor), events: Int16(POLLIN), revents: 0)
    _ = poll(&line, 1, 1000)
    watch.drain()
    return watch.takeNews(isWhole: false)
  }

  @Test("names the files that changed, and those whose checksums did")
  func named() throws {
    let watch = FolderWatch(folder: SnapshotFolder(path: place.path))
    place.write("{}", to: "a.json")
    place.write("0", to: "b.json.sha256")
    #expect(try news(watch) == names("a.json", "b.json"))
    #expect(!watch.hasNews, "they were taken")
    place.remove("a.json")
    #expect(try news(watch) == names("a.json"))
  }

  @Test("tells nothing of what is not read")
  func others() throws {
    let watch = FolderWatch(folder: SnapshotFolder(path: place.path))
    for name in ["a.json.part", ".a.json", "notes.txt"] { place.write("{}", to: name) }
    #expect(try news(watch) == .nothing)
  }

  @Test("is of all files where a name is no text, and where the folder itself changed")
  func whole() throws {
    let path = place.file("folder")
    mkdir(path, 0o755)
    let watch = FolderWatch(folder: SnapshotFolder(path: path))
    let name = path.utf8CString.dropLast() + [47, -1, 46, 106, 115, 111, 110, 0]
    close(open(Array(name), O_CREAT | O_WRONLY, 0o600))
    #expect(try news(watch) == .whole)
    chmod(path, 0o700)
    #expect(try news(watch) == .whole)
  }

  @Test("is of all files where links stand in the folder, or another folder has its path")
  func links() throws {
    for folder in ["one", "two"] { mkdir(place.file(folder), 0o755) }
    let watch = FolderWatch(folder: SnapshotFolder(path: place.file("one")))
    symlink(place.file("two"), place.file("one/a.part"))
    place.rename("one/a.part", to: "one/a.json")
    #expect(try news(watch) == .whole)
    place.write("{}", to: "one/b.json")
    #expect(try news(watch) == .whole)
    let other = FolderWatch(folder: SnapshotFolder(path: place.file("two")))
    place.write("{}", to: "two/c.json")
    rename(place.file("two"), place.file("three"))
    mkdir(place.file("two"), 0o755)
    #expect(try news(other) == .whole)
    place.write("{}", to: "two/d.json")
    #expect(try news(other) == names("d.json"))
  }

  @Test("is of all files where one asks for that, and keeps what could not be looked at")
  func kept() throws {
    let watch = FolderWatch(folder: SnapshotFolder(path: place.path))
    watch.putBack(names("a.json"))
    #expect(watch.takeNews(isWhole: true) == .whole)
    watch.putBack(names("a.json"))
    watch.putBack(names("b.json"))
    #expect(watch.takeNews(isWhole: false) == names("a.json", "b.json"))
    watch.putBack(.whole)
    watch.putBack(names("a.json"))
    #expect(watch.takeNews(isWhole: false) == .whole)
  }
}
