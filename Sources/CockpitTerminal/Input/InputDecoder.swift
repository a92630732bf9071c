package import CockpitCanvas

/// Makes keys and reports out of the bytes that a terminal sends.
///
/// A value without a clock: whoever reads the terminal says when a pause has been long enough
/// for a lone ESC to be the key.
package struct InputDecoder: Hashable, Sendable {
  /// What was decoded.
  package enum Token: Hashable, Sendable {
    case key(Key)
    case report(TerminalReport)
    case mouse(MouseEvent)
  }

  private enum State: Hashable {
    case ground
    case escape
    /// After `ESC O`.
    case shifted
    /// After `ESC [`, with the parameters so far.
    case control([UInt8])
    /// After `ESC [ [`.
    case console
    /// A string of the terminal after `ESC` and its introducer: the bytes of it that have come, and
    /// whether an ESC of it is open.
    case string(introducer: UInt8, bytes: [UInt8], escape: Bool)
    /// Inside a scalar: its bits so far, the continuation bytes to come, the least legal value.
    case scalar(bits: UInt32, missing: Int, least: UInt32)
  }

  private var state = State.ground
  /// Whether bytes are those of a paste, which is not typing and is ignored.
  private var isPasting = false

  package init() {}

  /// Whether a pause would complete a key, or end what would swallow those to come.
  package var isWaiting: Bool {
    switch state {
    case .escape, .shifted, .console, .string: true
    case .control(let parameters): parameters.isEmpty || isPasting
    case .ground, .scalar: isPasting
    }
  }

  /// Decodes bytes in the order of their arrival.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [Token] {
    var tokens: [Token] = []
    for byte in bytes { take(byte, into: &tokens) }
    return tokens
  }

  /// What was typed, if nothing follows the bytes that have come.
  ///
  /// A paste and a string of the terminal come in one go, so that a pause ends them, too: whoever
  /// types Alt+] has typed a key, not begun a string.
  package mutating func pause() -> [Token] {
    guard isWaiting else { return [] }
    var tokens: [Token] = []
    switch state {
    case .escape, .string(_, _, escape: true): press(.escape, into: &tokens)
    case .shifted: type("O", into: &tokens)
    case .control(let parameters) where parameters.isEmpty: type("[", into: &tokens)
    case .console: type("[[", into: &tokens)
    case .string(let introducer, let bytes, _) where bytes.isEmpty:
      type(String(UnicodeScalar(introducer)), into: &tokens)
    case .ground, .control, .string, .scalar: break
    }
    state = .ground
    isPasting = false
    return tokens
  }

  /// ESC and what was typed after it.
  private mutating func type(_ text: String, into tokens: inout [Token]) {
    press(.escape, into: &tokens)
    for character in text { press(.character(character), into: &tokens) }
  }
}

// MARK: - Bytes

extension InputDecoder {
  private static let escape: UInt8 = 0x1B
  /// The longest parameter list that is kept: no key and no report is longer.
  private static let parameterLimit = 32
  /// The longest string of the terminal that is kept: no answer is longer.
  private static let stringLimit = 1024

  private mutating func take(_ byte: UInt8, into tokens: inout [Token]) {
    switch state {
    case .ground: start(byte, into: &tokens)
    case .escape: introduce(byte, into: &tokens)
    case .shifted:
      state = .ground
      if byte == InputDecoder.escape || byte < 0x20 || byte >= 0x7F {
        press(.escape, into: &tokens)
        press(.character("O"), into: &tokens)
        start(byte, into: &tokens)
      } else if let key = KeySequences.key(shifted: byte) {
        press(key, into: &tokens)
      }
    case .control(let parameters): extend(parameters, with: byte, into: &tokens)
    case .console:
      state = .ground
      if let key = KeySequences.key(console: byte) { press(key, into: &tokens) }
    case .string(let introducer, let bytes, let isEscaped):
      collect(byte, introducer: introducer, after: bytes, isEscaped: isEscaped, into: &tokens)
    case .scalar(let bits, let missing, let least):
      continueScalar(byte, bits: bits, missing: missing, least: least, into: &tokens)
    }
  }

