import CockpitOperations
import CockpitValues

/// A journal read through all of its files, the oldest first, one file at a time.
///
/// It begins with the oldest file that is there: what was moved away is told, and is no fault.
struct JournalWalk {
  /// Why the lines do not hold together; lines count from 1 in their file.
  enum Fault: Hashable {
    /// A line is not what was written.
    case changed(path: String, line: Int)
    /// A file that others go on after ends within a line.
    case torn(path: String, line: Int)
    /// Lines between two files are not there, by their numbers from the first of all.
    case missing(before: String, lines: ClosedRange<Int>)
    /// A file does not begin as files do: its first lines are not there.
    case headless(path: String)
    /// The file that is written on is not there, though others before it are.
    case newestMissing(path: String)
  }

  private(set) var files = 0
  /// The chain before the first line that was read: where it has a line, older ones were not seen.
  private(set) var origin = JournalChain()
  /// The chain after the last line that holds.
  private(set) var end = JournalChain()
  private(set) var fault: Fault?
  /// The bytes at the end of the newest file that are no whole line, which is no fault.
  ///
  /// Somebody writes just now, or a power cut left them; whoever writes next sets them aside.
  private(set) var unfinished = 0

  /// Walks the files of a folder up to the first fault, and gives the lines of each, those before the fault
  /// among them.
  ///
  /// - Throws: where a file cannot be read, and what `take` throws
  init(
    _ folder: String, _ take: ([JournalEntry]) throws -> Void = { _ in }
  ) throws {
    // The newest is read first: it may be put aside, and another one begun, while the others are read.
    let newest = JournalFile.newest(in: folder)
    let identity = newest.flatMap { FileIdentity(path: $0) }
    let last = try newest.map { try JournalFile.bytes(of: $0, from: 0) } ?? []
    let older = JournalFile.numbered(in: folder).map { "\(folder)/\($0.name)" }
      .filter { FileIdentity(path: $0) != identity }
    var journal: Journal?
    for path in older + [newest].compactMap(\.self) {
      let bytes = path == newest ? last : try JournalFile.bytes(of: path, from: 0)
      let alone = Journal(before: bytes[...])
      if bytes.isEmpty, journal == nil { continue }
      guard let alone else {
        fault = .headless(path: path)
        return
      }
      var next = journal ?? alone
      if journal == nil { (origin, end) = (alone.chain, alone.chain) }
      if alone.count > next.count {
        fault = .missing(before: path, lines: next.count + 1...alone.count)
        return
      }
      let start = next.count
      let reading = next.read(bytes[...])
      try take(reading.entries)
      (files, end, journal) = (files + 1, next.chain, next)
      if let broken = reading.broken {
        fault = .changed(path: path, line: broken.line - start)
        return
      }
      if reading.tornBytes > 0, path == newest {
        unfinished = reading.tornBytes
      } else if reading.tornBytes > 0 {
        fault = .torn(path: path, line: next.count - start + 1)
        return
      }
    }
    if newest == nil { fault = .newestMissing(path: "\(folder)/\(JournalFile.name)") }
  }
}
