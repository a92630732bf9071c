import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// From the figures of a series to what is said of it.
extension Facts {
  /// The reading of one series.
  ///
  /// - Complexity: O(observations of the series)
  func reading(of indicator: Indicator, series: SeriesKey) -> Reading {
    // What was handed in was asked for as well: another definition is another reading.
    _ = self.indicator(indicator.id)
    let history = self.history(series)
    let indicator = indicator.written(as: history)
    let isWhole = history.indices.allSatisfy { history[$0].value != nil }
    let believed = Plausibility.believed(
      of: indicator, history: isWhole ? history : history.filter { $0.value != nil })
    let valued = believed.history
    let latest = valued.last ?? believed.doubted
    let freshness = freshness(of: indicator, series: series, history: history)
    let conflicts = latest.map { self.conflicts(with: $0, series, indicator) } ?? []
    let judged = judgement(
      of: indicator, series, valued, doubted: believed.doubted,
      isApplicable: freshness.state != .notApplicable,
      isUsable: freshness.countsAsCurrent && believed.doubts.isEmpty && conflicts.isEmpty,
      isSure: !valued.isEmpty && conflicts.isEmpty,
      sample: latest.flatMap { SampledPercentage($0, of: indicator) })
    let withoutFigure = history.last.flatMap { $0.value == nil ? $0 : nil }
    return Reading(
      indicator: indicator, series: series, latest: latest, doubted: believed.doubted,
      doubtedPeriods: believed.doubtedPeriods,
      previous: previous(of: indicator, valued),
      lastYear: latest.flatMap { latest in
        let lastYear = latest.period.samePeriodLastYear
        return valued.first { $0.period == lastYear }
      },
      withoutFigure: withoutFigure,
      isWithdrawn: withoutFigure.map { isWithdrawn($0, of: series) } ?? false,
      freshness: freshness, isOwed: isOwed(indicator, in: series), doubts: believed.doubts,
      conflicts: conflicts, growth: growth(of: indicator, valued), target: judged.target,
      progress: judged.progress, light: judged.light)
  }

  /// The newest figure of a series that can be believed; where none can, the newest one.
  ///
  /// It is what leads the reading of the series: see ``Reading/latest``.
  ///
  /// - Complexity: O(observations of the series)
  func leading(_ indicator: Indicator, _ series: SeriesKey) -> Observation? {
    let history = history(series)
    let believed = Plausibility.believed(
      of: indicator.written(as: history), history: history.filter { $0.value != nil })
    return believed.history.last ?? believed.doubted
  }

  /// The figure right before the last one; `nil` where those of a month or longer between them are
  /// missing: what was ten years ago is not 上期.
  private func previous(of indicator: Indicator, _ valued: [Observation]) -> Observation? {
    guard let latest = valued.last, let previous = valued.dropLast().last else { return nil }
    guard let months = latest.period.monthIndices else { return previous }
    let expected = indicator.period(before: latest.period)
    let isNext =
      expected.lastDay == previous.period.lastDay
      || previous.period.monthIndices?.upperBound == months.lowerBound
    return isNext ? previous : nil
  }

  /// The growth over the year of the last of some figures that can be believed.
  ///
  /// None is derived from a figure of which few cases tell.
  private func growth(of indicator: Indicator, _ valued: [Observation]) -> Growth {
    guard let latest = valued.last else { return .none(.noBase) }
    if SampledPercentage(latest, of: indicator)?.isLarge == false { return .none(.fewCases) }
    let growth = Growth.overYear(of: indicator, history: valued)
    let lastYear = latest.period.samePeriodLastYear
    guard case .derived = growth, let base = valued.lastIndex(where: { $0.period == lastYear })
    else { return growth }
    return SampledPercentage(valued[base], of: indicator)?.isLarge == false
      ? .none(.fewCases) : growth
  }

  /// Whether a report without a figure takes one back that its source reported for the period.
  private func isWithdrawn(_ report: Observation, of series: SeriesKey) -> Bool {
    !report.isWithheld
      && reportedVersions(series, in: report.period).contains {
        $0.value != nil && $0.source == report.source
      }
  }

  /// Whether somebody owes the figures of a series.
  ///
  /// Those of a system that only its text names are owed by nobody until they come, nor are feeds of which
  /// the pack says so. A 镇街 owes what is published by 镇街, and of sensors only what it has.
  func isOwed(_ indicator: Indicator, in series: SeriesKey) -> Bool {
    guard indicator.isOwed else { return false }
    guard area(series.area)?.level.isBelowDistrict == true else { return true }
    if case .interval = indicator.frequency { return false }
    return indicator.streets != .none
  }

