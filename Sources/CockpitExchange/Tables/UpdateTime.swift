import CockpitJSON
import CockpitValues

/// The ways in which tables say when they were last changed.
enum UpdateTime {
  /// The moment that a value names, and whether in civil time; nil for one that names none.
  ///
  /// RFC 3339, the same with an offset without a colon (`+0100`), with a blank for the `T`, without
  /// seconds, without an offset or as a bare day, or milliseconds since 1970. What has no offset is
  /// civil time of the region that reads it: an office that publishes for its own people leaves the
  /// offset out, and taken as UTC a figure of the afternoon would not be known until the evening.
  static func instant(
    _ node: JSONNode, local offset: UTCOffset
  ) -> (instant: Instant, isLocal: Bool)? {
    if let milliseconds = try? node.integer() {
      let instant = Instant(seconds: Int64(milliseconds).flooredDivision(by: 1000))
      return isWritable(instant) ? (instant, false) : nil
    }
    guard let text = try? node.string(), text.utf8.count <= 40 else { return nil }
    for form in forms(of: text) {
      if let instant = Instant(parsing: form) { return (instant, false) }
      if let civil = Instant(parsing: form + "Z") {
        return (civil.adding(seconds: -Int64(offset.seconds)), true)
      }
    }
    return nil
  }

  /// What stands in the place of the moment, for a complaint; `nil` where that is nothing.
  static func quoted(_ node: JSONNode) -> String? {
    if let text = try? node.string() { return text.isEmpty ? nil : String(text.prefix(40)) }
    return (try? node.number()).map { "\($0)" }
  }

  /// A text as RFC 3339 would have it, but for an offset that it lacks.
  private static func forms(of text: String) -> [String] {
    var bytes = Array(text.utf8)
    if bytes.count > 10, bytes[10] == UInt8(ascii: " ") { bytes[10] = UInt8(ascii: "T") }
    bytes.removeAll { $0 == UInt8(ascii: " ") }
    let text = String(decoding: bytes, as: UTF8.self)
    if bytes.count == 10 { return [text + "T00:00:00"] }
    return [text, withColon(bytes), withSeconds(bytes)]
  }

  /// `+0100` at the end as `+01:00`.
  private static func withColon(_ bytes: [UInt8]) -> String {
    guard bytes.count > 5, let sign = bytes.dropLast(4).last,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return String(decoding: bytes, as: UTF8.self) }
    let parts = [bytes.dropLast(2), [UInt8(ascii: ":")], bytes.suffix(2)]
    return String(decoding: parts.joined(), as: UTF8.self)
  }

  /// `2026-11-21T14:30` with its seconds, whatever follows it.
  private static func withSeconds(_ bytes: [UInt8]) -> String {
    guard bytes.count >= 16, bytes.count < 17 || bytes[16] != UInt8(ascii: ":") else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let parts = [bytes.prefix(16), ArraySlice(":00".utf8), bytes.dropFirst(16)]
    return String(decoding: parts.joined(), as: UTF8.self)
  }

  /// Whether the year has four digits, so that the moment can be written down.
  private static func isWritable(_ instant: Instant) -> Bool {
    (0...253_402_300_799).contains(instant.seconds)
  }
}
