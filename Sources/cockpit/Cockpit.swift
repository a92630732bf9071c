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
      ManualCommand.self,
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
