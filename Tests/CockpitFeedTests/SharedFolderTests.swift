import CockpitTestSupport
import Glibc
import SystemPackage
import Testing

@testable import CockpitFeed

/// Folders that accounts of one group share.
struct SharedFolderTests {
  private let place = TemporaryFolder()

  private func status(_ name: String) throws -> stat {
    var status = stat()
    try #require(lstat(place.file(name), &status) == 0)
    return status
  }

  @Test("is for the group of the folder above, where its group writes there")
  func group() throws {
    // Only an administrator gives a folder to any group.
    let group: gid_t = geteuid() == 0 ? 3000 : getegid()
    #expect(chown(place.path, uid_t.max, group) == 0)
    for (mode, expected) in [(0o770, group), (0o700, getegid())] as [(mode_t, gid_t)] {
      #expect(chmod(place.path, mode) == 0)
      try SharedFolder.make(place.file("\(mode)"))
      let folder = try status("\(mode)")
      #expect(folder.st_mode & 0o7777 == 0o2770 && folder.st_gid == expected)
    }
  }

  @Test("what is there already stays as it is")
  func known() throws {
    try #require(mkdir(place.file("known"), 0o700) == 0)
    try SharedFolder.make(place.file("known"))
    #expect(try status("known").st_mode & 0o7777 == 0o700)
  }

  @Test("a link that somebody put in its place changes nothing of what it leads to")
  func link() throws {
    try #require(mkdir(place.file("theirs"), 0o700) == 0)
    #expect(chmod(place.path, 0o770) == 0)
    place.link("index", to: place.file("theirs"))
    let before = try status("theirs")
    #expect(throws: Errno.self) { try SharedFolder.share(place.file("index")) }
    let after = try status("theirs")
    #expect(after.st_mode == before.st_mode && after.st_gid == before.st_gid)
  }
}
