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
