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
        AlarmsCommand.self, HandoverCommand.self, ForecastCommand.self, CorrelateCommand.self,
        CrossCheckCommand.self, RankCommand.self, SimulateCommand.self, BriefCommand.self,
        PruneCommand.self,
        ManualCommand.self,
      ],
      defaultSubcommand: WatchCommand.self)
  }

  static func main() {
    // A file that may not grow is an error to be told, and no end.
    signal(SIGXFSZ, SIG_IGN)
    Output.reserveStreams()
    let arguments = commandFirst(Array(CommandLine.arguments.dropFirst()))
    do {
      // The parser's own command and flags know no option but their own.
      let others = CommandLanguage.without(arguments)
      let isParsers =
        others.first.map { ["help", "--help", "-h", "--version"].contains($0) } ?? false
      if others.first == "help" { try checkHelp(of: others.dropFirst()) }
      var command = try alone(arguments) ?? parseAsRoot(isParsers ? others : arguments)
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
        if let word = arguments.first,
          let name = Spelling.command(like: word)
        {
          Output.error(CommandLanguage.strings(.command(.noCommand(word, meant: name))))
        }
      }
      Glibc.exit(isHelp ? 0 : CommandFailure.wrongUsage)
    }
  }

  /// The command that arguments ask for, parsed as if there were no other; `nil` where they are wrong or
  /// ask for help, which the parser of all commands answers.
  ///
  /// The parser looks at every option of every command that it knows, which costs more than to judge a
  /// region.
  private static func alone(_ arguments: [String]) -> (any ParsableCommand)? {
    guard !arguments.prefix(2).contains("help") else { return nil }
    let named = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first
    }
    let rest = arguments.dropFirst(named == nil ? 0 : 1)
    let asked = named ?? WatchCommand.self
    guard let command = try? asked.parseAsRoot(Array(rest)) else { return nil }
    // The parser's own command for help knows of no command above the one that was parsed.
    let own = [asked] + asked.configuration.subcommands
    return own.contains { $0 == type(of: command) } ? command : nil
  }

  /// Arguments with the command before the options that stood before it: the parser would take the
  /// command for a folder.
  static func commandFirst(_ arguments: [String]) -> [String] {
    guard arguments.first?.hasPrefix("-") == true else { return arguments }
    let flags = HelpText.flags
    var place = 0
    while place < arguments.count, arguments[place].hasPrefix("-"), arguments[place] != "--" {
      let isWhole = arguments[place].contains("=") || flags.contains(arguments[place])
      place += isWhole ? 1 : 2
    }
    guard place < arguments.count, Spelling.isCommand(arguments[place]) else { return arguments }
    var rest = arguments
    return [rest.remove(at: place)] + rest
  }

  /// Refuses to help with a command that there is not; the parser would answer with its general help.
  private static func checkHelp(of words: ArraySlice<String>) throws(CommandFailure) {
    guard let word = words.first(where: { !$0.hasPrefix("-") }), !Spelling.isCommand(word) else {
      return
    }
    let meant = Spelling.command(like: word)
    throw CommandFailure(
      meant.map { .command(.noCommand(word, meant: $0)) } ?? .command(.unknownCommand(word)),
      exitCode: CommandFailure.wrongUsage)
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
  private static var commands: [String] {
    Cockpit.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  static func isCommand(_ word: String) -> Bool { word == "help" || commands.contains(word) }

  /// The command that a word was probably meant to be; `nil` if it is one.
  static func command(like word: String) -> String? {
    isCommand(word) ? nil : commands.first { resembles(word, $0) }
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
