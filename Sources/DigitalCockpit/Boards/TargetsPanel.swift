import CockpitWarehouse
import CockpitJudgement
import CockpitCanvas
import CockpitCatalogue
import CockpitValues
import CockpitWording

/// The targets of the region's plans over their years, with where the text says so.
struct TargetsPanel: Widget {
  let session: Session
  /// The row in focus, whose place in the text is shown.
  let focused: Int?

  /// The rows under the table: the place in the text, its sentence, conflicts.
  private static let sourceRows = 3

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let goals = session.goals
    guard !goals.isEmpty else {
      canvas.draw(TextBlock(strings(.plan(.noTargets))), in: area)
      return
    }
    let (head, rest) = area.split(top: 1)
    canvas.place(StyledText(plans), x: head.x, y: head.y, width: head.width)
    let (body, foot) = rest.split(top: rest.height - TargetsPanel.sourceRows)
    let years = Set(goals.flatMap { $0.targets.map(\.year) }).sorted()
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.indicator)), minimum: 14, ideal: 40, weight: 1),
        MetricTable.Column(strings(.column(.unit)), minimum: strings.room(7, 9), priority: 1),
      ]
        + years.map {
          MetricTable.Column(String($0), minimum: 7, priority: 1, alignment: .right)
        } + [
          MetricTable.Column(
            strings(.column(.attainment)), minimum: strings.room(8, 9), priority: 1),
          MetricTable.Column(
            strings(.column(.section)), minimum: strings.room(10, 13), ideal: 18, priority: 3),
        ],
      rows: goals.map { .cells(cells(of: $0, years: years)) }, focusedRow: focused,
      overflow: session.overflow)
    canvas.draw(table, in: body)
    if let focused, let target = goals[focused].targets.last {
      drawSource(of: target, in: foot, on: &canvas)
    }
  }

  /// The plans by name, with whether they still run.
  private var plans: String {
    let today = CivilTime(session.now, offset: session.catalogue.offset).date
    return session.catalogue.goals.plans.map {
      session.strings(
        .plan(
          .planState(
            plan: session.strings($0.title), state: session.strings($0.state(on: today).words))))
    }.joined(separator: "  ")
  }

  private func cells(of goal: Goal, years: [Int]) -> [StyledText] {
    let last = goal.targets.last
    let values = years.map { year in
      let target = goal.targets.first { $0.year == year }
      return StyledText(target.map(figure) ?? "", style: target == nil ? .secondary : .normal)
    }
    return [
      StyledText(last.map { session.strings($0.name) } ?? goal.id),
      StyledText(last.map { session.strings.unit($0.unit) } ?? "", style: .secondary),
    ] + values + [
      StyledText(last.flatMap(session.attainment) ?? "-", style: .secondary),
      StyledText(session.strings.section(last?.source.section ?? ""), style: .secondary),
    ]
  }

  private func figure(_ target: Target) -> String {
    let value = NumberText.fixed(target.value, decimals: target.value.decimalPlaces)
    let sign =
      [.equal, .range].contains(target.comparator) ? "" : target.comparator.rawValue
    let upper = target.highestValue.map {
      "-" + NumberText.fixed($0, decimals: $0.decimalPlaces)
    }
    return sign + value + (upper ?? "")
  }

  private func drawSource(of target: Target, in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let conflicts = target.source.conflicts.map {
      strings(.plan(.conflict(section: strings.section($0.section), sentence: $0.sentence)))
    }
    let source = strings(
      .plan(
        .source(section: strings.section(target.source.section), sentence: target.source.sentence)))
    let text = ([source] + conflicts).joined(separator: "  ")
    let (rule, body) = area.split(top: 1)
    canvas.draw(Rule(), in: rule)
    canvas.draw(TextBlock(text, style: .secondary), in: body)
  }
}

/// One demand of the plans over its years.
struct Goal: Hashable, Sendable {
  let id: String
  /// One for each year, the earliest first.
  let targets: [Target]
}

extension Session {
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
    }.filter { passes($0) }
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
