package import CockpitJSON
import CockpitResources
package import CockpitValues

/// Says what the cockpit says in one language.
package struct Strings: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A phrase, with what it is said of filled in.
  package func callAsFunction(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// A name of the pack or the data; the Chinese one where it has no other.
  package func callAsFunction(_ text: LocalizedText) -> String { text[language] }

  /// What is wrong with the input, in the language; in English where the language lacks it.
  package func callAsFunction(_ sentence: Sentence) -> String {
    switch language {
    case .en: sentence.description
    case .zh: sentence.said { Strings.chinese[$0] ?? $0 }
    }
  }

  /// The Chinese of the sentences about the input, by their English templates; read when first
  /// something is wrong.
  private static let chinese: [String: String] = {
    let bytes = CockpitResource.bytes(at: "Strings/sentences.zh.json") ?? []
    guard let members = try? JSONNode.parse(bytes).object().required("strings").members() else {
      return [:]
    }
    return members.reduce(into: [:]) { $0[$1.key] = try? $1.value.string() }
  }()
}
