import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// The panels of a simulation: what is set, what comes of it, what each lever adds, what is taken for granted, and the
/// rest in sentences.
struct SimulationPanels {
  let page: SimulationPage
  let plan: PolicyCase
  /// One for each column.
  let answers: [PolicyAnswer]
  let first: PolicyAnswer
  let context: PageContext

  private var strings: Strings { context.strings }
  private var text: PolicyText { context.policyText }
  /// The answer of the column whose settings are changed.
  private var current: PolicyAnswer {
    answers.indices.contains(page.column) ? answers[page.column] : first
  }

  /// What tells an assumption from the levers of the page.
  static func focusID(_ assumption: String) -> String { "assumption:\(assumption)" }

  func content(_ title: String) -> PageContent {
    let isWide = context.size.columns >= 110
    var content = PageContent(
      title, [levers(isWide), head, results, verdicts, contributions, assumptions, notes]
    ) { panels, room in SimulationPanels.arrange(panels, room) }
    content.order =
      first.levers.map { Focus(panel: 0, id: $0.definition.id) }
      + first.breakings.map { Focus(panel: 5, id: Self.focusID($0.assumption.id)) }
    content.notes = facts.map { $0.note(at: context.now) }
    let facts = facts
    content.provenance = { facts }
    content.subjects = [first.reading.indicator.id]
    content.simulation = Simulation(
      numbers: answers.map { $0.outcome.scenario.description })
    return content
  }

  // MARK: What is set

  private func levers(_ isWide: Bool) -> PagePanel {
    let stripColumns = isWide ? 26 : 18
    var table = Table(
      "levers",
      rows: first.levers.map {
        Table.Row($0.definition.id, opens: nil, of: .indicator(first.reading.indicator.id))
      }
    ) { _ in
      Table.Text(
        leverColumns(stripColumns),
        first.levers.indices.map { leverCells(of: $0, stripColumns) })
    }
    table.overflow = context.overflow
    return PagePanel(
      .table(table),
      title: "\(strings(.policy(.parameters)))  \(strings(.policy(.rangeKey)))")
  }

  private func leverColumns(_ stripColumns: Int) -> [Table.Column] {
    [
      Table.Column(
        "lever", strings(.policy(.parameters)), minimum: 18, ideal: 26, weight: 1),
      Table.Column("now", strings(.policy(.present)), minimum: 6, ideal: 9, alignment: .decimal),
    ]
      + answers.indices.map { column in
        let mark = column == page.column && answers.count > 1 ? "*" : ""
        return Table.Column(
          "set\(column)", strings(.policy(.column(column))) + mark, minimum: 6, ideal: 9,
          alignment: .decimal)
      }
      + [
        Table.Column(
          "range", strings(.policy(.range)), minimum: stripColumns, ideal: stripColumns,
          priority: 1),
        Table.Column("beyond", strings(.policy(.extrapolation)), minimum: 4, ideal: 6),
        Table.Column("effect", strings(.policy(.effect)), minimum: 24, ideal: 44, priority: 3),
        Table.Column(
          "source", strings(.policy(.source)), minimum: 14, ideal: 30, weight: 1, priority: 2),
      ]
  }

  private func leverCells(of place: Int, _ stripColumns: Int) -> [Table.Cell] {
    let lever = current.levers[place]
    let definition = lever.definition
    func figure(_ value: Double, _ style: Style) -> Table.Cell {
      Table.Cell(
        value, decimals: definition.decimals,
        StyledText(text.setting(value, of: definition), style: style))
    }
    let settings = answers.enumerated().map { column, answer in
      figure(answer.levers[place].setting, column == page.column ? .strong : .normal)
    }
    return [
      Table.Cell(text.name(definition)), figure(lever.present, .secondary),
    ] + settings + [
      Table.Cell(text.strip(lever, columns: stripColumns)),
      Table.Cell(
        text.grade(lever.extrapolation), style: lever.extrapolation == .low ? .normal : .data),
      lever.effect.map {
        Table.Cell(text.effect($0, of: definition, on: first.reading.indicator))
      } ?? .none,
      lever.effect.map { Table.Cell(text.source($0), style: $0.isExample ? .data : .secondary) }
        ?? .none,
    ]
  }

  // MARK: What comes of it

  /// What it is about, and of when the baseline is.
  private var head: PagePanel {
    let indicator = first.reading.indicator
    let mark = first.reading.latest.flatMap(context.embargoMark) ?? StyledText("")
    let goal = text.goal(first) ?? strings(.policy(.noGoal))
    let line =
      mark + StyledText(strings(indicator.name), style: .strong)
      + StyledText("  \(text.period(first))  \(strings(.policy(.goal))) \(goal)")
    return PagePanel(.line(line, narrow: line), rows: 1, exports: .nothing)
  }

