import CockpitJSON
import CockpitModel
import Glibc

/// A folder that departments drop snapshots into.
package struct SnapshotFolder: Sendable, Hashable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// One snapshot file and what tells that it changed.
  package struct Entry: Sendable, Hashable {
    package let name: String
    package let signature: Signature
  }

  /// What differs when a file was replaced or written to.
  package struct Signature: Sendable, Hashable {
    let inode: UInt64
    let size: Int64
    let changedSeconds: Int
    let changedNanoseconds: Int
  }

  /// The snapshot files in byte order of their names.
  ///
  /// Hidden files, folders, and everything that does not end in `.json` are left out: producers
  /// write under another name and rename. What leads nowhere, may not be looked at or has a name
  /// that is no UTF-8 is listed, since it is to be refused aloud, not passed over.
  ///
  /// - Throws: if the folder cannot be listed.
  package func entries() throws(FeedError) -> [Entry] {
    guard let directory = opendir(path) else {
      throw FeedError("cannot read the folder \(path): \(Sentence.systemError(errno))")
    }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while let item = readdir(directory) {
      let length = Int(item.pointee.d_reclen)
      let entry = withUnsafePointer(to: &item.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: length) { name in
          SnapshotFolder.entry(name, in: dirfd(directory))
        }
      }
      if let entry { entries.append(entry) }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The entry of a name in an open folder; `nil` if it is none of a snapshot.
  private static func entry(_ name: UnsafePointer<CChar>, in folder: Int32) -> Entry? {
    let text = String(cString: name)
    guard text.hasSuffix(".json"), text.utf8.first != UInt8(ascii: ".") else { return nil }
    var status = stat()
    if fstatat(folder, name, &status, 0) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    } else if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0, errno == ENOENT {
      return nil
    }
    let signature = Signature(
      inode: UInt64(status.st_ino), size: Int64(status.st_size),
      changedSeconds: status.st_ctim.tv_sec, changedNanoseconds: status.st_ctim.tv_nsec)
    return Entry(name: text, signature: signature)
  }

  /// The bytes of any file.
  ///
  /// - Throws: if the file cannot be read or is longer than a document may be.
  package static func read(file path: String) throws(FeedError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FeedError("cannot open \(path): \(Sentence.systemError(errno))") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw FeedError("cannot read \(path): \(Sentence.systemError(errno))")
    }
    let limit = JSONLimits.standard.maximumBytes
    var bytes: [UInt8] = []
    // One byte more than the file says, so that the end shows in the same call.
    var room = min(max(Int(status.st_size), 0), limit) + 1
    while bytes.count <= limit {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(file, buffer.baseAddress, buffer.count)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      }
      if failure == EINTR { continue }
      guard failure == 0 else {
        throw FeedError("cannot read \(path): \(Sentence.systemError(failure))")
      }
      if part.isEmpty { return bytes }
      bytes += part
      room = 65_536
    }
    throw FeedError("\(path) has more than \(limit) bytes; cut it into several files")
  }
}
