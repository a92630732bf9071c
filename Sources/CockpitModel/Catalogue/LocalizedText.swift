/// A name in the languages of the cockpit.
package struct LocalizedText: Hashable, Sendable {
  package let zh: String
  /// The English name; the Chinese one where none is given.
  package let en: String

  package init(zh: String, en: String? = nil) {
    self.zh = zh
    self.en = en ?? zh
  }

  package subscript(language: Language) -> String {
    language == .zh ? zh : en
  }
}

/// A language that the cockpit speaks.
package enum Language: String, CaseIterable, Sendable {
  case zh, en
}
