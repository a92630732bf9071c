/// An English sentence that can be said in another language.
///
/// It is written as a string literal and keeps apart what was written and what was filled in:
/// `"the key \(key) occurs twice"` has the template `the key {0} occurs twice`, under which a
/// table of another language has its own. What is itself language, such as the name of a kind of
/// value, is filled in as a sentence and said in that language too.
package struct Sentence: Sendable, CustomStringConvertible {
  /// What is filled into a place: text of the input, which stays as it is, or language.
  package enum Argument: Sendable, Hashable {
    case text(String)
    case sentence(Sentence)
  }

  /// The English words, with `{0}`, `{1}` … where something was filled in.
  package private(set) var template: String
  package private(set) var arguments: [Argument]

  package init(_ template: String, _ arguments: [Argument] = []) {
    self.template = template
    self.arguments = arguments
  }

  /// The sentence in English.
  package var description: String { said { $0 } }

  /// The sentence with the templates that a function has for those in English.
  package func said(_ translated: (String) -> String) -> String {
    let arguments = arguments.map {
      switch $0 {
      case .text(let text): text
      case .sentence(let sentence): sentence.said(translated)
      }
    }
    return Template.filled(translated(template), arguments)
  }

  /// The sentence with what was filled in safe for a terminal.
  var printable: Sentence {
    let arguments = arguments.map {
      switch $0 {
      case .text(let text): Argument.text(PrintableText.of(text))
      case .sentence(let sentence): Argument.sentence(sentence.printable)
      }
    }
    return Sentence(template, arguments)
  }

  /// Two halves of a sentence whose literal is too long for a line.
  package static func + (first: Sentence, second: Sentence) -> Sentence {
    let places = second.arguments.indices.map { "{\($0 + first.arguments.count)}" }
    return Sentence(
      first.template + Template.filled(second.template, places),
      first.arguments + second.arguments)
  }
}

/// Two sentences are equal that say the same in English.
extension Sentence: Hashable {
  package static func == (one: Sentence, other: Sentence) -> Bool {
    one.description == other.description
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension Sentence: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sentence = Sentence("")

    package init(literalCapacity: Int, interpolationCount: Int) {
      sentence.template.reserveCapacity(literalCapacity + interpolationCount * 3)
      sentence.arguments.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      sentence.template += literal
    }

    package mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      append(.text(text.description))
    }

    package mutating func appendInterpolation(_ part: Sentence) {
      append(.sentence(part))
    }

    /// Fills in names, with commas between them.
    package mutating func appendInterpolation(list names: some Sequence<String>) {
      append(.text(names.joined(separator: ", ")))
    }

    private mutating func append(_ argument: Argument) {
      sentence.template += "{\(sentence.arguments.count)}"
      sentence.arguments.append(argument)
    }
  }

  package init(stringLiteral template: String) {
    self.init(template)
  }

  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.sentence
  }
}
