import CockpitFeed
import CockpitJSON
import CockpitWarehouse
import CockpitWording
import Glibc
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
      let reason =
        (error as? Errno).map { CommandLanguage.strings(SystemError(code: $0.rawValue)) }
        ?? "\(error)"
      throw CommandFailure(.command(.cannotWriteOutput(because: reason)))
    }
  }

  /// Writes what was done, which stays done where that cannot be written: then it is said as a message.
  static func report(_ text: String) {
    // Nobody who stops reading undoes it, nor what comes after.
    signal(SIGPIPE, SIG_IGN)
    do {
      try self.text(text)
    } catch {
      Output.error("\(error)\n\(CommandLanguage.strings(.command(.doneUntold)))\n\(text)")
    }
  }

  /// Takes the places of standard streams that are closed, so that no file that is opened gets what is
  /// written to them.
  ///
  /// Writing to one of them still fails.
  static func reserveStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is taken.
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
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

  /// A failure in words of the command line.
  init(_ phrase: Phrase, exitCode: Int32 = CommandFailure.wrongInput) {
    self.init(said: CommandLanguage.strings(phrase), exitCode: exitCode)
  }

  /// A failure as it was said elsewhere.
  init(said description: String, exitCode: Int32 = CommandFailure.wrongInput) {
    self.description = description
    self.exitCode = exitCode
  }

  /// A file or folder that cannot be read.
  init(_ error: FeedError) {
    self.init(said: CommandLanguage.strings(error.sentence))
  }

  /// A folder that cannot be read, with what to name instead.
  init(noFolder error: FeedError) {
    self.init(.command(.nameFolder(CommandLanguage.strings(error.sentence))))
  }

  /// Faults of files, each with its place.
  init(_ diagnostics: [Diagnostic]) {
    self.init(said: diagnostics.map { CommandLanguage.strings($0) }.joined(separator: "\n"))
  }
}
