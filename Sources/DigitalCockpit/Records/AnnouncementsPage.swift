import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The warnings and responses that are in force, the gravest first: what the line under the title of
/// every screen tells of.
struct AnnouncementsPage: Page {
  static let actions = [
    Action(
      "key.announcements", .key(.announcements), keys: [.character("w")], group: .screens, rank: 15,
      hint: .always
    ) { scene, _ in
      scene.context.hasBand
        ? .intent(.visit(AnnouncementsPage().any)) : .unavailable(.noData)
    },
    Action.deed(
      "key.notice_warning", .duty(.notice), key: "c", rank: 23, hint: .always,
      where: { $0.isAnnouncementPage }
    ) { scene in
      guard let warning = scene.warning,
        scene.context.queues.notices.entries[.ofWarning(warning)] != nil
      else { return .unavailable(.nothingToDo) }
      return .intent(.notice(warning))
    },
  ]

  /// Each of them by its title.
  static func findEntries(in context: PageContext) -> [FindEntry] {
    context.situation.announcements.map { reading in
      let id = reading.record.id
      return FindEntry(
        id: "\(id.type):\(id.id)",
        name: LocalizedText(zh: context.recordText.announcement(reading).text), kind: .record,
        intent: .open(RecordPage(id).any))
    }
  }

  var id: String { "announcements" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let title = context.strings(.board(.announcements))
    let readings = context.situation.announcements
    var table = RecordTable(context: context, readings: readings).table()
    let unheard = UnheardTable(context: context)
    table.empty = TextBlock(
      unheard.isEmpty ? context.strings(.board(.nothingAnnounced)) : "", style: .secondary)
    var list = PagePanel(.table(table))
    // How long is left is told anew each minute.
    list.ages = readings.compactMap { $0.nextStageDue?.due }
    let followed = context.situation.followedIndicators
    guard !followed.isEmpty else {
      return PageContent(title, (unheard.isEmpty ? [] : [unheard.panel]) + [list])
    }
    let areas = FollowedTable(context: context, followed: followed).panel
    return PageContent(title, [list, areas, unheard.panel]) { panels, room in
      let (head, body) = room.area.split(top: min(panels[2].rows ?? 0, room.area.height / 3))
      // The list takes what it needs, at most half of the room.
      let needed = min(readings.count + 2, body.height / 2)
      let (top, rest) = body.split(top: needed)
      return [.panel(2, head), .panel(0, top), .panel(1, rest)]
    }
  }
}

extension ActionScene {
  /// Whether the screen lists what is announced, or is about a 法定预警.
  fileprivate var isAnnouncementPage: Bool {
    place.page.as(AnnouncementsPage.self) != nil
      || place.page.as(RecordPage.self)?.record.isOfWarning == true
  }

  /// The id of the 法定预警 that is in focus, or that the screen is about.
  fileprivate var warning: String? {
    if let page = place.page.as(RecordPage.self) {
      return page.record.isOfWarning ? page.record.id : nil
    }
    let told = context.situation.announcements.first {
      $0.record.id.focusID == place.focus?.id && $0.record.id.isOfWarning
    }?.record.id.id
    return told ?? place.focus.flatMap { UnheardTable.warning(ofRow: $0.id) }
  }
}

/// What was announced of which no file tells any more: there is nothing to open, and notice of a 法定预警 can be taken.
private struct UnheardTable {
  private let context: PageContext
  private let notices: [OfficialNotices.Entry]

  init(context: PageContext) {
    self.context = context
    notices = context.unheardNotices
  }

  private static let prefix = "unheard "
  private static let prefixOfOthers = "unheard-other "

  /// The id of the warning of a row; `nil` for a row of another list.
  static func warning(ofRow id: String) -> String? {
    id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : nil
  }

  var isEmpty: Bool { notices.isEmpty }

  var panel: PagePanel {
    var rows: [Table.Row] = []
    var cells: [[Table.Cell]] = []
    for entry in notices {
      let isWarning = entry.notice.isWarning
      let said =
        [context.dutyText.unheard(entry)]
        + (isWarning ? [context.noticeText(of: entry).text] : [])
      // A line that is too long goes on below, further in.
      let lines = GlyphSet.wrap(said.joined(separator: "  "), to: max(20, context.size.columns - 4))
      for (place, line) in lines.enumerated() {
        let record = entry.notice.record
        let id =
          isWarning
          ? UnheardTable.prefix + record.id : UnheardTable.prefixOfOthers + record.focusID
        rows.append(place == 0 ? Table.Row(id, opens: nil) : .plain)
        cells.append([Table.Cell(place == 0 ? line : "  " + line, style: .strong)])
      }
    }
    let all = cells
    var table = Table("unheard", rows: rows) { [context] _ in
      Table.Text(
        [
          Table.Column(
            "line", context.strings(.duty(.unheardWarning)), minimum: 20, ideal: 60, weight: 1)
        ],
        .each { all[$0] })
    }
    table.overflow = context.overflow
    return PagePanel(.table(table), rows: isEmpty ? 0 : rows.count + 1, exports: .nothing)
  }
}
