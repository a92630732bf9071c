import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The revisions of one series: its periods by the days on which its source gave or changed figures.
struct RevisionsPage: Page {
  let series: SeriesKey

  init(_ series: SeriesKey) { self.series = series }

  static let actions = [
    Action(on: DetailPage.self, "key.versions", .revision(.versions), key: "v", rank: 72) {
      page, scene in
      let context = scene.context
      guard let indicator = context.catalogue.indicator(page.series.indicator),
        context.situation.revisions(
          of: context.situation.reading(of: indicator, series: page.series)) != nil
      else { return .unavailable(.noData) }
      return .intent(.open(RevisionsPage(page.series).any))
    }
  ]

  var id: String { "revisions:\(series.indicator)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let indicator = context.catalogue.indicator(series.indicator)
    let name = indicator.map { strings($0.name) } ?? series.indicator
    let title = "\(strings(.revision(.triangle))) \(name)"
    guard let indicator,
      let revisions = context.situation.revisions(
        of: context.situation.reading(of: indicator, series: series))
    else { return PageContent(title, []) }
    let summary = RevisionText(strings: strings).summary(revisions, of: indicator)
    let place = context.distinctName(ofArea: series.area)
    var content = PageContent(
      title,
      [
        PagePanel(
          .line(
            StyledText("\(place)  ", style: .secondary) + StyledText(summary, style: .strong),
            narrow: StyledText(summary, style: .strong)), rows: 1, exports: .nothing),
        RevisionTriangle(
          context: context, indicator: indicator, series: series, revisions: revisions
        )
        .panel,
      ])
    content.notes = [.init("revisions", strings(.revision(.revisions)), summary)]
    content.subjects = [indicator.id]
    return content
  }
}

/// Periods as rows, the newest first, by days of release as columns.
struct RevisionTriangle: Sendable {
  let context: PageContext
  let indicator: Indicator
  let series: SeriesKey
  let revisions: Revisions

  /// The latest days of release are columns.
  private static let mostDays = 24
  /// Days of release are looked for among the latest periods.
  private static let mostPeriods = 60

  var panel: PagePanel {
    let strings = context.strings
    let courses = Array(revisions.courses.suffix(RevisionTriangle.mostPeriods).reversed())
    let days = days(of: courses)
    var table = Table("triangle", rows: courses.map { _ in .plain(of: .indicator(indicator.id)) }) {
      _ in
      let width = max(
        8, courses.flatMap(\.figures).compactMap { text(of: $0) }.map(\.utf8.count).max() ?? 0)
      return Table.Text(
        [Table.Column("period_name", strings(.column(.period)), minimum: 10, ideal: 12)]
          + days.enumerated().map { place, day in
            // Where there is no room the oldest go first.
            Table.Column(
              "day_\(day)", title(of: day), minimum: max(width, 5), ideal: width + 1,
              priority: days.count - place, alignment: .decimal)
          } + [
            Table.Column(
              "revision", strings(.revision(.revisions)), minimum: 8, alignment: .right),
            Table.Column("share", share, minimum: 8, alignment: .right),
          ], .each { cells(of: courses[$0], days) })
    }
    table.overflow = context.overflow
    let unit = strings.unit(indicator.unit)
    return PagePanel(
      .table(table), title: "\(unit)  \(strings(.revision(.howToRead)))")
  }

  private var share: String { revisions.isInPoints ? context.strings(.figure(.points)) : "%" }

  /// The days on which figures were given first or changed, the latest last.
  private func days(of courses: [Revisions.Course]) -> [CivilDate] {
    var days: Set<CivilDate> = []
    for course in courses {
      var last: Double?
      for figure in course.figures where figure.value != last {
        last = figure.value
        days.insert(day(of: figure))
      }
    }
    return Array(days.sorted().suffix(RevisionTriangle.mostDays))
  }

  private func day(of figure: Observation) -> CivilDate {
    CivilTime(figure.knownSince, offset: context.catalogue.offset).date
  }

  private func title(of day: CivilDate) -> String {
    let text = day.description
    return day.year == context.today.year ? String(text.dropFirst(5)) : String(text.dropFirst(2))
  }

  private func text(of figure: Observation) -> String? {
    context.figureText.value(of: figure, of: indicator)
  }

  /// The figure that was known at the end of each day, what it changed by in all.
  private func cells(of course: Revisions.Course, _ days: [CivilDate]) -> [Table.Cell] {
    var cells = [
      Table.Cell(
        context.periodText.text(course.period, span: series.span), by: .period(course.period))
    ]
    var before: Double?
    for day in days {
      guard let figure = course.figures.last(where: { self.day(of: $0) <= day }) else {
        cells.append(.none)
        continue
      }
      guard let text = text(of: figure) else {
        before = nil
        let missing = StyledText(context.strings(.figure(.missing)), style: .data)
        cells.append(Table.Cell(.fixed(missing), .none))
        continue
      }
      let isNews = figure.value != before
      before = figure.value
      cells.append(
        Table.Cell(
          figure.value, decimals: indicator.decimals,
          StyledText(text, style: isNews ? .normal : .secondary)))
    }
    let difference = course.difference.map {
      Table.Cell(
        $0, decimals: indicator.decimals,
        StyledText(
          NumberText.signed($0, decimals: indicator.decimals), style: $0 == 0 ? .secondary : .strong
        ))
    }
    let revision = course.revision.map {
      Table.Cell(
        $0, decimals: 2,
        StyledText(NumberText.signed($0, decimals: 2), style: $0 == 0 ? .secondary : .normal))
    }
    return cells + [difference ?? .none, revision ?? .none]
  }
}
