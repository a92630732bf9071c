import CNCurses
import CTerminalShims
import CockpitCanvas

/// The colour pairs of curses, made as they are asked for.
///
/// When they run out, a pair that exists already stands in: meaning is carried by words, so a
/// screen with fewer colours is still right.
struct ColorPairs {
  /// A foreground and a background; `nil` for the terminal's own.
  struct Colors: Hashable {
    var foreground: UInt8?
    var background: UInt8?
  }

  private let colors: Int
  private let limit: Int
  private var numbers: [Colors: Int32] = [Colors(): 0]
  private var made: Int32 = 0

  /// - Parameters:
  ///   - colors: how many colours the terminal has.
  ///   - limit: how many pairs it has, the default one among them.
  init(colors: Int, limit: Int) {
    self.colors = colors
    self.limit = limit
  }

  /// The pair of two colours; a colour that the terminal lacks counts as its own.
  mutating func number(foreground: UInt8?, background: UInt8?) -> Int32 {
    let wanted = Colors(foreground: known(foreground), background: known(background))
    if let number = numbers[wanted] { return number }
    let number = make(wanted) ?? substitute(for: wanted)
    numbers[wanted] = number
    return number
  }

  private func known(_ color: UInt8?) -> UInt8? {
    color.flatMap { Int($0) < colors ? $0 : nil }
  }

  private mutating func make(_ colors: Colors) -> Int32? {
    guard Int(made) + 1 < limit else { return nil }
    let result = init_extended_pair(
      made + 1, number(of: colors.foreground), number(of: colors.background))
    guard result == OK else { return nil }
    made += 1
    return made
  }

  private func number(of color: UInt8?) -> Int32 {
    color.map { ColorPairs.number(of: $0, among: colors) } ?? -1
  }

  /// The number by which curses knows a colour, where a terminal has so many.
  ///
  /// Terminals of the direct types count colours by their light, red before green before blue, but
  /// for the first eight.
  static func number(of color: UInt8, among colors: Int) -> Int32 {
    guard colors > 256, color >= 8 else { return Int32(color) }
    let light = RGBColor(terminal: color)
    return Int32(light.red) << 16 | Int32(light.green) << 8 | Int32(light.blue)
  }

  /// The pair of the same background, else of the same foreground, else the terminal's own.
  private func substitute(for wanted: Colors) -> Int32 {
    let candidates = numbers.filter { $0.value > 0 }.sorted { $0.value < $1.value }
    let match =
      candidates.first { $0.key.background == wanted.background && wanted.background != nil }
      ?? candidates.first { $0.key.foreground == wanted.foreground && $0.key.background == nil }
    return match?.value ?? 0
  }
}
