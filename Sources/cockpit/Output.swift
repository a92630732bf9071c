import Glibc

/// Writes to the standard streams.
enum Output {
  static func text(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  static func error(_ message: String) {
    write(message.hasSuffix("\n") ? message : message + "\n", to: STDERR_FILENO)
  }

  /// Writes all of a text; stops where nobody reads any more.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
