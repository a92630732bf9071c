import CockpitTestSupport
import Glibc
import Testing

@testable import CockpitFeed

struct FolderWatchTests {
  private let place = TemporaryFolder()

  /// Whether a notice comes within a time; it is taken in.
  private func hasNotice(_ watch: FolderWatch, milliseconds: Int32) throws -> Bool {
    let descriptor = try #require(watch.descriptor)
    var line = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let isReadable = poll(&line, 1, milliseconds) == 1
    watch.drain()
    return isReadable
  }

  @Test("tells within a second that a file was renamed into the folder, changed or removed")
  func notices() throws {
    place.write("{}", to: "a.part")
    let watch = FolderWatch(folder: SnapshotFolder(path: place.path))
    #expect(watch.lookEverySeconds == 30)
    #expect(try !hasNotice(watch, milliseconds: 0))
    place.rename("a.part", to: "a.json")
    #expect(try hasNotice(watch, milliseconds: 1000))
    #expect(try !hasNotice(watch, milliseconds: 0), "the notice was taken in")
    place.write("[]", to: "a.json")
    #expect(try hasNotice(watch, milliseconds: 1000))
    chmod(place.file("a.json"), 0o600)
    #expect(try hasNotice(watch, milliseconds: 1000))
    place.remove("a.json")
    #expect(try hasNotice(watch, milliseconds: 1000))
  }

  @Test("sees a folder that vanishes, and the one that comes in its place")
  func vanishes() throws {
    let path = place.file("folder")
    mkdir(path, 0o755)
    let watch = FolderWatch(folder: SnapshotFolder(path: path))
    rmdir(path)
    #expect(try hasNotice(watch, milliseconds: 1000))
    watch.renew()
    #expect(watch.lookEverySeconds == 2, "without notices it is looked at more often")
    mkdir(path, 0o755)
    watch.renew()
    #expect(watch.lookEverySeconds == 30)
    place.write("{}", to: "folder/a.json")
    #expect(try hasNotice(watch, milliseconds: 1000))
  }

  @Test("looks every two seconds where a symbolic link leads to the folder, above it or in it")
  func links() throws {
    for folder in ["one", "two", "one/inner"] { mkdir(place.file(folder), 0o755) }
    symlink(place.file("one"), place.file("link"))
    let watch = FolderWatch(folder: SnapshotFolder(path: place.file("link")))
    #expect(watch.lookEverySeconds == 2)
    let below = FolderWatch(folder: SnapshotFolder(path: place.file("link/inner")))
    #expect(below.lookEverySeconds == 2)
    // The link leads elsewhere: the next look renews, and notices come of what it leads to.
    unlink(place.file("link"))
    symlink(place.file("two"), place.file("link"))
    watch.renew()
    place.write("{}", to: "two/a.json")
    #expect(try hasNotice(watch, milliseconds: 1000))
    place.write("{}", to: "one/a.json")
    watch.drain()
    #expect(try !hasNotice(watch, milliseconds: 100), "nothing is told of the folder before")
    let plain = FolderWatch(folder: SnapshotFolder(path: place.file("one")))
    #expect(plain.lookEverySeconds == 30)
    symlink(place.file("two/a.json"), place.file("one/b.json"))
    plain.renew()
    #expect(plain.lookEverySeconds == 2)
  }

  @Test("keeps watching a folder that is watched already")
  func renews() throws {
    let watch = FolderWatch(folder: SnapshotFolder(path: place.path))
    watch.renew()
    #expect(try !hasNotice(watch, milliseconds: 0))
    place.put("{}", as: "a.json")
    #expect(try hasNotice(watch, milliseconds: 1000))
  }
}
