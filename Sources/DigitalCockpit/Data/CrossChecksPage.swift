import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitWording

/// 核数: the figures that belong together, each with both sides, their difference, and where the work on it stands.
struct CrossChecksPage: Page {
  static let actions = [
    Action(
      "key.cross_checks", .crossCheck(.title), keys: [.character("H")], group: .screens, rank: 51,
      .visit(CrossChecksPage().any))
  ]

  var id: String { "cross_checks" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let text = context.crossCheckText
    let all = context.crossChecks.enumerated().sorted {
      ($0.element.standing.result.urgency, $0.offset)
        < ($1.element.standing.result.urgency, $1.offset)
    }.map(\.element)
    var table = Table(
      "cross_checks",
      rows: all.map { check in
        Table.Row(
          check.reading.definition.id,
          opens: .open(CrossCheckPage(check.reading.definition.id).any),
          of: check.reading.definition.indicators.first.map(GroupMember.indicator))
      }
    ) { _ in
      Table.Text(
        CrossChecksPage.columns(strings), .each { cells(of: all[$0], text, context) })
    }
    table.overflow = context.overflow
    table.empty = TextBlock(strings(.crossCheck(.noChecks)), style: .secondary)
    var content = PageContent(
      strings(.crossCheck(.title)),
      [
        PagePanel(
          .lines([StyledText(counts(all, strings), style: .strong)]), rows: 1, exports: .nothing),
        PagePanel(.table(table), title: strings(.crossCheck(.impartial))),
      ])
    for check in all {
      guard let item = check.standing.item, item.closedAt == nil else { continue }
      content.dataItems[check.reading.definition.id] = item.number
    }
    return content
  }

  /// How many stand in each way that any stands in, the most urgent first.
  private func counts(_ all: [CrossCheckOnScreen], _ strings: Strings) -> String {
    var counted: [(urgency: Int, words: String, count: Int)] = []
    for check in all {
      let result = check.standing.result
      if let place = counted.firstIndex(where: { $0.urgency == result.urgency }) {
        counted[place].count += 1
      } else {
        counted.append((result.urgency, strings(result.words), 1))
      }
    }
    return counted.map { strings(.crossCheck(.count($0.words, $0.count))) }.joined(separator: " ")
  }

  private static func columns(_ strings: Strings) -> [Table.Column] {
    [
      Table.Column("state", strings(.column(.state)), minimum: strings.room(14, 16), ideal: 18),
      Table.Column("name", strings(.crossCheck(.name)), minimum: 20, ideal: 40, weight: 1),
      Table.Column("period_name", strings(.column(.period)), minimum: 8, ideal: 11, priority: 2),
      Table.Column(
        "first", strings(.crossCheck(.first)), minimum: 12, ideal: 16, priority: 3,
        alignment: .right),
      Table.Column(
        "second", strings(.crossCheck(.second)), minimum: 12, ideal: 16, priority: 3,
        alignment: .right),
      Table.Column(
        "difference", strings(.crossCheck(.difference)), minimum: 12, ideal: 14,
        alignment: .right),
      Table.Column("allowed", strings(.crossCheck(.allowed)), minimum: 13, ideal: 18, priority: 1),
      Table.Column(
        "departments", strings(.crossCheck(.departments)), minimum: 16, ideal: 28, priority: 4),
    ]
  }

  private func cells(
    of check: CrossCheckOnScreen, _ text: CrossCheckText, _ context: PageContext
  ) -> [Table.Cell] {
    let (definition, strings) = (check.reading.definition, context.strings)
    let result = check.standing.result
    let state = Table.Cell(
      strings(result.words) + (check.standing.isEscalated ? " !" : ""),
      style: result.isOpen ? .data : result == .agrees ? .normal : .secondary,
      by: .number(Double(result.urgency)))
    let names = [
      state, Table.Cell(strings(definition.name)),
    ]
    let departments = Table.Cell(
      [definition.first, definition.second].map { context.departmentText.short($0.departments) }
        .joined(separator: " : "), style: .secondary)
    guard let point = check.reading.newest else {
      return names + [.none, .none, .none, .none, .none, departments]
    }
    let difference: [Table.Cell] =
      switch check.reading.outcome {
      case .success:
        [
          Table.Cell(text.difference(point, definition)),
          Table.Cell(text.allowed(point, definition), style: .secondary),
        ]
      case .failure(let reason): [.none, Table.Cell(strings(reason.words), style: .secondary)]
      }
    return names + [
      Table.Cell(text.period(point, definition), by: .period(point.first.period)),
      Table.Cell(text.figure(point.first, of: definition.first, definition)),
      Table.Cell(text.figure(point.second, of: definition.second, definition)),
    ] + difference + [departments]
  }
}

/// A check and where the work on it stands.
struct CrossCheckOnScreen: Sendable {
  let reading: CrossCheckReading
  let standing: CrossCheckStanding
}

extension CrossCheckStanding.Result {
  /// The place in lists: what asks for somebody first, what agrees last.
  var urgency: Int {
    switch self {
    case .recurred: 0
    case .differs: 1
    case .settled: 2
    case .explained: 3
    case .untold: 4
    case .agrees: 5
    }
  }

  /// Whether it waits for somebody.
  var isOpen: Bool { self == .differs || self == .recurred }
}

extension PageContext {
  var crossCheckText: CrossCheckText {
    CrossCheckText(strings: strings, catalogue: catalogue, periods: periodText)
  }

  /// How the checks of the pack stand, in its order.
  var crossChecks: [CrossCheckOnScreen] { situation.crossChecks.map(onScreen) }

  /// A check with where the work on it stands.
  func onScreen(_ reading: CrossCheckReading) -> CrossCheckOnScreen {
    CrossCheckOnScreen(reading: reading, standing: queues.data.standing(of: reading))
  }
}