  private var results: PagePanel {
    let outcomes =
      [(strings(.policy(.baseline)), first.result.baseline, first.result.reached?.baseline)]
      + answers.enumerated().map { column, answer in
        (
          name(ofColumn: column), answer.result.simulated, answer.result.reached?.simulated
        )
      }
    let scale = StripScale(outcomes.map(\.1), columns: context.size.columns >= 110 ? 48 : 24)
    var table = Table("results", rows: outcomes.map { _ in .plain }) { _ in
      Table.Text(
        [
          Table.Column("outcome", strings(.policy(.result)), minimum: 8, ideal: 10),
          Table.Column(
            "median", strings(.policy(.median)), minimum: 8, ideal: 10, alignment: .decimal),
          Table.Column(
            "interval", strings(.policy(.interval)), minimum: 14, ideal: 22, priority: 1),
          Table.Column(
            "strip",
            strings(
              .policy(
                .strip(
                  low: text.value(scale.low, of: first), high: text.value(scale.high, of: first)))),
            minimum: scale.columns, ideal: scale.columns, priority: 2),
          Table.Column("chance", strings(.policy(.chance)), minimum: 8, ideal: 10),
        ],
        outcomes.map { name, interval, chance in
          [
            Table.Cell(name),
            Table.Cell(
              interval.middle, decimals: first.measure.decimals(of: first.reading.indicator),
              StyledText(text.value(interval.middle, of: first), style: .forecast)),
            Table.Cell(text.interval(interval, of: first)), Table.Cell(scale.strip(interval)),
            chance.map { Table.Cell(text.chance($0)) } ?? .none,
          ]
        })
    }
    table.overflow = context.overflow
    return PagePanel(
      .table(table),
      title: strings(
        .policy(
          .resultOf(period: "\(strings(first.reading.indicator.name)) \(text.period(first))"))))
  }

  private func name(ofColumn column: Int) -> String {
    "\(strings(.policy(.scenario)))\(strings.language == .en ? " " : "")"
      + strings(.policy(.column(column)))
  }

  /// The differences with what they say, and which chances are too near to each other to be ranked.
  private var verdicts: PagePanel {
    var lines = answers.enumerated().map { column, answer in
      "\(name(ofColumn: column)) \(strings(.policy(.difference))) "
        + "\(text.difference(answer.result.difference, of: answer))  \(text.verdict(answer))"
    }
    let chances = answers.compactMap { $0.result.reached?.simulated }
    for one in chances.indices {
      for other in chances.indices
      where other > one && !PolicyAnswer.differ(chances[one], chances[other]) {
        lines.append(
          strings(
            .policy(
              .alike(
                strings(.policy(.column(one))), strings(.policy(.column(other)))))))
      }
    }
    if answers.count == 1, let reached = first.result.reached,
      !PolicyAnswer.differ(reached.baseline, reached.simulated)
    {
      lines.append(strings(.policy(.likeBaseline)))
    }
    return PagePanel(
      .lines(lines.map { StyledText($0, style: .strong) }), rows: lines.count, exports: .nothing)
  }

  // MARK: Why

  private var contributions: PagePanel {
    let answer = current
    let acting = answer.levers.filter { $0.contribution != nil }
    let most = acting.compactMap { $0.contribution?.middle.magnitude }.max() ?? 0
    var table = Table("contributions", rows: acting.map { _ in .plain }) { _ in
      Table.Text(
        [
          Table.Column("lever", strings(.policy(.levers)), minimum: 10, ideal: 16, weight: 1),
          Table.Column(
            "change", strings(.policy(.change)), minimum: 6, ideal: 9, priority: 2,
            alignment: .decimal),
          Table.Column(
            "contribution", strings(.policy(.contribution)), minimum: 14, ideal: 28),
          Table.Column("bar", "", minimum: 10, ideal: 12, priority: 1),
        ],
        acting.map { lever in
          let contribution = lever.contribution
          let middle = contribution?.middle ?? 0
          let bar = most > 0 ? PolicyText.cell(middle.magnitude / most, of: 11) : 0
          return [
            Table.Cell(strings(lever.definition.name)),
            Table.Cell(
              lever.setting - lever.present, decimals: lever.definition.decimals,
              StyledText(
                NumberText.signed(
                  lever.setting - lever.present, decimals: lever.definition.decimals))),
            contribution.map { Table.Cell(text.difference($0, of: answer)) } ?? .none,
            Table.Cell(String(repeating: middle < 0 ? "-" : "=", count: bar)),
          ]
        })
    }
    table.overflow = context.overflow
    return PagePanel(
      .table(table),
      title: strings(.policy(.contributions(strings(.policy(.column(page.column)))))))
  }

