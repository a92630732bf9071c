import CockpitTestSupport
import Testing

/// A world whose names, units, reasons and sources are text as no honest department sends it.
enum HostileWorld {
  private static let whole = Result { try make(seed: 11) }

  /// The world, made once.
  static func shared() throws -> World { try whole.get() }

  private static func make(seed: UInt64) throws -> World {
    var random = SeededGenerator(seed: seed)
    func text() -> String {
      let text = HostileText.make(pieces: Int.random(in: 1...9, using: &random), using: &random)
      return text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
    let ids = (0..<6).map { "x.\($0)" }
    let areas = (0..<5).map { "33020390\($0)" }
    let indicators = ids.map {
      """
      {"id": "\($0)", "name": {"zh": "\(text())", "en": "\(text())"}, "unit": "\(text())",
       "owner": "\(text())", "note": "\(text())", "span": "ytd", "kind": "flow"}
      """
    }
    let definitions = areas.map {
      """
      {"id": "\($0)", "name": "\(text())", "short": "\(text())", "parent": "330203"}
      """
    }
    var rows: [String] = []
    for id in ids + ["people.hotline_calls", "economy.budget_revenue"] {
      let isDaily = id == "people.hotline_calls"
      for area in areas + ["330203", "330203001"] {
        for month in 1...10 {
          let period = isDaily ? "2026-11-\(month + 9)" : "2026-\(month < 10 ? "0" : "")\(month)"
          let value = Bool.random(using: &random) ? "\(month * 10)" : "null"
          rows.append(
            """
            {"indicator": "\(id)", "area": "\(area)", "period": "\(period)", "value": \(value),
             "reason": "\(text())", "note": "\(text())"}
            """)
        }
      }
    }
    return try Written.world(
      """
      {"schema": "cockpit.snapshot/1", "region": "330203",
       "created_at": "2026-11-21T09:00:00+08:00",
       "source": {"id": "hostile", "name": "\(text())"},
       "indicators": [\(indicators.joined(separator: ","))],
       "areas": [\(definitions.joined(separator: ","))],
       "observations": [\(rows.joined(separator: ","))]}
      """)
  }
}
