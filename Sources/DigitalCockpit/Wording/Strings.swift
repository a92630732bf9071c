package import CockpitJSON
import CockpitResources
package import CockpitValues

/// The texts of the screens in one language.
package struct Strings: Sendable {
  package let language: Language
  private let texts: [String: String]

  /// The embedded texts of a language.
  ///
  /// - Throws: a fault of the embedded file, which the tests exclude.
  package init(_ language: Language) throws(JSONError) {
    self.language = language
    texts = try Strings.texts(
      CockpitResource.bytes(at: "Strings/\(language.rawValue).json") ?? [])
  }

  private static func texts(_ bytes: [UInt8]) throws(JSONError) -> [String: String] {
    var texts: [String: String] = [:]
    for member in try JSONNode.parse(bytes).object().required("strings").members() {
      texts[member.key] = try member.value.string()
    }
    return texts
  }

  /// The Chinese of the sentences about the input, by their English templates; read when first
  /// something is wrong.
  private static let chinese: [String: String] = {
    let bytes = CockpitResource.bytes(at: "Strings/sentences.zh.json") ?? []
    return (try? texts(bytes)) ?? [:]
  }()

  /// The keys that the file of the language has.
  var keys: Set<String> { Set(texts.keys) }

  /// A text with what its places `{0}`, `{1}` … stand for; its key where the file lacks it.
  package func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
    Template.filled(texts[phrase.rawValue] ?? phrase.rawValue, arguments)
  }

  package func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// What is wrong with the input, in the language; in English where the language lacks it.
  package func callAsFunction(_ sentence: Sentence) -> String {
    switch language {
    case .en: sentence.description
    case .zh: sentence.said { Strings.chinese[$0] ?? $0 }
    }
  }
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
