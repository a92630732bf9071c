import CockpitWarehouse
import CockpitWording
import Glibc

/// A lock between programs of a host; the system gives it back when its holder ends, however it ends.
struct FileLock: Sendable {
  private let descriptor: Int32

  /// How long another holder is waited for, in milliseconds.
  static let longestWait: UInt32 = 2_000
  private static let step: UInt32 = 5

  /// Takes the lock of a file, which is made where it is not there.
  ///
  /// - Throws: where it cannot be opened, or another one does not give it back
  init(path: String) throws(JournalError) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
    guard descriptor >= 0 else { throw .system(path: path, SystemError(code: errno)) }
    fchmod(descriptor, 0o660)
    var waited: UInt32 = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, waited < FileLock.longestWait else {
        let error: JournalError =
          errno == EWOULDBLOCK
          ? .busy(path: path) : .system(path: path, SystemError(code: errno))
        close(descriptor)
        throw error
      }
      usleep(FileLock.step * 1_000)
      waited += FileLock.step
    }
  }

  func release() { close(descriptor) }
}

/// That a cockpit is there, as long as it is.
final class Presence: Sendable {
  private let descriptor: Int32
  /// Whether no other one was there before.
  let isFirst: Bool

  /// Is there from now on, for those that look into a folder; `nil` where that cannot be made.
  init?(in folder: String) {
    guard (try? JournalFile.makeFolder(folder)) != nil else { return nil }
    let file = open("\(folder)/present", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
    if file >= 0 { fchmod(file, 0o660) }
    isFirst = file >= 0 && Presence.isAlone(file)
    // Whoever holds it for itself lets go at once.
    while file >= 0, flock(file, LOCK_SH) != 0, errno == EINTR {}
    descriptor = file
  }

  /// Whether a cockpit is there; who asks is none.
  static func isSomebody(in folder: String) -> Bool {
    let file = open("\(folder)/present", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_EX | LOCK_NB) != 0
  }

  /// Whether nobody else holds the lock, but for who only asks.
  private static func isAlone(_ file: Int32) -> Bool {
    if flock(file, LOCK_EX | LOCK_NB) == 0 { return true }
    usleep(Presence.longestQuestion)
    return flock(file, LOCK_EX | LOCK_NB) == 0
  }

  /// Who only asks has let go of the lock after so many microseconds.
  private static let longestQuestion: UInt32 = 3_000

  deinit { if descriptor >= 0 { close(descriptor) } }
}
