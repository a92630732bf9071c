import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

extension PageContext {
  /// What the figures of a reading say of those to come, or why they say nothing.
  func outlook(of reading: Reading) -> Result<Outlook, OutlookRefusal> {
    Outlook.of(reading, in: situation, forecasts)
  }

  var outlookText: OutlookText { OutlookText(strings: strings, periods: periodText) }
}

extension DetailText {
  /// What the year will end with, how likely its target is met, and how well such was told so far; why not where
  /// nothing is told.
  var outlookFacts: [Fact] {
    let (strings, text) = (context.strings, context.outlookText)
    let label = strings(.outlook(.outlook))
    switch context.outlook(of: reading) {
    case .failure(.isSensor): return courseFacts
    case .failure(.noFigure), .failure(.isWithheld): return []
    case .failure(let refusal):
      return [Fact(label, text.refusal(refusal), style: .secondary)]
    case .success(let outlook):
      let facts = [Fact(label, text.forecast(outlook, of: reading.indicator), style: .forecast)]
      guard outlook.forecast.basis == .models else { return facts }
      return facts + chanceFacts(outlook)
        + [
          Fact(
            strings(.outlook(.record)), text.record(outlook, of: reading.indicator),
            style: .secondary)
        ]
    }
  }

  /// Whether a sensor reads what is usual for it.
  private var courseFacts: [Fact] {
    guard let course = UnusualCourse.of(reading, in: context.situation) else { return [] }
    let departs = if case .departs = course.state { true } else { false }
    return [
      Fact(
        context.strings(.outlook(.course)),
        context.outlookText.course(course, of: reading.indicator),
        style: departs ? .data : .secondary)
    ]
  }

  /// How likely the target of the year is met, with a warning where that is unlikely.
  private func chanceFacts(_ outlook: Outlook) -> [Fact] {
    guard let target = TargetOutlook(outlook, of: reading) else { return [] }
    let (strings, text) = (context.strings, context.outlookText)
    let words = strings(
      .outlook(
        .chanceOfTarget(
          chance: text.chance(target),
          target: context.progressText.target(target.target, of: reading.indicator))))
    guard let level = target.level else { return [Fact(strings(.outlook(.chance)), words)] }
    return [
      Fact(
        strings(.outlook(.chance)), "\(words) \(text.level(level, of: target.target))", style: .data
      )
    ]
  }

  /// By what method figures to come are told, and of what.
  var outlookProvenance: [Fact] {
    let strings = context.strings
    if UnusualCourse.of(reading, in: context.situation) != nil {
      return [Fact(strings(.outlook(.method)), strings(.outlook(.courseMethod)))]
    }
    guard case .success(let outlook) = context.outlook(of: reading),
      outlook.forecast.basis == .models
    else { return [] }
    return [
      Fact(strings(.outlook(.method)), strings(.outlook(.methodInWords))),
      Fact(strings(.outlook(.basis)), context.outlookText.basis(outlook, of: reading.indicator)),
    ]
  }
}
