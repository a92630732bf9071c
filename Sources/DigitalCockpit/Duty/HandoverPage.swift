import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// 交接: who is on duty, what happened since the shift began, and what the next one takes over.
struct HandoverPage: Page {
  static let actions = [
    Action(
      "key.handover", .duty(.handover), keys: [.character("o")], group: .screens, rank: 120,
      .visit(HandoverPage().any)),
    Action(
      on: HandoverPage.self, "key.hand_over", .duty(.signOff), key: "x", rank: 66, hint: .always
    ) { _, _ in .intent(.showDeed(.handOver, nil)) },
    Action(
      on: HandoverPage.self, "key.note_of_shift", .duty(.note), key: "n", rank: 67, hint: .always
    ) { _, _ in .intent(.showDeed(.note, nil)) },
  ]

  var id: String { "handover" }

  func content(in context: PageContext) -> PageContent {
    let sheet = HandoverSheet(
      context.queues, context.situation, since: context.shiftStart, at: context.now,
      strings: context.strings)
    var rows: [Table.Row] = []
    var cells: [[Table.Cell]] = []
    for (place, section) in sheet.sections.enumerated() {
      rows.append(.heading)
      cells.append([Table.Cell(section.title)])
      for (number, line) in section.lines.enumerated() {
        rows.append(Table.Row("\(place)-\(number)", opens: nil))
        cells.append([Table.Cell(line)])
      }
    }
    let all = cells
    var table = Table("handover", rows: rows) { _ in
      Table.Text(
        [Table.Column("line", sheet.title, minimum: 40, ideal: 76, weight: 1)],
        .each { all[$0] })
    }
    table.overflow = context.overflow
    let who =
      context.duty.shift.map {
        context.strings(.duty(.onDuty(context.dutyText.person($0.actor.person)))) + " "
          + context.timeText.short($0.since, now: context.now)
      } ?? context.strings(.duty(.nobodyOnDuty))
    return PageContent(
      context.strings(.duty(.handover)),
      [PagePanel(.lines([StyledText(who, style: .strong)]), rows: 1), PagePanel(.table(table))])
  }
}

extension PageContext {
  /// When the shift began that is on duty here; where nobody signed on, twelve hours ago.
  var shiftStart: Instant { duty.shift?.since ?? now.adding(seconds: -43_200) }
}
