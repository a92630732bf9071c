/// Groups of digits in a text with one blank, hyphen or dot between each two of them.
struct DigitChain: Hashable {
  /// The digits of each group; the X that may end an identity number is 10.
  private(set) var groups: [[UInt8]]

  private static let separators = Set<Unicode.Scalar>(
    [" ", "\u{A0}", "\u{3000}", "-", "－", "‐", "‑", "–", "—", ".", "·"])

  /// The chains of a text in their order; full-width digits count as digits.
  ///
  /// - Complexity: O(length)
  static func all(in text: String) -> [DigitChain] {
    var chains: [DigitChain] = []
    var gap = Gap.other
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        switch gap {
        case .none: chains[chains.count - 1].append(digit)
        case .separator: chains[chains.count - 1].groups.append([digit])
        case .other: chains.append(DigitChain(groups: [[digit]]))
        }
        gap = .none
      } else if gap == .none, "xXｘＸ".unicodeScalars.contains(scalar) {
        chains[chains.count - 1].append(10)
        gap = .other
      } else {
        gap = gap == .none && separators.contains(scalar) ? .separator : .other
      }
    }
    return chains
  }

  /// What stands before a digit.
  private enum Gap {
    case none, separator, other
  }

  private mutating func append(_ digit: UInt8) {
    groups[groups.count - 1].append(digit)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value - 0x30)
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10)
    default: nil
    }
  }
}
