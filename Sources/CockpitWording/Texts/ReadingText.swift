package import CockpitCanvas
package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
package import CockpitWarehouse

/// Writes the state of a reading: its marks, how fresh it is, what is wrong with it.
package struct ReadingText {
  private let strings: Strings
  private let periods: PeriodText
  private let figures: FigureText
  /// What was known at the moment that is looked back at, where that is another reading; `nil` where nobody
  /// compares.
  private let then: (@Sendable (Reading) -> Reading?)?

  /// The series of which a check found that another figure differs, and of which nobody has said how that is
  /// settled.
  private let disputed: Set<SeriesKey>

  /// Marks readings for which `then` gives another one of the same series: with what was known at the moment that
  /// is looked back at.
  package init(
    strings: Strings, periods: PeriodText, disputed: Set<SeriesKey> = [],
    then: (@Sendable (Reading) -> Reading?)? = nil
  ) {
    self.disputed = disputed
    self.strings = strings
    self.periods = periods
    self.then = then
    figures = FigureText(strings: strings)
  }

  /// The marks beside a figure: those of its source, then those of the cockpit.
  package func marks(_ reading: Reading) -> StyledText {
    let own = problemMarks(reading)
    let status = StyledText(
      reading.latest?.status.characters(in: strings.language) ?? "", style: .secondary)
    let parts = [
      StyledText(own, style: .data), StyledText(differenceMark(reading), style: .strong), status,
    ].filter { !$0.text.isEmpty }
    return parts.dropFirst().reduce(parts.first ?? "") { $0 + StyledText(strings.gap) + $1 }
  }

  /// 改 where the reading with what was known then is another one; else empty.
  package func differenceMark(_ reading: Reading) -> String {
    then?(reading) == nil ? "" : strings(.replay(.differenceMark))
  }

  /// What was known then of a figure, where that is another one: 1-10月 955.2 亿元; `nil` elsewhere.
  package func differenceInWords(_ reading: Reading) -> String? {
    guard let was = then?(reading) else { return nil }
    guard let latest = was.latest, let figure = figures.valueWithUnit(of: was) else {
      return strings(.figure(.missingInWords))
    }
    let light = was.light.light.map { " \(strings($0.words))" } ?? ""
    return "\(periods.text(latest.period, span: was.series.span)) \(figure)\(light)"
  }

  /// The marks of the cockpit alone, where there is no room for those of the source.
  package func briefMarks(_ reading: Reading) -> String {
    [problemMarks(reading), differenceMark(reading)].filter { !$0.isEmpty }
      .joined(separator: strings.gap)
  }

  /// 迟 旧 缺 异 冲: what keeps the figure from being used; empty for a good one.
  ///
  /// A newer one that is kept back is not missing: 不显示.
  package func problemMarks(_ reading: Reading) -> String {
    let issues = reading.dataIssues
    // Two figures that belong together differ: the one is shown, and that the other says otherwise.
    let isDisputed = disputed.contains(reading.series) && !issues.contains(.doubted)
    return ((isDisputed ? [.doubted] : []) + issues).map { issue in
      switch issue {
      case .doubted: strings(Doubt.mark)
      case .contradicted: strings(.figure(.conflict))
      case .missing: strings(.figure(.missing))
      case .notCurrent where reading.ownStanding == .withheld: strings(.figure(.notShown))
      case .notCurrent: strings(reading.freshness.state.mark)
      }
    }.joined(separator: strings.gap)
  }

  /// The name of the class of a figure where that is grave, in its colour; `nil` for other figures.
  ///
  /// It has a `?` where the figure cannot be judged any more.
  package func alarm(_ reading: Reading) -> StyledText? {
    guard let valueClass = reading.valueClass, let alarm = valueClass.alarm else { return nil }
    let name = strings(valueClass.name)
    return reading.ownStanding == .alarming
      ? StyledText(name, style: alarm.style) : StyledText(name + "?", style: .data)
  }

  /// How fresh a figure is, in words with the days and the next due date.
  package func freshness(_ reading: Reading) -> String {
    let freshness = reading.freshness
    let span = reading.series.span
    let isUnscheduled = reading.indicator.releaseLagDays == nil && freshness.state == .current
    var parts = [
      isUnscheduled ? strings(.progress(.unscheduled)) : strings(freshness.state.words)
    ]
    if freshness.daysLate > 0, let awaited = freshness.awaited, freshness.state != .current {
      parts = [
        strings(
          .progress(
            .late(
              state: strings(freshness.state.words),
              period: periods.text(awaited.period, span: span), due: day(of: awaited),
              days: freshness.daysLate)))
      ]
    }
    if let without = reading.withoutFigure, without.isUndisclosed {
      parts = [
        "\(periods.text(without.period, span: span)) \(strings(.figure(.notShown)))"
      ]
    }
    if let unpublished = freshness.unpublished {
      parts.append(strings(.progress(.notPublishedAlone(periods.text(unpublished, span: .single)))))
    }
    if let next = freshness.next {
      parts.append(
        strings(
          .progress(.nextDue(day: day(of: next), period: periods.text(next.period, span: span)))))
    }
    return parts.joined(separator: " ")
  }

  /// The day on which a figure is due; with 暂 where its year is not announced yet.
  package func day(of release: DueRelease) -> String {
    release.isProvisional ? strings(.time(.provisional(day(release.day)))) : day(release.day)
  }

  /// A day as `11-21`, with the year where it is not this one.
  package func day(_ date: CivilDate) -> String {
    let text = date.description
    return date.year == periods.today.year ? String(text.dropFirst(5)) : text
  }

  /// What the sources say of the same period, first the one whose figure counts.
  package func conflicts(_ reading: Reading, sourceName: (String) -> String) -> String? {
    guard !reading.conflicts.isEmpty else { return nil }
    let said = [reading.latest].compactMap(\.self) + reading.conflicts
    return said.map { one in
      let figure = one.value.map { figures.valueWithUnit($0, of: reading.indicator) } ?? "-"
      return "\(sourceName(one.source)) \(figure)"
    }.joined(separator: " / ")
  }

  /// The newest figure with its period where it is hard to believe and an earlier one counts, such as
  /// 异 1-10月 9,112,524.7 亿元; `nil` where the newest counts or no other can.
  package func doubted(_ reading: Reading) -> String? {
    guard let doubted = reading.doubted, doubted != reading.latest,
      let figure = figures.valueWithUnit(of: doubted, of: reading.indicator)
    else { return nil }
    let period = periods.text(doubted.period, span: reading.series.span)
    return strings(.figure(.doubted(mark: strings(Doubt.mark), figure: "\(period) \(figure)")))
  }

  /// Who reported the newest period without a figure and why, and whether that took a figure back:
  /// 区统计局撤回 1-10月(数据有误); `nil` where the newest report has a figure, or keeps it back.
  package func withoutFigure(_ reading: Reading, sourceName: (String) -> String) -> String? {
    guard let without = reading.withoutFigure, !without.isUndisclosed,
      !without.isNotApplicable
    else { return nil }
    let period = periods.text(without.period, span: reading.series.span)
    let source = sourceName(without.source)
    let words =
      reading.isWithdrawn
      ? strings(.figure(.withdrawn(by: source, period: period)))
      : strings(.figure(.reportedEmpty(by: source, period: period)))
    guard let reason = without.reason, !reason.isEmpty, !words.contains(reason) else {
      return words
    }
    return words + strings(.figure(.because(reason)))
  }

  /// Why a figure is not believed.
  package func doubts(_ reading: Reading) -> String? {
    guard !reading.doubts.isEmpty else { return nil }
    return (doubted(reading) ?? strings(Doubt.mark)) + " "
      + reading.doubts.map { figures.words(of: $0, about: reading.indicator) }
      .joined(separator: strings.semicolon)
  }
}
