import CockpitOperations
import CockpitValues

extension JournalFile {
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
    // The one that was read may have been put aside since.
    let files = JournalFile.numbered(in: folder).filter {
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
