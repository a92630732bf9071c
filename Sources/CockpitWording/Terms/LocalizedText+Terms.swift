import CockpitValues

extension LocalizedText {
  /// A text of the cockpit itself, which has it in every language.
  init(_ chinese: String, _ english: String) {
    self.init(zh: chinese, en: english)
  }
}
