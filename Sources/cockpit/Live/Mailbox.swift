import Glibc
import Synchronization

/// Hands the newest value of one thread to another, which waits for it with `poll`.
final class Mailbox<Value: Sendable>: Sendable {
  /// Becomes readable when a value waits.
  let descriptor: Int32
  private let sender: Int32
  private let value = Mutex<Value?>(nil)

  init() {
    var ends: [Int32] = [-1, -1]
    // Without descriptors to spare, values still arrive: they are looked for at the next tick.
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    sender = ends[1]
  }

  deinit {
    close(descriptor)
    close(sender)
  }

  /// Leaves a value; one that was not yet taken gives way to it, or to what is made of both.
  func post(_ value: Value, merging: (_ old: Value, _ new: Value) -> Value = { $1 }) {
    self.value.withLock { old in old = old.map { merging($0, value) } ?? value }
    var byte: UInt8 = 1
    _ = write(sender, &byte, 1)
  }

  /// Waits for a value, no longer than so many milliseconds.
  func wait(atMost milliseconds: Int32) {
    var line = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&line, 1, milliseconds)
  }

  /// Takes the newest value, once.
  func take() -> Value? {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(descriptor, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
    return value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}
