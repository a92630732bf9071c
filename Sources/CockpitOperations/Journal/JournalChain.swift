import Crypto

/// The chain that holds the lines of a journal together: whoever changes, takes out or puts in a line breaks
/// it from there on.
///
/// A line is one object of JSON that ends in the hash of the line before and its own, which is the SHA-256
/// of that one and of the object without the two.
package struct JournalChain: Hashable, Sendable {
  /// What the first line of all comes after.
  package static let origin = String(repeating: "0", count: 64)

  /// The hash of the last line.
  package private(set) var last: String
  /// How many lines there are.
  package private(set) var count: Int

  /// A chain that goes on after a line; an empty one by default.
  package init(after hash: String = JournalChain.origin, count: Int = 0) {
    last = hash
    self.count = count
  }

  private static func tail(_ previous: String, _ hash: String) -> String {
    #","prev":"\#(previous)","hash":"\#(hash)"}"#
  }

  private static let tailLength = tail(origin, origin).utf8.count

  private static func hash(_ body: some Collection<UInt8>, after previous: String) -> String {
    var sha = SHA256()
    sha.update(data: Array(previous.utf8))
    sha.update(data: Array(body))
    return sha.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// Makes the next line of an object of JSON that has at least one member, with its end of line.
  package mutating func seal(_ object: [UInt8]) -> [UInt8] {
    let hash = JournalChain.hash(object, after: last)
    defer {
      last = hash
      count += 1
    }
    return Array(object.dropLast()) + Array(JournalChain.tail(last, hash).utf8)
      + [UInt8(ascii: "\n")]
  }

  /// Goes on by a line without its end.
  ///
  /// - Returns: the object that was sealed; `nil` where the line does not come after the last one, or is not
  ///   what was written: then the chain stays where it is.
  package mutating func open(_ line: some BidirectionalCollection<UInt8>) -> [UInt8]? {
    let bytes = Array(line)
    guard bytes.count > JournalChain.tailLength else { return nil }
    let body = Array(bytes.dropLast(JournalChain.tailLength)) + [UInt8(ascii: "}")]
    let hash = JournalChain.hash(body, after: last)
    guard bytes.suffix(JournalChain.tailLength).elementsEqual(JournalChain.tail(last, hash).utf8)
    else { return nil }
    last = hash
    count += 1
    return body
  }
}
