import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
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
      let indicator = current(of: goal)?.indicator
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
        current(of: goals[row]).map { source(of: $0, in: goals[row]) } ?? TextBlock("")
      }
    }
    return PagePanel(
      .table(table), rows: goals.count + 5,
      exports: .tables { [exported($0(goals), title: title)] })
  }

  private func text(of goals: [Goal]) -> Table.Text {
    let years = Set(goals.flatMap { $0.targets.map(\.year) }).sorted()
    let isRunning = context.situation.hasRunningPlan
    return Table.Text(
      [
        Table.Column("name", strings(.column(.indicator)), minimum: 14, ideal: 40, weight: 1),
        Table.Column("unit", strings(.column(.unit)), minimum: strings.room(7, 9), priority: 1),
      ]
        + years.map {
          Table.Column(
            "target_\($0)", String($0), minimum: 7, priority: 1, alignment: .right)
        } + (isRunning ? TargetsTable.standingColumns(strings) : []) + [
          Table.Column(
            "attainment", strings(.column(.attainment)),
            minimum: isRunning ? 10 : strings.room(8, 10), priority: 1),
          Table.Column(
            "section", strings(.column(.section)), minimum: strings.room(10, 13), ideal: 18,
            priority: 3),
        ], goals.map { cells(of: $0, years: years, isRunning: isRunning) })
  }

  /// What stands beside the targets as long as a plan is in force: the newest figure and how far it is
  /// from the path to the target.
  private static func standingColumns(_ strings: Strings) -> [Table.Column] {
    [
      Table.Column(
        "value", strings(.column(.value)), minimum: 7, priority: 1, alignment: .right),
      Table.Column("period", strings(.column(.period)), minimum: strings.room(7, 8), priority: 4),
      Table.Column("margin", strings(.plan(.pathGap)), minimum: strings.room(8, 9), priority: 2),
    ]
  }

  /// The target of a goal that counts now: the first whose year is not over, else the last.
  private func current(of goal: Goal) -> Target? {
    goal.targets.first { !context.situation.isOver($0) } ?? goal.targets.last
  }

  /// The plans by name, with whether they still run.
  private var plans: String {
    context.catalogue.goals.plans.map { plan in
      let state = context.situation.state(ofPlan: plan.id).map { strings($0.words) } ?? "-"
      return strings(.plan(.planState(plan: strings(plan.title), state: state)))
    }.joined(separator: "  ")
  }

  private func cells(of goal: Goal, years: [Int], isRunning: Bool) -> [Table.Cell] {
    let last = current(of: goal)
    let standing = last.map { context.situation.planStanding(of: $0) }
    let values = years.map { year in
      goal.targets.first { $0.year == year }.map {
        Table.Cell($0.value, decimals: nil, StyledText(figure($0)))
      } ?? Table.Cell(.fixed(StyledText("", style: .secondary)), .none)
    }
    return [
      Table.Cell(last.map { strings($0.name) } ?? goal.id),
      Table.Cell(last.map { strings.unit($0.unit) } ?? "", style: .secondary),
    ] + values + (isRunning ? standingCells(of: last, standing) : []) + [
      last.flatMap { target in standing.map { context.outcome(of: target, $0) } } ?? .none,
      Table.Cell(strings.section(last?.source.section ?? ""), style: .secondary),
    ]
  }

  /// The newest figure in the unit of the target, its period, and how far it is from the path.
  private func standingCells(of target: Target?, _ standing: PlanStanding?) -> [Table.Cell] {
    guard let target, let standing, let figure = standing.figure, let value = figure.value,
      let indicator = target.indicator.flatMap({ context.catalogue.indicator($0) })
    else { return [.none, .none, .none] }
    let power = indicator.unit.powerOfTen(to: target.unit) ?? 0
    let text =
      power == 0
      ? context.figureText.value(of: figure, of: indicator) ?? "-"
      : NumberText.fixed(
        Unit.scale(value, byPowerOfTen: power), decimals: max(2, target.value.decimalPlaces),
        grouping: true)
    let gap = context.progressText.gap(of: standing, of: indicator, withUnit: power != 0)
    return [
      Table.Cell(value, decimals: nil, StyledText(text)),
      Table.Cell(
        context.periodText.text(figure.period, span: indicator.span), style: .secondary,
        by: .period(figure.period)),
      gap.map { Table.Cell($0, by: .number(standing.margin)) }
        ?? .none,
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

  /// What became of the targets of the stages before, then where the text says so.
  private func source(of target: Target, in goal: Goal) -> TextBlock {
    let earlier = goal.targets.filter { $0.year < target.year }.compactMap { target in
      context.attainment(of: target).map { outcome in
        let figure = context.situation.planStanding(of: target).figure
        let indicator = target.indicator.flatMap { context.catalogue.indicator($0) }
        let text = figure.flatMap { figure in
          indicator.flatMap { context.figureText.valueWithUnit(of: figure, of: $0) }
        }
        return strings(.plan(.outcome(year: target.year, outcome, figure: text)))
      }
    }
    let conflicts = target.source.conflicts.map {
      strings(.plan(.conflict(section: strings.section($0.section), sentence: $0.sentence)))
    }
    let source = strings(
      .plan(
        .source(section: strings.section(target.source.section), sentence: target.source.sentence)))
    return TextBlock((earlier + [source] + conflicts).joined(separator: "  "), style: .secondary)
  }

  /// The figure with its unit and period, what the path asks for by then, and the light of the target's
  /// own year.
  private func standingFields(of target: Target) -> [ScreenTable.Field] {
    let standing = context.situation.planStanding(of: target)
    let indicator = target.indicator.flatMap { context.catalogue.indicator($0) }
    let isRunning = context.situation.isRunning(target)
    return [
      .number(standing.figure?.value, indicator?.decimals),
      .text(standing.figure == nil ? nil : indicator.map { strings.unit($0.unit) }),
      .text(standing.figure?.period.notation),
      .number(standing.planned, indicator?.decimals),
      .text(isRunning ? context.progressText.light(standing.light) : nil),
    ]
  }

  private func exported(_ goals: [Goal], title: String) -> ScreenTable {
    let rows = goals.flatMap(\.targets).map { target -> [ScreenTable.Field] in
      [
        .text(target.id), .text(strings(target.name)), .integer(target.year),
        .text(context.relation(of: target)), .number(target.value, nil),
        .number(target.highestValue, nil), .text(strings.unit(target.unit)),
        .text(target.kind.rawValue),
      ] + standingFields(of: target) + [
        .text(context.attainment(of: target)),
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
        .init("value", strings(.column(.value))),
        .init("value_unit", strings(.plan(.figureUnit))),
        .init("period", strings(.export(.periodCode))),
        .init("path", strings(.plan(.path))), .init("light", strings(.column(.light))),
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
  /// What became of a target; in its own year its light or why it has none.
  fileprivate func outcome(of target: Target, _ standing: PlanStanding) -> Table.Cell {
    if let attainment = attainment(of: target) {
      return Table.Cell(attainment, style: .secondary, by: severity(of: target))
    }
    if situation.isOver(target) {
      return Table.Cell(
        strings(LightReading.Unlit.notAssessed.brief), style: .secondary, by: .missing)
    }
    guard situation.isRunning(target) else {
      return Table.Cell(strings(.plan(.running)), style: .secondary, by: .missing)
    }
    if let light = standing.light.light {
      return Table.Cell(
        strings(light.words), style: light == .green ? .good : light.style,
        by: .severity(light.severity))
    }
    if let last = standing.light.lastLight {
      return Table.Cell(
        standing.light.short(in: language), style: .secondary, by: .severity(last.severity))
    }
    return Table.Cell(
      standing.light.unlit.map { strings($0.brief) } ?? "-", style: .secondary, by: .missing)
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
