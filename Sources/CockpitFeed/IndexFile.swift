package import CockpitValues
import CockpitWarehouse
import Glibc
import SystemPackage

/// The file in which the columns of a folder's snapshots are kept, for all sessions of a host.
///
/// It spares reading, and decides nothing: what a file's stamp does not confirm is read. It is written
/// beside itself and renamed, so that who reads it has a whole one, and two who write at once lose only
/// their trouble.
package struct IndexFile: Sendable {
  /// Of folders of fewer bytes none is kept: they are read as fast.
  package static let leastBytes = 2 << 20

  private let path: String
  private let fingerprint: UInt64
  /// Whether a group shares it, as it does the journal beside it; else it is the account's own.
  let isShared: Bool
  /// The second of the clock by which the system stamps files.
  let clock: @Sendable () -> Int64

  /// The index of a folder in a folder of the state.
  ///
  /// - Parameters:
  ///   - folder: the folder of snapshots
  ///   - state: where indices are kept
  ///   - isShared: whether a group shares that folder, which lies in one that is there then
  ///   - pack: the id of the pack by which the files are read
  ///   - fingerprint: of what reads the files; where it differs the index is not used
  ///   - clock: the second of the clock by which the system stamps files
  package init(
    of folder: SnapshotFolder, in state: String, isShared: Bool = false, pack: String,
    fingerprint: UInt64,
    clock: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
  ) {
    (self.clock, self.isShared) = (clock, isShared)
    let real = realpath(folder.path, nil)
    defer { free(real) }
    let name = real.map { String(cString: $0) } ?? folder.path
    var place = Fingerprint()
    // Anybody's pack may have any text for its id, which is no part of a path.
    for text in [pack, name] { place.add(text) }
    path = "\(state)/\(String(place.word, radix: 16)).index"
    self.fingerprint = fingerprint
  }

  /// What was kept; `nil` where there is nothing that can be used.
  func read() -> SnapshotIndex? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let bytes = IndexFile.bytes(of: file, status)
    else { return nil }
    return SnapshotIndex(bytes, fingerprint: fingerprint)
  }

  /// The bytes of an open file: mapped, and one for all sessions, where only this account can cut it, else
  /// read; `nil` where neither can be done.
  ///
  /// Who touches a mapped byte that is no longer there is killed. That a file was cut, or removed by another
  /// host that shares the disk, is then no fault that could be caught.
  private static func bytes(of file: CInt, _ status: stat) -> MappedBytes? {
    let count = Int(status.st_size)
    // What lies on a disk has that disk's number; the numbers of file servers, and of some systems of files
    // that have several disks, have no major part.
    let isOnDisk = status.st_dev & 0xFFFF_F000_000F_FF00 != 0
    guard [geteuid(), 0].contains(status.st_uid), isOnDisk else { return read(file, count) }
    guard let memory = mmap(nil, count, PROT_READ, MAP_SHARED, file, 0), memory != MAP_FAILED else {
      return nil
    }
    return MappedBytes(UnsafeRawBufferPointer(start: memory, count: count)) { munmap($0, $1) }
  }

  /// The bytes of an open file in memory of its own; `nil` where it is not so long, or longer than is read
  /// at once.
  static func read(_ file: CInt, _ count: Int) -> MappedBytes? {
    let (access, kind) = (PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS)
    guard count <= longestRead, let memory = mmap(nil, count, access, kind, -1, 0),
      memory != MAP_FAILED
    else { return nil }
    let room = UnsafeMutableRawBufferPointer(start: memory, count: count)
    let bytes = MappedBytes(UnsafeRawBufferPointer(room)) { munmap($0, $1) }
    let isWhole = (try? FileDescriptor(rawValue: file).read(into: room)) == count
    return isWhole ? bytes : nil
  }

  /// The system reads so many bytes at once (read(2)).
  private static let longestRead = 0x7FFF_F000

  /// Writes an index in the place of the one that is there.
  ///
  /// - Throws: where that cannot be done; then the old one stays
  func write(_ members: [IndexWriter.Member], of warehouse: Warehouse) throws {
    try makeFolder()
    removeLeftovers()
    // Another host or container may have a writer of the same number: then nothing is kept this time.
    let part = "\(path).\(getpid())"
    let descriptor = try FileDescriptor.open(
      FilePath(part), .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
      permissions: FilePermissions(rawValue: isShared ? 0o660 : 0o600))
    defer { unlink(part) }
    try descriptor.closeAfter {
      var output = Output(descriptor: descriptor)
      // The head is written last: what is cut off before has none.
      try output.skip(IndexWriter.headLength)
      let head = try IndexWriter.write(
        members, of: warehouse, fingerprint: fingerprint, to: &output)
      try output.flush()
      try descriptor.writeAll(toAbsoluteOffset: 0, head)
    }
    guard rename(part, path) == 0 else { throw Errno(rawValue: errno) }
  }

  /// Makes the folder of indices: beside journals that one alone, so that who makes the journal's folder
  /// makes it as the journal needs it.
  private func makeFolder() throws {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    guard isShared else { return try IndexFile.makeFolders(folder) }
    try SharedFolder.make(folder)
  }

  private static func makeFolders(_ folder: String) throws {
    var status = stat()
    if stat(folder, &status) == 0 { return }
    if let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      try makeFolders(String(folder[..<slash]))
    }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Errno(rawValue: errno) }
  }

  /// For so many seconds a writer at most is believed to be at it: its number may be somebody else's by then.
  private static let longestWrite: Int64 = 3600

  /// Removes what writers left that were killed.
  private func removeLeftovers() {
    guard let slash = path.lastIndex(of: "/"),
      let directory = opendir(String(path[..<slash]))
    else { return }
    defer { closedir(directory) }
    let prefix = path[path.index(after: slash)...] + "."
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard name.hasPrefix(prefix), let writer = pid_t(name.dropFirst(prefix.count)),
        fstatat(dirfd(directory), name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        kill(writer, 0) != 0 && errno == ESRCH
          || clock() - Int64(status.st_mtim.tv_sec) > IndexFile.longestWrite
      else { continue }
      unlinkat(dirfd(directory), name, 0)
    }
  }

  /// Collects what is written, so that the system is asked seldom.
  private struct Output: IndexOutput {
    let descriptor: FileDescriptor
    private var waiting: [UInt8] = []
    private static let most = 1 << 20

    init(descriptor: FileDescriptor) {
      self.descriptor = descriptor
    }

    func skip(_ count: Int) throws {
      try descriptor.writeAll([UInt8](repeating: 0, count: count))
    }

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
      waiting.append(contentsOf: bytes)
      if waiting.count >= Output.most { try flush() }
    }

    mutating func flush() throws {
      try descriptor.writeAll(waiting)
      waiting.removeAll(keepingCapacity: true)
    }
  }
}

