import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// The targets of the region's plans over their years, with where the text says so.
struct TargetsTable: Sendable {
  let context: PageContext

  /// The rows under the table: the place in the text, its sentence, conflicts.
  private static let sourceRows = 3

  private var strings: Strings { context.strings }

  func panel(title: String) -> PagePanel {
    let goals = context.goals
    let rows = goals.map { goal in
      let indicator = goal.targets.last?.indicator
        .flatMap { context.catalogue.indicator($0) }
      return Table.Row(
        goal.id, opens: indicator.map { .open(context.page(of: $0)) }, of: .target(goal.id))
    }
    var table = Table("targets", rows: rows) { _ in text(of: goals) }
    table.overflow = context.overflow
    if goals.isEmpty {
      table.empty = TextBlock(strings(.plan(.noTargets)))
    } else {
      table.head = .line(StyledText(plans))
      table.note = Table.Note(rows: TargetsTable.sourceRows) { row in
        goals[row].targets.last.map { source(of: $0) } ?? TextBlock("")
      }
    }
    return PagePanel(
      .table(table), rows: goals.count + 5,
      exports: .tables { [exported($0(goals), title: title)] })
  }

  private func text(of goals: [Goal]) -> Table.Text {
    let years = Set(goals.flatMap { $0.targets.map(\.year) }).sorted()
    return Table.Text(
      [
        Table.Column("name", strings(.column(.indicator)), minimum: 14, ideal: 40, weight: 1),
        Table.Column("unit", strings(.column(.unit)), minimum: strings.room(7, 9), priority: 1),
      ]
        + years.map {
          Table.Column(
            "target_\($0)", String($0), minimum: 7, priority: 1, alignment: .right)
        } + [
          Table.Column(
            "attainment", strings(.column(.attainment)), minimum: strings.room(8, 10), priority: 1),
          Table.Column(
            "section", strings(.column(.section)), minimum: strings.room(10, 13), ideal: 18,
            priority: 3),
        ], goals.map { cells(of: $0, years: years) })
  }

  /// The plans by name, with whether they still run.
  private var plans: String {
    context.catalogue.goals.plans.map { plan in
      let state = context.situation.state(ofPlan: plan.id).map { strings($0.words) } ?? "-"
      return strings(.plan(.planState(plan: strings(plan.title), state: state)))
    }.joined(separator: "  ")
  }

  private func cells(of goal: Goal, years: [Int]) -> [Table.Cell] {
    let last = goal.targets.last
    let values = years.map { year in
      goal.targets.first { $0.year == year }.map {
        Table.Cell($0.value, decimals: nil, StyledText(figure($0)))
      } ?? Table.Cell(.fixed(StyledText("", style: .secondary)), .none)
    }
    return [
      Table.Cell(last.map { strings($0.name) } ?? goal.id),
      Table.Cell(last.map { strings.unit($0.unit) } ?? "", style: .secondary),
    ] + values + [
      Table.Cell(
        last.map { context.attainment(of: $0) ?? context.noAttainment(of: $0) } ?? "-",
        style: .secondary,
        by: last.map(context.severity) ?? .missing),
      Table.Cell(strings.section(last?.source.section ?? ""), style: .secondary),
    ]
  }

  private func figure(_ target: Target) -> String {
    let value = NumberText.fixed(target.value, decimals: target.value.decimalPlaces)
    let sign =
      [.equal, .range].contains(target.comparator) || target.kind == .about
      ? "" : target.comparator.rawValue
    let upper = target.highestValue.map {
      "-" + NumberText.fixed($0, decimals: $0.decimalPlaces)
    }
    let text = sign + value + (upper ?? "")
    return target.kind == .about ? strings(.progress(.about(text))) : text
  }

  private func source(of target: Target) -> TextBlock {
    let conflicts = target.source.conflicts.map {
      strings(.plan(.conflict(section: strings.section($0.section), sentence: $0.sentence)))
    }
    let source = strings(
      .plan(
        .source(section: strings.section(target.source.section), sentence: target.source.sentence)))
    return TextBlock(([source] + conflicts).joined(separator: "  "), style: .secondary)
  }

