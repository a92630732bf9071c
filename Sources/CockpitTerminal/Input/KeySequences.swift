import CockpitCanvas

/// What the escape sequences of xterm, the VT series, the Linux console, rxvt and PuTTY mean.
///
/// Modifiers are dropped: an arrow with Shift is an arrow.
enum KeySequences {
  /// The key of `ESC [ parameters final`; `nil` if there is none.
  static func key(control parameters: [UInt8], final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return TerminalReport.numbers(parameters[...]).first.flatMap { numbered[$0] }
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return .function(Int(final - UInt8(ascii: "P")) + 1)
    default:
      return lettered[final]
    }
  }

  /// The key of `ESC O final`; `nil` if there is none.
  static func key(shifted final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "P")...UInt8(ascii: "S"):
      return .function(Int(final - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "p")...UInt8(ascii: "y"):
      return character(final - UInt8(ascii: "p") + UInt8(ascii: "0"))
    case UInt8(ascii: "j")...UInt8(ascii: "o"):
      return character(final - UInt8(ascii: "j") + UInt8(ascii: "*"))
    case UInt8(ascii: "M"):
      return .enter
    case UInt8(ascii: "I"):
      return .tab
    case UInt8(ascii: " "):
      return character(final)
    default:
      return lettered[final]
    }
  }

  /// The key of the Linux console's `ESC [ [ final`: F1 to F5; `nil` if there is none.
  static func key(console final: UInt8) -> Key? {
    (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final)
      ? .function(Int(final - UInt8(ascii: "A")) + 1) : nil
  }

  private static func character(_ byte: UInt8) -> Key {
    .character(Character(Unicode.Scalar(byte)))
  }

  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down,
    UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left, UInt8(ascii: "H"): .home,
    UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
