import CockpitJSON
import Glibc

/// The parts of a row that say which series it belongs to, as they are written.
struct RowIdentity {
  var indicator: JSONString?
  var area: JSONString?
  var span: JSONString?
  var unit: JSONString?
  /// The object of the dimensions with its braces.
  var dimensions: JSONString?
}

/// What rows mean by how their identities are spelled.
///
/// It remembers every spelling of a row's identity with the series that it means, the power of ten
/// of its unit, and the spelling that came next last time. Files list their series in the same
/// order over and over, so that the guess is mostly right and costs a comparison of bytes; a hash
/// is made on a miss, texts only for a spelling never seen.
struct RowSpellings {
  /// The lengths of the parts as written; -1 for a part that is absent, which an empty one is not.
  private typealias Lengths = SIMD8<Int32>

  private struct Spelling {
    let meaning: RowMeaning
    let context: Int32
    let start: Int
    let lengths: Lengths
    let hash: Int
    var following: Int32
    /// How rows of this identity alone begin, where one is known.
    var opening: Opening?
  }

  /// The first bytes of a row from its brace to the colon behind its period, as it was read.
  private struct Opening {
    /// The place of the bytes in the arena.
    let start: Int
    let count: Int
    /// Where the codes begin, counted from the brace.
    let indicator: Int
    let area: Int
  }

  private var spellings: [Spelling] = []
  private var arena: [UInt8] = []
  /// Open addressing; -1 is free.
  private var slots = [Int32](repeating: -1, count: 1024)
  private var guess: Int32 = -1
  private var previous: Int32 = -1

  /// Goes back to the start of a file, where the first series is likely to be the first again.
  mutating func rewind() {
    guess = spellings.isEmpty ? -1 : 0
    previous = -1
  }

  /// The meaning of an identity that was met before.
  ///
  /// The context is what the file defines, since a definition can change what a row means.
  mutating func meaning(
    of identity: RowIdentity, in reader: JSONReader, context: Int32
  ) -> RowMeaning? {
    let lengths = RowSpellings.lengths(of: identity)
    if guess >= 0, isSame(Int(guess), identity, lengths, reader, context) { return take(guess) }
    let hash = RowSpellings.hash(identity, lengths, reader, context)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = slots[slot]
      if spellings[Int(place)].hash == hash,
        isSame(Int(place), identity, lengths, reader, context)
      {
        return take(place)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Remembers what an identity means, which must not be known yet.
  mutating func remember(
    _ identity: RowIdentity, in reader: JSONReader, context: Int32, as meaning: RowMeaning
  ) {
    let lengths = RowSpellings.lengths(of: identity)
    let place = Int32(spellings.count)
    let start = arena.count
    RowSpellings.forEachPart(of: identity) { part in
      arena.append(contentsOf: reader.bytes(of: part))
    }
    spellings.append(
      Spelling(
        meaning: meaning, context: context, start: start, lengths: lengths,
        hash: RowSpellings.hash(identity, lengths, reader, context), following: place + 1,
        opening: nil))
    if spellings.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for index in spellings.indices { insert(Int32(index)) }
    } else {
      insert(place)
    }
    _ = take(place)
  }

  private mutating func insert(_ place: Int32) {
    var slot = spellings[Int(place)].hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = place
  }

  private mutating func take(_ place: Int32) -> RowMeaning {
    if previous >= 0, place != guess { spellings[Int(previous)].following = place }
    previous = place
    let following = spellings[Int(place)].following
    guess = following < spellings.count ? following : -1
    return spellings[Int(place)].meaning
  }
}

// MARK: - Whole openings

extension RowSpellings {
  /// Goes past the opening of a row if it is, byte for byte, that of the row that is likely to come next.
  ///
  /// - Returns: the indicator and the area of the row, whose period comes next.
  mutating func takeOpening(_ reader: inout JSONReader, context: Int32) -> RowIdentity? {
    guard guess >= 0, let opening = spellings[Int(guess)].opening,
      spellings[Int(guess)].context == context
    else { return nil }
    let isTaken = arena.withUnsafeBufferPointer { arena in
      let bytes = UnsafeBufferPointer(
        rebasing: arena[opening.start..<opening.start + opening.count])
      return reader.takeObject(beginningAs: bytes, members: 3)
    }
    guard isTaken else { return nil }
    let brace = reader.offset - opening.count
    let lengths = spellings[Int(guess)].lengths
    func part(_ start: Int, _ length: Int32) -> JSONString {
      JSONString(
        start: brace + start, end: brace + start + Int(length), hasEscapes: false,
        hasNonASCII: true)
    }
    var identity = RowIdentity()
    identity.indicator = part(opening.indicator, lengths[0])
    identity.area = part(opening.area, lengths[1])
    return identity
  }

  /// The meaning of a row whose opening was taken and which says no more of its identity.
  mutating func meaningOfOpening() -> RowMeaning { take(guess) }

  /// Remembers how the row begins whose meaning was asked for last: a brace, the indicator, the area, and the key
  /// of the period, in this order and spelled without escapes; the end is behind the colon.
  mutating func remember(
    openingOf identity: RowIdentity, from start: Int, to end: Int, in reader: JSONReader
  ) {
    guard previous >= 0, spellings[Int(previous)].opening == nil, identity.span == nil,
      identity.unit == nil, identity.dimensions == nil, let indicator = identity.indicator,
      let area = identity.area, !indicator.hasEscapes, !area.hasEscapes
    else { return }
    let bytes = reader.bytes(
      of: JSONString(start: start, end: end, hasEscapes: false, hasNonASCII: true))
    spellings[Int(previous)].opening = Opening(
      start: arena.count, count: bytes.count, indicator: indicator.start - start,
      area: area.start - start)
    arena.append(contentsOf: bytes)
  }
}

// MARK: - Comparing

extension RowSpellings {
  private static func lengths(of identity: RowIdentity) -> Lengths {
    func length(_ part: JSONString?) -> Int32 {
      part.map { Int32(truncatingIfNeeded: $0.end - $0.start) } ?? -1
    }
    return Lengths(
      length(identity.indicator), length(identity.area), length(identity.span),
      length(identity.unit), length(identity.dimensions), 0, 0, 0)
  }

  private static func forEachPart(of identity: RowIdentity, _ body: (JSONString) -> Void) {
    if let part = identity.indicator { body(part) }
    if let part = identity.area { body(part) }
    if let part = identity.span { body(part) }
    if let part = identity.unit { body(part) }
    if let part = identity.dimensions { body(part) }
  }

  private func isSame(
    _ place: Int, _ identity: RowIdentity, _ lengths: Lengths, _ reader: JSONReader,
    _ context: Int32
  ) -> Bool {
    guard spellings[place].lengths == lengths, spellings[place].context == context else {
      return false
    }
    var start = spellings[place].start
    return arena.withUnsafeBufferPointer { arena in
      var isSame = true
      RowSpellings.forEachPart(of: identity) { part in
        let bytes = reader.bytes(of: part)
        guard isSame, let other = bytes.baseAddress, let own = arena.baseAddress else { return }
        isSame = memcmp(own + start, other, bytes.count) == 0
        start += bytes.count
      }
      return isSame
    }
  }

  private static func hash(
    _ identity: RowIdentity, _ lengths: Lengths, _ reader: JSONReader, _ context: Int32
  ) -> Int {
    var hasher = Hasher()
    hasher.combine(context)
    hasher.combine(lengths)
    forEachPart(of: identity) {
      hasher.combine(bytes: UnsafeRawBufferPointer(reader.bytes(of: $0)))
    }
    return hasher.finalize() & Int.max
  }
}
