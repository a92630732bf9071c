import CockpitTerminal
import DigitalCockpit
import Glibc

/// The live program as lines: what there is at the start, then every change as a sentence.
enum PlainLoop {
  /// Runs until a signal ends it.
  ///
  /// - Returns: The exit code: 128 and the number of the signal.
  /// - Throws: if a line cannot be written, though somebody reads it.
  static func run(_ program: inout CockpitProgram) throws -> Int32 {
    let wait: PlainWait
    do throws(TerminalError) {
      wait = try PlainWait()
    } catch {
      throw CommandFailure(error.phrase)
    }
    // What there is to do is told first: it comes by another way than the figures.
    _ = program.handle(.readable(1))
    let text = program.session.plainText
    var state = program.session.plainState
    var revision = program.session.revision
    var told = program.session.now
    try print([program.session.plainDay] + text.summary(of: state))
    try ring(&program)
    while true {
      for event in wait.wait(for: program.files, timeout: program.untilNextTick) {
        switch event {
        case .readable(let index): _ = program.handle(.readable(index))
        case .timedOut: _ = program.handle(.tick)
        case .ended(let ending):
          try print(["\(program.session.plainClock) \(text.end)"])
          return ending.exitCode
        case .key, .mouse, .resized, .drawable: break
        }
      }
      try ring(&program)
      // What is late by the clock alone is told at its minute.
      guard program.session.revision != revision || program.session.becameLate(since: told) else {
        continue
      }
      (revision, told) = (program.session.revision, program.session.now)
      let now = program.session.plainState
      let clock = program.session.plainClock
      try print(text.changes(from: state, to: now).map { "\(clock) \($0)" })
      state = now
    }
  }

  /// Rings where it is due and somebody hears it: on a terminal.
  ///
  /// In a file a line says what rang.
  private static func ring(_ program: inout CockpitProgram) throws {
    guard program.takeBell(), isatty(STDOUT_FILENO) == 1 else { return }
    try Output.text("\u{7}")
  }

  private static func print(_ lines: [String]) throws {
    guard !lines.isEmpty else { return }
    try Output.text(lines.map { $0 + "\n" }.joined())
  }
}
