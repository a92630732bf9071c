package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// What the cockpit says of one indicator in one area at one moment.
package struct Reading: Sendable, Hashable {
  package let indicator: Indicator
  package let series: SeriesKey
  /// The latest period that has a value; `nil` if none ever had.
  package let latest: Observation?
  /// The period before it that has a value.
  package let previous: Observation?
  /// The same period of the year before, if it has a value.
  package let lastYear: Observation?
  /// The last report that came without a figure, after the latest one that has one.
  package let withoutFigure: Observation?
  package let freshness: Freshness
  /// What makes the latest figure hard to believe; it is shown, and used for nothing.
  package let doubts: [Doubt]
  /// What other sources say of the latest period, where it differs.
  package let conflicts: [Observation]
  /// The growth over the year, published or derived, or why there is none.
  package let growth: Growth
  /// How the figure stands against the target of the running year.
  package let progress: Progress?
  package let light: LightReading

  /// Whether a figure is known; what is missing is never shown as zero.
  package var isReported: Bool { latest != nil }

  /// Whether the figure may be judged: it is current, plausible, and nobody says otherwise.
  package var isUsable: Bool {
    freshness.countsAsCurrent && doubts.isEmpty && conflicts.isEmpty
  }

  /// The growth that was published with the latest figure, in percent or percentage points.
  ///
  /// Of an indicator that is itself a growth, the figure.
  package var publishedGrowth: Double? {
    indicator.isGrowthOnly ? latest?.value : latest?.growth?.yearOnYear
  }

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

  /// Whether the figure is expected now: where a source says that it does not apply, none is, nor of
  /// a system that is not connected yet.
  package var isExpected: Bool {
    isReported || withoutFigure == nil && indicator.system == nil
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

extension Reading {
  /// What keeps a figure from being used, and is for whoever answers for the data to mend.
  package enum DataIssue: String, CaseIterable, Sendable {
    /// 异: the figure is hard to believe.
    case doubted
    /// 冲: another source says otherwise.
    case contradicted
    /// 缺: nothing was ever reported, though it should have been.
    case missing
    /// 待, 迟, 旧, 失联, 不发布: a later figure is due, or the period is never published alone; the
    /// freshness says which.
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
  package var needsDataWork: Bool {
    guard isExpected else { return false }
    return freshness.isDelayed || !doubts.isEmpty || !conflicts.isEmpty
  }

  /// Whether the figure is held against a target of the year and has a light, or had one while it
  /// was usable.
  package var isJudged: Bool { progress != nil && (light.light ?? light.lastLight) != nil }

  /// How bad the light is, or the last one that was sure; 0 for the best and for none.
  package var severity: Int { (light.light ?? light.lastLight)?.severity ?? 0 }

  /// Whether the indicator lags behind its target: a sure light that is not the best one.
  package var isBehind: Bool { (light.light?.severity ?? 0) > 0 }

  /// Whether the indicator is a candidate of the list of deviations: it lags, or lagged when that was
  /// last sure.
  package var isDeviation: Bool { isJudged && severity > 0 }

  /// The period of the newest figure where that is hard to believe.
  package var doubtedPeriod: Period? { doubts.isEmpty ? nil : latest?.period }
}

extension Freshness {
  /// Whether a figure is late beyond what its source is granted.
  package var isDelayed: Bool {
    switch state {
    case .current, .pending, .notPublished: false
    case .late, .stale, .lost, .missing: true
    }
  }
}
