import CTerminalShims
import Glibc

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
