package import CockpitCanvas
package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// Writes how a figure stands against the target of the running year.
package struct ProgressText {
  private let strings: Strings
  private let figures: FigureText

  package init(strings: Strings) {
    self.strings = strings
    figures = FigureText(strings: strings)
  }

  /// The target for a narrow column: `1,200.0`, `+4.0%`, `>=95.0`, `20.0-25.0`, 前5, 5.0左右.
  package func target(_ target: Target, of indicator: Indicator) -> String {
    switch target.kind {
    case .growth: return ends(of: target) { NumberText.signed($0, decimals: 1) } + "%"
    case .cumulative: return ends(of: target) { figures.value($0, of: indicator) }
    case .milestone: return ends(of: target) { NumberText.fixed($0, decimals: 0) } + "%"
    case .rank:
      return strings(
        .progress(.firstPlaces(ends(of: target) { NumberText.fixed($0, decimals: 0) })))
    case .about:
      return strings(.progress(.about(figures.value(target.value, of: indicator))))
    case .relative: return strings(.progress(.againstAbove(distance(target, of: indicator))))
    case .levelCap, .levelFloor, .averageCap, .quota, .zero, .yesNo:
      let isBare = target.comparator == .equal || target.highestValue != nil
      let sign = isBare ? "" : target.comparator.rawValue
      return sign + ends(of: target) { figures.value($0, of: indicator) }
    }
  }

  /// What a figure must be more or less than that of the area above, in points for growths: `>=1.0`, and
  /// `<=-1.0` where less is better.
  private func distance(_ target: Target, of indicator: Indicator) -> String {
    let isByGrowth = indicator.isComparedByGrowth(target.kind)
    let isFloor = target.evaluation == .floor || target.evaluation == .floorOfRange
    let isMirrored = isFloor && indicator.better == .down
    let isStrict = target.comparator == .moreThan || target.comparator == .lessThan
    let sign: Comparator =
      isFloor && !isMirrored
      ? isStrict ? .moreThan : .atLeast : isStrict ? .lessThan : .atMost
    let ends = [target.value, target.highestValue].compactMap(\.self).map {
      NumberText.fixed(
        isMirrored && $0 != 0 ? -$0 : $0, decimals: isByGrowth ? 1 : indicator.decimals)
    }.joined(separator: "-")
    return sign.rawValue + ends + (isByGrowth ? strings(.figure(.points)) : "")
  }

  /// The figure of a target, or both ends of a range.
  private func ends(of target: Target, _ text: (Double) -> String) -> String {
    text(target.value) + (target.highestValue.map { "-" + text($0) } ?? "")
  }

  /// A target beside the one that is judged, and how the figure stands against it; one of a year that is
  /// over with its year.
  package func further(_ target: Target, _ progress: Progress?, of indicator: Indicator) -> String {
    let standing = progress.map { self.progress($0, of: indicator) }
    let year = progress?.attainment == nil ? "" : "\(target.year): "
    return strings(
      .detail(
        .furtherStanding(
          target: year + self.target(target, of: indicator),
          standing: standing ?? strings(.figure(.noFigure)))))
  }

  /// The gap for a narrow column: 百分点 to 序时, the room that is left to a limit, or the places;
  /// once the year is over, whether the target was reached.
  ///
  /// An amount has no unit where one stands beside it.
  package func gap(
    _ progress: Progress, of indicator: Indicator, withUnit: Bool = true
  ) -> String {
    if let attainment = progress.attainment { return strings(attainment.words) }
    return switch progress.measure {
    case .cumulative(let progress): points(progress.gap)
    case .growth(let progress): points(progress.gap)
    case .quota(let progress): points(progress.gap)
    case .milestone(let progress): points(progress.gap)
    case .level(let measure):
      room(
        measure.headroom,
        text: headroomText(measure, progress.target, of: indicator, withUnit: withUnit),
        on: progress.isOnStagePath ? .path : .target)
    case .averageCap(let measure):
      room(
        measure.headroom,
        text: difference(measure.headroom, of: indicator, withUnit: withUnit),
        on: measure.planned != measure.cap ? .season : .target)
    case .zero(let progress):
      strings(.progress(.zero(events: NumberText.fixed(progress.events, decimals: 0))))
    }
  }

  /// The gap of a reading for a narrow column; of one whose target cannot be measured, the reason; `nil`
  /// without a target.
  package func gap(of reading: Reading, withUnit: Bool = true) -> String? {
    if let progress = reading.progress {
      return gap(progress, of: reading.indicator, withUnit: withUnit)
    }
    guard reading.target != nil else { return nil }
    return reading.light.unlit.map { strings($0.brief) }
  }

  private func points(_ gap: Double) -> String {
    strings(.progress(.gap(points: NumberText.signed(gap, decimals: 1))))
  }

  /// What a room is counted from.
  private enum Line {
    case target, season, path
  }

  private func room(_ headroom: Double, text: String, on line: Line) -> String {
    let isOver = headroom < 0
    return switch line {
    case .season: strings(isOver ? .progress(.seasonalOver(text)) : .progress(.seasonalRoom(text)))
    case .path: strings(isOver ? .progress(.pathOver(text)) : .progress(.pathRoom(text)))
    case .target: strings(isOver ? .progress(.over(text)) : .progress(.room(text)))
    }
  }

  /// What is left to a limit or missing to it, without its sign: places, points or an amount.
  private func headroomText(
    _ measure: LevelProgress, _ target: Target, of indicator: Indicator, withUnit: Bool = true
  ) -> String {
    let size = measure.headroom.magnitude
    if target.kind == .rank {
      return strings(.progress(.places(NumberText.fixed(size, decimals: 0))))
    }
    return indicator.isComparedByGrowth(target.kind)
      ? NumberText.fixed(size, decimals: 1) + strings(.figure(.points))
      : difference(size, of: indicator, withUnit: withUnit)
  }

  /// How far two figures of an indicator lie apart, with the unit: figures in percent by points.
  private func difference(
    _ difference: Double, of indicator: Indicator, withUnit: Bool = true
  ) -> String {
    let size = difference.magnitude
    guard indicator.isGrowthOnly || indicator.unit.isShare else {
      let amount = NumberText.fixed(size, decimals: indicator.decimals, grouping: true)
      return withUnit ? figures.withUnit(amount, of: indicator) : amount
    }
    return NumberText.fixed(size, decimals: indicator.decimals) + strings(.figure(.points))
  }

  /// How much of a whole is done for a narrow column, in percent; what is used up of an allowance is
  /// said to be.
  package func completionText(_ progress: Progress) -> String? {
    completion(progress).map { completion in
      let percent = NumberText.fixed(completion, decimals: 1)
      if case .quota = progress.measure {
        return strings(
          progress.target.unit.countsEvents
            ? .progress(.happenedPercent(percent)) : .progress(.usedPercent(percent)))
      }
      return percent
    }
  }

  /// How much of a whole is done, in percent, where the target is a whole.
  package func completion(_ progress: Progress) -> Double? {
    switch progress.measure {
    case .cumulative(let progress): progress.completion
    case .quota(let progress): progress.usage
    case .milestone(let progress): progress.actual
    default: nil
    }
  }

  /// The progress in a sentence, with the time progress beside it; once the year is over, whether
  /// the target was reached, and no time progress.
  package func progress(_ progress: Progress, of indicator: Indicator) -> String {
    let isOver = progress.attainment != nil
    let time =
      isOver
      ? nil
      : strings(.progress(.time(percent: NumberText.fixed(progress.time.percent, decimals: 1))))
    func gap(_ gap: Double) -> String? {
      isOver
        ? nil : strings(.progress(.gapWords(points: NumberText.signed(gap, decimals: 1))))
    }
    let parts: [String?]
    switch progress.measure {
    case .cumulative(let measure):
      parts = [
        strings(.progress(.completion(percent: NumberText.fixed(measure.completion, decimals: 1)))),
        time, isOver ? nil : path(progress, planned: measure.planned), gap(measure.gap),
        isOver
          ? nil
          : measure.coefficient.map {
            strings(.progress(.coefficient(NumberText.fixed($0, decimals: 3))))
          },
      ]
    case .quota(let measure):
      let (text, whole) = (
        figures.value(measure.used, of: indicator), figures.value(measure.quota, of: indicator)
      )
      let used = strings(
        progress.target.unit.countsEvents
          ? .progress(.happened(text, of: whole)) : .progress(.used(text, of: whole)))
      parts = [used, time, gap(measure.gap)]
    case .milestone(let measure):
      parts = [
        strings(.progress(.completion(percent: NumberText.fixed(measure.actual, decimals: 1)))),
        time, isOver ? nil : path(progress, planned: measure.planned), gap(measure.gap),
      ]
    case .growth(let measure):
      parts = [
        strings(
          .progress(
            .growthGap(
              target: NumberText.signed(measure.planned, decimals: 1),
              gap: NumberText.signed(measure.gap, decimals: 1)))), time,
      ]
    case .level(let measure):
      let place =
        progress.target.kind == .rank
        ? strings(.progress(.place(NumberText.fixed(measure.actual, decimals: 0)))) : nil
      let text = headroomText(measure, progress.target, of: indicator)
      parts = [
        place,
        isOver || !progress.isOnStagePath
          ? strings(measure.headroom < 0 ? .progress(.shortfall(text)) : .progress(.headroom(text)))
          : onPath(measure, text, of: indicator),
        isOver || !progress.isOnStagePath ? nil : time,
      ]
    case .averageCap(let measure):
      parts = [averageCap(measure, of: indicator), time]
    case .zero(let measure):
      parts = [
        strings(.progress(.zero(events: figures.valueWithUnit(measure.events, of: indicator))))
      ]
    }
    return ([progress.attainment.map { strings($0.words) }] + parts)
      .compactMap(\.self).joined(separator: " ")
  }

  /// The room to what a stage path asks for by now.
  private func onPath(_ measure: LevelProgress, _ text: String, of indicator: Indicator) -> String {
    let line = figures.valueWithUnit(measure.planned, of: indicator)
    return strings(
      measure.headroom < 0
        ? .progress(.pathShortfall(text, line: line)) : .progress(.pathHeadroom(text, line: line)))
  }

  /// How far the figure of a target of a plan is from the path, for a column that says so; `nil` where
  /// there is none.
  ///
  /// It is in the unit of the indicator, which must stand beside it where the column is in another.
  package func gap(
    of standing: PlanStanding, of indicator: Indicator, withUnit: Bool = false
  ) -> String? {
    if let progress = standing.progress, progress.gapInPoints != nil {
      return gap(progress, of: indicator)
    }
    if standing.target.isFactOnly { return nil }
    if let margin = standing.margin {
      let text = difference(margin, of: indicator, withUnit: withUnit)
      return room(margin, text: text, on: .target)
    }
    return standing.progress.map { gap($0, of: indicator, withUnit: withUnit) }
  }

  /// From where to where the path of a target goes, and what it asks for by the period of the figure;
  /// `nil` without a path.
  package func path(
    of standing: PlanStanding, of indicator: Indicator, _ periods: PeriodText
  ) -> String? {
    guard let path = standing.path, let planned = standing.planned, let figure = standing.figure
    else { return nil }
    func text(_ year: Int, _ value: Double) -> String {
      strings(.plan(.pathStart(year: year, value: figures.valueWithUnit(value, of: indicator))))
    }
    return strings(
      .plan(
        .pathWords(
          from: path.start.map { text($0.year, $0.value) } ?? "",
          to: text(path.target.year, path.target.limit),
          period: periods.text(figure.period, span: indicator.span),
          planned: figures.valueWithUnit(planned, of: indicator))))
  }

  /// The room to the cap; where the season decides by how much, to its line, which is told.
  private func averageCap(_ measure: AverageCapProgress, of indicator: Indicator) -> String {
    let text = difference(measure.headroom, of: indicator)
    guard measure.planned != measure.cap else {
      return strings(
        measure.headroom < 0 ? .progress(.shortfall(text)) : .progress(.headroom(text)))
    }
    let line = figures.valueWithUnit(measure.planned, of: indicator)
    return strings(
      measure.headroom < 0
        ? .progress(.seasonalShortfall(text, line: line))
        : .progress(.seasonalHeadroom(text, line: line)))
  }

  private func path(_ progress: Progress, planned: Double) -> String? {
    progress.target.path == nil
      ? nil : strings(.progress(.path(percent: NumberText.fixed(planned, decimals: 1))))
  }

  /// What the rest of the year must bring; `nil` where nothing can be said of it.
  package func rest(_ progress: Progress, of indicator: Indicator) -> String? {
    guard progress.attainment == nil else { return nil }
    let outlook = progress.outlook.words.map { strings($0) }
    let demand: String? =
      switch progress.measure {
      case .cumulative(let measure): remainder(measure, of: indicator)
      case .growth(let measure):
        measure.neededRest.map {
          strings(.progress(.neededGrowth(percent: NumberText.signed($0, decimals: 1))))
        }
      case .averageCap(let measure):
        measure.neededMean.map {
          strings(.progress(.neededMean(figures.valueWithUnit($0, of: indicator))))
        }
      case .quota, .milestone, .level, .zero: nil
      }
    let parts = [demand, outlook].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func remainder(_ measure: CumulativeProgress, of indicator: Indicator) -> String? {
    guard let rest = measure.remainder else { return nil }
    let step = strings(measure.time.step.words)
    let needed = strings(
      .progress(
        .neededPerStep(step: step, amount: figures.valueWithUnit(rest.perStep, of: indicator))))
    guard let factor = rest.factor else { return needed }
    let comparison = strings(
      .progress(
        .factor(
          step: step, soFar: figures.valueWithUnit(rest.averageSoFar, of: indicator),
          factor: NumberText.fixed(factor, decimals: 2))))
    return "\(needed) \(comparison)"
  }

  /// How the figure stands against the season of earlier years; for reference only.
  package func seasonal(_ progress: Progress) -> String? {
    guard case .cumulative(let measure) = progress.measure, let seasonal = measure.seasonal else {
      return nil
    }
    return strings(
      .progress(
        .seasonal(
          percent: NumberText.fixed(seasonal.share, decimals: 1),
          gap: NumberText.signed(seasonal.gap, decimals: 1))))
  }

  /// The light in words: 黄灯 连续2期, or why there is none.
  package func light(_ light: LightReading) -> String {
    guard let colour = light.light else {
      let reason = light.unlit.map { strings($0.words) } ?? ""
      return light.lastLight.map {
        strings(.progress(.unsure(light: strings($0.words), because: reason)))
      } ?? strings(.progress(.unlit(because: reason)))
    }
    return [
      strings(colour.words),
      light.consecutivePeriods > 0
        ? strings(.progress(.lightPeriods(light.consecutivePeriods))) : nil,
      light.raisedAfter.map { strings(.progress(.lightRaised(periods: $0))) },
      light.rule.map { strings(.progress(.lightRule($0.label(strings.language)))) },
    ].compactMap(\.self).joined(separator: " ")
  }
}

extension Light {
  /// The look of a light; what is on track has none.
  package var style: Style {
    switch self {
    case .green: .normal
    case .blue: .advisory
    case .yellow: .warning
    case .orange: .serious
    case .red: .critical
    }
  }
}

extension AlarmLevel {
  /// The look of a level of alarms.
  package var style: Style {
    switch self {
    case .first: .critical
    case .second: .serious
    case .third: .warning
    case .fourth: .advisory
    }
  }
}

extension Unit {
  /// Whether it counts what happens, such as fires, rather than what is used up.
  fileprivate var countsEvents: Bool { ["起", "件", "例", "次", "宗", "人"].contains(symbol) }
}
