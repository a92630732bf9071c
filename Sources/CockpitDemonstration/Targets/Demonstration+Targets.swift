import CockpitCatalogue
import CockpitJSON
package import CockpitValues

extension Demonstration {
  /// The file of the targets that hold at a moment, `cockpit.targets/1`.
  ///
  /// The plan of a year appears on 20 January; until then that of the year before holds.
  ///
  /// - Returns: `nil` in years without a trend and where the catalogue has none of the indicators.
  package func targets(at moment: Instant) -> DemonstrationFile? {
    let today = CivilTime(moment, offset: catalogue.offset).date
    let isOut = today.month > 1 || today.day >= 20
    return targets(ofYear: isOut ? today.year : today.year - 1)
  }

  private func targets(ofYear year: Int) -> DemonstrationFile? {
    guard FlowTruth.trend.contains(year) else { return nil }
    let demands = catalogue.scenario.targets.compactMap { target -> Demand? in
      guard let indicator = catalogue.indicator(target.indicator),
        let value = target.value(of: indicator, year: year, reporting.truth)
      else { return nil }
      return Demand(
        target: target, indicator: indicator, value: value,
        lead: catalogue.departmentIndex.names(of: indicator.owners))
    }
    guard !demands.isEmpty else { return nil }
    var json = JSONText()
    json.object(.lines) { json in
      json.member("schema", TargetFile.schema)
      json.key("document")
      json.object {
        $0.member("zh", "示例：\(year)年计划报告")
        $0.member("en", "Example: plan report of \(year)")
      }
      json.member("date", "\(year)-01-20")
      json.member("year", year)
      json.member("region", region)
      json.key("demonstration")
      json.boolean(true)
      json.key("targets")
      json.array(.lines) { json in
        for (index, demand) in demands.enumerated() {
          json.object { demand.write(to: &$0, section: "示例第\(index + 1)条") }
        }
      }
    }
    json.endLine()
    return DemonstrationFile(name: "\(region)-\(year).targets.json", targets: json.bytes)
  }
}

/// A planned target with its value in one year.
private struct Demand {
  let target: PlannedTarget
  let indicator: Indicator
  let value: Double
  /// The departments that answer for the indicator, by name.
  let lead: String

  /// Writes the members of the target.
  func write(to json: inout JSONText, section: String) {
    json.member("indicator", target.indicator)
    json.member("kind", target.kind.rawValue)
    json.key("value")
    json.number(NumberText.rounded(value, decimals: target.decimals))
    json.member("unit", unit)
    json.member("section", section)
    json.member("sentence", sentence)
    json.member("lead_unit", lead)
    guard let path = target.path else { return }
    json.key("path")
    json.array { json in
      for point in path.points {
        json.object { json in
          json.member("month", point.month)
          json.key("planned")
          json.number(point.planned)
          json.member("name", point.name)
        }
      }
    }
  }

  private var unit: String { target.kind == .growth ? "%" : indicator.unit.symbol }

  private var sentence: String {
    let figure = NumberText.fixed(value, decimals: target.decimals) + unit
    let demand =
      switch target.kind {
      case .growth: indicator.isGrowthOnly ? "达到\(figure)" : "增长\(figure)"
      case .levelCap, .averageCap, .quota: "控制在\(figure)以内"
      case .levelFloor: "达到\(figure)以上"
      default: "达到\(figure)"
      }
    return indicator.name.zh + demand
  }
}
