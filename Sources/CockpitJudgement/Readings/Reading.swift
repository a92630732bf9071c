package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// What the cockpit says of one indicator in one area at one moment.
///
/// It never changes, and is handed about by reference, for it is large: lists, counts and pages hold the same one.
package final class Reading: Sendable {
  package let indicator: Indicator
  package let series: SeriesKey
  /// The newest figure that can be believed; where none can, the newest one.
  ///
  /// `nil` if no period ever had a value.
  package let latest: Observation?
  /// The newest figure where it is hard to believe: it is shown as such, and used for nothing.
  ///
  /// It is ``latest`` itself where no earlier one can be believed.
  package let doubted: Observation?
  /// The periods whose figures are hard to believe, that of ``doubted`` among them.
  package let doubtedPeriods: Set<Period>
  /// The last one before it that has a value which can be believed.
  package let previous: Observation?
  /// The same period of the year before, if it has a value that can be believed.
  package let lastYear: Observation?
  /// The last report that came without a figure, after the latest one that has one.
  package let withoutFigure: Observation?
  /// Whether that report took a figure back that had been reported for its period.
  package let isWithdrawn: Bool
  package let freshness: Freshness
  /// Whether somebody owes the figure in this area; what nobody owes is not missing where it never
  /// came.
  package let isOwed: Bool
  /// What makes the newest figure hard to believe.
  package let doubts: [Doubt]
  /// What other sources say of the latest period, where it differs.
  package let conflicts: [Observation]
  /// The growth over the year, published or derived, or why there is none.
  package let growth: Growth
  /// The target that the figure is held against, or would be if it had what the target is about; `nil`
  /// where there is none.
  package let target: Target?
  /// How the figure stands against that target; `nil` where it cannot be told, for which the light
  /// has the reason.
  package let progress: Progress?
  package let light: LightReading
  /// The places in the area of the series whose figures are in a grave class, the gravest first: areas
  /// in it, and categories of further dimensions, such as stations.
  ///
  /// Of the readings of a region alone; of one that fell silent, the last figure is there.
  package let places: [Reading]
  /// The place whose figure is shown as that of the area: the greatest of all in it, where the pack
  /// says so and nobody reports one for the area itself.
  package let origin: SeriesKey?

  init(
    indicator: Indicator, series: SeriesKey, latest: Observation?, doubted: Observation?,
    doubtedPeriods: Set<Period>, previous: Observation?, lastYear: Observation?,
    withoutFigure: Observation?, isWithdrawn: Bool, freshness: Freshness, isOwed: Bool,
    doubts: [Doubt], conflicts: [Observation], growth: Growth, target: Target?,
    progress: Progress?, light: LightReading, places: [Reading] = [], origin: SeriesKey? = nil
  ) {
    self.indicator = indicator
    self.series = series
    self.latest = latest
    self.doubted = doubted
    self.doubtedPeriods = doubtedPeriods
    self.previous = previous
    self.lastYear = lastYear
    self.withoutFigure = withoutFigure
    self.isWithdrawn = isWithdrawn
    self.freshness = freshness
    self.isOwed = isOwed
    self.doubts = doubts
    self.conflicts = conflicts
    self.growth = growth
    self.target = target
    self.progress = progress
    self.light = light
    self.places = places
    self.origin = origin
  }

  /// Whether a figure is known; what is missing is never shown as zero.
  package var isReported: Bool { latest != nil }

  /// Whether the figure may be judged: it is current, plausible, and nobody says otherwise.
  package var isUsable: Bool {
    freshness.countsAsCurrent && doubts.isEmpty && conflicts.isEmpty
  }

  /// The growth that was published with the latest figure, in percent or percentage points; none
  /// where few cases stand behind the figure.
  ///
  /// Of an indicator that is itself a growth, the figure.
  package var publishedGrowth: Double? {
    if indicator.isGrowthOnly { return latest?.value }
    return isOfFewCases ? nil : latest?.growth?.yearOnYear
  }

  /// Whether so few cases stand behind the figure that they are told in its place.
  package var isOfFewCases: Bool { sample?.isLarge == false }

  /// 由负转正 or 由正转负, where the growth that was published with the period right before has the
  /// other sign; of months and longer periods only, for days swing.
  package var turn: GrowthWord? {
    guard let latest, let previous, ![.day, .week, .instant].contains(latest.period.kind),
      indicator.period(before: latest.period) == previous.period,
      let growth = publishedGrowth,
      let before = indicator.isGrowthOnly ? previous.value : previous.growth?.yearOnYear
    else { return nil }
    let decimals = indicator.isGrowthOnly ? indicator.decimals : 1
    let word = GrowthWord.of(growth: growth, previous: before, decimals: decimals)
    return word == .turnedPositive || word == .turnedNegative ? word : nil
  }

  /// The cases behind a figure in percent, where its source gives them.
  package var sample: SampledPercentage? {
    latest.flatMap { SampledPercentage($0, of: indicator) }
  }

  /// Whether anything of the series has ever arrived.
  package var isConnected: Bool { isReported || withoutFigure != nil }

  /// Whether the figure is expected now: it is owed, or a source has begun to report it, and does not
  /// say that there is nothing to report or to show.
  package var isExpected: Bool {
    guard freshness.state != .notApplicable, withoutFigure?.isUndisclosed != true else {
      return false
    }
    return isConnected || isOwed
  }
}

