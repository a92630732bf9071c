import CockpitCatalogue
import CockpitValues

/// The figures of the district and of its streets.
typealias Figures = (district: TrueFigure, streets: [TrueFigure])

// MARK: - Months

extension DemonstrationTruth {
  func amounts(
    _ flow: FlowTruth, _ subject: Subject, _ period: Period, published: Double
  ) -> Figures {
    let months = months(of: period, subject)
    let lastYear = months.lowerBound - 12..<months.upperBound - 12
    let now = subject.course.sum(flow, months)
    let before = subject.course.sum(flow, lastYear)
    func figure(_ now: Double, _ before: Double) -> TrueFigure {
      TrueFigure(now, growth: before > 0 ? (now / before - 1) * 100 + published : nil)
    }
    if subject.spread == .alike {
      let level = places(of: subject, "level", range: 0.09)
      let pace = places(of: subject, "pace", range: 0.004)
      return (
        figure(now, before),
        level.indices.map {
          figure(now * (1 + level[$0]), before * (1 + level[$0]) * (1 - pace[$0]))
        }
      )
    }
    let own = subject.shares(ofYear: period.year)
    let earlier = subject.shares(ofYear: period.year - 1)
    return (
      figure(now, before),
      own.indices.map { figure(now * own[$0], before * earlier[$0]) }
    )
  }

  /// The months that a figure of a period sums.
  private func months(of period: Period, _ subject: Subject) -> Range<Int> {
    subject.course.indicator.span == .yearToDate
      ? period.monthsToDate : period.monthIndices ?? period.monthsToDate
  }

  func cases(_ flow: FlowTruth, _ subject: Subject, _ period: Period) -> Figures {
    let months = months(of: period, subject)
    let now = counts(flow, subject, months)
    let before = counts(flow, subject, months.lowerBound - 12..<months.upperBound - 12)
    return (
      TrueFigure(Double(now.district), growth: Self.growth(now.district, before.district)),
      now.streets.indices.map {
        TrueFigure(
          Double(now.streets[$0]), growth: Self.growth(now.streets[$0], before.streets[$0]))
      }
    )
  }

  private func counts(
    _ flow: FlowTruth, _ subject: Subject, _ months: Range<Int>
  ) -> (district: Int, streets: [Int]) {
    let year = months.lowerBound / 12
    let weights = subject.shares(ofYear: year)
    let total = subject.course.total(of: flow, ofYear: year)
    let sums = subject.course.sums(
      months, withStreets: subject.wantsStreets, count: weights.count + 1
    ) { month, sums in
      let amount = flow.month(month, ofTotal: total, subject.noise)
      let own = subject.noise.keyed(month)
      let count = Int(amount + own.keyed(1).unit)
      sums[0] += count
      if weights.isEmpty { return }
      let noisy = weights.indices.map { weights[$0] * (0.8 + 0.4 * own.keyed($0 + 2).unit) }
      for (index, part) in StreetShares.divide(count, by: noisy).enumerated() {
        sums[index + 1] += part
      }
    }
    return (sums[0], Array(sums.dropFirst()))
  }

  /// The growth of a count; small counts have none, since one more case would be a leap.
  private static func growth(_ now: Int, _ before: Int) -> Double? {
    before >= 20 ? (Double(now) / Double(before) - 1) * 100 : nil
  }

  func stock(
    _ level: Double, growth: Double, noise: Double, _ subject: Subject, _ period: Period
  ) -> Figures {
    let flow = FlowTruth(level: level, growth: growth, season: .even, noise: 0)
    func stock(_ month: Int) -> Double {
      let year = month / 12
      let share = Double(month - year * 12 + 1) / 12
      let start = subject.course.total(of: flow, ofYear: year - 1)
      let end = subject.course.total(of: flow, ofYear: year)
      return (start + (end - start) * share) * (1 + noise * subject.noise.keyed(month).centred)
    }
    let isWhole = subject.course.indicator.decimals == 0
    let (now, before) = (stock(period.lastMonth), stock(period.lastMonth - 12))
    let total = isWhole ? now.rounded() : now
    let weights = subject.shares(ofYear: period.year)
    let whole: [Int] = isWhole ? StreetShares.divide(Int(total), by: weights) : []
    let parts: [Double] = isWhole ? whole.map { Double($0) } : weights.map { total * $0 }
    return (TrueFigure(total, growth: (now / before - 1) * 100), parts.map { TrueFigure($0) })
  }

