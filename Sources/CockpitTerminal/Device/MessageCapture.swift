import CTerminalShims
import Glibc

/// Keeps what is written to stderr away from the screen and hands it out afterwards.
///
/// Stderr that goes elsewhere than to a terminal is left alone.
struct MessageCapture: ~Copyable {
  /// The file with what is written, and where stderr went before; `nil` if nothing is kept.
  let descriptors: (file: Int32, outlet: Int32)?

  /// The most that is handed out, in bytes.
  private static let limit = 4096

  init() {
    guard isatty(STDERR_FILENO) == 1 else {
      descriptors = nil
      return
    }
    let file = cockpit_memory_file("messages")
    let outlet = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard file >= 0, outlet >= 0, dup2(file, STDERR_FILENO) >= 0 else {
      close(file)
      close(outlet)
      descriptors = nil
      return
    }
    descriptors = (file, outlet)
  }

  deinit {
    guard let (file, outlet) = descriptors else { return }
    dup2(outlet, STDERR_FILENO)
    close(outlet)
    cockpit_copy_tail(file, STDERR_FILENO, MessageCapture.limit)
    close(file)
  }
}

/// A file in memory that nobody else can open; closed with its owner.
struct MemoryFile: ~Copyable {
  let descriptor: Int32

  init?(name: String) {
    descriptor = cockpit_memory_file(name)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Takes all that was written out of the file.
  func take() -> [UInt8] {
    let count = Int(lseek(descriptor, 0, SEEK_END))
    guard count > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
    ftruncate(descriptor, 0)
    lseek(descriptor, 0, SEEK_SET)
    return bytes
  }
}
