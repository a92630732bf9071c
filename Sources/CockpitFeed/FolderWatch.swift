import CockpitWarehouse
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
  /// What notices came of that nobody took yet.
  private var news = FolderNews.nothing

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
  /// To be called before each look at all of the folder, so that nothing changes unseen after it.
  package func renew() {
    watched = watchPath()
    isInPlace = watched != nil
    hasLinks = folder.isReachedByLink || folder.holdsLinks
  }

  /// Watches the folder that has the path now; `nil` where no notices come of it.
  private func watchPath() -> Int32? {
    guard let descriptor else { return nil }
    let changes =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_DELETE_SELF
      | IN_MOVE_SELF
    let watch = inotify_add_watch(descriptor, folder.path, UInt32(changes))
    // Of the folder that the path led to before nothing is wanted any more.
    if let watched, watched != watch { inotify_rm_watch(descriptor, watched) }
    return watch >= 0 ? watch : nil
  }

  /// Takes in all notices that wait.
  package func drain() {
    guard let descriptor else { return }
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 8) { buffer in
      while case let count = read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
        let notices = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        news.add(FolderNews(notices: notices, ofFolder: watched))
      }
    }
  }

  /// Whether notices came of something that is read, since it was looked for last.
  package var hasNews: Bool { news != .nothing }

  /// What is to be looked at now: what notices came of, or all of the folder.
  ///
  /// All of it where that is wanted, where the path leads to another folder than before, and where links
  /// stand in the way, of which no notices come.
  package func takeNews(isWhole: Bool) -> FolderNews {
    defer { news = .nothing }
    if !isWhole, isInPlace, !hasLinks, case .names(let names) = news {
      let before = watched
      watched = watchPath()
      if watched == before, !names.contains(where: { folder.isLink($0.text) }) { return news }
    }
    renew()
    return .whole
  }

  /// Keeps what could not be looked at yet.
  package func putBack(_ news: FolderNews) { self.news.add(news) }
}
