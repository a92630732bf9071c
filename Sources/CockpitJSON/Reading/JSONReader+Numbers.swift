extension JSONReader {
  /// Consumes a number and returns the double nearest to it (ties to even).
  ///
  /// - Throws: also for a number beyond the finite doubles, such as `1e999`
  @inlinable
  package mutating func number() throws(JSONError) -> Double {
    skipBlanks()
    let start = offset
    var index = offset
    var isNegative = false
    if index < count, base[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    var mantissa: UInt64 = 0
    let integerStart = index
    takeDigits(at: &index, into: &mantissa)
    var digits = index - integerStart
    guard digits > 0, digits == 1 || base[integerStart] != UInt8(ascii: "0") else {
      throw badInteger(at: integerStart, from: start)
    }
    var exponent = 0
    if index < count, base[index] == UInt8(ascii: ".") {
      index += 1
      let fractionStart = index
      takeDigits(at: &index, into: &mantissa)
      exponent = fractionStart - index
      guard exponent < 0 else { throw missingFraction(at: index) }
      digits -= exponent
    }
    if index < count, base[index] | 0x20 == UInt8(ascii: "e") {
      exponent += try readExponent(at: &index)
    }
    offset = index
    // Both a mantissa up to 2^53 and a power of ten up to 10^22 are exact, so that one operation
    // on them rounds once (W. D. Clinger, How to read floating point numbers accurately, 1990).
    if digits <= 19, mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
      let magnitude =
        exponent < 0
        ? Double(mantissa) / JSONReader.powerOfTen(-exponent)
        : Double(mantissa) * JSONReader.powerOfTen(exponent)
      return isNegative ? -magnitude : magnitude
    }
    return try slowNumber(from: start)
  }

  /// Goes past the digits at a place, which stand behind those of a mantissa; up to seven of them at once.
  ///
  /// How many digits a figure has is hard to foretell, so that a loop over them would cost more than they do.
  @inlinable @inline(__always)
  func takeDigits(at index: inout Int, into mantissa: inout UInt64) {
    if index + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let digits = JSONReader.leadingDigits(in: word)
      if 1...7 ~= digits {
        for _ in 0..<digits where mantissa > 0 { mantissa = mantissa &* 10 }
        mantissa = mantissa &+ JSONReader.number(ofLeading: digits, in: word)
        index += digits
        return
      }
    }
    while index < count {
      let digit = base[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      index += 1
    }
  }

  /// How many of eight bytes are digits, from the first one on.
  @inlinable
  static func leadingDigits(in word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Digits are 0x30 to 0x39: with six more they still begin with 3. A carry comes from what is no digit.
    let others =
      (word & (ones &* 0xF0) ^ (ones &* 0x30))
      | ((word &+ (ones &* 0x06)) & (ones &* 0xF0) ^ (ones &* 0x30))
    return others.trailingZeroBitCount >> 3
  }

  /// The number of so many leading digits, of 1 to 8: of pairs, then of fours, then of all.
  @inlinable
  static func number(ofLeading digits: Int, in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let all = (word ^ (ones &* 0x30)) &<< UInt64(64 - 8 * digits)
    let nibbles: UInt64 = 0x000F_000F_000F_000F
    let pairs = (all & nibbles) &* 10 &+ (all &>> 8 & nibbles)
    let halves: UInt64 = 0x0000_FFFF_0000_FFFF
    let fours = (pairs & halves) &* 100 &+ (pairs &>> 16 & halves)
    return (fours & 0xFFFF_FFFF) &* 10_000 &+ fours &>> 32
  }

  /// 10 to a power of 0 to 22, exactly.
  @inlinable
  static func powerOfTen(_ power: Int) -> Double {
    var result = 1.0
    var factor = 10.0
    var rest = power
    while rest > 0 {
      if rest & 1 == 1 { result *= factor }
      factor *= factor
      rest >>= 1
    }
    return result
  }

  /// The exponent after `e`, no further from 0 than a million.
  @usableFromInline
  func readExponent(at index: inout Int) throws(JSONError) -> Int {
    index += 1
    var isNegative = false
    if index < count, base[index] == UInt8(ascii: "-") || base[index] == UInt8(ascii: "+") {
      isNegative = base[index] == UInt8(ascii: "-")
      index += 1
    }
    let first = index
    var exponent = 0
    while index < count, case let digit = base[index] &- UInt8(ascii: "0"), digit < 10 {
      exponent = min(exponent * 10 + Int(digit), 1_000_000)
      index += 1
    }
    guard index > first else { throw missingDigits(after: .exponent, at: index) }
    return isNegative ? -exponent : exponent
  }

  /// The number from `start` to the reader's place, by the standard library's exact conversion.
  @usableFromInline @inline(never)
  func slowNumber(from start: Int) throws(JSONError) -> Double {
    let text = String(
      decoding: UnsafeBufferPointer(start: base + start, count: offset - start), as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw JSONError(.tooLarge, at: start)
    }
    return value
  }

  @usableFromInline @inline(never)
  func badInteger(at integerStart: Int, from start: Int) -> JSONError {
    if integerStart < count, base[integerStart] == UInt8(ascii: "0") {
      return JSONError(.leadingZero, at: integerStart)
    }
    if integerStart > start {
      return JSONError(.noDigitAfterMinus, at: integerStart)
    }
    return mismatch(expected: .number)
  }

  @usableFromInline @inline(never)
  func missingFraction(at index: Int) -> JSONError {
    missingDigits(after: .decimalPoint, at: index)
  }

  private func missingDigits(after part: JSONFault.NumberPart, at index: Int) -> JSONError {
    JSONError(.noDigit(after: part), at: index)
  }
}
