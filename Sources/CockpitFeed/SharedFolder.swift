import Glibc
package import SystemPackage

/// A folder that accounts of one group share.
package enum SharedFolder {
  /// Makes a folder within one that is there, unless there is one of the name.
  ///
  /// It is for a group: that of the folder above, where members of that group write there.
  package static func make(_ path: String) throws(Errno) {
    guard mkdir(path, 0o770) == 0 else {
      if errno == EEXIST { return }
      throw Errno(rawValue: errno)
    }
    try share(path)
  }

  /// Gives a folder to the group of the one above it.
  ///
  /// It is opened once, and no link is followed: whoever may write beside it may have put another one in its place.
  static func share(_ path: String) throws(Errno) {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw Errno(rawValue: errno) }
    defer { close(folder) }
    var above = stat()
    if fstatat(folder, "..", &above, 0) == 0, above.st_mode & 0o020 != 0 {
      fchown(folder, uid_t.max, above.st_gid)
    }
    fchmod(folder, 0o2770)
  }
}
