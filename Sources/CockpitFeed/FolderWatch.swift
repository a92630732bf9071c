import Glibc

/// Tells that the files of a folder may have changed.
///
/// Notices of the system come at once, but not from every file system: another machine's change
/// to a shared folder gives none. So the owner also looks at the folder every so often.
package final class FolderWatch: Sendable {
  /// The descriptor that becomes readable on a change; `nil` where there are no notices.
  package let descriptor: Int32?

  /// How long to wait, in seconds, before looking at the folder without a notice.
  package var lookEverySeconds: Int64 { descriptor == nil ? 2 : 30 }

  /// How long a folder must be quiet before it is read: a department drops many files at once.
  package static let quietMilliseconds = 150

  /// Starts watching a folder.
  package init(folder: SnapshotFolder) {
    let file = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard file >= 0 else {
      descriptor = nil
      return
    }
    let changes =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF
      | IN_MOVE_SELF
    guard inotify_add_watch(file, folder.path, UInt32(changes)) >= 0 else {
      close(file)
      descriptor = nil
      return
    }
    descriptor = file
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Takes in all notices that wait; what changed is found by comparing the folder.
  package func drain() {
    guard let descriptor else { return }
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
