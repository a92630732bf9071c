import CockpitCatalogue
import CockpitJSON

/// The definitions of indicators that files have brought, each distinct block once.
///
/// A producer writes the same block into each of its files. One that is the same as the last, byte
/// for byte, is neither parsed nor kept again.
struct DefinitionContexts {
  private var blocks: [[UInt8]] = [[]]
  private var definitions = [SnapshotDefinitions()]
  /// Where each block was read.
  private var starts = [0]
  private var last: Int32 = 0

  /// The definitions of a context; none for 0.
  subscript(context: Int32) -> SnapshotDefinitions { definitions[Int(context)] }

  /// Where the block of a context was read, which the places in its definitions count from.
  func start(of context: Int32) -> Int { starts[Int(context)] }

  /// Consumes a block and gives the number of its context.
  mutating func read(
    _ reader: inout JSONReader, in catalogue: Catalogue
  ) throws(JSONError) -> Int32 {
    if reader.take(sameAs: blocks[Int(last)]) { return last }
    let start = try reader.startOfValue()
    var news = SnapshotDefinitions()
    try news.readIndicators(try reader.node(), in: catalogue)
    let bytes = reader.bytes(from: start)
    if let known = blocks.firstIndex(where: { $0 == bytes }) {
      last = Int32(known)
    } else {
      blocks.append(bytes)
      definitions.append(news)
      starts.append(start)
      last = Int32(blocks.count - 1)
    }
    return last
  }
}

extension JSONReader {
  /// The first byte of the value that comes next.
  mutating func startOfValue() throws(JSONError) -> Int {
    _ = try peek()
    return offset
  }

  /// The bytes from a place that the reader has been at to where it is.
  func bytes(from start: Int) -> [UInt8] {
    Array(bytes(of: span(from: start)))
  }

  /// The place of the bytes from where the reader has been to where it is, as they are written.
  func span(from start: Int) -> JSONString {
    JSONString(start: start, end: offset, hasEscapes: false, hasNonASCII: true)
  }
}

/// Remembers what short texts of a file mean, such as periods, of which few occur over and over.
///
/// A text of up to 32 bytes without escapes has one place; a later one with the same place pushes
/// it out.
struct TextCache<Value> {
  private struct Entry {
    let bytes: SIMD4<UInt64>
    let length: Int
    let value: Value
  }

  private var entries: [Entry?]
  /// The text that was met last, which mostly comes again.
  private var recent: (spelling: JSONSpelling, value: Value)?

  init() {
    entries = Array(repeating: nil, count: 256)
  }

  /// What the text means that comes next, which is consumed then; nil where it is not the one met last.
  mutating func takeRecent(_ reader: inout JSONReader) -> Value? {
    guard let recent, reader.take(recent.spelling) else { return nil }
    return recent.value
  }

  /// What a text means, remembered or made; nil where it cannot be made.
  mutating func value(
    of text: JSONString, in reader: JSONReader, make: (String) -> Value?
  ) throws(JSONError) -> Value? {
    let length = text.end - text.start
    guard length <= 32, !text.hasEscapes else { return make(try reader.text(of: text)) }
    let words = reader.words(of: text)
    let mixed =
      (words[0] ^ words[1] &* 0x9E37_79B9_7F4A_7C15 ^ words[2] &* 0xBF58_476D_1CE4_E5B9)
      &* 0x94D0_49BB_1331_11EB
    let place = Int(mixed >> 56)
    if let entry = entries[place], entry.length == length, entry.bytes == words {
      recent = reader.spelling(of: text).map { ($0, entry.value) }
      return entry.value
    }
    guard let value = make(try reader.text(of: text)) else { return nil }
    entries[place] = Entry(bytes: words, length: length, value: value)
    return value
  }
}
