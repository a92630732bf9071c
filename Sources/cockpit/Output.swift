import CockpitJSON
import Glibc

/// Writes to the standard streams.
enum Output {
  /// Writes a text as it is.
  ///
  /// - Throws: if it cannot be written, though somebody reads it.
  static func text(_ text: String) throws {
    let failure = write(text, to: STDOUT_FILENO)
    guard failure == 0 || failure == EPIPE else {
      throw CommandFailure("cannot write the output: \(String(cString: strerror(failure)))")
    }
  }

  /// Writes a message, in which nothing can reach the terminal but text: it may quote names.
  static func error(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { PrintableText.of(String($0)) }.joined(separator: "\n")
    // Where this cannot be said, nothing can.
    _ = write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
  }

  /// Writes all of a text; the system's error number if it cannot, else 0.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