  /// The figures of a series that count, one for each period, the earliest first.
  ///
  /// What would tell of a single respondent is withheld. A figure beyond the limits does not stand in the
  /// way of one that another source gives for its period.
  func history(_ series: SeriesKey) -> [Observation] {
    let history = possible(reported(series), of: series)
    guard let mask = SmallCellMask(for: series, self) else { return history }
    return history.map { mask.shown($0) }
  }

  /// Figures of a series, those beyond the limits by what another source last said within them.
  private func possible(_ history: [Observation], of series: SeriesKey) -> [Observation] {
    guard let indicator = indicator(series.indicator) else { return history }
    let limits = indicator.limits
    let (least, greatest) = (limits.minimum ?? -.infinity, limits.maximum ?? .infinity)
    func isBeyond(_ figure: Observation) -> Bool {
      figure.value.map { $0 < least || $0 > greatest } ?? false
    }
    guard history.indices.contains(where: { isBeyond(history[$0]) }), hasSeveralSources(series)
    else { return history }
    return history.map { figure in
      guard isBeyond(figure), figure.value.flatMap({ indicator.limit(brokenBy: $0) }) != nil else {
        return figure
      }
      return reportedVersions(series, in: figure.period).last {
        $0.source != figure.source && $0.value != nil && !isBeyond($0)
      } ?? figure
    }
  }

  /// The figures of a series that can be believed, the earliest first.
  ///
  /// - Complexity: O(figures of the series), unless another judgement of the moment just asked for them
  func believed(_ indicator: Indicator, _ series: SeriesKey) -> [Observation] {
    answer(to: series, of: indicator) { facts in
      Plausibility.believed(
        of: indicator, history: facts.history(series).filter { $0.value != nil }
      ).history
    }
  }

  /// A figure of a series, withheld where it would tell of a single respondent.
  func shown(_ figure: Observation, of series: SeriesKey) -> Observation {
    SmallCellMask(for: series, self)?.shown(figure) ?? figure
  }

  /// The figures that sources gave for a period, in the order in which they became known.
  func vintages(_ series: SeriesKey, period: Period) -> [Observation] {
    let vintages = reportedVersions(series, in: period)
    guard let mask = SmallCellMask(for: series, self) else { return vintages }
    return vintages.map { mask.shown($0) }
  }
}

extension Indicator {
  /// How many figures of a series tell with how many decimals they come.
  private static let decimalsWindow = 60

  /// The indicator as its figures are written where its definition does not say with how many
  /// decimals: with the digits that came, of the newest ones.
  ///
  /// - Complexity: O(1)
  func written(as history: [Observation]) -> Indicator {
    guard !areDecimalsStated else { return self }
    var indicator = self
    indicator.decimals = history.suffix(Indicator.decimalsWindow).reduce(0) { most, figure in
      max(most, figure.value.map { NumberText.decimals(of: $0) } ?? 0)
    }
    indicator.decimals = min(Indicator.mostDecimals, indicator.decimals)
    return indicator
  }
}

// MARK: - Conflicts

extension Facts {
  /// What other sources last said of the period of a figure, where it differs as published.
  func conflicts(
    with latest: Observation, _ series: SeriesKey, _ indicator: Indicator
  ) -> [Observation] {
    guard hasSeveralSources(series) else { return [] }
    var bySource: [String: Observation] = [:]
    for vintage in vintages(series, period: latest.period) { bySource[vintage.source] = vintage }
    func published(_ observation: Observation) -> Double? {
      observation.value.map { NumberText.rounded($0, decimals: indicator.decimals) }
    }
    // What cannot be right contradicts nobody: it is told of as beyond the limits.
    return bySource.values
      .filter { $0.source != latest.source && published($0) != published(latest) }
      .filter { $0.value.map { indicator.limit(brokenBy: $0) == nil } ?? true }
      .sorted { $0.source < $1.source }
  }
}

// MARK: - Progress and light

extension Facts {
  /// How the newest figure stands against one target.
  struct Judgement {
    let target: Target
    let progress: Progress?
    let light: LightReading

    /// By what the demand that leads is chosen, the greatest first: what can be told at all, then
    /// what is judged, then the worst light, then what a year that is over has missed.
    private var weight: (Int, Int, Int, Int) {
      (
        progress == nil ? 0 : 1, light.unlit == .notAssessed ? 0 : 1,
        (light.light ?? light.lastLight)?.severity ?? -1, progress?.attainment == .missed ? 1 : 0
      )
    }

    func leads(_ other: Judgement) -> Bool { weight > other.weight }
  }

