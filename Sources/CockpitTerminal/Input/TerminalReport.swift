package import CockpitCanvas

/// An answer of the terminal to a question.
package enum TerminalReport: Hashable, Sendable {
  /// Where the cursor is, counted from 1.
  case cursor(row: Int, column: Int)
  /// The setting of a private mode: 0 unknown, 1 and 3 set, 2 and 4 not set.
  case mode(Int, setting: Int)
  /// What kind of terminal it is.
  case attributes
  /// The colour behind the text.
  case background(RGBColor)

  /// The report in a control sequence; `nil` if it is none.
  ///
  /// - Parameters:
  ///   - parameters: the bytes between the introducer and the final byte.
  ///   - final: the final byte.
  init?(parameters: [UInt8], final: UInt8) {
    switch final {
    case UInt8(ascii: "R"):
      let numbers = TerminalReport.numbers(parameters[...])
      guard numbers.count == 2 else { return nil }
      self = .cursor(row: numbers[0], column: numbers[1])
    case UInt8(ascii: "y"):
      guard parameters.first == UInt8(ascii: "?"), parameters.last == UInt8(ascii: "$") else {
        return nil
      }
      let numbers = TerminalReport.numbers(parameters.dropFirst().dropLast())
      guard numbers.count == 2 else { return nil }
      self = .mode(numbers[0], setting: numbers[1])
    case UInt8(ascii: "c"):
      guard parameters.first == UInt8(ascii: "?") else { return nil }
      self = .attributes
    default:
      return nil
    }
  }

  /// The report in a string between `ESC ]` and its end; `nil` if it is none: `11;rgb:ffff/ffff/ffff`,
  /// with one to four digits for each light.
  init?(string bytes: [UInt8]) {
    let parts = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].elementsEqual("11".utf8) else { return nil }
    let color = parts[1].split(separator: UInt8(ascii: ":"))
    guard color.count == 2, ["rgb", "rgba"].contains(String(decoding: color[0], as: UTF8.self))
    else { return nil }
    let lights = color[1].split(separator: UInt8(ascii: "/"))
      .map { digits -> UInt8? in
        guard (1...4).contains(digits.count),
          let light = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        let whole = (UInt32(1) << (4 * UInt32(digits.count))) - 1
        return UInt8((light * 255 + whole / 2) / whole)
      }.compactMap(\.self)
    guard lights.count >= 3 else { return nil }
    self = .background(RGBColor(red: lights[0], green: lights[1], blue: lights[2]))
  }

  /// The numbers of a parameter list; none if it holds anything else.
  static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    var numbers: [Int] = []
    for field in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var number = 0
      for byte in field {
        guard (0x30...0x39).contains(byte), number < 100_000 else { return [] }
        number = number * 10 + Int(byte - 0x30)
      }
      numbers.append(number)
    }
    return numbers
  }
}

extension MouseEvent {
  /// Has a terminal report the mouse in the SGR form, and no longer.
  static let on = "\u{1B}[?1000h\u{1B}[?1006h"
  static let off = "\u{1B}[?1006l\u{1B}[?1000l"

  /// Shift, Meta and Control, which change nothing.
  private static let modifiers = 0x1C

  /// The event in `ESC [ < button ; column ; row final`; `nil` for what has no meaning here.
  ///
  /// - Parameters:
  ///   - parameters: the bytes between `<` and the final byte.
  ///   - final: `M` for a button that went down, `m` for one that came up.
  init?(parameters: ArraySlice<UInt8>, final: UInt8) {
    let numbers = TerminalReport.numbers(parameters)
    guard final == UInt8(ascii: "M"), numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else {
      return nil
    }
    let place = Point(x: numbers[1] - 1, y: numbers[2] - 1)
    switch numbers[0] & ~MouseEvent.modifiers {
    case 0: self.init(.press, at: place)
    case 64: self.init(.wheelUp, at: place)
    case 65: self.init(.wheelDown, at: place)
    default: return nil
    }
  }
}