extension Fingerprint {
  /// Adds what tells a file from other ones and from what it was before.
  ///
  /// - Returns: whether there is such a file; else nothing is added
  package mutating func add(file path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    for word in [
      Int64(status.st_size), Int64(status.st_ino), Int64(status.st_mtim.tv_sec),
      Int64(status.st_mtim.tv_nsec),
    ] {
      add(UInt64(bitPattern: word))
    }
    return true
  }
}

extension SourceItem {
  /// Whether this account may read the file and the checksum beside it.
  var isReadable: Bool {
    guard case .file(let path) = content else {
      if case .nameless = content { return false }
      return true
    }
    let paths = stamp.checksum == nil ? [path] : [path, Checksum.name(of: path)]
    return paths.allSatisfy { faccessat(AT_FDCWD, $0, R_OK, AT_EACCESS) == 0 }
  }
}

extension SourceStamp {
  /// The stamp in words, as an index keeps it.
  var words: IndexStamp {
    let states = [content] + [checksum].compactMap(\.self)
    return states.flatMap {
      [Int64(bitPattern: $0.identity), $0.size, $0.seconds, $0.nanoseconds]
    }
  }

  /// Whether the file lay still for so long before a second that no change within one tick of the system's
  /// clock can have been overlooked after it was read.
  func isSettled(before seconds: Int64) -> Bool {
    content.seconds < seconds - 2 && checksum.map { $0.seconds < seconds - 2 } ?? true
  }
}
