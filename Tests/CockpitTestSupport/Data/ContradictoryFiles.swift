/// Two departments that mean different things by the same ids: 区信访局 and 区综合行政执法局.
package enum ContradictoryFiles {
  /// Complaints by type, a rate in percent, and one estate.
  package static let petitions = file(
    source: ("xinfang", "区信访局"), created: "2026-11-20T09:00:00+08:00",
    types: ["投诉", "咨询"], indicators: [("visits", "来访", "件"), ("rate", "合格率", "%")],
    area: "甲小区",
    rows: [
      #"{"indicator":"visits","area":"330203","period":"2026-10","dimensions":{"type":"1"},"value":30}"#,
      #"{"indicator":"visits","area":"330203","period":"2026-10","dimensions":{"type":"2"},"value":70}"#,
      #"{"indicator":"rate","area":"330203","period":"2026-10","value":98}"#,
      #"{"indicator":"visits","area":"X01","period":"2026-10","value":7}"#,
    ])

  /// Cases by type, a ratio of persons, and another estate.
  package static let enforcement = file(
    source: ("zfj", "区综合行政执法局"), created: "2026-11-21T09:00:00+08:00",
    types: ["市容", "违建"], indicators: [("cases", "案件", "件"), ("rate", "生师比", "人")],
    area: "乙小区",
    rows: [
      #"{"indicator":"cases","area":"330203","period":"2026-10","dimensions":{"type":"1"},"value":5}"#,
      #"{"indicator":"rate","area":"330203","period":"2026-10","value":15}"#,
      #"{"indicator":"visits","area":"X01","period":"2026-10","value":9}"#,
    ])

  private static func file(
    source: (id: String, name: String), created: String, types: [String],
    indicators: [(id: String, name: String, unit: String)], area: String, rows: [String]
  ) -> String {
    let categories = types.enumerated().map { #"{"code":"\#($0 + 1)","name":"\#($1)"}"# }
    let defined = indicators.map {
      #"{"id":"\#($0.id)","name":"\#($0.name)","unit":"\#($0.unit)"}"#
    }
    return """
      {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(created)",
       "source":{"id":"\(source.id)","name":"\(source.name)"},
       "dimensions":[{"id":"type","name":"类型","categories":[\(categories.joined(separator: ","))]}],
       "indicators":[\(defined.joined(separator: ","))],
       "areas":[{"code":"X01","name":"\(area)","parent":"330203"}],
       "observations":[\(rows.joined(separator: ","))]}
      """
  }
}
