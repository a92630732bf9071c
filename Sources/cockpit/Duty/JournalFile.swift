import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Glibc
import SystemPackage

/// Why the journal could not be read or written.
enum JournalError: Error, Hashable {
  /// The system refused.
  case system(path: String, SystemError)
  /// Another cockpit has held it for too long.
  case busy(path: String)
  /// A line is not what was written; nothing after it is believed. Lines count from 1 in their file.
  case broken(path: String, line: Int)
  /// So is one of a file that was put aside: what came before is not looked back at.
  case pastBroken(path: String, line: Int)
  /// What came right after a file that was put aside is not there.
  case pastMissing(after: String)
}

/// The journal of a region in a folder, shared by all cockpits of a host.
///
/// One writes at a time, under a lock that the system gives back when its holder is killed. What is not
/// wholly written is cut off again, so that a line is confirmed or is not there.
struct JournalFile: Sendable {
  /// The file that is written on.
  static let name = "journal.jsonl"
  /// A file of more bytes is put aside, and another one goes on.
  static let rotatesAt = 8 << 20

  let folder: String
  private(set) var journal = Journal()
  /// The bytes of the file that were read.
  private var position = 0
  /// Which file that is; another one has taken its place where this differs.
  private(set) var identity: FileIdentity?
  /// The chain before the first line of that file.
  private(set) var origin = JournalChain()
  /// When the first line of that file was written; `nil` before there is one.
  private(set) var beganAt: Instant?
  private let rotatesAt: Int
  /// What was read and not yet handed out.
  private var unread: [JournalEntry] = []
  /// The first line that is not what was written; `nil` while all are.
  private(set) var broken: BrokenLine?

  /// A line that is not what was written, counted from 1 in its file.
  struct BrokenLine: Hashable, Sendable {
    let path: String
    let line: Int
  }

  /// The journal of a folder, of which nothing is read yet.
  init(folder: String, rotatesAt: Int = JournalFile.rotatesAt) {
    self.folder = folder
    self.rotatesAt = rotatesAt
  }

  var path: String { "\(folder)/\(JournalFile.name)" }

  /// Whether anything was written since the last time, as far as one look at the file tells.
  var hasNews: Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return identity != nil }
    return FileIdentity(status) != identity || Int(status.st_size) != position
  }

  /// Reads what was written since the last time, as far as it can be believed; what is not yet whole is left
  /// for the next.
  mutating func read() throws(JournalError) -> [JournalEntry] {
    _ = try readOn()
    defer { unread = [] }
    return unread
  }

  /// Reads what others wrote, and writes what is made of it; all under one lock, on the disk when it returns.
  ///
  /// - Parameter body: gives entries to write, for those that were read.
  /// - Throws: where it cannot be locked, read, believed or written: then nothing was written, and what was
  ///   read is handed out by the next ``read()``.
  mutating func update(_ body: ([JournalEntry]) -> [JournalEntry]) throws(JournalError) {
    try JournalFile.makeFolder(folder)
    let lock = try FileLock(path: "\(folder)/lock")
    defer { lock.release() }
    try recoverRotation()
    let torn = try readOn()
    if let broken { throw .broken(path: broken.path, line: broken.line) }
    if torn > 0 { try setAside(torn) }
    let read = unread
    unread = []
    try write(body(read))
  }

  /// Puts a file aside that has grown too long, and begins another one with how all stands.
  ///
  /// - Parameter standing: gives the first lines, which name the file that was put aside.
  /// - Throws: where it cannot be locked, read or written
  mutating func rotateIfLong(_ standing: (String) -> [JournalEntry]) throws(JournalError) {
    guard position > rotatesAt else { return }
    let lock = try FileLock(path: "\(folder)/lock")
    defer { lock.release() }
    // Whoever had the lock before may have done so, or written something that is not in what stands.
    try recoverRotation()
    guard FileIdentity(path: path) == identity else { return }
    let torn = try readOn()
    guard torn == 0, unread.isEmpty, broken == nil else { return }
    let last = JournalFile.numbered(in: folder).last?.number ?? 0
    let aside = JournalFile.name(number: last + 1)
    var next = journal
    next.beginFile()
    let lines = standing(aside)
    let bytes = next.lines(for: lines)
    let part = "\(folder)/journal.part"
    unlink(part)
    try JournalFile.append(bytes, to: part, at: 0)
    guard rename(path, "\(folder)/\(aside)") == 0, rename(part, path) == 0 else {
      throw .system(path: path, SystemError(code: errno))
    }
    JournalFile.flush(folder: folder)
    (origin, beganAt) = (journal.chain, lines.first?.at)
    (journal, position, identity) = (next, bytes.count, FileIdentity(path: path))
  }
}

// MARK: - Reading

extension JournalFile {
  /// Reads on; tells how many bytes at the end are no whole line.
  private mutating func readOn() throws(JournalError) -> Int {
    guard broken == nil else { return 0 }
    let current = FileIdentity(path: path)
    if let identity, current != identity {
      // Another file goes on: first what the old one still had, and those that came and went since.
      let files = JournalFile.numbered(in: folder).map { "\(folder)/\($0.name)" }
      if let old = files.firstIndex(where: { FileIdentity(path: $0) == identity }) {
        for path in files[old...] where broken == nil {
          _ = try readOn(path)
          position = 0
        }
      }
      position = 0
    }
    identity = current
    guard current != nil, broken == nil else { return 0 }
    var status = stat()
    guard lstat(path, &status) == 0, Int(status.st_size) >= position else {
      // Lines that were there are gone: nothing may be written behind a hole.
      broken = BrokenLine(path: path, line: max(1, journal.count - origin.count))
      return 0
    }
    return try readOn(path)
  }