  func mean(_ flow: FlowTruth, _ subject: Subject, _ period: Period) -> Figures {
    func mean(_ months: Range<Int>) -> Double {
      var (sum, days) = (0.0, 0.0)
      for (month, amount) in zip(months, flow.flows(months, subject.noise)) {
        let count = Double(CivilDate.days(inMonth: month % 12 + 1, of: month / 12))
        sum += amount * count
        days += count
      }
      return sum / days
    }
    let last = period.lastMonth
    let months =
      subject.course.indicator.span == .yearToDate ? period.monthsToDate : last..<last + 1
    let now = mean(months)
    let before = mean(months.lowerBound - 12..<months.upperBound - 12)
    let weights = subject.shares(ofYear: period.year)
    let local = subject.noise.keyed("street")
    let raw: [Double] = weights.indices.map { 1 + 0.09 * local.keyed($0).centred }
    let level: Double = weights.indices.reduce(0) { $0 + weights[$1] * raw[$1] }
    return (
      TrueFigure(now, growth: (now / before - 1) * 100),
      raw.map { TrueFigure(now * $0 / level) }
    )
  }

  func annual(_ flow: FlowTruth, _ subject: Subject, _ period: Period) -> Figures {
    func value(_ year: Int) -> Double {
      subject.course.total(of: flow, ofYear: year)
        * (1 + flow.noise * subject.noise.keyed(year).centred)
    }
    let (now, before) = (value(period.year), value(period.year - 1))
    let local = subject.noise.keyed("street")
    let count = subject.wantsStreets ? streets.count : 0
    return (
      TrueFigure(now, growth: (now / before - 1) * 100),
      (0..<count).map { TrueFigure(now * (1 + 0.07 * local.keyed($0).centred)) }
    )
  }
}

// MARK: - Rates

extension DemonstrationTruth {
  func wander(
    _ mean: Double, range: Double, _ subject: Subject, _ period: Period
  ) -> Figures {
    let month = period.lastMonth
    let whole = mean + range * subject.noise.wander(at: month)
    let offsets = places(of: subject, "level", range: 0.6 * range)
    let streets = offsets.indices.map { place in
      let own = subject.noise.keyed("street").keyed(place)
      return TrueFigure(whole + offsets[place] + 0.5 * range * own.wander(at: month))
    }
    return (TrueFigure(whole), streets)
  }

  func progress(_ plan: [Double], _ subject: Subject, _ period: Period) -> Figures {
    let point = plan[period.lastDay.month - 1]
    let isUnderWay = point > 0 && point < 100
    let jitter = isUnderWay ? 0.4 * subject.noise.keyed(period.lastMonth).unit : 0
    let streets = places(of: subject, "level", range: 0.05).map { offset in
      TrueFigure(isUnderWay ? max(0, min(100, point * (1 + offset))) : point)
    }
    return (TrueFigure(point - jitter), streets)
  }

  /// How far each street lies from the whole and stays, within about three times the range.
  private func places(of subject: Subject, _ name: String, range: Double) -> [Double] {
    let own = subject.noise.keyed("street").keyed(name)
    let count = subject.wantsStreets ? streets.count : 0
    return (0..<count).map { range * own.keyed($0).centred }
  }
}

// MARK: - Shares

