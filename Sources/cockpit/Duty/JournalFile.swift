import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Glibc
import SystemPackage

/// The journal of a region in a folder, shared by all cockpits of a host.
///
/// One writes at a time, under a lock that the system gives back when its holder is killed. What is not
/// wholly written is cut off again, so that a line is confirmed or is not there.
struct JournalFile: Sendable {
  /// The file that is written on.
  static let name = "journal.jsonl"
  /// The file with which a rotation goes on, before it takes the place of that one.
  static let partName = "journal.part"
  /// A file of more bytes is put aside, and another one goes on.
  static let rotatesAt = 8 << 20

  let folder: String
  private(set) var journal = Journal()
  /// The bytes of the file that were read.
  private var position = 0
  /// Which file that is; another one has taken its place where this differs.
  private(set) var identity: FileIdentity?
  /// When that file changed last, as far as it was read: where it changed since and has not grown, what was
  /// read is looked at again.
  private var changed: FileState.Stamp?
  /// The chain before the first line of that file.
  private(set) var origin = JournalChain()
  /// When the first line of that file was written; `nil` before there is one.
  private(set) var beganAt: Instant?
  private let rotatesAt: Int
  /// What was read and not yet handed out.
  private var unread: [JournalEntry] = []
  /// The first line that is not what was written; `nil` while all are.
  private(set) var broken: BrokenLine?
  /// Whether the file that is written on is not there, though it was, or though others before it are.
  private var isNewestMissing = false

  /// A line that is not what was written, counted from 1 in its file.
  struct BrokenLine: Hashable, Sendable {
    let path: String
    let line: Int
    /// Whether it was read before it was changed or taken out.
    var wasRead = false
  }

  /// The journal of a folder, of which nothing is read yet.
  init(folder: String, rotatesAt: Int = JournalFile.rotatesAt) {
    self.folder = folder
    self.rotatesAt = rotatesAt
  }

  var path: String { "\(folder)/\(JournalFile.name)" }

  /// Whether anything was written or changed since the last time, as far as one look at the file tells.
  ///
  /// - Complexity: one `lstat`; nothing is read
  var hasNews: Bool {
    guard let state = FileState(path: path) else { return identity != nil }
    return state.identity != identity || state.size != position || state.changed != changed
  }

  /// Why nothing may be written behind what was read; `nil` where it may be.
  var fault: JournalError? {
    if let broken {
      return broken.wasRead
        ? .rewritten(path: broken.path, line: broken.line)
        : .broken(path: broken.path, line: broken.line)
    }
    return isNewestMissing ? .newestMissing(path: path) : nil
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
    if let fault { throw fault }
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
    guard torn == 0, unread.isEmpty, fault == nil else { return }
    let last = JournalFile.numbered(in: folder).last?.number ?? 0
    let aside = JournalFile.name(number: last + 1)
    var next = journal
    next.beginFile()
    let lines = standing(aside)
    let bytes = next.lines(for: lines)
    let part = "\(folder)/\(JournalFile.partName)"
    unlink(part)
    try JournalFile.append(bytes, to: part, at: 0)
    guard rename(path, "\(folder)/\(aside)") == 0, rename(part, path) == 0 else {
      throw .system(path: path, SystemError(code: errno))
    }
    JournalFile.flush(folder: folder)
    (origin, beganAt) = (journal.chain, lines.first?.at)
    (journal, position) = (next, bytes.count)
    noteState()
  }

  /// Finishes what a power cut left between the two steps of a rotation.
  private func recoverRotation() throws(JournalError) {
    // The new file was whole before the old one was put aside.
    guard let newest = JournalFile.newest(in: folder), newest != path else { return }
    guard rename(newest, path) == 0 else {
      throw .system(path: path, SystemError(code: errno))
    }
    JournalFile.flush(folder: folder)
  }

  /// Notes which file was written on, and that this changed it.
  private mutating func noteState() {
    let state = FileState(path: path)
    (identity, changed) = (state?.identity, state?.changed)
  }
}

// MARK: - Reading

extension JournalFile {
  /// Reads on; tells how many bytes at the end are no whole line.
  private mutating func readOn() throws(JournalError) -> Int {
    guard broken == nil else { return 0 }
    guard let newest = JournalFile.newest(in: folder), let state = FileState(path: newest) else {
      try readWithoutNewest()
      return 0
    }
    isNewestMissing = false
    if let identity, state.identity != identity {
      try goOn(with: newest)
    } else if state.size < position || state.size == position && state.changed != changed {
      // Nobody wrote behind it: somebody changed what was there.
      try recheck(newest)
    }
    (identity, changed) = (state.identity, state.changed)
    guard broken == nil else { return 0 }
    return try readOn(newest)
  }

  /// Takes another file for the newest than the one that was read.
  private mutating func goOn(with newest: String) throws(JournalError) {
    // First what the old one still had, and those that came and went since.
    let files = JournalFile.numbered(in: folder).map { "\(folder)/\($0.name)" }
    if let old = files.firstIndex(where: { FileIdentity(path: $0) == identity }) {
      for path in files[old...] where broken == nil {
        _ = try readOn(path)
        position = 0
      }
      return
    }
    let bytes = try JournalFile.bytes(of: newest, from: 0)
    guard Journal(before: bytes[...])?.chain == journal.chain else {
      // It stands in the place of the one that was read, such as a copy.
      return try recheck(newest)
    }
    position = 0
  }

  /// Looks whether the lines that were read are still there, all of them.
  ///
  /// - Complexity: O(bytes), where the file was touched and has not grown
  private mutating func recheck(_ path: String) throws(JournalError) {
    var chain = origin
    var rest = try JournalFile.bytes(of: path, from: 0).prefix(position)
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")), chain.open(rest[..<end]) != nil {
      rest = rest[(end + 1)...]
    }
    guard chain != journal.chain else { return }
    // Lines after those that hold are others or gone: nothing may be written behind them.
    let line = min(chain.count + 1, journal.count) - origin.count
    broken = BrokenLine(path: path, line: max(1, line), wasRead: true)
  }

  /// Reads what there is where the newest file is not: what the one before it says.
  private mutating func readWithoutNewest() throws(JournalError) {
    try JournalFile.checkReadable(folder)
    if identity == nil {
      // Nothing at all is a journal of which nobody has written a line.
      guard let last = JournalFile.numbered(in: folder).last else { return }
      let path = "\(folder)/\(last.name)"
      _ = try readOn(path)
      identity = FileIdentity(path: path)
    }
    isNewestMissing = true
  }

  /// Reads one file alone.
  mutating func read(whole path: String) throws(JournalError) -> [JournalEntry] {
    _ = try readOn(path)
    identity = FileIdentity(path: path)
    defer { unread = [] }
    return unread
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
    if isFirst { JournalFile.flush(folder: folder) }
    journal = next
    position += bytes.count
    noteState()
  }
}
