import ArgumentParser
import CockpitWording
import Glibc

/// The program: its commands, and what its exit codes mean.
@main
struct Cockpit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cockpit", abstract: CommandLanguage.strings(.usage(.cockpit)),
      discussion: CommandLanguage.strings(.usage(.cockpitMore)), version: "0.1",
      subcommands: [
        WatchCommand.self, DumpCommand.self, ValidateCommand.self, StatsCommand.self,
        ImportCommand.self, DemoCommand.self, CatalogueCommand.self,
        ManualCommand.self,
      ],
      defaultSubcommand: WatchCommand.self)
  }

  static func main() {
    do {
      // The parser's own command and flags know no option but their own.
      let arguments = Array(CommandLine.arguments.dropFirst())
      let others = CommandLanguage.without(arguments)
      let isParsers =
        others.first.map { ["help", "--help", "-h", "--version"].contains($0) } ?? false
      var command = try parseAsRoot(isParsers ? others : arguments)
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
        try? Output.text(answer(to: fullMessage(for: error)))
      } else {
        Output.error(UsageError.text(of: error))
        if let word = CommandLine.arguments.dropFirst().first,
          let name = Spelling.command(like: word)
        {
          Output.error(CommandLanguage.strings(.command(.noCommand(word, meant: name))))
        }
      }
      Glibc.exit(isHelp ? 0 : CommandFailure.wrongUsage)
    }
  }

  /// What is printed for what the parser was asked: help in our words, all else as it has it.
  private static func answer(to message: String) -> String {
    let usage = message.split(separator: "\n").first { $0.hasPrefix("USAGE: ") }
    guard message.hasPrefix("OVERVIEW: "), let usage,
      let help = HelpText(of: UsageError.name(inUsage: usage))
    else { return message + "\n" }
    return help.text
  }
}

/// Tells words that were probably mistyped.
enum Spelling {
  /// The command that a word was probably meant to be; `nil` if it is one.
  static func command(like word: String) -> String? {
    let names = Cockpit.configuration.subcommands.compactMap { $0.configuration.commandName }
    return names.contains(word) ? nil : names.first { resembles(word, $0) }
  }

  /// Whether two words differ by at most two letters typed, missing, surplus or swapped.
  static func resembles(_ word: String, _ other: String) -> Bool {
    let a = Array(word.lowercased())
    let b = Array(other)
    guard a.count >= 3, abs(a.count - b.count) <= 2 else { return false }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(
          rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count] <= 2
  }
}
