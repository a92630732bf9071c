import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// 政策模拟: the scenarios of the pack.
struct PoliciesPage: Page {
  static let actions = [
    Action(
      "key.policies", .policy(.title), keys: [.character("P")], group: .screens, rank: 111
    ) { scene, _ in
      if scene.place.page.as(PoliciesPage.self) != nil { return .unavailable(.otherScreen) }
      return .intent(.visit(PoliciesPage().any))
    }
  ]

  var id: String { "policies" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let cases = context.catalogue.policies.cases
    var table = Table(
      "policies",
      rows: cases.map { plan in
        Table.Row(
          plan.id, opens: .open(SimulationPage(plan).any), of: .indicator(plan.objective))
      }
    ) { _ in
      Table.Text(PoliciesPage.columns(strings), .each { cells(of: cases[$0], context) })
    }
    table.empty = TextBlock(strings(.policy(.noScenarios)), style: .secondary)
    table.overflow = context.overflow
    var content = PageContent(
      strings(.policy(.title)),
      [PagePanel(.table(table), title: strings(.policy(.causal)))])
    content.simulation = Simulation(numbers: [])
    return content
  }

  private static func columns(_ strings: Strings) -> [Table.Column] {
    [
      Table.Column("name", strings(.policy(.scenario)), minimum: 16, ideal: 28, weight: 1),
      Table.Column(
        "objective", strings(.policy(.objective)), minimum: 16, ideal: 30, weight: 1),
      Table.Column("baseline", strings(.policy(.baseline)), minimum: 14, ideal: 40, weight: 2),
      Table.Column("levers", strings(.policy(.levers)), minimum: 5, priority: 2),
      Table.Column("state", strings(.policy(.state)), minimum: 8, priority: 1),
    ]
  }

  private func cells(of plan: PolicyCase, _ context: PageContext) -> [Table.Cell] {
    let strings = context.strings
    let indicator = context.catalogue.indicator(plan.objective)
    let isExample = plan.settings.contains { setting in
      context.catalogue.policies.lever(setting.lever)?.effect(on: plan.objective)?.isExample
        ?? false
    }
    return [
      Table.Cell(strings(plan.name)),
      Table.Cell(indicator.map { strings($0.name) } ?? plan.objective),
      baseline(of: plan, context), Table.Cell(plan.settings.count),
      isExample ? Table.Cell(strings(.policy(.example)), style: .data) : .none,
    ]
  }

  /// What the objective comes to without any lever, or why nothing can be simulated.
  private func baseline(of plan: PolicyCase, _ context: PageContext) -> Table.Cell {
    if let premise = plan.premise {
      return Table.Cell(context.strings(.policy(.premise(context.strings(premise.text)))))
    }
    guard let reading = context.readings[plan.objective] else { return .none }
    switch context.outlook(of: reading) {
    case .success(let outlook):
      let mark = reading.latest.flatMap(context.embargoMark) ?? StyledText("")
      guard let step = outlook.yearEnd ?? outlook.steps.first else { return .none }
      let limits = step.distribution.interval(.eighty)
      func value(_ value: Double) -> String {
        context.outlookText.value(value, outlook.series.measure, of: reading.indicator)
      }
      let interval = context.strings(
        .policy(.strip(low: value(limits.lowerBound), high: value(limits.upperBound))))
      let text = context.strings(
        .policy(.within(value(step.distribution.point), interval: interval)))
      return Table.Cell(mark + StyledText(text, style: .forecast))
    case .failure(let refusal):
      return Table.Cell(context.outlookText.refusal(refusal), style: .secondary)
    }
  }
}
