import Glibc

/// A program that is run to its end.
package enum Command {
  /// What a program printed and how it ended.
  package struct Result: Hashable, Sendable {
    /// The exit code, or the negative number of the signal that killed it.
    package var code: Int32
    package var output: String
    package var errors: String

    package init(code: Int32, output: String, errors: String) {
      self.code = code
      self.output = output
      self.errors = errors
    }
  }

  /// Runs a program with nothing to read.
  ///
  /// - Parameters:
  ///   - arguments: the program, which is searched in PATH if it is no path, and what follows it.
  ///   - environment: all of its variables.
  /// - Returns: What it printed and how it ended.
  package static func run(
    _ arguments: [String], environment: [String: String] = ["PATH": "/usr/bin:/bin"]
  ) -> Result {
    let files = [temporaryFile(), temporaryFile()]
    defer { files.forEach { close($0) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, files[0], 1)
    posix_spawn_file_actions_adddup2(&actions, files[1], 2)
    var attributes = SpawnAttributes.make()
    defer { posix_spawnattr_destroy(&attributes) }
    let words = arguments.map { strdup($0) }
    let variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawnp(
      &process, arguments[0], &actions, &attributes, words + [nil], variables + [nil])
    precondition(failure == 0, "\(arguments[0]) cannot be started")
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR { continue }
    let signal = status & 0x7F
    return Result(
      code: signal == 0 ? (status >> 8) & 0xFF : -signal, output: contents(of: files[0]),
      errors: contents(of: files[1]))
  }

  /// A file that has no name any more.
  private static func temporaryFile() -> Int32 {
    var name = Array("/tmp/cockpit-test-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    precondition(file >= 0, "/tmp cannot be written")
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(name)
    return file
  }

  private static func contents(of file: Int32) -> String {
    let count = Int(lseek(file, 0, SEEK_END))
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      filled = max(0, pread(file, buffer.baseAddress, max(0, count), 0))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
