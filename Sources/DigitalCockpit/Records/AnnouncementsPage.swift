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
    Action(
      "key.notice_warning", .duty(.notice), keys: [.character("c")], group: .screen, rank: 23,
      hint: .always, where: { $0.isAnnouncementPage }
    ) { scene, _ in
      guard scene.isAnnouncementPage else { return .unavailable(.otherScreen) }
      guard let warning = scene.warning, scene.context.queues.warnings.entries[warning] != nil
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

  func content(in context: PageContext) -> PageContent {
    let title = context.strings(.board(.announcements))
    let readings = context.situation.announcements
    var table = RecordTable(context: context, readings: readings).table()
    let unheard = context.unheardWarnings.map {
      StyledText(context.sentence(of: $0), style: .strong)
    }
    table.empty = TextBlock(
      unheard.isEmpty ? context.strings(.board(.nothingAnnounced)) : "", style: .secondary)
    var list = PagePanel(.table(table))
    // How long is left is told anew each minute.
    list.ages = readings.compactMap { $0.nextStageDue?.due }
    let followed = context.situation.followedIndicators
    guard !followed.isEmpty else {
      return PageContent(
        title,
        (unheard.isEmpty
          ? [] : [PagePanel(.lines(unheard), rows: unheard.count, exports: .nothing)]) + [list])
    }
    let areas = FollowedTable(context: context, followed: followed).panel
    return PageContent(title, [list, areas, PagePanel(.lines(unheard), exports: .nothing)]) {
      _, room in
      let (head, body) = room.area.split(top: min(unheard.count, room.area.height / 3))
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
      || place.page.as(RecordPage.self)?.record.type == RecordType.statutoryWarning.rawValue
  }

  /// The id of the 法定预警 that is in focus, or that the screen is about.
  fileprivate var warning: String? {
    let type = RecordType.statutoryWarning.rawValue
    if let page = place.page.as(RecordPage.self) {
      return page.record.type == type ? page.record.id : nil
    }
    return context.situation.announcements.first {
      $0.record.id.focusID == place.focus?.id && $0.record.type == type
    }?.record.id.id
  }
}