  private mutating func start(_ byte: UInt8, into tokens: inout [Token]) {
    state = .ground
    switch byte {
    case InputDecoder.escape: state = .escape
    case 0x09: press(.tab, into: &tokens)
    case 0x0A, 0x0D: press(.enter, into: &tokens)
    case 0x08, 0x7F: press(.backspace, into: &tokens)
    case 0x01...0x1A:
      press(.control(Character(Unicode.Scalar(byte + 0x60))), into: &tokens)
    case 0x20...0x7E: press(.character(Character(Unicode.Scalar(byte))), into: &tokens)
    case 0xC2...0xDF: state = .scalar(bits: UInt32(byte & 0x1F), missing: 1, least: 0x80)
    case 0xE0...0xEF: state = .scalar(bits: UInt32(byte & 0x0F), missing: 2, least: 0x800)
    case 0xF0...0xF4: state = .scalar(bits: UInt32(byte & 0x07), missing: 3, least: 0x1_0000)
    default: break
    }
  }

  private mutating func introduce(_ byte: UInt8, into tokens: inout [Token]) {
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .shifted
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string(introducer: byte, bytes: [], escape: false)
    default:
      press(.escape, into: &tokens)
      start(byte, into: &tokens)
    }
  }

  /// Takes a byte of a string of the terminal.
  private mutating func collect(
    _ byte: UInt8, introducer: UInt8, after bytes: [UInt8], isEscaped: Bool,
    into tokens: inout [Token]
  ) {
    switch byte {
    case UInt8(ascii: "\\") where isEscaped, 0x07:
      state = .ground
      if introducer == UInt8(ascii: "]"), let report = TerminalReport(string: bytes) {
        tokens.append(.report(report))
      }
    case 0x18, 0x1A: state = .ground
    case _ where isEscaped:
      // No string holds an ESC: a sequence of its own has begun.
      introduce(byte, into: &tokens)
    case 0x00..<0x08, 0x0E..<0x1B:
      // Nor does one hold a control that somebody types.
      start(byte, into: &tokens)
    case _ where bytes.count >= InputDecoder.stringLimit: start(byte, into: &tokens)
    case InputDecoder.escape:
      state = .string(introducer: introducer, bytes: bytes, escape: true)
    default:
      state = .string(introducer: introducer, bytes: bytes + [byte], escape: false)
    }
  }

  private mutating func extend(
    _ parameters: [UInt8], with byte: UInt8, into tokens: inout [Token]
  ) {
    switch byte {
    case UInt8(ascii: "[") where parameters.isEmpty:
      state = .console
    case UInt8(ascii: "$")
    where parameters.last.map { (0x30...0x39).contains($0) } ?? false
      && parameters.first != UInt8(ascii: "?"):
      finish(parameters, final: byte, into: &tokens)
    case 0x20...0x3F:
      state = .control(
        parameters.count < InputDecoder.parameterLimit ? parameters + [byte] : parameters)
    case 0x40...0x7E:
      finish(parameters, final: byte, into: &tokens)
    default:
      start(byte, into: &tokens)
    }
  }

  private mutating func finish(
    _ parameters: [UInt8], final: UInt8, into tokens: inout [Token]
  ) {
    state = .ground
    if final == UInt8(ascii: "~"), parameters == Array("200".utf8) {
      isPasting = true
    } else if final == UInt8(ascii: "~"), parameters == Array("201".utf8) {
      isPasting = false
    } else if parameters.first == UInt8(ascii: "<") {
      if let event = MouseEvent(parameters: parameters.dropFirst(), final: final), !isPasting {
        tokens.append(.mouse(event))
      }
    } else if let report = TerminalReport(parameters: parameters, final: final) {
      tokens.append(.report(report))
    } else if let key = KeySequences.key(control: parameters, final: final) {
      press(key, into: &tokens)
    }
  }

  private mutating func continueScalar(
    _ byte: UInt8, bits: UInt32, missing: Int, least: UInt32, into tokens: inout [Token]
  ) {
    guard byte & 0xC0 == 0x80 else { return start(byte, into: &tokens) }
    let bits = bits << 6 | UInt32(byte & 0x3F)
    guard missing == 1 else {
      state = .scalar(bits: bits, missing: missing - 1, least: least)
      return
    }
    state = .ground
    guard bits >= least, bits > 0x9F, let scalar = Unicode.Scalar(bits) else { return }
    press(.character(Character(scalar)), into: &tokens)
  }

  private func press(_ key: Key, into tokens: inout [Token]) {
    if !isPasting { tokens.append(.key(key)) }
  }
}
