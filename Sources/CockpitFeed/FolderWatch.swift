import Glibc

/// Tells that the files of a folder may have changed.
///
/// Notices of the system come at once, but not from every file system: another machine's change
/// to a shared folder gives none. So the owner also looks at the folder every so often.
package final class FolderWatch {
  /// How long a folder must be quiet before it is read: a department drops many files at once.
  package static let quietMilliseconds = 150
  /// How long a folder that is never quiet may wait to be read.
  package static let longestMilliseconds = 600

  /// The descriptor that becomes readable on a change; `nil` where the system gives none.
  package let descriptor: Int32?
  private let folder: SnapshotFolder
  private var watched: Int32?
  /// Whether notices come of the folder that has the path.
  private var isInPlace = false
  /// Whether a symbolic link leads to the folder or stands in it: no notice comes where one is made to
  /// lead elsewhere, or where what it leads to changes.
  private var hasLinks = false

  /// How long to wait, in seconds, before looking at the folder without a notice.
  package var lookEverySeconds: Int64 { isInPlace && !hasLinks ? 30 : 2 }

  /// Starts watching a folder.
  package init(folder: SnapshotFolder) {
    self.folder = folder
    let file = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    descriptor = file >= 0 ? file : nil
    renew()
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Watches the folder that has the path now, which may be another one than before.
  ///
  /// To be called before each look, so that nothing changes unseen after it.
  package func renew() {
    guard let descriptor else { return }
    let changes =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF
      | IN_MOVE_SELF
    let watch = inotify_add_watch(descriptor, folder.path, UInt32(changes))
    // Of the folder that the path led to before nothing is wanted any more.
    if let watched, watched != watch { inotify_rm_watch(descriptor, watched) }
    watched = watch >= 0 ? watch : nil
    isInPlace = watch >= 0
    hasLinks = folder.isReachedByLink || folder.holdsLinks
  }

  /// Takes in all notices that wait; what changed is found by comparing the folder.
  package func drain() {
    guard let descriptor else { return }
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