  private mutating func readOn(_ path: String) throws(JournalError) -> Int {
    let bytes = try JournalFile.bytes(of: path, from: position)
    if position == 0, journal.count == 0, let first = Journal(before: bytes[...]) {
      // The first line of a file says what came before it.
      journal = first
    }
    if position == 0 { (origin, beganAt) = (journal.chain, nil) }
    let reading = journal.read(bytes[...])
    position += reading.bytes
    beganAt = beganAt ?? reading.entries.first?.at
    unread += reading.entries
    broken = reading.broken.map { BrokenLine(path: path, line: $0.line - origin.count) }
    return reading.tornBytes
  }

  /// The bytes of a file from a place on.
  static func bytes(of path: String, from position: Int) throws(JournalError) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.noFollow, .closeOnExec])
      return try file.closeAfter {
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size) - position))
        var count = 0
        while count < bytes.count {
          let more = try bytes.withUnsafeMutableBytes { buffer in
            try file.read(
              fromAbsoluteOffset: Int64(position + count),
              into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
          }
          if more == 0 { break }
          count += more
        }
        bytes.removeLast(bytes.count - count)
        return bytes
      }
    } catch {
      throw .system(path: path, SystemError(code: (error as? Errno)?.rawValue ?? EIO))
    }
  }

  /// The files that were put aside, in their order.
  static func numbered(in folder: String) -> [(number: Int, name: String)] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var files: [(number: Int, name: String)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix("journal-"), name.hasSuffix(".jsonl"),
        let number = Int(name.dropFirst(8).dropLast(6))
      else { continue }
      files.append((number, name))
    }
    return files.sorted { $0.number < $1.number }
  }

  static func name(number: Int) -> String {
    "journal-\(number.padded(to: 6)).jsonl"
  }
}

// MARK: - Writing

extension JournalFile {
  /// Puts the bytes after the last whole line into a file of their own, and says so in the journal.
  private mutating func setAside(_ count: Int) throws(JournalError) {
    let bytes = try JournalFile.bytes(of: path, from: position)
    let aside = "\(folder)/torn-\(journal.count + 1).part"
    unlink(aside)
    try JournalFile.append(bytes, to: aside, at: 0)
    guard truncate(path, off_t(position)) == 0 else {
      throw .system(path: path, SystemError(code: errno))
    }
    let entry = JournalEntry(at: SystemClock.now, .torn(bytes: count))
    try write([entry])
    unread.append(entry)
  }

  private mutating func write(_ entries: [JournalEntry]) throws(JournalError) {
    guard !entries.isEmpty else { return }
    var next = journal
    let isFirst = identity == nil
    var entries = entries
    if isFirst, let first = entries.first {
      entries.insert(JournalEntry(at: first.at, .opened(after: nil)), at: 0)
      beganAt = first.at
    }
    let bytes = next.lines(for: entries)
    try JournalFile.append(bytes, to: path, at: position)
    if isFirst {
      JournalFile.flush(folder: folder)
      identity = FileIdentity(path: path)
    }
    journal = next
    position += bytes.count
  }

  /// Writes bytes at the end of a file, on the disk when it returns; where that fails the file is as before.
  private static func append(
    _ bytes: [UInt8], to path: String, at position: Int
  ) throws(JournalError) {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .noFollow, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o660))
      try file.closeAfter {
        // Those on duty share it by their group, whatever the account makes files with.
        if position == 0 { fchmod(file.rawValue, 0o660) }
        do {
          try file.writeAll(toAbsoluteOffset: Int64(position), bytes)
          guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
        } catch {
          _ = ftruncate(file.rawValue, off_t(position))
          throw error
        }
      }
    } catch {
      throw .system(path: path, SystemError(code: (error as? Errno)?.rawValue ?? EIO))
    }
  }

  /// Makes the folder, and those above it that are not there.
  static func makeFolder(_ path: String) throws(JournalError) {
    var status = stat()
    if stat(path, &status) == 0 { return }
    if let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o770) == 0 else {
      if errno == EEXIST { return }
      throw .system(path: path, SystemError(code: errno))
    }
    chmod(path, 0o2770)
  }

  /// Makes the names of a folder last.
  private static func flush(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Finishes what a power cut left between the two steps of a rotation.
  private mutating func recoverRotation() throws(JournalError) {
    guard FileIdentity(path: path) == nil, let last = JournalFile.numbered(in: folder).last else {
      return
    }
    // The new file was whole before the old one was put aside.
    let part = "\(folder)/journal.part"
    if rename(part, path) != 0 {
      guard rename("\(folder)/\(last.name)", path) == 0 else {
        throw .system(path: path, SystemError(code: errno))
      }
    }
    JournalFile.flush(folder: folder)
  }
}

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
