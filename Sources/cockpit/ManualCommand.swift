import ArgumentParser
import CockpitValues
import CockpitWording
import DigitalCockpit

/// Prints the man page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the man page, for man -l - or a folder of such pages.")

  func run() throws { try Output.text(ManualPage.text) }
}

/// The man page, made from the commands with their options and from the table of actions.
enum ManualPage {
  /// The page as roff for `man`.
  static var text: String {
    let root = Cockpit.configuration
    return
      ([
        ".TH COCKPIT 1 \"\" \"cockpit \(root.version)\"",
        ".SH NAME", "cockpit \\- \(Roff.text(root.abstract))",
        ".SH SYNOPSIS", ".B cockpit", "[\\fICOMMAND\\fR] [\\fIFOLDER\\fR] [\\fIOPTIONS\\fR]",
        ".SH DESCRIPTION", Roff.text(root.discussion),
        ".SH COMMANDS",
      ] + root.subcommands.flatMap(section(of:)) + [".SH KEYS"] + keys)
      .map { $0 + "\n" }.joined()
  }

  /// A command with its help, as that stands on a terminal.
  private static func section(of command: any ParsableCommand.Type) -> [String] {
    let help = Cockpit.helpMessage(for: command, columns: 72)
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    return [".SS cockpit \(command.configuration.commandName ?? "")", ".nf"]
      + lines.map { Roff.text(String($0)) } + [".fi"]
  }

  /// What keys do, in both languages.
  private static var keys: [String] {
    let (english, chinese) = (Strings(.en), Strings(.zh))
    return zip(ActionTable.keys(english), ActionTable.keys(chinese)).flatMap { own, other in
      [".TP", ".B \(Roff.text(own.names))", Roff.text("\(own.words) (\(other.words))")]
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
