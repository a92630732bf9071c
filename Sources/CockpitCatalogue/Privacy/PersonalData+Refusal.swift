package import CockpitJSON

extension PersonalData {
  /// Refuses a key that names a datum which identifies a person.
  package static func check(key: String, at offset: Int) throws(JSONError) {
    guard isIdentifying(key: key) else { return }
    throw JSONError(
      .identifyingKey(key),
      at: offset)
  }

  /// Refuses a text that identifies a person.
  package static func check(text: String, at offset: Int) throws(JSONError) {
    guard let finding = finding(in: text) else { return }
    throw JSONError(.identifyingText(finding), at: offset)
  }
}
