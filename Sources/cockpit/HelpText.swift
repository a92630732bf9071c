import ArgumentParser
import CockpitCanvas
import CockpitJSON
import CockpitWording

/// The help of a command, written from what the parser says that there is.
///
/// The parser's own help breaks lines by letters at blanks and has English headings; this one breaks
/// by columns, as Chinese needs.
struct HelpText {
  private let strings: Strings
  private let columns: Int
  private let command: Command

  /// The help of the program, or of one of its commands, such as `alarms replay`; `nil` where there is no
  /// such command.
  init?(of name: String? = nil, strings: Strings = CommandLanguage.strings, columns: Int = 80) {
    let dump = CommandLanguage.$current.withValue(strings.language) { Cockpit._dumpHelp() }
    guard let root = try? Command(JSONNode.parse(Array(dump.utf8)).object().required("command"))
    else { return nil }
    var command = root
    for word in name?.split(separator: " ") ?? [] {
      guard let next = command.subcommands.first(where: { $0.name == word }) else { return nil }
      command = next
    }
    self.command = command
    self.strings = strings
    self.columns = columns
  }

  /// The names of all options that take no value, of whatever command.
  static var flags: Set<String> {
    guard let root = HelpText()?.command else { return [] }
    let commands = root.subcommands + root.subcommands.flatMap(\.subcommands)
    let all = root.arguments + commands.flatMap(\.arguments)
    return Set(all.filter { $0.kind == "flag" }.flatMap(\.names))
  }

