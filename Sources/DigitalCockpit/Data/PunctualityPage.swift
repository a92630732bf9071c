import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

/// 及时率: how punctual the figures of each department come, the least punctual first.
struct PunctualityPage: Page {
  static let actions = [
    Action(
      on: DataPage.self, "key.punctuality", .dataWork(.punctuality), key: "T", rank: 38,
      hint: .always
    ) { _, _ in .intent(.open(PunctualityPage().any)) }
  ]

  var id: String { "punctuality" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let all = Punctuality.all(in: context.situation)
    // What a department owes now is one key away.
    let expected = Dictionary(
      ExpectedReleases.all(in: context.situation).compactMap { own in
        own.releases.first.map { (own.department, ExpectedReleasesPage.id($0)) }
      }, uniquingKeysWith: { first, _ in first })
    var table = Table(
      "punctuality",
      rows: all.map { own in
        Table.Row(
          "department:\(own.department?.text ?? "")",
          opens: expected[own.department].map {
            .visit(ExpectedReleasesPage().any, focus: $0)
          })
      }
    ) { _ in
      func count(_ id: String, _ title: Phrase, _ priority: Int) -> Table.Column {
        Table.Column(
          id, strings(title), minimum: strings.room(6, 9), priority: priority,
          alignment: .right)
      }
      return Table.Text(
        [
          Table.Column(
            "department", strings(.column(.department)), minimum: 14, ideal: 26, weight: 1),
          count("rate", .dataWork(.rate), 0),
          Table.Column("n", "n", minimum: 4, alignment: .right),
          count("on_time", .dataWork(.onTime), 1),
          count("within_grace", .dataWork(.withinGrace), 1),
          count("late", .dataWork(.late), 1), count("never", .dataWork(.never), 1),
          count("unknown", .dataWork(.unknown), 2),
          count("stated_on_time", .dataWork(.stated), 4), count("awaited", .dataWork(.awaited), 3),
          Table.Column(
            "indicators", strings(.column(.indicator)), minimum: strings.room(4, 9), priority: 4,
            alignment: .right),
          count("sensors", .dataWork(.sensors), 3), count("sensor_share", .dataWork(.share), 2),
        ],
        all.map { cells(of: $0, in: context) })
    }
    table.foot = StyledText(strings(.dataWork(.punctualityNote)), style: .secondary)
    table.overflow = context.overflow
    table.empty = TextBlock(strings(.dataWork(.nothingExpected)), style: .secondary)
    return PageContent(strings(.dataWork(.punctuality)), [PagePanel(.table(table))])
  }

  private func cells(of own: Punctuality, in context: PageContext) -> [Table.Cell] {
    let releases = own.releases
    func share(_ percent: Double?) -> Table.Cell {
      guard let percent else { return .none }
      return Table.Cell(percent, decimals: 1, StyledText(NumberText.fixed(percent, decimals: 1)))
    }
    return [
      Table.Cell(
        own.department.map { context.departmentText.name($0) }
          ?? context.strings(.dataWork(.nobody))),
      share(releases.punctuality), Table.Cell(releases.known), Table.Cell(releases.onTime),
      Table.Cell(releases.withinGrace), Table.Cell(releases.late), Table.Cell(releases.never),
      Table.Cell(releases.unknown),
      releases.stated == 0
        ? .none : Table.Cell("\(releases.statedOnTime)/\(releases.stated)"),
      Table.Cell(releases.awaited), Table.Cell(own.indicators), Table.Cell(own.sensors),
      share(own.readings.share),
    ]
  }
}
