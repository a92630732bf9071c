/// A rough set of letters: what it lacks is not there, what it has may be there.
struct LetterMask: Sendable {
  private var bits: UInt64 = 0

  init(_ letters: some Sequence<UInt32>) {
    for letter in letters { bits |= 1 << UInt64(letter % 64) }
  }

  mutating func formUnion(_ other: LetterMask) { bits |= other.bits }

  func isSubset(of other: LetterMask) -> Bool { bits & ~other.bits == 0 }
}
