import ArgumentParser
import Glibc

/// The program: its commands, and what its exit codes mean.
@main
struct Cockpit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cockpit",
    abstract: "数字驾驶舱: a district's indicators in the terminal.",
    discussion: """
      Without a command and a folder, the live screen opens on built-in demonstration data.

      Exit codes: 0 done, 1 the input is wrong or a check failed, 2 wrong usage, \
      128 and more: ended by a signal.
      """,
    version: "0.1",
    subcommands: [
      WatchCommand.self, DumpCommand.self, ValidateCommand.self, StatsCommand.self,
      ImportCommand.self, DemoCommand.self, CatalogueCommand.self,
    ],
    defaultSubcommand: WatchCommand.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch let failure as CommandFailure {
      Output.error(failure.description)
      Glibc.exit(failure.exitCode)
    } catch let error as OutputFileError {
      Output.error(error.failure.description)
      Glibc.exit(error.failure.exitCode)
    } catch {
      // What the parser throws: help and version are no errors, all else is wrong usage.
      let isHelp = exitCode(for: error) == .success
      if isHelp {
        try? Output.text(fullMessage(for: error) + "\n")
      } else {
        Output.error(fullMessage(for: error))
        if let word = CommandLine.arguments.dropFirst().first,
          let name = Spelling.command(like: word)
        {
          Output.error("\(word) is no command; did you mean the command \(name)?")
        }
      }
      Glibc.exit(isHelp ? 0 : CommandFailure.wrongUsage)
    }
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
