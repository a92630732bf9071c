import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 画像: what industries there are to look at, and how the enterprises of the region divide.
struct ProfilesPage: Page {
  static let actions = [
    Action(
      "key.profile", .profile(.profile), keys: [.character("U")], group: .screens, rank: 126
    ) { scene, _ in
      let context = scene.context
      guard context.showsProfiles else { return .unavailable(.notAllowed) }
      if let page = scene.place.page.as(DetailPage.self),
        let indicator = context.catalogue.indicator(page.series.indicator),
        indicator.hasStructure
      {
        return .intent(.open(IndustryProfilePage(indicator.id).any))
      }
      return .intent(.visit(ProfilesPage().any))
    }
  ]

  var id: String { "profiles" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let title = strings(.profile(.profiles))
    guard context.showsProfiles else { return .withheldProfile(title, context) }
    return PageContent(title, [branches(context), industries(context)]) { panels, room in
      let (upper, lower) = room.area.split(
        top: min(panels[0].tableRows + 4, room.area.height / 2))
      return [.panel(0, upper), .panel(1, lower)]
    }
  }

  /// The enterprises in force by kind.
  private func branches(_ context: PageContext) -> PagePanel {
    let strings = context.strings
    let shares = context.situation.enterpriseShares()
    let branches = shares.branches
    let kinds =
      context.catalogue.records.definition(of: RecordType.enterprise.rawValue)?.kinds
    var table = Table("branches", rows: branches.map { _ in .plain }) { _ in
      Table.Text(
        [
          Table.Column("kind", strings(.record(.kind)), minimum: 12, ideal: 28),
          Table.Column("count", strings(.column(.total)), minimum: 6, alignment: .right),
          Table.Column("reported", strings(.profile(.reported)), minimum: 8, alignment: .right),
          Table.Column("revenue", strings(.profile(.revenue)), minimum: 16, alignment: .right),
          Table.Column("share", strings(.profile(.share)), minimum: 9, alignment: .right),
        ],
        branches.map { branch in
          [
            Table.Cell(branch.kind.map { context.recordText.name(of: $0, among: kinds) } ?? "-"),
            Table.Cell(branch.count), Table.Cell(branch.reported, style: .secondary),
            branch.isMasked
              ? Table.Cell(strings(.profile(.masked)), style: .secondary)
              : .amount(branch.sum, decimals: 0),
            .share(branch.sum, of: shares.total),
          ]
        })
    }
    table.empty = TextBlock(strings(.figure(.noFigure)), style: .secondary)
    let total = strings(
      .profile(.totalOfAll(count: shares.count, reported: shares.reported)))
    let index = shares.concentration.map {
      "  " + strings(.profile(.index(NumberText.fixed($0, decimals: 0))))
    }
    table.foot = StyledText(total + (index ?? ""), style: .secondary)
    table.overflow = context.overflow
    return PagePanel(
      .table(table),
      title: "\(strings(.profile(.branches)))  \(strings(.profile(.marked)))")
  }

  /// The indicators that divide among the places of the region; each opens its profile.
  private func industries(_ context: PageContext) -> PagePanel {
    let strings = context.strings
    let readings = context.readings.values.filter {
      $0.isReported && $0.indicator.hasStructure && !$0.indicator.isUncatalogued
        && $0.indicator.frequency != .day
    }
    var table = Table(
      "industries",
      rows: readings.map {
        Table.Row(
          $0.series.focusID, opens: .open(IndustryProfilePage($0.indicator.id).any),
          of: .indicator($0.indicator.id))
      }
    ) { _ in
      Table.Text(
        [
          Table.Column(
            "name", strings(.column(.indicator)), minimum: 16, ideal: 32, weight: 1),
          Table.Column("period", strings(.column(.period)), minimum: 9, ideal: 12),
          Table.Column("value", strings(.column(.value)), minimum: 14, alignment: .right),
          Table.Column("growth", strings(.column(.growth)), minimum: 8, alignment: .right),
        ],
        readings.map { reading in
          [
            Table.Cell(strings(reading.indicator.name)),
            Table.Cell(
              reading.latest.map {
                context.periodText.text($0.period, span: reading.series.span)
              } ?? "-"),
            Table.Cell(context.figureText.valueWithUnit(of: reading) ?? "-"),
            Table.Cell(
              reading.publishedGrowth.map {
                context.figureText.growth($0, of: reading.indicator)
              } ?? "-"),
          ]
        })
    }
    table.overflow = context.overflow
    return PagePanel(.table(table), title: strings(.profile(.industries)))
  }
}

extension Indicator {
  /// Whether it is a sum that divides among the areas below and is of industries or the economy.
  var hasStructure: Bool {
    rollUp.areas == .sum && ["economy", "industry"].contains(theme)
  }
}

extension Table.Cell {
  /// An amount with grouping, or that there is none.
  static func amount(_ value: Double?, decimals: Int) -> Table.Cell {
    guard let value else { return .none }
    return Table.Cell(
      value, decimals: decimals,
      StyledText(NumberText.fixed(value, decimals: decimals, grouping: true)))
  }

  /// A part of a whole in percent, or that it is not known.
  static func share(_ part: Double?, of whole: Double?) -> Table.Cell {
    guard let part, let whole, whole > 0 else { return .none }
    let share = part / whole * 100
    return Table.Cell(
      share, decimals: 1, StyledText(NumberText.fixed(share, decimals: 1) + "%"))
  }
}
