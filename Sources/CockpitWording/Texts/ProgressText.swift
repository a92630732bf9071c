package import CockpitCanvas
package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues

/// Writes how a figure stands against the target of the running year.
package struct ProgressText {
  private let strings: Strings
  private let figures: FigureText

  package init(strings: Strings) {
    self.strings = strings
    figures = FigureText(strings: strings)
  }

  /// The target for a narrow column: `1,200.0`, `+4.0%`, `>=95.0`.
  package func target(_ target: Target, of indicator: Indicator) -> String {
    switch target.kind {
    case .growth: return NumberText.signed(target.value, decimals: 1) + "%"
    case .cumulative: return figures.value(target.value, of: indicator)
    case .milestone: return NumberText.fixed(target.value, decimals: 0) + "%"
    default:
      let sign = target.comparator == .equal ? "" : target.comparator.rawValue
      return sign + figures.value(target.value, of: indicator)
    }
  }

  /// A target beside the one that is judged, and how the figure stands against it.
  package func further(_ target: Target, _ progress: Progress?, of indicator: Indicator) -> String {
    let standing = progress.map { self.progress($0, of: indicator) }
    return strings(
      .detail(
        .furtherStanding(
          target: self.target(target, of: indicator),
          standing: standing ?? strings(.figure(.noFigure)))))
  }

  /// The gap for a narrow column: 百分点 to 序时, or the room that is left to a limit.
  package func gap(_ progress: Progress, of indicator: Indicator) -> String {
    switch progress.measure {
    case .cumulative(let progress): points(progress.gap)
    case .growth(let progress): points(progress.gap)
    case .quota(let progress): points(progress.gap)
    case .milestone(let progress): points(progress.gap)
    case .level(let measure):
      indicator.isComparedByGrowth(progress.target.kind)
        ? points(measure.headroom) : room(measure.headroom, of: indicator)
    case .averageCap(let progress): room(progress.headroom, of: indicator)
    case .zero(let progress):
      strings(.progress(.zero(events: NumberText.fixed(progress.events, decimals: 0))))
    }
  }

  private func points(_ gap: Double) -> String {
    strings(.progress(.gap(points: NumberText.signed(gap, decimals: 1))))
  }

  private func room(_ headroom: Double, of indicator: Indicator) -> String {
    let size = NumberText.fixed(headroom.magnitude, decimals: indicator.decimals)
    return strings(headroom < 0 ? .progress(.over(size)) : .progress(.room(size)))
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

  /// The progress in a sentence, with the time progress beside it.
  package func progress(_ progress: Progress, of indicator: Indicator) -> String {
    let time = strings(
      .progress(.time(percent: NumberText.fixed(progress.time.percent, decimals: 1))))
    switch progress.measure {
    case .cumulative(let measure):
      return [
        strings(.progress(.completion(percent: NumberText.fixed(measure.completion, decimals: 1)))),
        time,
        path(progress, planned: measure.planned), gapWords(measure.gap),
        measure.coefficient.map {
          strings(.progress(.coefficient(NumberText.fixed($0, decimals: 3))))
        },
      ].compactMap(\.self).joined(separator: " ")
    case .quota(let measure):
      let used = strings(
        .progress(
          .used(
            figures.value(measure.used, of: indicator),
            of: figures.value(measure.quota, of: indicator))))
      return "\(used) \(time) \(gapWords(measure.gap))"
    case .milestone(let measure):
      return [
        strings(.progress(.completion(percent: NumberText.fixed(measure.actual, decimals: 1)))),
        time,
        path(progress, planned: measure.planned), gapWords(measure.gap),
      ].compactMap(\.self).joined(separator: " ")
    case .growth(let measure):
      return strings(
        .progress(
          .growthGap(
            target: NumberText.signed(measure.planned, decimals: 1),
            gap: NumberText.signed(measure.gap, decimals: 1)))) + " " + time
    case .level(let measure):
      guard indicator.isComparedByGrowth(progress.target.kind) else {
        return headroom(measure.headroom, of: indicator)
      }
      let points = NumberText.fixed(measure.headroom.magnitude, decimals: 1)
      return headroom(measure.headroom, text: "\(points) \(strings(.figure(.points)))")
    case .averageCap(let measure):
      return headroom(measure.headroom, of: indicator) + " " + time
    case .zero(let measure):
      return strings(.progress(.zero(events: figures.valueWithUnit(measure.events, of: indicator))))
    }
  }

  private func path(_ progress: Progress, planned: Double) -> String? {
    progress.target.path == nil
      ? nil : strings(.progress(.path(percent: NumberText.fixed(planned, decimals: 1))))
  }

  private func gapWords(_ gap: Double) -> String {
    strings(.progress(.gapWords(points: NumberText.signed(gap, decimals: 1))))
  }

  private func headroom(_ headroom: Double, of indicator: Indicator) -> String {
    self.headroom(headroom, text: figures.valueWithUnit(headroom.magnitude, of: indicator))
  }

  private func headroom(_ headroom: Double, text: String) -> String {
    strings(headroom < 0 ? .progress(.shortfall(text)) : .progress(.headroom(text)))
  }

  /// What the rest of the year must bring; `nil` where nothing can be said of it.
  package func rest(_ progress: Progress, of indicator: Indicator) -> String? {
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
      let reason = light.unlit.map { strings(.progress(.unlit(because: strings($0.words)))) }
      return [light.lastLight.map { strings($0.words) + "?" }, reason]
        .compactMap(\.self).joined(separator: " ")
    }
    return [
      strings(colour.words),
      light.consecutivePeriods > 0
        ? strings(.progress(.lightPeriods(light.consecutivePeriods))) : nil,
      light.isRaised ? strings(.progress(.lightRaised)) : nil,
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
