package import CockpitCatalogue
package import CockpitValues

/// The city and its other districts, for comparison: 比全市 and 位次.
///
/// The nine districts have no names, and none of them stands for a real one. An amount of the city
/// is the sum of its ten districts at full precision; an income and a growth rate of it are their
/// means, weighted by the sizes of the districts.
package struct PeerTruth: Sendable {
  /// The office that reports the figures.
  static let department = "市统计局"
  /// The indicators that are compared.
  package static let indicators: Set = [
    "economy.gdp", "economy.gdp_tertiary", "economy.industry_va", "economy.fai_growth",
    "economy.retail", "economy.trade_total", "economy.budget_revenue", "economy.income",
  ]
  /// Those whose figure of the city is a mean.
  private static let means: Set = ["economy.fai_growth", "economy.income"]

  /// The city, by code.
  package let city: String
  /// The other districts of the city.
  package let districts: [Area]
  private let noise: SeededNoise

  /// The peers of a region in a tree of areas; `nil` for one that is no district of a city.
  init?(areas: AreaTree, region: String, noise: SeededNoise) {
    guard let area = areas[region], area.level == .district, let city = area.parent else {
      return nil
    }
    self.city = city
    self.noise = noise
    districts = zip("甲乙丙丁戊己庚辛壬", "ABCDEFGHI").map { stem, letter in
      Area(
        code: "\(city)-\(letter)",
        name: LocalizedText(zh: "区县\(stem)", en: "District \(letter)"), level: .district,
        parent: city)
    }
  }

  /// The figures of the city and of its other districts in a period; `nil` for an indicator that
  /// is not compared.
  package func figures(
    of indicator: Indicator, in period: Period
  ) -> (city: TrueFigure, districts: [TrueFigure])? {
    guard PeerTruth.indicators.contains(indicator.id),
      let shape = IndicatorProfile.of(indicator.id)?.shape
    else { return nil }
    var published = 0.0
    if case .flow(_, _, _, _, let gap) = shape { published = gap }
    func figure(_ amounts: Amounts) -> TrueFigure {
      TrueFigure(
        amounts.now,
        growth: amounts.before > 0 ? (amounts.now / amounts.before - 1) * 100 + published : nil)
    }
    let places = [nil] + districts.indices.map { $0 }
    let all = places.map { amounts(shape, indicator, of: $0, in: period) }
    let isMean = PeerTruth.means.contains(indicator.id)
    let weights = places.map { isMean ? size(of: $0) : 1 }
    let sum = isMean ? weights.reduce(0, +) : 1
    let city = zip(all, weights).reduce(into: Amounts(now: 0, before: 0)) { city, member in
      city.now += member.0.now * member.1 / sum
      city.before += member.0.before * member.1 / sum
    }
    return (figure(city), all.dropFirst().map(figure))
  }
}

// MARK: - One district

extension PeerTruth {
  /// The figures of a period and of the same one a year before; a rate has none before.
  private struct Amounts {
    var now: Double
    var before: Double
  }

  /// The amounts of a district by its place, or of the region for `nil`.
  private func amounts(
    _ shape: IndicatorProfile.Shape, _ indicator: Indicator, of place: Int?, in period: Period
  ) -> Amounts {
    let own = noise.keyed(indicator.id)
    let noise = place.map { own.keyed("peers").keyed($0) } ?? own
    let drift = place == nil ? 0 : 2.4 * (noise.keyed("growth").unit - 0.5)
    switch shape {
    case .flow(let level, let growth, let season, let scatter, _):
      let isMean = PeerTruth.means.contains(indicator.id)
      let scale =
        place == nil ? 1 : isMean ? 0.82 + 0.3 * noise.keyed("level").unit : size(of: place)
      let flow = FlowTruth(
        level: level * scale, growth: growth + drift, season: season, noise: scatter)
      let months = period.monthsToDate
      let lastYear = months.lowerBound - 12..<months.upperBound - 12
      return Amounts(now: flow.sum(months, noise), before: flow.sum(lastYear, noise))
    case .wander(let mean, let spread):
      return Amounts(now: mean + drift + spread * noise.wander(at: period.lastMonth), before: 0)
    default: return Amounts(now: 0, before: 0)
    }
  }

  /// The size of a district, where the region has 1.
  private func size(of place: Int?) -> Double {
    place.map { 0.45 + 1.6 * noise.keyed("peers").keyed($0).unit } ?? 1
  }
}
