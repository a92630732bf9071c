import Glibc

/// Which file a name stands for.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let node: UInt64

  init(_ status: stat) { (device, node) = (UInt64(status.st_dev), UInt64(status.st_ino)) }

  /// `nil` where there is none.
  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// A file as one look at it finds it.
struct FileState: Hashable, Sendable {
  let identity: FileIdentity
  /// In bytes.
  let size: Int
  /// When anything of it changed last, its content or its rights; nobody can set that back.
  let changed: Stamp

  /// Seconds and nanoseconds since 1970.
  struct Stamp: Hashable, Sendable {
    let seconds: Int
    let nanoseconds: Int
  }

  /// `nil` where there is none.
  init?(path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    identity = FileIdentity(status)
    size = Int(status.st_size)
    changed = Stamp(seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
  }
}
