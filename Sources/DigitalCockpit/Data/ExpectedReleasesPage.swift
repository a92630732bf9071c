import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 应到: what each department owes, what is overdue first, then today and the next seven days.
struct ExpectedReleasesPage: Page {
  static let actions = [
    Action(
      on: DataPage.self, "key.expected", .dataWork(.expected), key: "E", rank: 39, hint: .always
    ) { _, _ in .intent(.open(ExpectedReleasesPage().any)) }
  ]

  var id: String { "expected" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let all = ExpectedReleases.all(in: context.situation)
    var (rows, cells): ([Table.Row], [[Table.Cell]]) = ([], [])
    for own in all {
      rows.append(.heading)
      cells.append([Table.Cell("\(name(of: own, in: context))  \(counts(of: own, in: context))")])
      for release in own.releases {
        rows.append(
          Table.Row(
            ExpectedReleasesPage.id(release),
            opens: .open(DetailPage(release.series).any), of: .indicator(release.indicator.id)))
        cells.append(self.cells(of: release, own, in: context))
      }
      guard !own.withoutCalendar.isEmpty else { continue }
      rows.append(.plain)
      cells.append([
        Table.Cell(strings(.dataWork(.noCalendar)), style: .secondary), .none,
        Table.Cell(
          own.withoutCalendar.map { strings($0.name) }.joined(separator: strings.comma),
          style: .secondary),
        .none, .none, Table.Cell(name(of: own, in: context)),
      ])
    }
    let written = cells
    var table = Table("expected", rows: rows) { _ in
      Table.Text(
        [
          Table.Column("state", strings(.column(.state)), minimum: strings.room(6, 11), ideal: 12),
          Table.Column("day", strings(.column(.dueDay)), minimum: 12),
          Table.Column("name", strings(.column(.indicator)), minimum: 14, ideal: 34, weight: 1),
          Table.Column("period_name", strings(.column(.period)), minimum: 8, ideal: 12),
          Table.Column(
            "arrived", strings(.dataWork(.arrivedAt)), minimum: 11, priority: 2),
          Table.Column(
            "department", strings(.column(.department)), minimum: 10, ideal: 20, priority: 3),
        ],
        .each { written[$0] })
    }
    table.overflow = context.overflow
    table.empty = TextBlock(strings(.dataWork(.nothingExpected)), style: .secondary)
    return PageContent(
      strings(.dataWork(.expected)),
      [
        PagePanel(
          .lines([StyledText(counts(all, in: context), style: .strong)]), rows: 1,
          exports: .nothing),
        PagePanel(.table(table)),
      ])
  }

  /// What the row of a release is called.
  static func id(_ release: ExpectedRelease) -> String {
    "\(release.series.focusID)@\(release.release.period.notation)"
  }

  private func name(of own: ExpectedReleases, in context: PageContext) -> String {
    own.department.map { context.departmentText.name($0) }
      ?? context.strings(.dataWork(.nobody))
  }

  /// How many releases of a department are in each state that any is in.
  private func counts(of own: ExpectedReleases, in context: PageContext) -> String {
    let strings = context.strings
    let states = ExpectedRelease.State.allCases.map { state in
      (strings(state.words), own.count(state))
    }
    return (states + [(strings(.dataWork(.noCalendar)), own.withoutCalendar.count)])
      .filter { $0.1 > 0 }.map { strings(.dataWork(.counted($0.0, $0.1))) }
      .joined(separator: " ")
  }

  /// How many there are in all, those of today apart.
  private func counts(_ all: [ExpectedReleases], in context: PageContext) -> String {
    let strings = context.strings
    let releases = all.flatMap(\.releases)
    let due = releases.filter { $0.state == .due }
    let today = due.count { $0.release.day == context.today }
    let without = all.map(\.withoutCalendar.count).reduce(0, +)
    let text = strings(
      .dataWork(
        .expectedCounts(
          overdue: releases.count { $0.state == .overdue },
          grace: releases.count { $0.state == .inGrace }, today: today, next: due.count - today,
          arrived: releases.count { $0.state == .arrived })))
    return without == 0 ? text : "\(text) \(strings(.dataWork(.noCalendarText(without))))"
  }

  private func cells(
    of release: ExpectedRelease, _ own: ExpectedReleases, in context: PageContext
  ) -> [Table.Cell] {
    let strings = context.strings
    let isToday = release.state == .due && release.release.day == context.today
    return [
      Table.Cell(
        strings(isToday ? .dataWork(.today) : release.state.words),
        style: release.state == .overdue ? .data : isToday ? .strong : .normal,
        by: .number(Double(release.state.rawValue))),
      Table.Cell(
        context.readingText.day(of: release.release), by: .day(release.release.day)),
      Table.Cell(strings(release.indicator.name)),
      Table.Cell(
        context.periodText.text(release.release.period, span: release.series.span),
        by: .period(release.release.period)),
      release.arrivedAt.map {
        Table.Cell(context.timeText.short($0, now: context.now), by: .moment($0))
      } ?? .none,
      Table.Cell(name(of: own, in: context)),
    ]
  }
}

extension ExpectedRelease.State {
  fileprivate var words: Phrase {
    switch self {
    case .overdue: .dataWork(.overdue)
    case .inGrace: .dataWork(.inGrace)
    case .due: .dataWork(.dueSoon)
    case .arrived: .dataWork(.arrived)
    }
  }
}
