import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

/// One pair of figures that belong together: both sides with their definitions, what they differ by, period by
/// period, and what was done about it.
struct CrossCheckPage: Page {
  /// The id of the check in the pack.
  let check: String

  init(_ check: String) { self.check = check }

  var id: String { "cross_check:\(check)" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    guard let reading = context.situation.crossCheck(check) else {
      return PageContent(
        strings(.crossCheck(.title)),
        [PagePanel(.text(TextBlock(strings(.crossCheck(.gone)))))])
    }
    let shown = context.onScreen(reading)
    let facts = facts(of: shown, context)
    let title = "\(strings(.crossCheck(.title))) \(strings(reading.definition.name))"
    let list = PagePanel(
      .facts(.init(facts: facts) { strings(.board(.moreRows($0))) }),
      title: strings(.crossCheck(.impartial)))
    let trail = shown.standing.item.map { item in
      LogTable.panel(
        DataItemText(context: context, item: item).trail, id: "trail",
        title: strings(.dataWork(.trail)), context)
    }
    var content = PageContent(
      title, [list, history(of: reading, context)] + (trail.map { [$0] } ?? [])
    ) { panels, room in
      let (area, count) = (room.area, panels.count)
      let least = min(5, area.height / 3)
      let facts = min(
        panels[0].factRows(width: area.width, in: room) + 2, area.height - least)
      let (top, rest) = area.split(top: facts)
      guard count > 2, rest.height >= 12 else { return [.panel(0, top), .panel(1, rest)] }
      let (middle, bottom) = rest.split(
        top: min(panels[1].tableRows + 2, rest.height - 6))
      return [.panel(0, top), .panel(1, middle), .panel(2, bottom)]
    }
    content.notes = facts.map { $0.note(at: context.now) }
    content.subjects = reading.definition.indicators
    return content
  }

  private func facts(of shown: CrossCheckOnScreen, _ context: PageContext) -> [Fact] {
    let (strings, text) = (context.strings, context.crossCheckText)
    let (reading, standing) = (shown.reading, shown.standing)
    let definition = reading.definition
    let result = [
      text.result(standing), reading.newest.flatMap { text.excess($0, definition) },
      text.releases(standing), text.awaited(reading),
    ].compactMap(\.self).joined(separator: strings.semicolon)
    var facts = [
      Fact(
        strings(.column(.state)), result, style: standing.result.isOpen ? .data : .strong)
    ]
    for (label, place) in [
      (CrossCheckPhrase.first, CrossCheckDefinition.Place.first), (.second, .second),
    ] {
      facts.append(
        Fact(strings(.crossCheck(label)), side(place, of: reading, context), style: .strong))
      let side = definition[place]
      facts.append(
        Fact(
          strings(.crossCheck(.basis)),
          "\(strings(side.basis))  \(context.departmentText.name(side.departments))",
          style: .secondary))
    }
    if let point = reading.newest, case .success = reading.outcome {
      facts.append(
        Fact(
          strings(.crossCheck(.difference)),
          "\(text.difference(point, definition))  \(strings(.crossCheck(.allowed)))"
            + " \(text.allowed(point, definition))"))
    }
    facts += [
      Fact(strings(.crossCheck(.relation)), strings(definition.relation)),
      Fact(strings(.crossCheck(.tolerance)), text.tolerance(definition)),
    ]
    if let explanation = text.explanation(definition) {
      facts.append(Fact(strings(.crossCheck(.explanation)), explanation))
    }
    if let steps = text.steps(standing) {
      facts.append(Fact(strings(.crossCheck(.steps)), steps))
    }
    return facts + [
      Fact(strings(.crossCheck(.primary)), text.primary(definition), style: .secondary),
      Fact(
        strings(.crossCheck(.standsBy)),
        "\(strings(definition.source))  \(text.standing(of: definition))", style: .secondary),
    ]
  }

  /// The figure of a side with its name, period and source.
  private func side(
    _ place: CrossCheckDefinition.Place, of reading: CrossCheckReading, _ context: PageContext
  ) -> String {
    let (definition, text) = (reading.definition, context.crossCheckText)
    let side = definition[place]
    guard let point = reading.newest else { return text.name(of: side) }
    let figure = place == .first ? point.first : point.second
    let period = context.periodText.text(
      figure.period,
      span: side.indicators.first.flatMap { context.catalogue.indicator($0)?.span } ?? .single)
    return [
      text.name(of: side, parts: figure.parts), period, text.figure(figure, of: side, definition),
      context.sourceName(figure.source), PrintableText.of(figure.file),
    ].joined(separator: " ")
  }

  /// The difference over the periods, the newest first.
  private func history(of reading: CrossCheckReading, _ context: PageContext) -> PagePanel {
    let (strings, text) = (context.strings, context.crossCheckText)
    let definition = reading.definition
    let points = Array(reading.points.reversed())
    var table = Table("history", rows: points.map { _ in .plain }) { _ in
      Table.Text(
        [
          Table.Column("period_name", strings(.column(.period)), minimum: 10, ideal: 14),
          Table.Column(
            "first", strings(.crossCheck(.first)), minimum: 12, ideal: 18, alignment: .right),
          Table.Column(
            "second", strings(.crossCheck(.second)), minimum: 12, ideal: 18, alignment: .right),
          Table.Column(
            "difference", strings(.crossCheck(.difference)), minimum: 12, ideal: 16,
            alignment: .right),
          Table.Column(
            "allowed", strings(.crossCheck(.allowed)), minimum: 14, ideal: 22, priority: 1),
          Table.Column("state", strings(.column(.state)), minimum: strings.room(14, 18)),
        ],
        points.map { point in
          [
            Table.Cell(text.period(point, definition), by: .period(point.first.period)),
            Table.Cell(text.figure(point.first, of: definition.first, definition)),
            Table.Cell(text.figure(point.second, of: definition.second, definition)),
            Table.Cell(text.difference(point, definition)),
            Table.Cell(text.allowed(point, definition), style: .secondary),
            state(of: point, strings),
          ]
        })
    }
    table.overflow = context.overflow
    table.empty = TextBlock(
      strings(CrossCheck.Reason.noCommonPeriod.words), style: .secondary)
    return PagePanel(.table(table), title: strings(.crossCheck(.history)))
  }

  private func state(of point: CrossCheckReading.Point, _ strings: Strings) -> Table.Cell {
    switch point.outcome {
    case .failure(let reason):
      Table.Cell(
        strings(.crossCheck(.untold(because: strings(reason.words)))), style: .secondary)
    case .success(let comparison) where comparison.agrees:
      Table.Cell(strings(CrossCheckStanding.Result.agrees.words))
    case .success where point.isExplained:
      Table.Cell(strings(CrossCheckStanding.Result.explained.words), style: .secondary)
    case .success:
      Table.Cell(strings(CrossCheckStanding.Result.differs.words), style: .data)
    }
  }
}
