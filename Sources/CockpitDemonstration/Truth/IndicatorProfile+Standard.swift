import CockpitCatalogue
import CockpitValues

extension IndicatorProfile {
  /// What an indicator does of which the scenario says nothing: by its kind, unit, better side and
  /// frequency.
  ///
  /// The level comes by lot from its id, in the magnitude that is usual of the kind, and is the same
  /// for each seed.
  static func standard(for indicator: Indicator) -> IndicatorProfile {
    let lot = SeededNoise(seed: 0).keyed(indicator.id)
    if case .interval = indicator.frequency {
      let level = level(of: indicator, within: 0.6...1.9, lot)
      // At least some steps of its last decimal, so that it does not stand still.
      let step = (0..<indicator.decimals).reduce(1.0) { step, _ in step / 10 }
      let range = max(abs(level) / 8, 4 * step)
      return IndicatorProfile(.sensor(SensorProfile(.gauge, level: level, range: range)))
    }
    return IndicatorProfile(shape(of: indicator, lot))
  }

  private static func shape(of indicator: Indicator, _ lot: SeededNoise) -> Shape {
    let trend =
      switch indicator.better {
      case .up: 4 + 4 * lot.keyed("trend").unit
      case .down: -3 * lot.keyed("trend").unit
      case .band, .none: 2 + 6 * lot.keyed("trend").unit
      }
    let season = indicator.january == .combined ? Season.production : .even
    if indicator.isGrowthOnly { return .wander(1 + 4 * lot.unit, range: 2) }
    if indicator.unit.symbol == "%" { return percentage(of: indicator, lot) }
    if indicator.frequency == .day {
      let level = level(of: indicator, within: 1...2.7, lot)
      return indicator.span == .level
        ? .backlog(level) : .daily(level, weekend: 0.8, festival: 0.5, season: .even)
    }
    if indicator.frequency == .year {
      return .annual(level(of: indicator, within: 0.8...2.4, lot), growth: trend, noise: 0.01)
    }
    switch indicator.kind {
    case .count where indicator.decimals == 0:
      return .cases(
        level(of: indicator, within: 2.3...4.3, lot), growth: trend, season: season, noise: 0.06)
    case .count, .flow:
      return .flow(
        level(of: indicator, within: 1.3...2.9, lot), growth: trend, season: season, noise: 0.02,
        published: 0)
    case .stock:
      return .stock(level(of: indicator, within: 1.3...3.6, lot), growth: trend, noise: 0)
    case .index where indicator.plausible == nil:
      return .wander(100 + 2 * (lot.unit - 0.5), range: 1.5)
    case .index:
      let level = level(of: indicator, within: 1.9...2, lot)
      return .wander(level, range: abs(level) / 50)
    case .rate:
      return .mean(
        level(of: indicator, within: 0.8...1.8, lot), growth: trend, season: .even, noise: 0.04)
    }
  }

  /// A level in the usual magnitude, within what is believed of the indicator and, where a class of
  /// its figures sets off alarms, out of that class.
  private static func level(
    of indicator: Indicator, within powers: ClosedRange<Double>, _ lot: SeededNoise
  ) -> Double {
    var (lowest, highest) = (indicator.plausible?.minimum, indicator.plausible?.maximum)
    if let classes = indicator.classes, !classes.alarms.isEmpty {
      let calm = classes.alarms.indices.filter { classes.alarms[$0] == nil }
      if let first = calm.first, let last = calm.last(where: { $0 - first < calm.count }) {
        if first > 0 {
          lowest = max(lowest ?? classes.breaks[first - 1], classes.breaks[first - 1])
        }
        if last < classes.breaks.count {
          highest = min(highest ?? classes.breaks[last], classes.breaks[last])
        }
      }
    }
    let usual = magnitude(powers, lot)
    guard (lowest ?? usual) > usual || (highest ?? usual) < usual else { return usual }
    // Between the limits, or beside the only one.
    let below = highest.map { $0 - max(1, $0.magnitude / 2) } ?? usual
    let low = lowest ?? (indicator.isNonNegative ? max(0, below) : below)
    let high = highest ?? (lowest.map { $0 + max(1, $0.magnitude / 2) } ?? usual)
    return low + (high - low) * (0.3 + 0.4 * lot.keyed("between").unit)
  }

  /// A share: high where more is better, low where less is, in between where neither is.
  private static func percentage(of indicator: Indicator, _ lot: SeededNoise) -> Shape {
    let level =
      switch indicator.better {
      case .up: 90 + 8.5 * lot.unit
      case .down: 1.5 + 5 * lot.unit
      case .band, .none: 45 + 40 * lot.unit
      }
    if indicator.frequency == .year { return .annual(level, growth: 0.3, noise: 0.004) }
    return .share(level, range: 0.6, of: magnitude(2.4...4, lot))
  }

  /// A number of two digits and then zeros whose power of ten lies within a range.
  private static func magnitude(_ powers: ClosedRange<Double>, _ lot: SeededNoise) -> Double {
    let power =
      powers.lowerBound + (powers.upperBound - powers.lowerBound) * lot.keyed("level").unit
    let whole = Int(power)
    let scale = (0..<whole).reduce(1.0) { scale, _ in scale * 10 }
    // Straight between the powers of ten, so that it is the same on every machine.
    let mantissa = 1 + 9 * (power - Double(whole))
    return (mantissa * 10).rounded() / 10 * scale
  }
}

extension Season {
  /// Low over the Spring Festival, high towards the end of the year.
  static let production =
    Season([84, 74, 102, 99, 101, 105, 98, 99, 104, 102, 106, 116]) ?? .even
}
