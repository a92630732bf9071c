import ArgumentParser
import CockpitValues
import CockpitWording
import DigitalCockpit

/// Prints the man page.
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual", abstract: CommandLanguage.strings(.usage(.manual)))
  }

  @OptionGroup var language: LanguageOptions

  func run() throws { try Output.text(ManualPage(strings: CommandLanguage.strings).text) }
}

/// The man page, made from the commands with their options and from the table of actions.
struct ManualPage {
  let strings: Strings

  /// The page as roff for `man`.
  var text: String {
    let root = Cockpit.configuration
    return
      ([
        ".TH COCKPIT 1 \"\" \"cockpit \(root.version)\"",
        ".SH \(strings(.usage(.manualName)))", "cockpit \\- \(Roff.text(root.abstract))",
        ".SH \(strings(.usage(.manualSynopsis)))", ".B cockpit", synopsis,
        ".SH \(strings(.usage(.manualDescription)))",
        Roff.text(root.discussion.replacing("\n\n", with: "\n")),
        ".SH \(strings(.usage(.manualCommands)))",
      ] + commands(of: root).flatMap { section(of: $0) }
      + [".SH \(strings(.usage(.manualKeys)))"] + keys)
      .map { $0 + "\n" }.joined()
  }

  /// The commands and what stands below them, such as `alarms replay`.
  private func commands(
    of parent: CommandConfiguration, _ path: [String] = []
  ) -> [String] {
    parent.subcommands.flatMap { command -> [String] in
      let own = path + [command.configuration.commandName ?? ""]
      return [own.joined(separator: " ")] + commands(of: command.configuration, own)
    }
  }

  /// A command with its help, as that stands on a terminal.
  private func section(of command: String) -> [String] {
    let help = HelpText(of: command, strings: strings, columns: 72)?.text ?? ""
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return [".SS cockpit \(command)", ".nf"]
      + lines.map { Roff.text(String($0)) } + [".fi"]
  }

  private var synopsis: String {
    let parts: [Phrase] = [
      .usage(.manualCommand), .usage(.manualFolder), .usage(.options),
    ]
    return parts.map { "[\\fI\(strings($0))\\fR]" }.joined(separator: " ")
  }

  /// What keys do; in English with the Chinese that the screen says.
  private var keys: [String] {
    let chinese = ActionTable.keys(Strings(.zh))
    return zip(ActionTable.keys(strings), chinese).flatMap { own, other in
      let words = own.words == other.words ? own.words : "\(own.words) (\(other.words))"
      return [".TP", ".B \(Roff.text(own.names))", Roff.text(words)]
    }
  }
}

/// Texts inside roff.
private enum Roff {
  /// A text in which nothing is a request and dashes can be copied.
  static func text(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let escaped = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
    }.joined(separator: "\n")
  }
}