  /// How a series stands against its targets: of several, by the one that it is furthest from.
  ///
  /// `isSure` says that the newest figure is believed and nobody says otherwise.
  private func judgement(
    of indicator: Indicator, _ series: SeriesKey, _ valued: [Observation], doubted: Observation?,
    isApplicable: Bool,
    isUsable: Bool, isSure: Bool, sample: SampledPercentage?
  ) -> (target: Target?, progress: Progress?, light: LightReading) {
    let targets = targets(of: indicator, series, newest: valued.last?.period)
    guard let first = targets.first, valued.last != nil else {
      let lacking = targets.first.map {
        isApplicable ? self.lacking($0, in: nil, doubted: doubted) : .notApplicable
      }
      let light = LightReading(
        of: nil, lacking: lacking ?? .noTarget, indicator: indicator, rules: lightRules, on: today,
        isUsable: isUsable)
      return (targets.first, nil, light)
    }
    guard sample?.isLarge != false else {
      return (first, nil, LightReading(unlit: .smallSample))
    }
    func judged(_ target: Target) -> Judgement {
      judgement(
        against: target, of: indicator, series, valued, doubted: doubted, isUsable: isUsable,
        isSure: isSure,
        sample: sample)
    }
    let worst = targets.dropFirst().reduce(judged(first)) { worst, target in
      let next = judged(target)
      return next.leads(worst) ? next : worst
    }
    return (worst.target, worst.progress, worst.light)
  }

  func judgement(
    against target: Target, of indicator: Indicator, _ series: SeriesKey, _ valued: [Observation],
    doubted: Observation?, isUsable: Bool, isSure: Bool, sample: SampledPercentage?
  ) -> Judgement {
    let rules = lightRules
    let newest = valued.last?.period
    let course = progressOfYear(target, indicator, series, valued, isSure: isSure)
    let progress = course.last.flatMap { $0.period == newest ? $0.progress : nil }
    let light = LightReading(
      of: progress, lacking: lacking(target, in: newest, doubted: doubted),
      indicator: indicator, rules: rules, on: today, isUsable: isUsable, isSure: isSure,
      previous: course.dropLast().map { entry in
        guard let progress = entry.progress, progress.isJudgeable else { return nil }
        return rules.rule(for: target.kind, on: today)?.light(for: progress)
      }, sample: sample)
    return Judgement(target: target, progress: progress, light: light)
  }

  /// How a series stood against the target of the running year that it is judged by, period by
  /// period.
  ///
  /// Empty where the series has no such target.
  func course(of indicator: Indicator, series: SeriesKey) -> [CoursePoint] {
    let valued = believed(indicator, series)
    let targets = targets(of: indicator, series, newest: valued.last?.period)
    let judged =
      targets.count > 1 ? reading(of: indicator, series: series).progress?.target : nil
    guard let target = judged ?? targets.first else { return [] }
    return progressOfYear(target, indicator, series, valued)
  }

  /// All targets of the year that a reading is held against, the one that it is judged by first,
  /// and how its newest figure stands against each.
  ///
  /// As long as the newest figure is of last year, what became of the targets of last year comes after
  /// those that are set already.
  ///
  /// - Complexity: O(figures of the series) for each target
  func standings(of reading: Reading) -> [TargetStanding] {
    let valued = believed(reading.indicator, reading.series)
    let newest = valued.last?.period
    let targets = targets(of: reading.indicator, reading.series, newest: newest)
    let judged = reading.progress?.target
    let past =
      targets.first?.year == today.year && newest?.year == today.year - 1
      ? allTargets(of: reading.indicator, year: today.year - 1) : []
    let ordered = targets.filter { $0 == judged } + targets.filter { $0 != judged } + past
    return ordered.map { target in
      let course = progressOfYear(target, reading.indicator, reading.series, valued)
      return TargetStanding(
        target: target, progress: course.last.flatMap { $0.period == newest ? $0.progress : nil })
    }
  }

  /// Whether a target of a plan was reached by the figure that ends its year; `nil` for one that is
  /// only shown.
  ///
  /// A figure of another time of the year, and one that is hard to believe or contradicted, is none.
  func attainment(of target: Target, _ indicator: Indicator, _ series: SeriesKey) -> Attainment? {
    guard !target.isShownOnly(for: indicator) else { return nil }
    let valued = believed(indicator, series)
    guard
      let end = valued.lastIndex(where: { $0.period.year == target.year && $0.period.endsYear }),
      conflicts(with: valued[end], series, indicator).isEmpty
    else { return .noData }
    let course = progressOfYear(target, indicator, series, Array(valued[...end]))
    return course.last?.progress?.attainment ?? .noData
  }

