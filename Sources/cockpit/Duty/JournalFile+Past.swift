import CockpitOperations
import CockpitValues

extension JournalFile {
  /// Reads what was written up to a moment of the file that was written on then, as far as it can be believed.
  ///
  /// Nothing can be written behind it: what came later is not read.
  ///
  /// - Complexity: O(bytes of that file and of those after it)
  mutating func read(until moment: Instant) throws(JournalError) -> [JournalEntry] {
    let began = try JournalFile.newest(in: folder).flatMap { path throws(JournalError) in
      try JournalFile.beganAt(path)
    }
    if began.map({ $0 <= moment }) ?? true {
      return Array(try read().prefix { $0.at <= moment })
    }
    for file in JournalFile.numbered(in: folder).reversed() {
      let path = "\(folder)/\(file.name)"
      guard let began = try JournalFile.beganAt(path), began <= moment else { continue }
      return Array(try read(whole: path).prefix { $0.at <= moment })
    }
    return []
  }

  /// When the first line of a file was written; `nil` where it does not begin as files do.
  private static func beganAt(_ path: String) throws(JournalError) -> Instant? {
    let bytes = try bytes(of: path, from: 0)
    guard var journal = Journal(before: bytes[...]),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return journal.read(bytes[...end]).entries.first?.at
  }

  /// Reads the files before the one that is written on, the newest first, each alone and once.
  ///
  /// Where the oldest of them were moved away, what they said is not there; that is no fault.
  ///
  /// - Parameters:
  ///   - isWanted: whether what came before a moment is.
  ///   - take: takes in the lines of a file.
  /// - Throws: where one cannot be read, or is not what came before what was read
  func readPast(
    while isWanted: (Instant) -> Bool, _ take: ([JournalEntry]) -> Void
  ) throws(JournalError) {
    var (next, moment) = (origin, beganAt)
    // The one that was read may have been put aside, then or since; those after it are not the past.
    let files = JournalFile.numbered(in: folder).prefix {
      FileIdentity(path: "\(folder)/\($0.name)") != identity
    }
    for file in files.reversed() {
      guard next.count > 0, let before = moment, isWanted(before) else { return }
      let path = "\(folder)/\(file.name)"
      let bytes = try JournalFile.bytes(of: path, from: 0)
      guard var journal = Journal(before: bytes[...]) else {
        throw .pastBroken(path: path, line: 1)
      }
      let origin = journal.chain
      let reading = journal.read(bytes[...])
      if let broken = reading.broken {
        throw .pastBroken(path: path, line: broken.line - origin.count)
      }
      guard reading.tornBytes == 0 else {
        throw .pastBroken(path: path, line: journal.count - origin.count + 1)
      }
      guard journal.chain == next else { throw .pastMissing(after: path) }
      take(reading.entries)
      (next, moment) = (origin, reading.entries.first?.at)
    }
  }
}
