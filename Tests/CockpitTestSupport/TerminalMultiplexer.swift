import Glibc

/// A terminal of tmux, which says what it shows.
package final class TerminalMultiplexer {
  private var columns: String
  private var rows: String
  /// Holds the socket of a server of its own.
  ///
  /// A name used twice is a race: a server that ends removes the socket of the next one.
  private let place = TemporaryFolder()

  /// - Parameter size: such as `80x24`.
  package init(size: String) {
    (columns, rows) = TerminalMultiplexer.parts(size)
  }

  deinit { tmux(["kill-server"]) }

  /// Starts a program.
  package func start(_ arguments: [String]) {
    // The session outlives a program that ends, so that its last picture can be seen.
    tmux(
      ["new-session", "-d", "-x", columns, "-y", rows] + arguments
        + [";", "set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on"])
    tmux(["resize-window", "-x", columns, "-y", rows])
  }

  /// Gives the terminal another size, such as `100x30`.
  package func resize(_ size: String) {
    (columns, rows) = TerminalMultiplexer.parts(size)
    tmux(["resize-window", "-x", columns, "-y", rows])
  }

  private static func parts(_ size: String) -> (String, String) {
    let parts = size.split(separator: "x").map(String.init)
    precondition(parts.count == 2, "\(size) is no size")
    return (parts[0], parts[1])
  }

  /// Types keys by the names that tmux knows.
  package func type(_ keys: String) {
    tmux(["send-keys"] + keys.split(separator: " ").map(String.init))
  }

  /// The picture as soon as it is the expected one; the last one if that takes longer than 30 s.
  package func picture(like expected: String) -> String {
    picture { $0 == expected }
  }

  /// The picture as soon as it is as wanted; the last one if that takes longer than 30 s.
  package func picture(_ isWanted: (String) -> Bool) -> String {
    let due = ContinuousClock.now + .seconds(30)
    while true {
      let picture = tmux(["capture-pane", "-p"])
      if isWanted(picture) || ContinuousClock.now > due { return picture }
      usleep(50_000)
    }
  }

  /// What a command of tmux prints, or why it failed.
  @discardableResult
  private func tmux(_ arguments: [String]) -> String {
    let result = Command.run(
      ["tmux", "-u", "-S", place.file("socket"), "-f", "/dev/null"] + arguments,
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"])
    return result.code == 0 ? result.output : "tmux: \(result.errors)"
  }
}
