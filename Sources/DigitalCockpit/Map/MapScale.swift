import CockpitValues
import CockpitCatalogue
import CockpitWording

/// The fixed classes into which a map sorts its figures.
///
/// The pack gives them for an indicator. Else an amount is classed by its share of the region, held
/// against an even share; other figures by fifths of their limits. None ever follows from the
/// figures of the day.
struct MapScale {
  /// What is classed.
  enum Basis: Hashable {
    case value, share
    /// 减, 平, 增.
    case sign
  }

  let basis: Basis
  /// `nil` for signs.
  let classes: ValueClasses?

  /// The scale of an indicator over a number of areas; `nil` where nothing says what is high.
  init?(of indicator: Indicator, view: MapState.View, areas: Int) {
    switch view {
    case .lastYear, .yesterday:
      basis = .sign
      classes = nil
    case .share:
      basis = .share
      classes = MapScale.shares(areas)
    case .value:
      if let own = indicator.classes {
        basis = .value
        classes = own
      } else if indicator.rollUp.areas == .sum {
        basis = .share
        classes = MapScale.shares(areas)
      } else if let limits = MapScale.fifths(indicator.plausible) {
        basis = .value
        classes = limits
      } else {
        return nil
      }
    }
  }

  /// Half of an even share, an even one, one and a half, two, in whole percent.
  private static func shares(_ areas: Int) -> ValueClasses? {
    let even = 100 / Double(max(1, areas))
    let breaks = [0.5, 1, 1.5, 2].map { (even * $0).rounded() }
    return zip(breaks, breaks.dropFirst()).allSatisfy { $0 < $1 }
      ? ValueClasses(breaks: breaks) : nil
  }

  private static func fifths(_ limits: PlausibleLimits?) -> ValueClasses? {
    guard let lowest = limits?.minimum, let highest = limits?.maximum, lowest < highest else {
      return nil
    }
    return ValueClasses(
      breaks: (1...4).map { (lowest + (highest - lowest) * Double($0) / 5).withoutBinaryNoise })
  }

  /// How many classes there are.
  var count: Int { classes?.count ?? 3 }

  /// The class of a figure by the figure, its share in percent and its change.
  func index(value: Double, share: Double?) -> Int? {
    switch basis {
    case .sign: value < 0 ? 0 : value > 0 ? 2 : 1
    case .value: classes?.index(of: value)
    case .share: share.flatMap { classes?.index(of: $0) }
    }
  }
}
