import ArgumentParser
import CockpitCatalogue
import CockpitWording

/// What the parser says of wrong usage, in the language of the command line.
///
/// The parser's errors are its own types and tell their kind only by their words, which stay as they
/// are for a version of it. A message of a kind that is not listed here stays in English; a test goes
/// through those that this program's arguments can bring about.
enum UsageError {
  /// The whole message: what is wrong, the option that it is about, how the command is called.
  static func text(of error: any Error) -> String {
    let strings = CommandLanguage.strings
    // The parser's own lines begin with these words; the first one may go on over several lines.
    let full = Cockpit.fullMessage(for: error)
    let message = Cockpit.message(for: error)
    var lines = [strings(.command(.errorSaid(words(of: message).map { strings($0) } ?? message)))]
    let command = full.split(separator: "\n").last { $0.hasPrefix("Usage: ") }
      .flatMap { name(inUsage: $0) }
    guard let help = HelpText(of: command) else { return lines.joined(separator: "\n") }
    let about = full.split(separator: "\n").last { $0.hasPrefix("Help:  ") }
    if let about, let line = help.line(of: label(in: about)) {
      lines.append(strings(.command(.helpSaid(line))))
    }
    lines.append(strings(.command(.usageSaid(help.synopsis))))
    let call = (["cockpit", command].compactMap(\.self) + ["--help"]).joined(separator: " ")
    lines.append("  " + strings(.command(.seeHelp(call))))
    return lines.joined(separator: "\n")
  }

  /// The command whose usage a line tells; `nil` for the program's.
  static func name(inUsage line: some StringProtocol) -> String? {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "cockpit") else { return nil }
    var path: [String] = []
    var commands = Cockpit.configuration.subcommands
    for word in words[(place + 1)...] {
      guard let next = commands.first(where: { $0.configuration.commandName == String(word) })
      else { break }
      path.append(String(word))
      commands = next.configuration.subcommands
    }
    return path.isEmpty ? nil : path.joined(separator: " ")
  }

  /// The option that a line `Help:  --from <from>  What it is.` is about.
  private static func label(in line: Substring) -> String {
    let text = line.dropFirst("Help:  ".count)
    return text.firstRange(of: "  ").map { String(text[..<$0.lowerBound]) } ?? String(text)
  }

  /// The message by its kind; `nil` for a kind that is not listed.
  static func words(of message: String) -> Phrase? {
    let text = message.trimmed
    for kind in kinds {
      if let values = kind.pattern.values(in: text) { return kind.words(values) }
    }
    return nil
  }

  /// A kind of message: the fixed parts, and its words with what stands between them.
  private struct Kind: Sendable {
    let pattern: Pattern
    let words: @Sendable ([String]) -> Phrase

    init(_ parts: [String], _ words: @escaping @Sendable ([String]) -> Phrase) {
      pattern = Pattern(parts: parts)
      self.words = words
    }
  }

  /// The kinds, those that others begin like before them.
  private static let kinds = [
    Kind(["Unknown option '", "'. Did you mean '", "'?"]) {
      // The parser suggests whatever is nearest, however far off it is.
      nearest($0[0], [$0[1]]) == nil
        ? .command(.unknownOption($0[0])) : .command(.unknownOptionMeant($0[0], meant: $0[1]))
    },
    Kind(["Unknown option '", "'"]) { .command(.unknownOption($0[0])) },
    Kind(["Missing value for '", "'"]) { .command(.missingValue($0[0])) },
    Kind(["The option '", "' does not take any value, but '", "' was specified."]) {
      .command(.takesNoValue($0[0], value: $0[1]))
    },
    Kind(["Unexpected argument '", "'"]) { .command(.unexpected($0[0])) },
    Kind(["", " unexpected arguments: '", "'"]) {
      .command(
        .unexpectedMany(count: $0[0], $0[1].replacing("', '", with: ", ")))
    },
    Kind(["Missing expected argument '", "'"]) { .command(.missingArgument($0[0])) },
    Kind(["The value '", "' is invalid for '", "'. Please provide one of the following:\n", ""]) {
      .command(.invalidValueKnown($0[0], of: $0[1], known: list(ofLines: $0[2])))
    },
    Kind(["The value '", "' is invalid for '", "'. Please provide one of ", "."]) {
      .command(.invalidValueKnown($0[0], of: $0[1], known: list(ofWords: $0[2])))
    },
    Kind(["The value '", "' is invalid for '", "': ", ""]) {
      .command(.invalidValueBecause($0[0], of: $0[1], because: $0[2]))
    },
    Kind(["The value '", "' is invalid for '", "'"]) {
      .command(.invalidValue($0[0], of: $0[1]))
    },
    Kind(["Invalid option: ", ""]) { .command(.invalidOption($0[0])) },
    Kind([
      "Can't generate completion scripts for '",
      "'.\nPlease use --generate-completion-script=<shell> with one of:\n", "",
    ]) { .command(.unknownShell($0[0], known: list(ofWords: $0[1]))) },
    Kind([
      "Can't autodetect a supported shell.\n"
        + "Please use --generate-completion-script=<shell> with one of:\n", "",
    ]) { .command(.noShell(known: list(ofWords: $0[0]))) },
  ]

  /// Values of which each stands on a line behind a dash.
  private static func list(ofLines text: String) -> String {
    text.split(separator: "\n").map { $0.trimmed.dropFirst(2) }.joined(separator: ", ")
  }

  /// Values in quotes with words between, or apart by blanks.
  private static func list(ofWords text: String) -> String {
    let quoted = text.split(separator: "'", omittingEmptySubsequences: false)
    let words =
      quoted.count > 2
      ? quoted.indices.filter { $0 % 2 == 1 }.map { quoted[$0] } : text.split(separator: " ")
    return words.joined(separator: ", ")
  }
}

/// Fixed parts of a text, between which anything may stand.
private struct Pattern: Sendable {
  let parts: [String]

  /// What stands between the parts; `nil` where the text is another one.
  func values(in text: String) -> [String]? {
    guard let first = parts.first, let last = parts.last, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var values: [String] = []
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: part) else { return nil }
      values.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return values + [String(rest.dropLast(last.count))]
  }
}

extension StringProtocol {
  /// The text without blanks and line feeds around it.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
