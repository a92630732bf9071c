/// An answer of the terminal to a question.
package enum TerminalReport: Hashable, Sendable {
  /// Where the cursor is, counted from 1.
  case cursor(row: Int, column: Int)
  /// The setting of a private mode: 0 unknown, 1 and 3 set, 2 and 4 not set.
  case mode(Int, setting: Int)
  /// What kind of terminal it is.
  case attributes

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
