import CockpitCatalogue
import CockpitValues

/// What rows ask of the indicator that they name, without the rest of its definition.
struct RowIndicator {
  let span: Span
  let unit: Unit
  let isGrowthOnly: Bool
  let hasSinglePeriods: Bool
  let periodKind: Period.Kind
  /// The one area that stands for the region.
  let area: String?
  let hasStreets: Bool
  /// The smallest and the largest value that is believed.
  let least: Double
  let largest: Double

  init(_ indicator: Indicator) {
    span = indicator.span
    unit = indicator.unit
    isGrowthOnly = indicator.isGrowthOnly
    hasSinglePeriods = indicator.hasSinglePeriods
    periodKind = indicator.frequency.periodKind
    area = indicator.area
    hasStreets = indicator.streets != .none
    let limits = indicator.limits
    least = limits.minimum ?? -.infinity
    largest = limits.maximum ?? .infinity
  }
}

/// What rows ask of the area that they name.
struct RowArea {
  let isOfPack: Bool
  /// Whether it is the region of the pack, or lies in it.
  let isInside: Bool
  let isBelowDistrict: Bool
}

/// What rows ask of a pack, looked up once for each id and code.
struct RowSubjects {
  private let catalogue: Catalogue
  private var indicators: [String: RowIndicator?] = [:]
  private var areas: [String: RowArea] = [:]

  init(of catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// The indicator of an id; `nil` where the pack has none.
  mutating func indicator(_ id: String) -> RowIndicator? {
    if let known = indicators[id] { return known }
    let found = catalogue.indicator(id).map(RowIndicator.init)
    indicators[id] = .some(found)
    return found
  }

  /// The area of a code.
  mutating func area(_ code: String) -> RowArea {
    if let known = areas[code] { return known }
    let area = catalogue.areas[code]
    let found = RowArea(
      isOfPack: area != nil, isInside: catalogue.areas.isWithin(code, catalogue.region),
      isBelowDistrict: area?.level.isBelowDistrict ?? false)
    areas[code] = found
    return found
  }

  /// Whether figures of an area of the pack are shown anywhere: in the region, only those of the one area
  /// that stands for it where there is one, and by 镇街 where they may be.
  mutating func isPlace(_ code: String, of indicator: RowIndicator) -> Bool {
    let place = area(code)
    guard place.isOfPack, code != indicator.area else { return true }
    if indicator.area != nil, place.isInside { return false }
    return !place.isBelowDistrict || indicator.hasStreets
  }
}
