package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse
import Glibc
import SystemPackage

/// A folder that departments drop snapshots into.
package struct SnapshotFolder: Source, Hashable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package var name: String { path }

  /// The snapshot files and those of targets, in byte order of their names.
  ///
  /// Hidden files, folders, and everything that does not end in `.json` are left out: producers
  /// write under another name and rename. What leads nowhere, may not be looked at or has a name
  /// that is no UTF-8 is listed, since it is to be refused aloud, not passed over.
  ///
  /// - Throws: if the folder cannot be listed.
  /// - Complexity: one look at each file, and one at each checksum where there are any
  package func items(at now: Instant) throws(FeedError) -> [SourceItem] {
    var items: [SourceItem] = []
    let hasChecksums = try entries { name, _ in !Checksum.isName(name) } == false
    _ = try entries { name, folder in
      if let item = item(name, in: folder, withChecksum: hasChecksums) { items.append(item) }
      return true
    }
    // An item is large to move about: their places are sorted.
    let order = items.indices.sorted { items[$0].name < items[$1].name }
    return order.map { items[$0] }
  }

  /// The snapshot files and those of targets of some names, in byte order of these.
  ///
  /// - Complexity: one look at each name, and one at the checksum that may lie beside it
  package func items(
    named names: Set<FileName>, at now: Instant
  ) throws(FeedError) -> [SourceItem] {
    guard let directory = opendir(path) else {
      throw FeedError(.unreadableFolder(path, SystemError(code: errno)))
    }
    defer { closedir(directory) }
    return names.sorted().compactMap { item($0.text, in: dirfd(directory), withChecksum: true) }
  }

  /// Refuses a folder that cannot be listed.
  package func check() throws(FeedError) {
    _ = try entries { _, _ in false }
  }

  /// Gives the names of all that is in the folder, in no order, and the open folder, until a function has
  /// seen enough.
  ///
  /// - Returns: whether it has seen all
  func entries(
    _ goesOn: (UnsafePointer<CChar>, Int32) -> Bool
  ) throws(FeedError) -> Bool {
    guard let directory = opendir(path) else {
      throw FeedError(.unreadableFolder(path, SystemError(code: errno)))
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let length = Int(entry.pointee.d_reclen)
      let wantsMore = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: length) { name in
          goesOn(name, dirfd(directory))
        }
      }
      guard wantsMore else { return false }
    }
    return true
  }

  /// Whether any part of the path is a symbolic link, so that another folder may come to have it.
  var isReachedByLink: Bool {
    var status = stat()
    return path.utf8.indices.contains { place in
      guard path.utf8[place] == UInt8(ascii: "/"), place != path.utf8.startIndex else {
        return false
      }
      return lstat(String(path[..<place]), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    } || lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a snapshot of the folder is a symbolic link.
  ///
  /// - Complexity: O(items)
  var holdsLinks: Bool {
    guard let directory = opendir(path) else { return false }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      guard Int32(entry.pointee.d_type) == Int32(DT_LNK) else { continue }
      let length = Int(entry.pointee.d_reclen)
      let isSnapshot = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: length) {
          String(cString: $0).hasSuffix(".json")
        }
      }
      if isSnapshot { return true }
    }
    return false
  }

  /// Whether a name is that of a symbolic link.
  func isLink(_ name: String) -> Bool {
    var status = stat()
    return lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The item of a name in the open folder; `nil` if it is none of a snapshot.
  private func item(
    _ name: UnsafePointer<CChar>, in folder: Int32, withChecksum hasChecksums: Bool
  ) -> SourceItem? {
    let text = String(cString: name)
    guard SnapshotFolder.isSnapshot(text) else { return nil }
    var status = stat()
    if fstatat(folder, name, &status, 0) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    } else if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0, errno == ENOENT {
      return nil
    }
    let file = SourceStamp.State(status)
    let hasChecksum =
      hasChecksums && fstatat(folder, Checksum.name(of: text), &status, 0) == 0
    return SourceItem(
      name: text, stamp: SourceStamp(file, checksum: hasChecksum ? .init(status) : nil),
      content: String(validatingCString: name) == nil ? .nameless : .file(path: "\(path)/\(text)"))
  }

  /// Whether a name is that of a snapshot or of targets: hidden files are somebody's own.
  static func isSnapshot(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".") && name.hasSuffix(".json")
  }

  /// The codes of the regions that files of the folder are about, those of the first names first and each
  /// once; a file that does not say so near its start is left out.
  ///
  /// - Complexity: O(items) to list, and the start of at most so many files as `limit` says
  package func regions(ofFirst limit: Int) -> [String] {
    // The first names so far, in their order.
    var first: [FileName] = []
    _ = try? entries { name, _ in
      let text = String(cString: name)
      guard SnapshotFolder.isSnapshot(text) else { return true }
      let name = FileName(text)
      if first.count < limit || first.last.map({ name < $0 }) ?? false {
        first.insert(name, at: first.firstIndex { name < $0 } ?? first.count)
        first.removeLast(max(0, first.count - limit))
      }
      return true
    }
    var region = SnapshotRegion()
    var regions: [String] = []
    for name in first {
      guard let code = region.ofFile("\(path)/\(name.text)"), !regions.contains(code)
      else { continue }
      regions.append(code)
    }
    return regions
  }

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
      throw FeedError(.unreadable(file, .noRegularFile))
    }
    return try read(file: file)
  }

  /// The bytes of any file.
  ///
  /// - Throws: if the file cannot be read or is longer than a document may be.
  package static func read(file path: String) throws(FeedError) -> [UInt8] {
    try FileBuffer.bytes(of: path)
  }
}

extension SourceStamp.State {
  /// What differs when a file was replaced or written to.
  init(_ status: stat) {
    self.init(
      identity: UInt64(status.st_ino), size: Int64(status.st_size),
      seconds: Int64(status.st_ctim.tv_sec), nanoseconds: Int64(status.st_ctim.tv_nsec))
  }
}

extension PackFiles {
  /// The files of a pack in a folder; the pack reader tells which are missing.
  package init(folder: String) {
    let files = PackFiles.names.map { ($0, try? SnapshotFolder.read(file: "\(folder)/\($0)")) }
    self.init(
      location: folder,
      contents: Dictionary(
        uniqueKeysWithValues: files.compactMap { name, bytes in
          bytes.map { (name, $0) }
        }))
  }
}