  private var assumptions: PagePanel {
    let answer = current
    var table = Table(
      "assumptions",
      rows: answer.breakings.map {
        Table.Row(
          Self.focusID($0.assumption.id), opens: .turn(to: page.toggled($0.assumption.id).any))
      }
    ) { _ in
      Table.Text(
        [
          Table.Column(
            "assumption", strings(.policy(.assumption)), minimum: 20, ideal: 46, weight: 2),
          Table.Column(
            "if_broken", strings(.policy(.ifBroken)), minimum: 18, ideal: 28, priority: 1),
        ],
        answer.breakings.map { breaking in
          let tick = page.ticked.contains(breaking.assumption.id) ? "[x]" : "[ ]"
          return [
            Table.Cell("\(tick) \(strings(breaking.assumption.text))"),
            Table.Cell(
              text.breaking(breaking, of: answer),
              style: breaking.difference == nil ? .secondary : .normal),
          ]
        })
    }
    table.overflow = context.overflow
    let all = plan.assumptions.count
    let ticked = plan.assumptions.count { page.ticked.contains($0) }
    return PagePanel(
      .table(table), title: strings(.policy(.assumptions(ticked: ticked, all: all))))
  }

  /// What else is to be known.
  private var facts: [Fact] {
    let answer = current
    let notFor = answer.levers.compactMap { lever in
      lever.effect.flatMap {
        $0.notFor.isEmpty ? nil : "\(strings(lever.definition.name)) \(strings($0.notFor))"
      }
    }
    var facts: [Fact] = [
      .init(
        strings(.policy(.number)), strings(.policy(.draft(answer.outcome.scenario.description)))),
      .init(strings(.policy(.sideEffects)), text.sideEffects(answer)),
      .init(strings(.policy(.backtest)), text.backtest(answer)),
      .init(
        strings(.policy(.method)),
        text.method(answer, model: context.policyModel.versionName)),
    ]
    if !notFor.isEmpty {
      facts.append(
        .init(strings(.policy(.notFor)), notFor.joined(separator: strings.semicolon)))
    }
    if case .premise(let premise) = answer.baseline {
      facts.append(.init(strings(.policy(.baseline)), strings(.policy(.premiseOf(premise.source)))))
    }
    facts += answer.levers.map { lever in
      .init(
        strings(lever.definition.name),
        [strings(.policy(.leverSource)), lever.definition.source, lever.effect.map(text.source)]
          .compactMap(\.self).joined(separator: " "))
    }
    facts.append(.init(strings(.policy(.verdict)), strings(.policy(.causal))))
    return facts
  }

  private var notes: PagePanel {
    let strings = strings
    return PagePanel(
      .facts(.init(facts: facts) { strings(.board(.moreLines($0))) }), exports: .nothing)
  }

  // MARK: Where it stands

  private static func arrange(_ panels: [PagePanel], _ room: PageRoom) -> [PagePlace] {
    let area = room.area
    let (head, first) = area.split(top: 1)
    let isRoomy = area.height >= 26
    let (leverRows, resultRows) = (panels[0].tableRows + 2, panels[2].tableRows + 2)
    let (levers, second) = first.split(top: min(leverRows, max(4, first.height / 3)))
    let (results, third) = second.split(top: min(resultRows, max(3, second.height / 2)))
    let (verdicts, rest) = third.split(top: min(panels[3].rows ?? 1, max(1, third.height / 3)))
    let lists = max(panels[4].tableRows, panels[5].tableRows) + 2
    let places: [PagePlace] = [
      .panel(1, head), .panel(0, levers), .panel(2, results), .panel(3, verdicts),
    ]
    if area.width >= 110 {
      let (pair, foot) = rest.split(top: isRoomy ? min(lists, rest.height * 2 / 3) : rest.height)
      let (left, right) = pair.split(left: pair.width * 2 / 5)
      return places + [.panel(4, left), .panel(5, right.split(left: 1).rest), .panel(6, foot)]
    }
    // On narrow screens what is taken for granted must be read, and what each lever adds goes before the rest.
    let (assumed, below) = rest.split(top: min(panels[5].tableRows + 2, rest.height))
    let (added, foot) = below.split(top: min(panels[4].tableRows + 2, below.height))
    return places + [.panel(5, assumed)]
      + (added.height > 2 ? [.panel(4, added)] : [])
      + (foot.height > 0 && added.height > 2 ? [.panel(6, foot)] : [])
  }
}

/// A scale on which intervals are drawn with letters, the same on every terminal.
private struct StripScale {
  let low: Double
  let high: Double
  let columns: Int

  init(_ intervals: [SimulatedInterval], columns: Int) {
    let low = intervals.map(\.low).min() ?? 0
    let high = intervals.map(\.high).max() ?? 0
    self.low = low
    self.high = high > low ? high : low + 1
    self.columns = columns
  }

  /// The bounds of an interval and its middle, such as `[---o----]`.
  func strip(_ interval: SimulatedInterval) -> String {
    func place(_ value: Double) -> Int {
      PolicyText.cell((value - low) / (high - low), of: columns)
    }
    var cells = Array(repeating: Character(" "), count: columns)
    for column in place(interval.low)...place(interval.high) { cells[column] = "-" }
    cells[place(interval.low)] = "["
    cells[place(interval.high)] = "]"
    cells[place(interval.middle)] = "o"
    return String(cells)
  }
}
