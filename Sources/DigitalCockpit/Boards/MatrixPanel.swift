import CockpitValues
import CockpitJudgement
import CockpitCanvas
import CockpitCatalogue
import CockpitWording

/// Domains by themes: how many core indicators of each are behind their target or without good
/// data, with the worst of it in a character.
///
/// A dot stands for a cell in which all is well, a blank one has no indicator.
struct MatrixPanel: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let catalogue = session.catalogue
    let core = catalogue.indicators.filter { $0.tier == .core && session.passes($0) }
    let titles = catalogue.themes.map { strings($0.name) } + [strings(.column(.sum))]
    let table = MetricTable(
      columns: [MetricTable.Column(strings(.export(.domain)), minimum: 8, ideal: 16)]
        + titles.map { MetricTable.Column($0, minimum: 4, alignment: .right) },
      rows: catalogue.domains.map { domain in
        let own = core.filter { $0.domain == domain.id }
        let cells = catalogue.themes.map { theme in cell(of: own.filter { $0.theme == theme.id }) }
        return .cells([StyledText(strings(domain.name))] + cells + [cell(of: own)])
      }, overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cell(of indicators: [Indicator]) -> StyledText {
    guard !indicators.isEmpty else { return "" }
    let text = session.readingText
    let readings = indicators.compactMap { session.readings[$0.id] }
    let behind = readings.filter(\.isBehind)
    let problems = readings.filter { $0.needsDataWork }
    let count = readings.count { $0.isBehind || $0.needsDataWork }
    guard count > 0 else { return StyledText(".", style: .secondary) }
    let number = StyledText(String(count))
    if let worst = behind.compactMap(\.light.light).max() {
      return number
        + StyledText(
          session.language == .zh ? worst.character : " \(worst.rawValue)", style: worst.style)
    }
    return number + StyledText(problems.first.map(text.problemMarks) ?? "", style: .data)
  }
}
