package import CockpitValues

/// What can be said in every language of the cockpit.
///
/// A new language is a new requirement here, which the compiler then asks of every text.
package protocol Wording: Sendable {
  var chinese: String { get }
  var english: String { get }
}

extension Wording {
  /// The text in a language, without a final full stop.
  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }
}
