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
      hint: .always, .visit(HandoverPage().any)),
    Action(
      on: HandoverPage.self, "key.hand_over", .duty(.signOff), key: "x", rank: 66, hint: .always
    ) { _, _ in .intent(.showDeed(.handOver, nil)) },
    Action(
      on: HandoverPage.self, "key.note_of_shift", .duty(.note), key: "n", rank: 67, hint: .always
    ) { _, _ in .intent(.showDeed(.note, nil)) },
  ]

  var id: String { "handover" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let sheet = HandoverSheet(
      context.queues, context.situation, since: context.shiftStart, at: context.now,
      strings: context.strings, notice: context.duty.notice)
    // A line that is too long goes on below, further in.
    let columns = max(20, context.size.columns - 2)
    var rows: [Table.Row] = []
    var cells: [[Table.Cell]] = []
    for (place, section) in sheet.sections.enumerated() {
      rows.append(.heading)
      cells.append([Table.Cell(section.title, style: .strong)])
      for (number, item) in section.items.enumerated() {
        var lines = GlyphSet.wrap(item.text, to: columns - 4)
        lines = HandoverPage.indented(lines, from: 1)
        for more in item.more {
          lines += HandoverPage.indented(GlyphSet.wrap(more, to: columns - 4), from: 0)
        }
        for (line, text) in lines.enumerated() {
          rows.append(line == 0 ? Table.Row("\(place)-\(number)", opens: nil) : .plain)
          cells.append([Table.Cell("  " + text)])
        }
      }
    }
    let all = cells
    var table = Table("handover", rows: rows) { _ in
      Table.Text(
        [Table.Column("line", sheet.title, minimum: 40, ideal: 76, weight: 1)],
        .each { all[$0] })
    }
    table.overflow = context.overflow
    return PageContent(context.strings(.duty(.handover)), [PagePanel(.table(table))])
  }

  private static func indented(_ lines: [String], from first: Int) -> [String] {
    lines.enumerated().map { $0.offset >= first ? "  " + $0.element : $0.element }
  }
}

extension PageContext {
  /// When the shift began that is on duty here; where nobody signed on but to look, that which is on duty by the
  /// journal.
  var shiftStart: Instant {
    guard let shift = duty.shift, !shift.isObserving else { return queues.shiftStart(at: now) }
    return queues.shiftStart(of: shift, at: now)
  }
}
