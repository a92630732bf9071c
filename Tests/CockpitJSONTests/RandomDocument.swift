import CockpitTestSupport

/// Documents at random, and random damage to them.
struct RandomDocument {
  private var generator: SeededGenerator
  private var bytes: [UInt8] = []

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A document that the grammar allows; its objects may have a key twice.
  mutating func next() -> [UInt8] {
    bytes = []
    write(levels: 5)
    return bytes
  }

  /// A document with one to three bytes changed, dropped, doubled or cut off.
  mutating func nextDamaged() -> [UInt8] {
    var bytes = next()
    for _ in 0..<pick(1...3) where !bytes.isEmpty {
      let index = pick(0...bytes.count - 1)
      switch pick(0...5) {
      case 0: bytes[index] = UInt8(truncatingIfNeeded: generator.next())
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(bytes[pick(0...bytes.count - 1)], at: index)
      case 3: bytes.removeSubrange(index...)
      case 4: bytes[index] ^= 1 << UInt8(pick(0...7))
      default: bytes.insert(Array("\",:[]{}\\0e-.\u{0}u".utf8)[pick(0...13)], at: index)
      }
    }
    return bytes
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func write(levels: Int) {
    blank()
    switch pick(0...(levels > 0 ? 7 : 5)) {
    case 0: put(["true", "false", "null"][pick(0...2)])
    case 1...3: put(number())
    case 4, 5: string()
    case 6:
      put("[")
      for index in 0..<pick(0...4) {
        if index > 0 { put(",") }
        write(levels: levels - 1)
      }
      put("]")
    default:
      put("{")
      for index in 0..<pick(0...12) {
        if index > 0 { put(",") }
        blank()
        string()
        blank()
        put(":")
        write(levels: levels - 1)
      }
      put("}")
    }
    blank()
  }

  private mutating func number() -> String {
    switch pick(0...4) {
    case 0: return "\(pick(-1000...1000))"
    case 1: return "\(pick(-99999...99999)).\(pick(0...999))"
    case 2: return "\(pick(0...9)).\(generator.next())e\(pick(-330...310))"
    case 3: return "\(generator.next())\(generator.next())"
    default:
      let value = Double(bitPattern: generator.next())
      return value.isFinite ? "\(value)" : "0"
    }
  }

  private mutating func string() {
    let pieces = [
      "a", "b", "value", "值", "é", "😀", "\\n", "\\u0061", "\\u00E9", "\\ud83d\\ude00", "\\\\",
      "\\\"", " ",
      "\u{7F}", "0123456789",
    ]
    put("\"")
    for _ in 0..<pick(0...5) { put(pieces[pick(0...pieces.count - 1)]) }
    put("\"")
  }

  private mutating func blank() {
    if pick(0...3) == 0 { put([" ", "\n", "\t", "\r\n"][pick(0...3)]) }
  }

  private mutating func put(_ text: String) {
    bytes += Array(text.utf8)
  }
}