extension Reading: Hashable {
  /// Whether two readings say the same in all their parts.
  package static func == (left: Reading, right: Reading) -> Bool {
    if left === right { return true }
    guard left.series == right.series, left.indicator == right.indicator,
      left.latest == right.latest, left.doubted == right.doubted,
      left.doubtedPeriods == right.doubtedPeriods, left.previous == right.previous,
      left.lastYear == right.lastYear, left.withoutFigure == right.withoutFigure,
      left.isWithdrawn == right.isWithdrawn, left.freshness == right.freshness,
      left.isOwed == right.isOwed, left.doubts == right.doubts
    else { return false }
    return left.conflicts == right.conflicts && left.growth == right.growth
      && left.target == right.target && left.progress == right.progress
      && left.light == right.light && left.places == right.places && left.origin == right.origin
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(series)
    hasher.combine(latest)
  }

  /// The reading with the places in its area that are in a grave class.
  func with(places: [Reading]) -> Reading {
    Reading(
      indicator: indicator, series: series, latest: latest, doubted: doubted,
      doubtedPeriods: doubtedPeriods, previous: previous, lastYear: lastYear,
      withoutFigure: withoutFigure, isWithdrawn: isWithdrawn, freshness: freshness,
      isOwed: isOwed, doubts: doubts, conflicts: conflicts, growth: growth, target: target,
      progress: progress, light: light, places: places, origin: origin)
  }
}

/// A target of the year, and how the newest figure of a series stands against it.
package struct TargetStanding: Sendable, Hashable {
  package let target: Target
  /// `nil` where the newest figure lacks what the target is about.
  package let progress: Progress?
}

/// How the figure of one period stood against the target of its year.
package struct CoursePoint: Sendable, Hashable {
  package let period: Period
  /// `nil` where the figure lacks what the target is about.
  package let progress: Progress?
}

// What of a reading asks for a person. The three queues take their candidates by these rules.

/// How an indicator stands: each in exactly one way, by which every screen counts it.
///
/// The first that holds, in the order of the cases from the last one up: what keeps a figure from being
/// judged goes before what is judged of it.
package enum Standing: Int, CaseIterable, Sendable {
  /// 正常: a figure that counts, in no grave class, not behind a target.
  case normal
  /// 未达: behind its target by a light that is sure, or was when the figure that is awaited within
  /// its grace was not due yet.
  case behind
  /// 超限: in a class that the pack calls grave, such as 超保证.
  case alarming
  /// 迟, 旧, 失联: a later figure is due beyond grace.
  case late
  /// 缺: no figure, though there should be one; also one that was withdrawn.
  case missing
  /// 冲: another source says otherwise.
  case conflicting
  /// 异: hard to believe.
  case doubtful
  /// 不显示: there is a figure that may not be told.
  case withheld
  /// 不适用: its source says that there is nothing to report.
  case notApplicable
  /// 未接入: nothing ever came, and nobody owes it.
  case unconnected

  /// Whether there is a figure.
  package var isReported: Bool {
    switch self {
    case .normal, .behind, .alarming, .late, .conflicting, .doubtful: true
    case .missing, .withheld, .notApplicable, .unconnected: false
    }
  }

  /// Whether there is a figure that can be judged.
  package var isUsable: Bool { self == .normal || self == .behind || self == .alarming }

  /// Whether somebody must look after the data.
  package var needsDataWork: Bool {
    switch self {
    case .late, .missing, .conflicting, .doubtful: true
    case .normal, .behind, .alarming, .withheld, .notApplicable, .unconnected: false
    }
  }

  /// Whether no figure is expected, so that it is neither good nor bad that there is none.
  package var isUncounted: Bool {
    self == .withheld || self == .notApplicable || self == .unconnected
  }
}

extension Reading {
  /// How the indicator stands.
  ///
  /// A place in the area that is sure to be in a grave class goes before all that is said of the area
  /// itself: nobody must have to look for it.
  package var standing: Standing {
    places.contains { $0.ownStanding == .alarming } ? .alarming : ownStanding
  }

