/// One key press, whatever bytes a terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A character as it was typed; see ``folded`` for what it means as a key.
  case character(Character)
  /// Ctrl with a lower-case letter.
  case control(Character)
  /// A function key, 1 to 12.
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
}

extension Key {
  /// The key of a name that key scripts and help use, such as `Enter`, `S-Tab`, `F5` or `C-l`.
  ///
  /// - Returns: `nil` for a text that names no key. A single character is no name.
  package static func named(_ name: String) -> Key? {
    if let key = names[name] { return key }
    if name.hasPrefix("C-"), name.count == 3, let letter = name.last, ("a"..."z").contains(letter) {
      return .control(letter)
    }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number),
      name == "F\(number)"
    {
      return .function(number)
    }
    return nil
  }

  private static let names: [String: Key] = [
    "Enter": .enter, "Esc": .escape, "Tab": .tab, "S-Tab": .backTab, "Space": .character(" "),
    "Backspace": .backspace, "Delete": .delete,
    "Up": .up, "Down": .down, "Left": .left, "Right": .right,
    "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end,
  ]

  /// The key as its full-width form means it: an input method that was left on changes no key.
  package var folded: Key {
    guard case .character(let character) = self else { return self }
    if let stand = Self.chinesePunctuation[character] { return .character(stand) }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      0xFF01...0xFF5E ~= scalar.value, let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return self }
    return .character(Character(ascii))
  }

  /// What stands on the key that types a Chinese punctuation mark.
  private static let chinesePunctuation: [Character: Character] = [
    "　": " ", "、": "/", "。": ".", "《": "<", "》": ">", "【": "[", "】": "]", "「": "{",
    "」": "}", "“": "\"", "”": "\"", "‘": "'", "’": "'", "￥": "$", "·": "`",
  ]
}

extension Key: CustomStringConvertible {
  /// The name of the key in hints, help and key scripts.
  package var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "C-\(letter)"
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    }
  }
}

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
