import CockpitCatalogue
import CockpitCanvas
import CockpitValues
import CockpitWording

/// The goals of the plans that have no number, by year, with whether their plan still runs.
struct MilestonesPanel: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let goals = session.catalogue.goals
    guard !goals.milestones.isEmpty else {
      canvas.draw(TextBlock(strings(.plan(.noMilestones))), in: area)
      return
    }
    let today = CivilTime(session.now, offset: session.catalogue.offset).date
    let rows = session.milestones.map { milestone in
      MetricTable.Row.cells([
        StyledText(String(milestone.year)), StyledText(strings(milestone.name)),
        StyledText(strings.section(milestone.section), style: .secondary),
        StyledText(
          goals.plan(milestone.plan).map { strings($0.state(on: today).words) } ?? "-",
          style: .secondary),
      ])
    }
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.year)), minimum: 4),
        MetricTable.Column(strings(.board(.milestones)), minimum: 28, ideal: 40),
        MetricTable.Column(strings(.column(.section)), minimum: 10, ideal: 18, priority: 2),
        MetricTable.Column(strings(.column(.state)), minimum: 8, priority: 1),
      ],
      rows: rows, overflow: session.overflow)
    canvas.draw(table, in: area)
  }
}
