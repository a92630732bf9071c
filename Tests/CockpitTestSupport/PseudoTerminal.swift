package import Glibc

/// A terminal without a screen, in which a test runs a program.
package final class PseudoTerminal {
  /// How a program ended, and the processor time it took.
  package struct Ending: Hashable {
    /// The exit code, or the negative number of the signal that killed it.
    package var code: Int32
    package var milliseconds: Int
  }

  /// The program's process; 0 before it is started.
  package private(set) var process: pid_t = 0
  private var near: Int32 = -1
  private var far: Int32 = -1

  package init(columns: UInt16 = 80, rows: UInt16 = 24) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    precondition(openpty(&near, &far, nil, nil, &size) == 0, "the system has no terminal left")
    for descriptor in [near, far] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    hangUp()
    if process > 0, wait(seconds: 0) == nil {
      kill(process, SIGKILL)
      _ = wait(seconds: 5)
    }
  }

  /// Starts a program with the terminal as its own.
  ///
  /// - Parameters:
  ///   - arguments: the path of the program and what follows it.
  ///   - environment: all of its variables.
  package func start(_ arguments: [String], environment: [String: String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by a session leader, the terminal becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, ttyname(far), O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = SpawnAttributes.make(newSession: true)
    defer { posix_spawnattr_destroy(&attributes) }
    let words = arguments.map { strdup($0) }
    let variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { (words + variables).forEach { free($0) } }
    let code = posix_spawn(
      &process, arguments[0], &actions, &attributes, words + [nil], variables + [nil])
    precondition(code == 0, "\(arguments[0]) cannot be started")
  }

  /// The mode of the terminal, as bytes to compare.
  package var mode: [UInt8] {
    var mode = termios()
    tcgetattr(far, &mode)
    return withUnsafeBytes(of: &mode) { Array($0) }
  }

  /// Types a text.
  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    write(near, bytes, bytes.count)
  }

  /// Gives the terminal another size.
  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(near, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal, as a lost connection does.
  package func hangUp() {
    for descriptor in [far, near] where descriptor >= 0 { close(descriptor) }
    near = -1
    far = -1
  }
}

// MARK: - Reading and waiting

extension PseudoTerminal {
  /// What the program writes until it has written a text; what came if it does not in time.
  package func read(until text: String, seconds: Int = 30) -> String {
    var bytes: [UInt8] = []
    let due = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < due {
      guard let more = readOnce(milliseconds: 100) else { break }
      bytes += more
      if String(decoding: bytes, as: UTF8.self).contains(text) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the program writes until it has been quiet for a while.
  package func readUntilQuiet(milliseconds: Int32 = 300) -> String {
    var bytes: [UInt8] = []
    while let more = readOnce(milliseconds: milliseconds), !more.isEmpty { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is there, or comes within a time; `nil` at the end.
  private func readOnce(milliseconds: Int32) -> [UInt8]? {
    var line = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
    guard poll(&line, 1, milliseconds) == 1 else { return [] }
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(near, &block, block.count)
    return count > 0 ? Array(block[..<count]) : nil
  }

  /// Waits for the end of the program; `nil` if it does not end in time.
  package func wait(seconds: Int) -> Ending? {
    let due = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    var usage = rusage()
    while true {
      if wait4(process, &status, WNOHANG, &usage) == process { break }
      guard ContinuousClock.now < due else { return nil }
      usleep(2000)
    }
    process = 0
    let signal = status & 0x7F
    let time = [usage.ru_utime, usage.ru_stime].map { $0.tv_sec * 1000 + $0.tv_usec / 1000 }
    return Ending(
      code: signal == 0 ? (status >> 8) & 0xFF : -signal, milliseconds: Int(time[0] + time[1]))
  }
}
