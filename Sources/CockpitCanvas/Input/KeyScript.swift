/// Keys written as text, such as `1 j j Enter text:abc C-l`.
///
/// Words stand apart by blanks. A word that names a key is that key, any other is typed, and
/// `text:` before a word has it typed even if it names one.
package struct KeyScript: Hashable, Sendable {
  package let keys: [Key]

  /// Reads a script.
  ///
  /// - Throws: `KeyScriptError` for a `C-` with anything but a letter behind it.
  package static func parse(_ text: String) throws(KeyScriptError) -> KeyScript {
    var keys: [Key] = []
    for (index, word) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      if word.hasPrefix("text:") {
        keys += word.dropFirst(5).map { Key.character($0) }
      } else if let key = Key.named(String(word)) {
        keys.append(key)
      } else if word.hasPrefix("C-"), word.count > 2 {
        throw KeyScriptError(word: String(word), position: index + 1)
      } else {
        keys += word.map { Key.character($0) }
      }
    }
    return KeyScript(keys: keys)
  }
}

/// A key script with a key that does not exist.
package struct KeyScriptError: Error, Hashable, CustomStringConvertible {
  package let word: String
  /// Which word of the script it is, from 1.
  package let position: Int

  package var description: String {
    """
    word \(position) of the keys, "\(word)", is no key: behind C- stands one letter from a to z, \
    as in C-l; write text:\(word) to type it
    """
  }
}
