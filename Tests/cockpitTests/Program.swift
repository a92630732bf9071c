import CockpitTestSupport
import Testing

/// The built program, run as its users run it; one test after the other, for they share the
/// machine's terminals and their time.
@Suite(.serialized) enum Program {
  static let path = BuiltProgram.path("cockpit")
  static let clock = "2026-11-21T14:32:00+08:00"

  /// Runs a command to its end.
  static func run(
    _ arguments: String..., environment: [String: String] = ["PATH": "/usr/bin:/bin"]
  ) -> Command.Result {
    run(arguments, environment: environment)
  }

  static func run(
    _ arguments: [String], environment: [String: String] = ["PATH": "/usr/bin:/bin"]
  ) -> Command.Result {
    Command.run([path] + arguments, environment: environment)
  }

  /// The screen that a folder gives at the clock of the tests.
  static func dump(_ folder: String?, size: String = "120x40", keys: String = "") -> String {
    Command.run(
      [path, "dump"] + [folder].compactMap(\.self)
        + ["--now", clock, "--size", size, "--keys", keys]
    ).output
  }
}
