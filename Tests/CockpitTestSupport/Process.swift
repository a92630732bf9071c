package import Glibc

/// What the system knows of a process.
package enum Process {
  /// One letter: `R` runs, `S` sleeps, `D` cannot be woken, `T` is stopped, `Z` is over.
  package static func state(of process: pid_t) -> String? {
    field("State:", of: process).map { String($0.prefix(1)) }
  }

  /// How often the process has gone to sleep by itself.
  package static func wakeUps(of process: pid_t) -> Int? {
    field("voluntary_ctxt_switches:", of: process).flatMap { Int($0) }
  }

  private static func field(_ name: String, of process: pid_t) -> Substring? {
    let file = open("/proc/\(process)/status", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = max(0, read(file, &bytes, bytes.count))
    let line = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix(name) }
    return line.map { $0.dropFirst(name.count).drop { $0 == "\t" || $0 == " " } }
  }
}