  /// Why a figure of a period has no progress towards a target; the newest one may be there and hard to
  /// believe.
  private func lacking(
    _ target: Target, in period: Period?, doubted: Observation?
  ) -> LightReading.Unlit {
    switch target.phase(on: today) {
    case .ahead: return .noTarget
    case .over: return .yearIsOver
    case .running: break
    }
    if period?.year == target.year { return .nothingToCompare }
    return doubted?.period.year == target.year ? .notUsable : .noFigureOfYear
  }

  /// The targets of the running year that a series is held against: those of the region hold for
  /// none of its parts.
  ///
  /// As long as nobody has set any and the newest figure is of last year, those of last year.
  private func targets(
    of indicator: Indicator, _ series: SeriesKey, newest: Period?
  ) -> [Target] {
    guard series.dimensions.isEmpty, series.area == (indicator.area ?? region) else {
      return []
    }
    let running = allTargets(of: indicator, year: today.year)
    guard running.isEmpty, let newest, newest.year == today.year - 1 else { return running }
    return allTargets(of: indicator, year: newest.year)
  }

  /// What the documents of a year ask of an indicator, then what plans do.
  private func allTargets(of indicator: Indicator, year: Int) -> [Target] {
    targets(of: indicator.id, year: year)
      + planTargets(of: indicator.id, year: year).map { $0.converted(to: indicator.unit) }
  }

  private func progressOfYear(
    _ target: Target, _ indicator: Indicator, _ series: SeriesKey, _ valued: [Observation],
    isSure: Bool = true
  ) -> [CoursePoint] {
    let target = target.converted(to: indicator.unit)
    let isYearOver = target.phase(on: today) == .over
    let past = PastYears(valued, before: target.year)
    let path = stagePath(to: target, indicator, valued)
    let isByGrowth = target.kind == .growth || indicator.isComparedByGrowth(target.kind)
    let references = self.references(for: target, indicator, series)
    // What another source contradicts makes no light and breaks no row of them.
    let newest = valued.last?.period
    let isContradicted = hasSeveralSources(series)
    return valued.filter { $0.period.year == target.year }.map { observation in
      var figures = TargetFigures(
        period: observation.period, value: 0, decimals: isByGrowth ? 1 : indicator.decimals,
        better: indicator.better)
      let measured =
        target.kind == .rank
        ? place(in: observation.period, for: target, indicator, series)
        : measured(observation, target, indicator)
      guard let value = measured,
        SampledPercentage(observation, of: indicator)?.isLarge != false,
        !isContradicted || observation.period == newest
          || conflicts(with: observation, series, indicator).isEmpty
      else {
        return CoursePoint(period: observation.period, progress: nil)
      }
      figures.value = value
      figures.reference = references[observation.period]
      figures.lastYear = past.means(at: observation.period)
      if target.kind == .growth, !indicator.isGrowthOnly {
        figures.baseShare = past.share(at: observation.period)
        figures.historicalMaximum = past.highestRest(at: observation.period)
      }
      figures.pattern = past.pattern
      figures.planned =
        target.kind == .cumulative
        ? nil : path?.planned(at: observation.period, decimals: indicator.decimals)
      figures.isYearOver = isYearOver
      figures.isFinal =
        observation.period.endsYear && (isSure || observation.period != valued.last?.period)
      return CoursePoint(
        period: observation.period, progress: Progress(of: target, at: figures))
    }
  }

  /// What of an observation a target is about, in the area itself as in the one above: its growth,
  /// or its figure.
  private func measured(
    _ observation: Observation, _ target: Target, _ indicator: Indicator
  ) -> Double? {
    indicator.isComparedByGrowth(target.kind) ? observation.growth?.yearOnYear : observation.value
  }

  /// The place of an area by the figure itself among those beside it.
  ///
  /// `nil` where nobody else has reported, and where those without a figure that counts could still decide whether
  /// the target is met.
  private func place(
    in period: Period, for target: Target, _ indicator: Indicator, _ series: SeriesKey
  ) -> Double? {
    let rank = PeerFigures(of: indicator, series, in: period, self)?
      .rank(decimals: indicator.decimals) { $0.value }
    guard let rank else { return nil }
    func isMet(_ place: Int) -> Bool { target.isMet(by: Double(place), decimals: 0) }
    let worst = rank.place + rank.unreported + rank.leftOut
    return isMet(rank.place) == isMet(worst) ? Double(rank.place) : nil
  }

  /// What the area above gives for each period, for a 高于全市 target.
  private func references(
    for target: Target, _ indicator: Indicator, _ series: SeriesKey
  ) -> [Period: Double] {
    guard target.kind == .relative, let above = area(series.area)?.parent else {
      return [:]
    }
    var references: [Period: Double] = [:]
    for observation in believed(indicator, series.of(above)) {
      references[observation.period] = measured(observation, target, indicator)
    }
    return references
  }
}
