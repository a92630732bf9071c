import Glibc

/// Tells which files of a folder are opened, by whomever.
final class OpenedFiles {
  private let descriptor: Int32

  init(folder: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    precondition(
      inotify_add_watch(descriptor, folder, UInt32(IN_OPEN)) >= 0, "\(folder) cannot be watched")
  }

  deinit { close(descriptor) }

  /// The names of the files that were opened since the last call.
  func take() -> Set<String> {
    var names: Set<String> = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &block, block.count), count > 0 {
      block.withUnsafeBytes { events in
        var start = 0
        while start < count {
          let mask = events.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
          let length = Int(events.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
          let name = events[start + 16..<start + 16 + length].prefix { $0 != 0 }
          if mask & UInt32(IN_ISDIR) == 0 { names.insert(String(decoding: name, as: UTF8.self)) }
          start += 16 + length
        }
      }
    }
    return names
  }
}
