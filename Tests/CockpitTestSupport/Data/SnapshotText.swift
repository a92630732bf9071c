package import CockpitCatalogue
package import CockpitJSON
package import CockpitValues
package import CockpitWarehouse

/// Snapshots for tests, as text, and the catalogue that they are read with.
package enum SnapshotText {
  /// A catalogue of three indicators: output of the year to date, a growth, a stock.
  package static let catalogue = Catalogue(
    id: "test", version: "1", name: LocalizedText(zh: "试"), title: LocalizedText(zh: "试"),
    region: "330203", offset: .china, themes: [], domains: [], areas: AreaTree([]),
    indicators: [
      Indicator(
        id: "output", name: LocalizedText(zh: "产值"), unit: Unit("亿元"), decimals: 1,
        span: .yearToDate, better: .up),
      Indicator(
        id: "investment", name: LocalizedText(zh: "投资"), unit: Unit("%"), decimals: 1,
        isGrowthOnly: true),
      Indicator(
        id: "loans", name: LocalizedText(zh: "贷款"), unit: Unit("亿元"), decimals: 1, span: .level),
    ], boards: [])

  /// A snapshot with rows, blocks or records as JSON.
  package static func snapshot(
    _ rows: [String] = [], created: String = "2026-11-21T14:30:00+08:00", source: String = "s",
    head: String = "", tail: String = ""
  ) -> String {
    """
    {"schema":"cockpit.snapshot/1","region":"330203","created_at":"\(created)",\
    "source":{"id":"\(source)","name":"统计局"},\(head)"observations":[\(rows.joined(separator: ","))]\
    \(tail)}
    """
  }

  /// A row of the output.
  package static func row(_ more: String, period: String = "2026-10") -> String {
    #"{"indicator":"output","area":"330203","period":"\#(period)"\#(more)}"#
  }

  /// A target of the output.
  package static func target(
    _ value: Double, date: String = "2026-01-20", demonstration: Bool = false
  ) -> String {
    """
    {"schema":"cockpit.targets/1","document":"计划","date":"\(date)","year":2026,\
    "demonstration":\(demonstration),"targets":[\
    {"indicator":"output","kind":"cumulative","value":\(value)}]}
    """
  }

  /// A file of targets that sets none.
  package static let targets = """
    {"schema":"cockpit.targets/1","document":"政府工作报告","date":"2026-01-20","year":2026,"targets":[]}
    """

  /// A snapshot with one figure of the output.
  package static func figure(
    _ value: Double, period: String = "2026-10", indicator: String = "output",
    demonstration: Bool = false
  ) -> String {
    """
    {"schema":"cockpit.snapshot/1","region":"330203","created_at":"2026-11-21T14:30:00+08:00",\
    "demonstration":\(demonstration),"source":{"id":"s","name":"统计局"},"observations":[\
    {"indicator":"\(indicator)","area":"330203","period":"\(period)","value":\(value)}]}
    """
  }

  /// A snapshot with the growing industrial output of two months.
  ///
  /// The value is the newer figure as it is written, JSON or not.
  package static func output(
    _ value: String = "955.2", created: String = "2026-11-21T14:30:00+08:00",
    demonstration: Bool = false
  ) -> String {
    """
    {"schema": "cockpit.snapshot/1", "region": "330203", "created_at": "\(created)",
     "demonstration": \(demonstration),
     "source": {"id": "hs-stats", "name": "海曙区统计局"},
     "observations": [
       {"indicator": "industry.output", "area": "330203", "period": "2026-09", "value": 900.2},
       {"indicator": "industry.output", "area": "330203", "period": "2026-10",
        "value": \(value),
        "growth": {"yoy": 4.9, "basis": "current"}, "status": "preliminary"}]}

    """
  }

  package static func read(
    _ text: String, name: String = "a.json"
  ) -> Result<(batch: SnapshotBatch, warnings: [Diagnostic]), Diagnostic> {
    SnapshotReader.read(Array(text.utf8), name: name, catalogue: catalogue)
  }

  /// The warehouse of snapshots; each is a file named by its key.
  package static func warehouse(_ files: [(name: String, text: String)]) throws -> Warehouse {
    try Warehouse(files.map { try read($0.text, name: $0.name).get().batch })
  }

  /// The complaint for which a snapshot is refused; nil if it is accepted.
  package static func refusal(_ text: String) -> Diagnostic? {
    guard case .failure(let diagnostic) = read(text) else { return nil }
    return diagnostic
  }

  package static let outputKey = SeriesKey(indicator: "output", area: "330203", span: .yearToDate)
  package static let end = Instant(seconds: 4_000_000_000)
}
