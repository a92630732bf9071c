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
  /// write under another name and rename.
  ///
  /// - Throws: if the folder cannot be listed.
  package func entries() throws(FeedError) -> [Entry] {
    guard let directory = opendir(path) else {
      throw FeedError("cannot read the folder \(path): \(SnapshotFolder.reason(errno))")
    }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while let item = readdir(directory) {
      let length = Int(item.pointee.d_reclen)
      let name = withUnsafePointer(to: &item.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: length) { String(cString: $0) }
      }
      guard name.hasSuffix(".json"), !name.hasPrefix("."),
        let signature = signature(of: name)
      else { continue }
      entries.append(Entry(name: name, signature: signature))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func signature(of name: String) -> Signature? {
    var status = stat()
    guard stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Signature(
      inode: UInt64(status.st_ino), size: Int64(status.st_size),
      changedSeconds: status.st_ctim.tv_sec, changedNanoseconds: status.st_ctim.tv_nsec)
  }

  /// The bytes of a file of the folder.
  ///
  /// - Throws: if the file cannot be read.
  package func read(_ name: String) throws(FeedError) -> [UInt8] {
    try SnapshotFolder.read(file: "\(path)/\(name)")
  }

  /// The bytes of any file.
  ///
  /// - Throws: if the file cannot be read.
  package static func read(file path: String) throws(FeedError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FeedError("cannot open \(path): \(reason(errno))") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw FeedError("cannot read \(path): \(reason(errno))")
    }
    var bytes: [UInt8] = []
    // One byte more than the file says, so that the end shows in the same call.
    var room = max(Int(status.st_size), 0) + 1
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(file, buffer.baseAddress, buffer.count)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw FeedError("cannot read \(path): \(reason(failure))") }
      if part.isEmpty { return bytes }
      bytes = bytes.isEmpty ? part : bytes + part
      room = max(4096, Int(status.st_size) + 1 - bytes.count)
    }
  }

  static func reason(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
