package import CockpitCatalogue
import CockpitValues
package import CockpitWarehouse

/// Folders of random figures of a pack at 2026-11-21: good, grave, wrong, late, withdrawn, in conflict.
package enum RandomFolder {
  package struct Folder: Sendable {
    /// The code of the region or of one of its 镇街.
    package let area: String
    package let content: IntakeContent
    /// The files as texts.
    package let texts: [String]
  }

  /// A folder of two sources.
  package static func make(
    _ pack: Catalogue, using random: inout some RandomNumberGenerator
  ) throws -> Folder {
    let streets = pack.areas.children(of: pack.region).map(\.code)
    let area =
      Int.random(in: 0..<4, using: &random) == 0
      ? streets.randomElement(using: &random) ?? pack.region : pack.region
    var warehouse = Warehouse()
    var texts: [String] = []
    for source in ["a", "b"] {
      var rows: [String] = []
      for indicator in pack.indicators {
        guard Int.random(in: 0..<(source == "a" ? 3 : 9), using: &random) > 0 else { continue }
        rows += self.rows(of: indicator, area, using: &random)
        // Sensors also report by 镇街, here and there without one of the region.
        if case .interval = indicator.frequency, area == pack.region,
          let street = streets.randomElement(using: &random),
          Int.random(in: 0..<3, using: &random) == 0
        {
          rows += self.rows(of: indicator, street, using: &random)
        }
      }
      let text = """
        {"schema":"cockpit.snapshot/1","region":"\(pack.region)",
         "created_at":"2026-11-21T14:31:00+08:00","source":{"id":"\(source)","name":"来源\(source)"},
         "observations":[\(rows.joined(separator: ","))]}
        """
      texts.append(text)
      let batch = try SnapshotReader.read(Array(text.utf8), name: "\(source).json", catalogue: pack)
        .get().batch
      warehouse = try warehouse.adding(batch)
    }
    return Folder(area: area, content: IntakeContent(warehouse: warehouse), texts: texts)
  }

  private static func rows(
    of indicator: Indicator, _ area: String, using random: inout some RandomNumberGenerator
  ) -> [String] {
    let periods = periods(of: indicator)
    let first = Int.random(in: 0..<periods.count, using: &random)
    return periods[first...].compactMap { period in
      let members: String
      switch Int.random(in: 0..<24, using: &random) {
      case 0: return nil
      case 1:
        let reason = ["撤回", "不适用", "不显示", "停报"].randomElement(using: &random) ?? ""
        members = #""value":null,"reason":"\#(reason)""#
      case 2: members = #""value":\#(Int.random(in: -5...1_000_000, using: &random))"#
      case 3: members = #""value":\#(Int.random(in: 0...100, using: &random)),"n":7"#
      default:
        let value = Double(Int.random(in: 0...1000, using: &random)) / 10
        members = #""value":\#(value),"growth":{"yoy":\#(Int.random(in: -9...9, using: &random))}"#
      }
      return
        #"{"indicator":"\#(indicator.id)","area":"\#(area)","period":"\#(period)",\#(members)}"#
    }
  }

  /// A few periods up to the newest that may be there, the earliest first.
  private static func periods(of indicator: Indicator) -> [String] {
    switch indicator.frequency {
    case .interval(let seconds):
      return [3, 2, 1, 0].map { back in
        let minutes = 14 * 60 + (seconds >= 3600 ? 0 : 30) - back * seconds / 60
        return "2026-11-21T\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60)):00+08:00"
      }
    case .day: return ["2026-11-12", "2026-11-18", "2026-11-19", "2026-11-20"]
    case .week: return ["2026-W44", "2026-W45", "2026-W46"]
    case .quarter: return ["2025-Q3", "2026-Q1", "2026-Q2", "2026-Q3"]
    case .half: return ["2025-H2", "2026-H1"]
    case .year: return ["2024", "2025"]
    case .month: return ["2025-10", "2026-03", "2026-08", "2026-09", "2026-10"]
    }
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
