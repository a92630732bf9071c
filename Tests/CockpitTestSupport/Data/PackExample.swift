package import CockpitCatalogue
import CockpitJSON
package import Testing

/// A small pack without faults, into which tests put their own.
package struct PackExample {
  package static let pack = """
    {
      "schema": "cockpit.pack/1",
      "id": "haishu", "version": "1", "name": "海曙区",
      "title": {"zh": "海曙数字驾驶舱", "en": "Haishu Digital Cockpit"},
      "region": "330203", "utc_offset": "+08:00",
      "themes": [{"id": "economy", "name": "经济发展"}, {"id": "people", "name": "社情民意"}],
      "domains": [{"id": "regulation", "name": "经济调节"}]
    }
    """
  package static let areas = """
    {"areas": [
      {"code": "330203", "name": "海曙区", "level": "district"},
      {"code": "330203001", "name": "南门街道", "short": "南门", "parent": "330203", "tile": [2, 4]}
    ]}
    """
  package static let indicators = """
    {"indicators": [
      {"id": "gdp", "name": {"zh": "地区生产总值", "en": "GDP"}, "unit": "亿元", "decimals": 1,
       "theme": "economy", "domain": "regulation", "frequency": "Q", "span": "ytd",
       "tier": "core", "better": "up", "growth": {"basis": "constant"},
       "rollup": {"areas": "none", "time": "ytd", "of": "甲/乙"}, "release_lag_days": 28},
      {"id": "calls", "name": "热线", "unit": "件", "theme": "people", "domain": "regulation"}
    ]}
    """
  package static let boards = """
    {"boards": [
      {"id": "overview", "key": "0", "name": "总览", "panels": [
        {"kind": "headline", "indicators": ["gdp"], "from": "80x24", "rows": 6, "priority": 1},
        {"kind": "trend", "indicator": "calls", "column": 1, "from": "120x40"},
        {"kind": "indicators", "theme": "people"}
      ]}
    ]}
    """

  package var contents = [
    "pack.json": pack, "areas.json": areas, "indicators.json": indicators, "boards.json": boards,
  ]

  package init() {}

  /// The pack with the first place of a text in one file replaced.
  package func replacing(
    _ text: String, in file: String, with other: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> PackExample {
    var example = self
    example.contents[file] = (contents[file] ?? "")
      .replacingFirst(text, with: other, sourceLocation: sourceLocation)
    return example
  }

  package func removing(_ file: String) -> PackExample {
    var example = self
    example.contents[file] = nil
    return example
  }

  package func read() throws(PackError) -> Catalogue {
    try PackReader.read(
      PackFiles(location: "haishu", contents: contents.mapValues { Array($0.utf8) }))
  }

  /// The faults that reading reports, as `areas.json:3:5: what is wrong`.
  package func faults() -> [String] {
    do throws(PackError) {
      _ = try read()
      return []
    } catch {
      return error.diagnostics.map { fault in
        "\(fault.file.dropFirst("haishu/".count)):\(fault.line):\(fault.column): \(fault.message)"
      }
    }
  }
}
