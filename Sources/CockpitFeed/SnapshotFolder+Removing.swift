package import CockpitWarehouse
import Glibc

/// A file that was to be removed when the program ended, under its hidden name.
package struct AsideFile: Hashable, Sendable {
  /// The name that it had.
  package let name: FileName

  /// The hidden name.
  package var hidden: String { AsideFile.hidden(name) }

  private static let suffix = ".removing"

  init(_ name: FileName) {
    self.name = name
  }

  /// The file that a hidden name stands for; `nil` where it is none of these.
  init?(hidden: String) {
    guard hidden.utf8.first == UInt8(ascii: "."), hidden.hasSuffix(AsideFile.suffix) else {
      return nil
    }
    let name = String(hidden.dropFirst().dropLast(AsideFile.suffix.count))
    guard SnapshotFolder.isSnapshot(name) else { return nil }
    self.name = FileName(name)
  }

  private static func hidden(_ name: FileName) -> String { ".\(name.text)\(suffix)" }
}

/// Keeps other programs from removing files of a folder too, as long as it lives.
package final class RemovalLock: Sendable {
  private let file: Int32

  fileprivate init(_ file: Int32) {
    self.file = file
  }

  deinit { close(file) }
}

extension SnapshotFolder {
  /// Keeps others from removing what holds what is to be removed here; to be taken before the folder is read.
  ///
  /// - Returns: `nil` where the folder cannot be opened, or knows no locks
  /// - Throws: where another program has the lock
  package func lockForRemoval() throws(FeedError) -> RemovalLock? {
    let file = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    let lock = RemovalLock(file)
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return lock }
    guard errno == EWOULDBLOCK else { return nil }
    throw FeedError(.thinnedOut(path))
  }

  /// The files that were to be removed when a program ended before they were gone, in order.
  ///
  /// - Throws: if the folder cannot be listed
  package var asides: [AsideFile] {
    get throws(FeedError) {
      var asides: [AsideFile] = []
      _ = try entries { name, _ in
        if let aside = AsideFile(hidden: String(cString: name)) { asides.append(aside) }
        return true
      }
      return asides.sorted { $0.name < $1.name }
    }
  }

  /// Gives a file that was to be removed its name again.
  ///
  /// - Throws: where another file has the name by now, or the folder cannot be written
  package func putBack(_ aside: AsideFile) throws(FeedError) {
    try putBack(aside.name, from: aside.hidden)
  }

  /// Whether a name is that of a plain file, and the only one that leads to it.
  func hasOfItsOwn(_ name: FileName) -> Bool {
    look(name.text).map(SnapshotFolder.isOfItsOwn) ?? false
  }

  /// Whether a plain file and its checksum are as they were read.
  func isUnchanged(_ name: FileName, since stamp: SourceStamp) -> Bool {
    look(name.text).map {
      SnapshotFolder.isOfItsOwn($0) && SourceStamp.State($0) == stamp.content
        && checksumState(of: name) == stamp.checksum
    } ?? false
  }

  /// Removes a file and its checksum in the state in which they were read.
  func remove(_ name: FileName, asOf stamp: SourceStamp) throws(FeedError) {
    let hidden = AsideFile(name).hidden
    guard let before = look(name.text), isUnchanged(name, since: stamp) else {
      throw FeedError(.changedMeanwhile(full(name.text)))
    }
    // One of that name is left from a program that ended, and may be all there is of a file.
    guard look(hidden) == nil else { throw FeedError(.leftAside(full(hidden))) }
    guard rename(full(name.text), full(hidden)) == 0 else {
      throw FeedError(.unremovable(full(name.text), SystemError(code: errno)))
    }
    // The new name is a change of its own: what is compared here is what writing changes.
    guard let after = look(hidden), after.st_ino == before.st_ino,
      after.st_size == before.st_size, after.st_mtim.tv_sec == before.st_mtim.tv_sec,
      after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else {
      try putBack(name, from: hidden)
      throw FeedError(.changedMeanwhile(full(name.text)))
    }
    // Before the file, so that it never stays alone; a new one belongs to a file that is still to come.
    if let checksum = stamp.checksum, checksumState(of: name) == checksum {
      unlink(full(Checksum.name(of: name.text)))
    }
    guard unlink(full(hidden)) == 0 else {
      let error = SystemError(code: errno)
      try putBack(name, from: hidden)
      throw FeedError(.unremovable(full(name.text), error))
    }
  }

  /// Gives a file its name back, unless another one has that.
  private func putBack(_ name: FileName, from hidden: String) throws(FeedError) {
    if link(full(hidden), full(name.text)) != 0 {
      let error = errno
      let there = look(name.text)
      // A file system without links: there is nothing that tells who came first.
      guard there == nil, error != EEXIST, rename(full(hidden), full(name.text)) == 0 else {
        guard let there, let own = look(hidden), there.st_ino == own.st_ino else {
          throw FeedError(.leftAside(full(hidden)))
        }
        unlink(full(hidden))
        return
      }
      return
    }
    unlink(full(hidden))
  }

  private func full(_ name: String) -> String { "\(path)/\(name)" }

  /// What the system says of a name itself, not of what it leads to; `nil` where it is not there.
  private func look(_ name: String) -> stat? {
    var status = stat()
    return lstat(full(name), &status) == 0 ? status : nil
  }

  private static func isOfItsOwn(_ status: stat) -> Bool {
    status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
  }

  private func checksumState(of name: FileName) -> SourceStamp.State? {
    var status = stat()
    return stat(full(Checksum.name(of: name.text)), &status) == 0 ? .init(status) : nil
  }
}
