import CockpitJSON

/// The definitions of indicators that files have brought, each distinct block once.
///
/// A producer writes the same block into each of its files. One that is the same as the last, byte
/// for byte, is neither parsed nor kept again.
struct DefinitionContexts {
  private var blocks: [[UInt8]] = [[]]
  private var definitions = [SnapshotDefinitions()]
  private var last: Int32 = 0

  /// The definitions of a context; none for 0.
  subscript(context: Int32) -> SnapshotDefinitions { definitions[Int(context)] }

  /// Consumes a block and gives the number of its context.
  mutating func read(_ reader: inout JSONReader) throws(JSONError) -> Int32 {
    if reader.take(sameAs: blocks[Int(last)]) { return last }
    let start = try reader.startOfValue()
    var news = SnapshotDefinitions()
    try news.readIndicators(try reader.node())
    let bytes = reader.bytes(from: start)
    if let known = blocks.firstIndex(where: { $0 == bytes }) {
      last = Int32(known)
    } else {
      blocks.append(bytes)
      definitions.append(news)
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