  private func exported(_ goals: [Goal], title: String) -> ScreenTable {
    let rows = goals.flatMap(\.targets).map { target -> [ScreenTable.Field] in
      [
        .text(target.id), .text(strings(target.name)), .integer(target.year),
        .text(context.relation(of: target)), .number(target.value, nil),
        .number(target.highestValue, nil), .text(strings.unit(target.unit)),
        .text(target.kind.rawValue), .text(context.attainment(of: target)),
        .text(context.departmentText.name(target.source.leadUnits)),
        .text(strings.section(target.source.section)), .text(target.source.sentence),
      ]
    }
    return ScreenTable(
      id: "targets", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("year", strings(.column(.year))), .init("comparator", strings(.export(.comparator))),
        .init("target", strings(.column(.target))),
        .init("target_highest", strings(.export(.highest))),
        .init("unit", strings(.column(.unit))),
        .init("target_kind", strings(.export(.targetKind))),
        .init("attainment", strings(.column(.attainment))),
        .init("lead_unit", strings(.column(.lead))), .init("section", strings(.column(.section))),
        .init("sentence", strings(.system(.sentence))),
      ], rows: rows)
  }
}

/// One demand of the plans over its years.
struct Goal: Hashable, Sendable {
  let id: String
  /// One for each year, the earliest first.
  let targets: [Target]
}

extension PageContext {
  /// The demands of the plans in pack order.
  var goals: [Goal] {
    var order: [String] = []
    var byID: [String: [Target]] = [:]
    for target in catalogue.goals.targets {
      if byID[target.id] == nil { order.append(target.id) }
      byID[target.id, default: []].append(target)
    }
    return order.map { id in
      Goal(id: id, targets: byID[id, default: []].sorted { $0.year < $1.year })
    }
  }

  /// How bad the outcome of a target is; missing where there is none or nobody can say.
  func severity(of target: Target) -> SortKey {
    switch situation.outcome(of: target) {
    case .judged(.reached): .severity(0)
    case .judged(.missed): .severity(1)
    case .stopped: .severity(2)
    case .judged(.noData), nil: .missing
    }
  }

  /// 达成, 未达成 or 无数据 by the figure of the target's own year; of a plan that was stopped,
  /// nothing but that.
  func attainment(of target: Target) -> String? {
    situation.outcome(of: target).map { outcome in
      switch outcome {
      case .stopped: strings(PlanState.stopped.words)
      case .judged(let attainment): strings(attainment.words)
      }
    }
  }
}

extension PageContext {
  /// Why a target has no outcome: its year is not over, or it is only shown.
  fileprivate func noAttainment(of target: Target) -> String {
    situation.isOver(target)
      ? strings(LightReading.Unlit.notAssessed.brief) : strings(.plan(.running))
  }
}

/// The goals of the plans that have no number, by year, with whether that year has come.
struct MilestonesTable: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }

  func panel(title: String) -> PagePanel {
    let milestones = context.catalogue.goals.milestones
    var table = Table(
      "milestones", rows: milestones.map { .plain(of: .milestone($0.id)) }
    ) { _ in
      Table.Text(
        [
          Table.Column("year", strings(.column(.year)), minimum: 4),
          Table.Column("name", strings(.board(.milestones)), minimum: 28, ideal: 40),
          Table.Column(
            "section", strings(.column(.section)), minimum: 10, ideal: 18, priority: 2),
          Table.Column("state", strings(.column(.state)), minimum: 8, priority: 1),
        ], milestones.map { cells(of: $0) })
    }
    table.overflow = context.overflow
    if milestones.isEmpty { table.empty = TextBlock(strings(.plan(.noMilestones))) }
    return PagePanel(
      .table(table), rows: milestones.count + 1,
      exports: .tables { [exported($0(milestones), title: title)] })
  }

  private func cells(of milestone: Milestone) -> [Table.Cell] {
    let state = context.situation.state(of: milestone)
    return [
      Table.Cell(Double(milestone.year), decimals: 0, StyledText(String(milestone.year))),
      Table.Cell(strings(milestone.name)),
      Table.Cell(strings.section(milestone.section), style: .secondary),
      Table.Cell(strings(state.words), style: .secondary),
    ]
  }

  private func exported(_ milestones: [Milestone], title: String) -> ScreenTable {
    ScreenTable(
      id: "milestones", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("year", strings(.column(.year))), .init("state", strings(.column(.state))),
        .init("plan_state", strings(.plan(.planColumn))),
        .init("section", strings(.column(.section))),
        .init("sentence", strings(.system(.sentence))),
      ],
      rows: milestones.map { milestone in
        [
          .text(milestone.id), .text(strings(milestone.name)), .integer(milestone.year),
          .text(strings(context.situation.state(of: milestone).words)),
          .text(context.situation.state(ofPlan: milestone.plan).map { strings($0.words) }),
          .text(strings.section(milestone.section)), .text(milestone.sentence),
        ]
      })
  }
}
