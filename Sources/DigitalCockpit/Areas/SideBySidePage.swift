import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Two moments, or two areas of the region, beside each other: indicator by indicator, with what differs marked.
struct SideBySidePage: Page {
  /// What stands on the two sides.
  enum Sides: Hashable, Sendable {
    /// The moment that is looked back at, and what is live.
    case thenAndNow
    /// Two areas, by their codes.
    case areas(String, String)
  }

  let sides: Sides

  init(_ sides: Sides) { self.sides = sides }

  static let actions = [
    Action(
      on: AreaPage.self, "key.beside_area", .comparison(.sideBySide), key: ";", rank: 84
    ) { page, scene in
      guard let other = scene.context.areaBeside(page.code, step: 1, of: page.code) else {
        return .unavailable(.noData)
      }
      return .intent(.open(SideBySidePage(.areas(page.code, other)).any))
    },
    other("key.next_beside", .comparison(.nextBeside), "i", rank: 85, 1),
    other("key.previous_beside", .comparison(.previousBeside), "I", rank: 86, -1),
    Action(
      "key.beside", .comparison(.sideBySide), keys: [.character(";")], group: .session, rank: 372
    ) { scene, _ in
      scene.context.live == nil
        ? .unavailable(.notInPast) : .intent(.open(SideBySidePage(.thenAndNow).any))
    },
  ]

  /// Goes on with another area on the right.
  private static func other(
    _ id: String, _ phrase: Phrase, _ key: Character, rank: Int, _ step: Int
  ) -> Action {
    Action(on: SideBySidePage.self, id, phrase, key: key, rank: rank, hint: .always) {
      page, scene in
      guard case .areas(let left, let right) = page.sides,
        let next = scene.context.areaBeside(right, step: step, of: left)
      else { return .unavailable(.noData) }
      return .intent(.turn(to: SideBySidePage(.areas(left, next)).any))
    }
  }

  var id: String { "side_by_side" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let titles: (String, String)
    let rows: [SideBySideTable.Row]
    switch sides {
    case .thenAndNow:
      guard let live = context.live else {
        return PageContent(
          strings(.comparison(.sideBySide)),
          [PagePanel(.text(TextBlock(strings(.replay(.isLive)), style: .secondary)))])
      }
      titles = (
        context.timeText.short(context.now, now: live.moment.clock),
        strings(.replay(.nowTitle(isGiven: context.isClockGiven)))
      )
      rows = context.catalogue.indicators.compactMap { indicator in
        guard let left = context.readings[indicator.id] else { return nil }
        let right = live.reading(of: indicator, series: left.series)
        guard left.isConnected || right.isConnected else { return nil }
        return SideBySideTable.Row(
          left: left, right: right, isOther: live.reading(differingFrom: left) != nil)
      }
    case .areas(let one, let other):
      titles = (context.areaName(one), context.areaName(other))
      rows = context.catalogue.indicators.compactMap { indicator in
        let left = context.situation.reading(of: indicator, area: one)
        let right = context.situation.reading(of: indicator, area: other)
        guard left.isReported || right.isReported else { return nil }
        return SideBySideTable.Row(
          left: left, right: right,
          isOther: left.light.light != right.light.light || left.valueClass != right.valueClass)
      }
    }
    let title = "\(strings(.comparison(.sideBySide))) \(titles.0) | \(titles.1)"
    // What is other comes first.
    let ordered = rows.filter(\.isOther) + rows.filter { !$0.isOther }
    let isOfAreas = if case .areas = sides { true } else { false }
    let table = SideBySideTable(
      context: context, titles: titles, rows: ordered, isOfAreas: isOfAreas
    ).table
    let others = rows.count(where: \.isOther)
    let words: Phrase =
      isOfAreas
      ? .comparison(.othersInClass(others, of: rows.count))
      : .comparison(.others(others, of: rows.count))
    let count = StyledText(strings(words), style: .secondary)
    return PageContent(
      title,
      [
        PagePanel(.line(count, narrow: count), rows: 1, exports: .nothing),
        PagePanel(.table(table)),
      ])
  }
}

extension PageContext {
  /// The area that so many places after another one stands beside an area: one of the same parent that has
  /// figures.
  fileprivate func areaBeside(_ code: String, step: Int, of own: String) -> String? {
    guard let parent = catalogue.areas[own]?.parent else { return nil }
    let all = catalogue.areas.children(of: parent).map(\.code).filter { area in
      area == own || !situation.indicators(inArea: area).isEmpty
    }
    guard let place = all.firstIndex(of: code), all.count > 1 else { return nil }
    let next = all[(place + step + all.count) % all.count]
    guard next == own else { return next }
    let after = all[(place + 2 * step + 2 * all.count) % all.count]
    return after == own ? nil : after
  }
}

