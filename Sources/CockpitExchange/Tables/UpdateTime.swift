import CockpitJSON
import CockpitValues

/// The ways in which tables say when they were last changed.
enum UpdateTime {
  /// The moment that a value names; nil for one that names none.
  ///
  /// RFC 3339, the same with an offset without a colon (`+0100`), without an offset or as a bare
  /// day (both taken as UTC), or milliseconds since 1970.
  static func instant(_ node: JSONNode) -> Instant? {
    if let milliseconds = try? node.integer() {
      let instant = Instant(seconds: Int64(milliseconds).flooredDivision(by: 1000))
      return isWritable(instant) ? instant : nil
    }
    guard let text = try? node.string(), text.utf8.count <= 40 else { return nil }
    return Instant(parsing: text) ?? Instant(parsing: withColon(text))
      ?? Instant(parsing: text + "Z") ?? Instant(parsing: text + "T00:00:00Z")
  }

  /// `+0100` at the end as `+01:00`.
  private static func withColon(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.count > 5, let sign = bytes.dropLast(4).last,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return text }
    let parts = [bytes.dropLast(2), [UInt8(ascii: ":")], bytes.suffix(2)]
    return String(decoding: parts.joined(), as: UTF8.self)
  }

  /// Whether the year has four digits, so that the moment can be written down.
  private static func isWritable(_ instant: Instant) -> Bool {
    (0...253_402_300_799).contains(instant.seconds)
  }
}
