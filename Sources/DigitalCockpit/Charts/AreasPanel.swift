import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// One indicator by 镇街, the highest first, with what they give together.
///
/// Areas without a figure are named, not shown as zero, and those that have nothing to report as such; figures that would tell of a single
/// respondent are not shown.
struct AreasPanel: Widget {
  private let context: PageContext
  private let indicator: Indicator
  private let summary: AreaSummary?

  init(context: PageContext, indicator: Indicator) {
    self.context = context
    self.indicator = indicator
    summary = context.situation.summary(of: indicator, in: context.area)
  }

  private static let widest = 48

  private var strings: Strings { context.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard let summary else {
      canvas.draw(TextBlock(strings(.board(.noAreas)), style: .secondary), in: area)
      return
    }
    let (top, rest) = area.split(top: 1)
    canvas.place(head(summary), x: top.x, y: top.y, width: top.width)
    let sorted = summary.parts.enumerated().sorted { left, right in
      let a = left.element.isDoubted ? nil : left.element.figure?.value
      let b = right.element.isDoubted ? nil : right.element.figure?.value
      if a != b { return (a ?? -.infinity) > (b ?? -.infinity) }
      if left.element.isExpected != right.element.isExpected { return left.element.isExpected }
      return left.offset < right.offset
    }
    let items = sorted.map { item($0.element) }
    // Bars longer than the eye needs would make a wall of a quiet screen.
    let bars = rest.split(left: AreasPanel.widest).left
    canvas.draw(BarList(items, overflow: context.overflow), in: bars)
  }

  private func item(_ part: AreaSummary.Part) -> BarList.Item {
    let figure = part.figure
    let text = figure.flatMap { context.figureText.value(of: $0, of: indicator) }
    // What is hard to believe, and a percentage of few cases, have no bar.
    let value = part.isDoubted ? nil : figure?.rate(of: indicator)
    let without: StyledText
    if part.figure?.isWithheld == true {
      without = StyledText(strings(.area(.withheldMark)), style: .secondary)
    } else if part.isExpected {
      without = StyledText(strings(.figure(.missing)), style: .data)
    } else {
      without = StyledText(strings(.area(.noStation)), style: .secondary)
    }
    return BarList.Item(
      label: StyledText(strings(part.area.short)),
      text: text.map {
        part.isDoubted
          ? StyledText("\(strings(Doubt.mark)) \($0)", style: .data) : StyledText($0)
      } ?? without,
      value: value, style: .secondary)
  }

  /// The indicator and its period, how many areas reported, and what they give together.
  private func head(_ summary: AreaSummary) -> StyledText {
    let period = context.periodText.text(summary.period, span: indicator.span)
    var parts = ["\(strings(indicator.name)) \(period)"]
    let coverage = summary.total.coverage
    if !coverage.isComplete { parts.append(strings(.area(.coverage(coverage.text)))) }
    if let total = summary.total.value {
      let figure = context.figureText.valueWithUnit(total, of: indicator)
      switch indicator.rollUp.areas {
      case .max: parts.append(strings(.area(.max(figure))))
      case .ratio, .weighted: parts.append(strings(.area(.ratio(figure))))
      case .sum, .none: parts.append(strings(.area(.sum(figure))))
      }
    } else {
      parts.append(context.strings.unit(indicator.unit))
    }
    if summary.withheld > 0 { parts.append(strings(.area(.withheld(summary.withheld)))) }
    let text = StyledText(parts.joined(separator: " "), style: .secondary)
    guard let check = summary.check else { return text }
    if check.isConsistent {
      return text + StyledText(" \(strings(check.words))", style: .secondary)
    }
    let difference = NumberText.signed(check.difference, decimals: indicator.decimals)
    return text
      + StyledText(
        " \(strings(check.words)) \(strings(.area(.difference(difference))))", style: .data)
  }
}