  /// All of it, ending with a line feed.
  var text: String {
    var parts = [
      wrapped("\(strings(.usage(.overview))): \(command.abstract)"),
      command.discussion.split(separator: "\n\n").map { wrapped(String($0)) }
        .joined(separator: "\n\n"),
      "\(strings(.usage(.usage))): \(command.synopsis(strings))",
    ]
    let arguments = command.arguments.filter(\.isPositional)
    let options = command.arguments.filter { !$0.isPositional }
    parts.append(section(.usage(.arguments), arguments.map { ($0.label, $0.said(strings)) }))
    parts.append(section(.usage(.options), options.map { ($0.label, $0.said(strings)) }))
    let commands = command.subcommands.map { other in
      let mark = other.name == command.defaultName ? " \(strings(.usage(.defaultCommand)))" : ""
      return (other.name + mark, other.abstract)
    }
    parts.append(section(.usage(.subcommands), commands))
    if !commands.isEmpty { parts.append("  \(strings(.usage(.seeSubcommand)))") }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// One line that says how the command is called.
  var synopsis: String { command.synopsis(strings) }

  /// The line of an option or argument, such as `--from <from>  What it is.`, by how it is called.
  func line(of label: String) -> String? {
    command.arguments.first { $0.called.contains(label) }.map { "\(label)  \($0.abstract)" }
  }

  private static let indent = 2
  private static let labelColumns = 24

  private func section(_ title: Phrase, _ rows: [(label: String, text: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let own = rows.map { row in
      let margin = HelpText.indent + HelpText.labelColumns
      let lines = TextLayout.wrap(row.text, to: columns - margin)
      let label = String(repeating: " ", count: HelpText.indent) + row.label
      let isLong = DisplayWidth.columns(of: label) >= margin
      let first = isLong ? [label] : []
      return
        (first
        + lines.enumerated().map { index, line in
          TextLayout.pad(index == 0 && !isLong ? label : "", to: margin) + line
        }).joined(separator: "\n")
    }
    return "\(strings(title)):\n" + own.joined(separator: "\n")
  }

  private func wrapped(_ text: String) -> String {
    TextLayout.wrap(text, to: columns).joined(separator: "\n")
  }
}

// MARK: - What the parser says

/// A command as the parser describes it.
private struct Command {
  let name: String
  let parents: [String]
  let abstract: String
  let discussion: String
  let defaultName: String?
  let arguments: [Argument]
  let subcommands: [Command]

  init(_ node: JSONNode) throws(JSONError) {
    let object = try node.object()
    name = try object.required("commandName").string()
    abstract = try object.optional("abstract")?.string() ?? ""
    discussion = try object.optional("discussion")?.string() ?? ""
    defaultName = try object.optional("defaultSubcommand")?.string()
    var parents: [String] = []
    for parent in try object.optional("superCommands")?.elements() ?? [] {
      parents.append(try parent.string())
    }
    self.parents = parents
    var arguments: [Argument] = []
    for argument in try object.optional("arguments")?.elements() ?? [] {
      arguments.append(try Argument(argument))
    }
    self.arguments = arguments
    var subcommands: [Command] = []
    for command in try object.optional("subcommands")?.elements() ?? [] {
      let command = try Command(command)
      // The parser's own.
      if command.name != "help" { subcommands.append(command) }
    }
    self.subcommands = subcommands
  }

  /// At most so many options are named one by one.
  private static let mostOptions = 12

  func synopsis(_ strings: Strings) -> String {
    let path = (parents + [name]).joined(separator: " ")
    guard subcommands.isEmpty else { return "\(path) \(strings(.usage(.someCommand)))" }
    let own = arguments.filter { !$0.isBuiltIn }
    guard own.count > Command.mostOptions else {
      return ([path] + own.map(\.synopsis)).joined(separator: " ")
    }
    let needed = own.filter { $0.isPositional || !$0.isOptional }.map(\.synopsis)
    return ([path, "[\(strings(.usage(.someOptions)))]"] + needed).joined(separator: " ")
  }
}

/// An option, a flag or a positional argument as the parser describes it.
private struct Argument {
  let abstract: String
  let kind: String
  let isOptional: Bool
  let isRepeating: Bool
  let valueName: String
  let defaultValue: String?
  let values: [String]
  /// The names with their dashes.
  let names: [String]
  /// The name that errors use.
  private let preferred: String

  init(_ node: JSONNode) throws(JSONError) {
    func name(_ node: JSONNode) throws(JSONError) -> String {
      let object = try node.object()
      let isLong = try object.required("kind").string() == "long"
      return (isLong ? "--" : "-") + (try object.required("name").string())
    }
    let object = try node.object()
    abstract = try object.optional("abstract")?.string() ?? ""
    kind = try object.required("kind").string()
    isOptional = try object.required("isOptional").boolean()
    isRepeating = try object.required("isRepeating").boolean()
    valueName = try object.optional("valueName")?.string() ?? ""
    defaultValue = try object.optional("defaultValue")?.string()
    var values: [String] = []
    for value in try object.optional("allValues")?.elements() ?? [] {
      values.append(try value.string())
    }
    self.values = values
    var names: [String] = []
    for node in try object.optional("names")?.elements() ?? [] { names.append(try name(node)) }
    // The short ones first.
    self.names = names.filter { !$0.hasPrefix("--") } + names.filter { $0.hasPrefix("--") }
    preferred = try object.optional("preferredName").map(name) ?? ""
  }

  var isPositional: Bool { kind == "positional" }

  /// Whether it is the parser's own, which every command has.
  var isBuiltIn: Bool { names.contains("--help") || names.contains("--version") }

  private var value: String { kind == "option" ? " <\(valueName)>" : "" }

  /// How the list of options writes it, such as `-o, --output <output>`.
  var label: String {
    isPositional ? "<\(valueName)>" : names.joined(separator: ", ") + value
  }

  /// How the parser may call it in an error.
  var called: [String] {
    isPositional
      ? ["<\(valueName)>", "<\(valueName)> ..."] : names.map { $0 + value }
  }

  var synopsis: String {
    let bare = (isPositional ? "<\(valueName)>" : preferred + value) + (isRepeating ? " ..." : "")
    return isOptional ? "[\(bare)]" : bare
  }

  /// What it does, with the values that it takes and its default.
  func said(_ strings: Strings) -> String {
    if names.contains("--version") { return strings(.usage(.showVersion)) }
    if names.contains("--help") { return strings(.usage(.showHelp)) }
    let notes = [
      values.isEmpty ? nil : strings(.usage(.values(values.joined(separator: strings.comma)))),
      defaultValue.map { strings(.usage(.defaultValue($0))) },
    ].compactMap(\.self)
    let joined = notes.joined(separator: strings.semicolon)
    return notes.isEmpty ? abstract : abstract + strings(.usage(.notes(joined)))
  }
}
