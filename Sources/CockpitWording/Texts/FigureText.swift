package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
package import CockpitWarehouse

/// Writes figures and growth with the decimals of their indicator.
package struct FigureText {
  private let strings: Strings

  package init(strings: Strings) {
    self.strings = strings
  }

  /// A figure without its unit; a growth-only indicator's figure carries a sign.
  package func value(_ value: Double, of indicator: Indicator) -> String {
    if let powers = NumberText.powers(value) { return powers }
    return indicator.isGrowthOnly
      ? NumberText.signed(value, decimals: indicator.decimals)
      : NumberText.fixed(value, decimals: indicator.decimals, grouping: true)
  }

  /// A figure with its unit; the percent sign stands close, other units apart.
  package func valueWithUnit(_ value: Double, of indicator: Indicator) -> String {
    withUnit(self.value(value, of: indicator), of: indicator)
  }

  /// The figure of a reading without its unit: the counts where few cases are behind a percentage.
  package func value(of reading: Reading) -> String? {
    reading.latest.flatMap { value(of: $0, of: reading.indicator) }
  }

  /// The figure of a reading with its unit, or its counts, which have none.
  package func valueWithUnit(of reading: Reading) -> String? {
    reading.latest.flatMap { valueWithUnit(of: $0, of: reading.indicator) }
  }

  /// A figure without its unit: the counts where few cases are behind a percentage, such as 18/19.
  package func value(of figure: Observation, of indicator: Indicator) -> String? {
    figure.counts(of: indicator) ?? figure.value.map { value($0, of: indicator) }
  }

  /// A figure with its unit, or its counts, which have none.
  package func valueWithUnit(of figure: Observation, of indicator: Indicator) -> String? {
    figure.counts(of: indicator)
      ?? figure.value.map { valueWithUnit($0, of: indicator) }
  }

  /// What two figures differ by, with its unit: of shares and growths in points.
  package func difference(_ value: Double, of indicator: Indicator) -> String {
    let text = NumberText.fixed(value, decimals: indicator.decimals, grouping: true)
    return indicator.isGrowthOnly || indicator.unit.isShare
      ? text + strings(.figure(.points)) : withUnit(text, of: indicator)
  }

  /// Why a figure is hard to believe, with its limits as figures are written.
  package func words(of doubt: Doubt, about indicator: Indicator) -> String {
    strings(
      doubt.words({ valueWithUnit($0, of: indicator) }) {
        difference($0, of: indicator)
      } growth: {
        indicator.isGrowthOnly ? valueWithUnit($0, of: indicator) : growth($0, of: indicator)
      })
  }

  /// A written figure with its unit.
  package func withUnit(_ figure: String, of indicator: Indicator) -> String {
    let unit = strings.unit(indicator.unit)
    return unit == "%" || unit.isEmpty ? figure + unit : "\(figure) \(unit)"
  }

  /// A published growth for a narrow column: `+4.9%` or `+0.4点`.
  package func growth(_ growth: Double, of indicator: Indicator) -> String {
    let text = NumberText.signed(growth, decimals: 1)
    return indicator.growthMeasure == .points ? text + strings(.figure(.points)) : text + "%"
  }

  /// A published growth in words: 同比增长 4.9%, 同比下降 1.7%, 同比持平; 上升 of a concentration.
  ///
  /// Of an indicator that is itself a growth, the figure in words: 下降 1.7%.
  package func growthWords(_ growth: Double, of indicator: Indicator) -> String {
    let magnitude = NumberText.fixed(growth.magnitude, decimals: 1)
    if NumberText.fixed(growth, decimals: 1) == NumberText.fixed(0, decimals: 1) {
      return strings(
        indicator.isGrowthOnly ? .figure(.rateFlat) : .figure(.growthFlat))
    }
    let isUp = growth > 0
    if indicator.isGrowthOnly {
      return strings(
        isUp ? .figure(.rateUp(percent: magnitude)) : .figure(.rateDown(percent: magnitude)))
    }
    if indicator.unit.isPermille {
      return strings(
        isUp
          ? .figure(.permilleUp(points: magnitude)) : .figure(.permilleDown(points: magnitude)))
    }
    if indicator.growthMeasure == .points {
      return strings(
        isUp ? .figure(.pointsUp(points: magnitude)) : .figure(.pointsDown(points: magnitude)))
    }
    if indicator.rises {
      return strings(
        isUp ? .figure(.riseUp(percent: magnitude)) : .figure(.riseDown(percent: magnitude)))
    }
    return strings(
      isUp ? .figure(.growthUp(percent: magnitude)) : .figure(.growthDown(percent: magnitude)))
  }

  /// The published growth of a reading in words, and whether it changed its sign: 由负转正 同比增长
  /// 0.3%.
  package func growthWords(of reading: Reading) -> String? {
    reading.publishedGrowth.map { growth in
      let words = growthWords(growth, of: reading.indicator)
      return reading.turn.map { "\(strings($0.words)) \(words)" } ?? words
    }
  }

  /// The basis of a growth in words, where the source names one.
  package func basis(_ basis: Indicator.Growth.Basis) -> String {
    switch basis {
    case .constant: strings(.figure(.constantPrices))
    case .current: strings(.figure(.currentPrices))
    case .comparable: strings(.figure(.comparableBasis))
    case .volume: strings(.figure(.volume))
    case .nominal: strings(.figure(.nominal))
    }
  }

  /// What a figure covers: its period alone, the year up to it, its last day, or a moment.
  package func span(_ span: Span, of indicator: Indicator) -> String {
    if indicator.frequency.periodKind == .instant { return strings(.figure(.instant)) }
    return switch span {
    case .single: strings(.figure(.single))
    case .yearToDate: strings(.figure(.yearToDate))
    case .level: strings(.figure(.level))
    }
  }

  /// The marks of a figure in words, or that it has none.
  package func marksInWords(_ marks: StatusMarks) -> String {
    let words = StatusMarks.entries.filter { marks.contains($0.mark) }
      .map { "\(strings($0.words))(\($0.sign(in: strings.language)))" }
    return words.isEmpty ? strings(.figure(.asPublished)) : words.joined(separator: " ")
  }
}

extension Indicator {
  /// Whether the figure rises rather than grows: a level such as a concentration or an index, and what
  /// nobody wants more of.
  fileprivate var rises: Bool { kind == .rate || kind == .index || better == .down }
}