extension DemonstrationTruth {
  func share(
    _ percent: Double, spread: Double, of count: Double, _ subject: Subject, _ period: Period
  ) -> Figures {
    func add(_ key: Int, _ weights: [Double], to sums: inout [Int]) {
      let own = subject.noise.keyed(key)
      let due = max(1, Int(count * (1 + 0.05 * own.centred) + 0.5))
      let wave = 0.6 * subject.noise.path(at: key, step: 6) + 0.4 * own.keyed(1).centred
      let rate = min(100, max(0, percent + spread * wave)) / 100
      let missed = min(due, Int(Double(due) * (1 - rate) + 0.5))
      sums[0] += due - missed
      sums[1] += due
      if weights.isEmpty { return }
      let dues = StreetShares.divide(due, by: weights)
      // The smaller part is what differs by street, so that no street gets more than its due.
      let isMostlyMissed = missed > due - missed
      let bias = dues.indices.map { Double(dues[$0]) * (0.2 + 1.6 * own.keyed($0 + 2).unit) }
      let minor = StreetShares.divide(isMostlyMissed ? due - missed : missed, by: bias)
      for street in weights.indices {
        sums[2 * street + 2] += isMostlyMissed ? minor[street] : dues[street] - minor[street]
        sums[2 * street + 3] += dues[street]
      }
    }
    func parts(_ keys: Range<Int>, ofYear year: Int?) -> [TrueFigure.Parts] {
      let weights = year.map { subject.shares(ofYear: $0) } ?? []
      let sums = subject.course.sums(
        keys, withStreets: !weights.isEmpty, count: 2 * weights.count + 2
      ) { add($0, weights, to: &$1) }
      return stride(from: 0, to: sums.count, by: 2).map {
        TrueFigure.Parts(numerator: sums[$0], denominator: sums[$0 + 1])
      }
    }
    let isDaily = period.kind == .day
    if isDaily {
      let day = Int(period.ordinal)
      let figures = parts(day..<day + 1, ofYear: period.year).map { TrueFigure(parts: $0) }
      return (figures[0], Array(figures.dropFirst()))
    }
    let last = period.lastMonth
    let now =
      subject.course.indicator.span == .yearToDate ? period.monthsToDate : last..<last + 1
    let figures = parts(now, ofYear: period.year).map { TrueFigure(parts: $0) }
    var district = figures[0]
    if subject.course.indicator.growth != nil {
      let before = parts(now.lowerBound - 12..<now.upperBound - 12, ofYear: nil)
      let then = TrueFigure(parts: before[0]).value
      district.growth = district.value.flatMap { now in then.map { now - $0 } }
    }
    return (district, Array(figures.dropFirst()))
  }
}

// MARK: - Days

extension DemonstrationTruth {
  func daily(
    _ level: Double, weekend: Double, festival: Double, season: Season, _ subject: Subject,
    _ period: Period
  ) -> Figures {
    func count(_ day: Int) -> Int {
      let date = CivilDate(daysSince1970: day)
      let quiet = lunar.quiet(on: date)
      let year = min(max(date.year, FlowTruth.trend.lowerBound), FlowTruth.trend.upperBound)
      let growth = 1 + 0.025 * Double(year - 2025)
      let expected =
        level * growth * season.weight(ofMonth: date.month)
        * (date.weekday > 5 ? weekend : 1) * (1 - (1 - festival) * quiet)
      // Counts scatter by their square root, and large ones still by a twentieth.
      let scatter = max(expected * 0.05, expected.squareRoot())
      return max(0, Int(expected + scatter * subject.noise.keyed(day).centred + 0.5))
    }
    let day = Int(period.ordinal)
    let before = Int(period.samePeriodLastYear.ordinal)
    let total = count(day)
    return (
      TrueFigure(Double(total), growth: Self.growth(total, count(before))),
      divided(total, subject, day: day, year: period.year)
    )
  }

  func backlog(_ level: Double, _ subject: Subject, _ period: Period) -> Figures {
    let day = Int(period.ordinal)
    let wave =
      0.22 * subject.noise.path(at: day, step: 9) + 0.06 * subject.noise.keyed(day).centred
    let total = max(0, Int(level * (1 + wave) + 0.5))
    return (TrueFigure(Double(total)), divided(total, subject, day: day, year: period.year))
  }

  private func divided(_ total: Int, _ subject: Subject, day: Int, year: Int) -> [TrueFigure] {
    let weights = subject.shares(ofYear: year)
    let own = subject.noise.keyed(day)
    let noisy = weights.indices.map { weights[$0] * (0.75 + 0.5 * own.keyed($0 + 1).unit) }
    return StreetShares.divide(total, by: noisy).map { TrueFigure(Double($0)) }
  }
}

extension LunarAlignment {
  /// How quiet a region is on a day by the Spring Festival, 0 to 1: wholly from its eve to the sixth
  /// day, fading until the twelfth; 0 in years whose new year is not known.
  func quiet(on day: CivilDate) -> Double {
    switch offset(of: day) {
    case .some(-3 ... -2): 0.4
    case .some(-1...5): 1
    case .some(let days) where 6...11 ~= days: Double(12 - days) / 7
    default: 0
    }
  }
}
