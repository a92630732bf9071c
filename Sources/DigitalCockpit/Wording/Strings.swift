package import CockpitJSON
package import CockpitModel
import CockpitResources

/// The texts of the screens in one language.
package struct Strings: Sendable {
  package let language: Language
  private let texts: [String: String]

  /// The embedded texts of a language.
  ///
  /// - Throws: a fault of the embedded file, which the tests exclude.
  package init(_ language: Language) throws(JSONError) {
    self.language = language
    var texts: [String: String] = [:]
    let bytes = CockpitResource.bytes(at: "Strings/\(language.rawValue).json") ?? []
    for member in try JSONNode.parse(bytes).object().required("strings").members() {
      texts[member.key] = try member.value.string()
    }
    self.texts = texts
  }

  /// The keys that the file of the language has.
  var keys: Set<String> { Set(texts.keys) }

  /// A text with what its places `{0}`, `{1}` … stand for; its key where the file lacks it.
  package func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
    var text = texts[phrase.rawValue] ?? phrase.rawValue
    for (index, argument) in arguments.enumerated() {
      guard let place = text.firstRange(of: "{\(index)}") else { continue }
      text.replaceSubrange(place, with: argument)
    }
    return text
  }

  package func callAsFunction(_ text: LocalizedText) -> String { text[language] }
}

extension Strings {
  package static let weekdays: [Phrase] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]

  /// The columns that a field needs in Chinese and in English.
  func room(_ chinese: Int, _ english: Int) -> Int { language == .zh ? chinese : english }

  /// A unit as the language writes it.
  func unit(_ unit: Unit) -> String { unit.symbol(in: language) }

  /// Where a document says something.
  func section(_ section: String) -> String {
    language == .zh ? section : SectionText.english(section)
  }

  func weekday(_ date: CivilDate) -> String {
    self(Strings.weekdays[date.weekday - 1])
  }
}
