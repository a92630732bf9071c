package import CockpitValues

/// Says what the cockpit says in one language.
package struct Strings: Sendable {
  package let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A text of the screens.
  package func callAsFunction(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// What data or a pack call something.
  package func callAsFunction(_ text: LocalizedText) -> String { text[language] }
}