  /// How the figure of the series itself stands, whatever the places in its area report.
  package var ownStanding: Standing {
    if freshness.state == .notApplicable { return .notApplicable }
    if withoutFigure?.isUndisclosed == true { return .withheld }
    guard isReported else { return isExpected ? .missing : .unconnected }
    if !doubts.isEmpty { return .doubtful }
    if !conflicts.isEmpty { return .conflicting }
    if freshness.state == .missing { return .missing }
    if freshness.isDelayed { return .late }
    if valueClass?.alarm != nil { return .alarming }
    let light = light.light ?? (freshness.state == .pending ? light.lastLight : nil)
    return (light?.severity ?? 0) > 0 ? .behind : .normal
  }

  /// The class of the figure that counts, at published precision; `nil` where the pack names none.
  package var valueClass: ValueClass? {
    guard let classes = indicator.classes, !classes.names.isEmpty, let value = latest?.value,
      latest != doubted
    else { return nil }
    let index = classes.index(of: NumberText.rounded(value, decimals: indicator.decimals))
    return ValueClass(
      name: classes.names[index], alarm: classes.alarms.isEmpty ? nil : classes.alarms[index],
      from: index > 0 ? classes.breaks[index - 1] : nil)
  }

  /// The gravest of what is reported for the series itself and for the places in its area; `nil` where
  /// nothing is grave.
  ///
  /// Of two of one level, the one that is sure comes first, then the figure of the series itself.
  package var gravest: Reading? { grave.first }

  /// All that is in a grave class, the gravest first, in the order of ``gravest``.
  package var grave: [Reading] {
    let own = valueClass?.alarm == nil || origin != nil ? [] : [self]
    return places.isEmpty ? own : (own + places).byGravity
  }

  /// What keeps a figure from being used, and is for whoever answers for the data to mend.
  package enum DataIssue: String, CaseIterable, Sendable {
    /// 异: the figure is hard to believe.
    case doubted
    /// 冲: another source says otherwise.
    case contradicted
    /// 缺: there is no figure, though there should be one.
    case missing
    /// 待, 迟, 旧, 失联, 不发布, 不适用: a later figure is due, or there is none to come; the freshness
    /// says which.
    case notCurrent
  }

  /// All that keeps the figure from being used, also what nobody has to mend, such as a figure that
  /// is awaited within its grace; empty for a good one.
  package var dataIssues: [DataIssue] {
    var issues: [DataIssue] = []
    if !doubts.isEmpty { issues.append(.doubted) }
    if !conflicts.isEmpty { issues.append(.contradicted) }
    if !isReported {
      if isExpected { issues.append(.missing) }
    } else if freshness.state != .current {
      issues.append(.notCurrent)
    }
    return issues
  }

  /// Whether a person must look after the data: a candidate of the queue 数据.
  ///
  /// A figure that is expected and late beyond grace, missing, doubted or contradicted.
  package var needsDataWork: Bool { standing.needsDataWork }

  /// Whether the figure is held against a target of the year and has a light, or had one while it
  /// was usable; not where its source says that there is nothing to report, or nothing to show.
  package var isJudged: Bool {
    progress != nil && (light.light ?? light.lastLight) != nil && !ownStanding.isUncounted
  }

  /// Whether there is a target of the running year and no light, not even a last one.
  package var isUnlit: Bool {
    target != nil && !isJudged && light.unlit != .yearIsOver && light.unlit != .noTarget
  }

  /// How bad the light is, or the last one that was sure; 0 for the best and for none.
  package var severity: Int { (light.light ?? light.lastLight)?.severity ?? 0 }

  /// Whether the indicator lags behind its target: see ``Standing/behind``.
  package var isBehind: Bool { standing == .behind }

  /// Whether the indicator is a candidate of the list of deviations: it lags, or lagged when that was
  /// last sure.
  package var isDeviation: Bool { isJudged && severity > 0 }
}

/// The class of a figure that the pack has a name for.
package struct ValueClass: Hashable, Sendable {
  /// Such as 超保证.
  package let name: LocalizedText
  /// How grave it is; `nil` where nobody has to be told.
  package let alarm: AlarmLevel?
  /// Where the class begins, in the unit of the indicator; `nil` for the lowest.
  package let from: Double?
}

extension Freshness {
  /// Whether a figure is late beyond what its source is granted.
  package var isDelayed: Bool {
    switch state {
    case .current, .pending, .notPublished, .notApplicable: false
    case .late, .stale, .lost, .missing: true
    }
  }
}

extension [Reading] {
  /// Readings in grave classes, the gravest first; of one level those that are sure, then in their order.
  package var byGravity: [Reading] {
    func key(_ reading: Reading) -> (Int, Int) {
      (reading.valueClass?.alarm?.rawValue ?? .max, reading.ownStanding == .alarming ? 0 : 1)
    }
    let keys = map(key)
    return indices.sorted { left, right in
      keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }.map { self[$0] }
  }
}
