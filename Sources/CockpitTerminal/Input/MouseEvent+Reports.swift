import CockpitCanvas

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
