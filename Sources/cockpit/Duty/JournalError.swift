import CockpitWarehouse
import CockpitWording

/// Why the journal could not be read or written.
enum JournalError: Error, Hashable {
  /// The system refused to write or to lock.
  case system(path: String, SystemError)
  /// The system refused to read: nobody knows what was done.
  case unreadable(path: String, SystemError)
  /// Another cockpit has held it for too long.
  case busy(path: String)
  /// A line is not what was written; nothing after it is believed. Lines count from 1 in their file.
  case broken(path: String, line: Int)
  /// A line that was read is not what it was, or is gone: what is shown is as it was read.
  case rewritten(path: String, line: Int)
  /// The file that is written on is not there, though it was, or though others before it are.
  case newestMissing(path: String)
  /// A line of a file that was put aside is not what was written: what came before is not looked back at.
  case pastBroken(path: String, line: Int)
  /// What came right after a file that was put aside is not there.
  case pastMissing(after: String)
}