/// Two readings of each indicator in one row.
struct SideBySideTable: Sendable {
  struct Row: Sendable {
    let left: Reading
    let right: Reading
    /// Whether screens show another figure on the right, or judge it otherwise.
    let isOther: Bool
  }

  let context: PageContext
  let titles: (String, String)
  let rows: [Row]
  /// Whether the two sides are areas, and not moments.
  let isOfAreas: Bool

  var table: Table {
    let strings = context.strings
    var table = Table(
      "side_by_side",
      rows: rows.map {
        Table.Row(
          $0.left.series.focusID, opens: .open(DetailPage($0.left.series).any),
          of: .indicator($0.left.indicator.id))
      }
    ) { _ in
      let widest =
        rows.flatMap { [$0.left, $0.right] }
        .map { context.figureText.value(of: $0)?.utf8.count ?? 0 }.max() ?? 0
      let value = max(9, min(16, widest))
      // Without room for both lights, both figures are left.
      func side(_ id: String, _ title: String) -> [Table.Column] {
        [
          Table.Column(
            "\(id)_value", title, minimum: value, ideal: value + 1, alignment: .decimal),
          Table.Column(
            "\(id)_light", strings(.column(.light)), minimum: strings.room(4, 8), priority: 1),
        ]
      }
      let widestPeriods = rows.map { periods(of: $0).text.utf8.count }.max() ?? 0
      return Table.Text(
        [
          Table.Column(
            "name", strings(.column(.indicator)), minimum: strings.room(14, 18),
            ideal: strings.room(26, 34))
        ] + side("left", titles.0) + side("right", titles.1) + [
          Table.Column(
            "difference", strings(.comparison(.difference)), minimum: 9, priority: 3,
            alignment: .right),
          // One for both: a figure beside the period of the other would be read as of that.
          Table.Column(
            "period", strings(.column(.period)), minimum: 11,
            ideal: min(24, max(11, widestPeriods)),
            priority: 2),
          Table.Column("other", strings(.column(.marks)), minimum: 4),
        ], .each { cells(of: rows[$0]) })
    }
    table.empty = TextBlock(strings(.area(.nothing)), style: .secondary)
    table.overflow = context.overflow
    return table
  }

  private func cells(of row: Row) -> [Table.Cell] {
    let indicator = row.left.indicator
    let (one, other) = (row.left.latest?.rate(of: indicator), row.right.latest?.rate(of: indicator))
    var difference: Table.Cell?
    // Of different periods, or with a figure that nobody believes, a difference would say nothing.
    if let one, let other, row.left.latest?.period == row.right.latest?.period,
      row.left.doubts.isEmpty,
      row.right.doubts.isEmpty
    {
      let value = other - one
      difference = Table.Cell(
        value, decimals: indicator.decimals,
        StyledText(
          NumberText.signed(value, decimals: indicator.decimals),
          style: value == 0 ? .secondary : .normal))
    }
    let states = [row.left, row.right].map(\.freshness.state)
    if row.isOther, one == other, states[0] != states[1] {
      // Of figures that are alike, what is other: how old they are.
      let marks = states.map { context.strings($0.mark) }
      difference = Table.Cell(.fixed(StyledText(marks.joined(separator: "|"))), .none)
    }
    let mark: Phrase = isOfAreas ? .comparison(.otherMark) : .replay(.differenceMark)
    return [Table.Cell(context.strings(indicator.name))] + side(row.left) + side(row.right) + [
      difference ?? .none,
      Table.Cell(periods(of: row)),
      Table.Cell(row.isOther ? context.strings(mark) : "", style: .strong),
    ]
  }

  /// The period of both figures, or the two of them.
  private func periods(of row: Row) -> StyledText {
    let periods = [row.left, row.right].map { reading in
      reading.latest.map { context.periodText.text($0.period, span: reading.series.span) }
    }
    guard let known = periods[0] ?? periods[1] else { return StyledText("-", style: .secondary) }
    guard periods[0] != periods[1] else { return StyledText(known) }
    return StyledText(periods.map { $0 ?? "-" }.joined(separator: "|"), style: .strong)
  }

  private func side(_ reading: Reading) -> [Table.Cell] {
    let indicator = reading.indicator
    let value = context.figureText.value(of: reading).map {
      Table.Cell(
        reading.latest?.rate(of: indicator), decimals: indicator.decimals,
        StyledText($0, style: reading.isUsable ? .normal : .secondary))
    }
    let light = reading.light.light
    return [
      value ?? Table.Cell(.fixed(context.absence(of: reading)), .none),
      Table.Cell(
        StyledText(reading.light.short(in: context.language), style: light?.style ?? .secondary),
        by: .alarmOrLight(reading)),
    ]
  }
}
