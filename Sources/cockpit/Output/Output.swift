import CockpitJSON
import SystemPackage

/// Writes to the standard streams.
enum Output {
  /// Writes a text as it is.
  ///
  /// - Throws: if it cannot be written, though somebody reads it.
  static func text(_ text: String) throws {
    do {
      try FileDescriptor.standardOutput.writeAll(text.utf8)
    } catch Errno.brokenPipe {
      // Nobody reads it any more.
    } catch {
      throw CommandFailure("cannot write the output: \(error)")
    }
  }

  /// Writes a message, in which nothing can reach the terminal but text: it may quote names.
  static func error(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { PrintableText.of(String($0)) }.joined(separator: "\n")
    // Where this cannot be said, nothing can.
    _ = try? FileDescriptor.standardError.writeAll((text.hasSuffix("\n") ? text : text + "\n").utf8)
  }
}

/// Why a command could not be carried out, as a sentence that says what to do.
struct CommandFailure: Error, CustomStringConvertible {
  static let wrongInput: Int32 = 1
  static let wrongUsage: Int32 = 2

  let description: String
  let exitCode: Int32

  init(_ description: String, exitCode: Int32 = CommandFailure.wrongInput) {
    self.description = description
    self.exitCode = exitCode
  }
}
