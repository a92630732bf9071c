import CockpitWarehouse
import CockpitCatalogue
import CockpitJudgement
import CockpitValues

/// Writes figures and growth with the decimals of their indicator.
struct FigureText {
  let strings: Strings

  /// A figure without its unit; a growth-only indicator's figure carries a sign.
  func value(_ value: Double, of indicator: Indicator) -> String {
    indicator.isGrowthOnly
      ? NumberText.signed(value, decimals: indicator.decimals)
      : NumberText.fixed(value, decimals: indicator.decimals, grouping: true)
  }

  /// A figure with its unit; the percent sign stands close, other units apart.
  func valueWithUnit(_ value: Double, of indicator: Indicator) -> String {
    withUnit(self.value(value, of: indicator), of: indicator)
  }

  /// The figure of a reading without its unit: the counts where few cases are behind a percentage.
  func value(of reading: Reading) -> String? {
    guard let value = reading.latest?.value else { return nil }
    if let sample = reading.sample, !sample.isLarge {
      return sample.text(decimals: reading.indicator.decimals)
    }
    return self.value(value, of: reading.indicator)
  }

  /// The figure of a reading with its unit, or its counts, which have none.
  func valueWithUnit(of reading: Reading) -> String? {
    value(of: reading).map { text in
      reading.sample?.isLarge == false ? text : withUnit(text, of: reading.indicator)
    }
  }

  /// A written figure with its unit.
  func withUnit(_ figure: String, of indicator: Indicator) -> String {
    let unit = strings.unit(indicator.unit)
    return unit == "%" || unit.isEmpty ? figure + unit : "\(figure) \(unit)"
  }

  /// A published growth for a narrow column: `+4.9%` or `+0.4点`.
  func growth(_ growth: Double, of indicator: Indicator) -> String {
    let text = NumberText.signed(growth, decimals: 1)
    return indicator.growthMeasure == .points ? text + strings(.points) : text + "%"
  }

  /// A published growth in words: 同比增长 4.9%, 同比下降 1.7%, 同比持平.
  ///
  /// Of an indicator that is itself a growth, the figure in words: 下降 1.7%.
  func growthWords(_ growth: Double, of indicator: Indicator) -> String {
    let magnitude = NumberText.fixed(growth.magnitude, decimals: 1)
    if NumberText.fixed(growth, decimals: 1) == NumberText.fixed(0, decimals: 1) {
      return strings(indicator.isGrowthOnly ? .rateFlat : .growthFlat)
    }
    let isUp = growth > 0
    if indicator.isGrowthOnly { return strings(isUp ? .rateUp : .rateDown, magnitude) }
    if indicator.growthMeasure == .points {
      return strings(isUp ? .pointsUp : .pointsDown, magnitude)
    }
    return strings(isUp ? .growthUp : .growthDown, magnitude)
  }

  /// The basis of a growth in words, where the source names one.
  func basis(_ basis: Indicator.Growth.Basis) -> String {
    switch basis {
    case .constant: strings(.basisConstant)
    case .current: strings(.basisCurrent)
    case .comparable: strings(.basisComparable)
    case .volume: strings(.basisVolume)
    case .nominal: strings(.basisNominal)
    }
  }

  func span(_ span: Span) -> String {
    switch span {
    case .single: strings(.spanSingle)
    case .yearToDate: strings(.spanYearToDate)
    case .level: strings(.spanLevel)
    }
  }

  /// The marks of a figure in words, or that it has none.
  func marksInWords(_ marks: StatusMarks) -> String {
    let words = StatusMarks.entries.filter { marks.contains($0.mark) }
      .map { "\(strings($0.words))(\($0.sign(in: strings.language)))" }
    return words.isEmpty ? strings(.noMark) : words.joined(separator: " ")
  }
}
