import ArgumentParser
import CockpitValues
import CockpitWording
import Glibc

/// The language of what commands say beside screens: that of `--lang`, else that of the environment.
///
/// The parser makes its help before it reads any argument, so the language is known before it begins.
enum CommandLanguage {
  @TaskLocal static var current = CommandLanguage.of(
    CommandLine.arguments.dropFirst()
  ) { name in getenv(name).map { String(cString: $0) } }

  /// The language that the command line asks for; `nil` where it names none.
  ///
  /// Of a command below another one the parser gives the option to the upper one.
  static var asked: Language? { asked(by: CommandLine.arguments.dropFirst()) }

  /// The words in that language.
  static var strings: Strings { Strings(current) }

  /// The language that arguments ask for, else that of the first variable that says one.
  static func of(
    _ arguments: some Sequence<String>, environment: (String) -> String?
  ) -> Language {
    if let asked = asked(by: arguments) { return asked }
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment)
      .first { !$0.isEmpty }
    return said?.lowercased().hasPrefix("zh") == true ? .zh : .en
  }

  /// What `--lang zh` or `--lang=zh` asks for; `nil` where neither names a language.
  private static func asked(by arguments: some Sequence<String>) -> Language? {
    var isValue = false
    var found: Language?
    for argument in arguments {
      if argument == "--" { break }
      if isValue {
        found = Language(rawValue: argument) ?? found
        isValue = false
      } else if argument.hasPrefix("\(option)=") {
        found = Language(rawValue: String(argument.dropFirst(option.count + 1))) ?? found
      } else {
        isValue = argument == option
      }
    }
    return found
  }

  /// The arguments without the option, for the parser's own command that does not know it.
  static func without(_ arguments: some Sequence<String>) -> [String] {
    var isValue = false
    return arguments.filter { argument in
      if isValue {
        isValue = false
        return false
      }
      isValue = argument == option
      return !isValue && !argument.hasPrefix("\(option)=")
    }
  }

  private static let option = "--lang"
}

/// The language of a command that shows no screen.
struct LanguageOptions: ParsableArguments {
  /// Read before all else by ``CommandLanguage``; here it is checked.
  @Option(help: .words(.usage(.language)))
  var lang: Language?
}

extension ArgumentHelp {
  /// The help of an option in the language of the command line.
  static func words(_ phrase: Phrase) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: CommandLanguage.strings(phrase))
  }
}

extension ValidationError {
  /// Wrong usage in the language of the command line.
  init(_ phrase: Phrase) {
    self.init(CommandLanguage.strings(phrase))
  }
}
