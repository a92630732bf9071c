/// A name in the languages of the cockpit.
package struct LocalizedText: Hashable, Sendable {
  package let zh: String
  /// The English name; the Chinese one where none is given.
  package let en: String

  package init(zh: String, en: String? = nil) {
    self.zh = zh
    self.en = en ?? zh
  }

  /// No text at all.
  package static let empty = LocalizedText(zh: "")

  package var isEmpty: Bool { zh.isEmpty }

  /// What a screen in a language shows.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension [LocalizedText] {
  /// The name that a text of the data stands for, in either language.
  package func name(of text: String) -> LocalizedText? {
    first { $0.zh == text || $0.en == text }
  }
}

/// A language that the cockpit speaks.
package enum Language: String, CaseIterable, Sendable {
  case zh, en
}
