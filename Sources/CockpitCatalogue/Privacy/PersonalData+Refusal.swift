package import CockpitJSON

extension PersonalData {
  /// Refuses a key that names a datum which identifies a person.
  package static func check(key: String, at offset: Int) throws(JSONError) {
    guard isIdentifying(key: key) else { return }
    throw JSONError(
      "the key \"\(key)\" names what identifies a person; leave it out (a thing has a title)",
      at: offset)
  }

  /// Refuses a text that identifies a person.
  package static func check(text: String, at offset: Int) throws(JSONError) {
    guard let finding = finding(in: text) else { return }
    throw JSONError("this text holds \(finding); leave out what identifies a person", at: offset)
  }
}
