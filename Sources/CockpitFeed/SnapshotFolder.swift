import CockpitJSON
import CockpitWarehouse
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

  /// What differs when a file or the checksum beside it was replaced or written to.
  package struct Signature: Sendable, Hashable {
    let file: Stamp
    /// That of the checksum; `nil` where there is none.
    let checksum: Stamp?
  }

  /// What differs when one file was replaced or written to.
  struct Stamp: Sendable, Hashable {
    let inode: UInt64
    let size: Int64
    let changedSeconds: Int
    let changedNanoseconds: Int

    init(_ status: stat) {
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      changedSeconds = status.st_ctim.tv_sec
      changedNanoseconds = status.st_ctim.tv_nsec
    }
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
    let file = Stamp(status)
    let hasChecksum = fstatat(folder, Checksum.name(of: text), &status, 0) == 0
    return Entry(
      name: text, signature: Signature(file: file, checksum: hasChecksum ? Stamp(status) : nil))
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String { "\(path)/\(name)" }

  /// The bytes of a plain file; `nil` where there is no file.
  ///
  /// A pipe or a device is refused: it might never end.
  ///
  /// - Throws: if it cannot be read or is longer than a document may be.
  static func contents(ofPlain file: String) throws(FeedError) -> [UInt8]? {
    var status = stat()
    if stat(file, &status) != 0 {
      if errno == ENOENT { return nil }
    } else if status.st_mode & S_IFMT != S_IFREG {
      let reason: Sentence = "it is no regular file"
      throw FeedError("cannot read \(file): \(reason)")
    }
    return try read(file: file)
  }

  /// The bytes of any file.
  ///
  /// - Throws: if the file cannot be read or is longer than a document may be.
  package static func read(file path: String) throws(FeedError) -> [UInt8] {
    do throws(FileBuffer.Failure) {
      return try FileBuffer.bytes(of: path)
    } catch {
      throw FeedError("cannot read \(path): \(error.reason)")
    }
  }
}
