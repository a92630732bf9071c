import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// One scenario with up to three sets of settings side by side, what they would do, and what that takes for granted.
///
/// The settings are the page's own: nothing of them is written anywhere but into a file that is asked for.
struct SimulationPage: Page {
  static let mostColumns = 3

  /// The scenario of the pack, by id.
  let plan: String
  /// The settings of each column: 甲, 乙, 丙.
  private(set) var columns: [[LeverSetting]]
  /// The column whose settings are changed.
  private(set) var column = 0
  /// The assumptions that were ticked, by their ids.
  private(set) var ticked: Set<String> = []

  init(_ plan: PolicyCase) {
    self.plan = plan.id
    columns = [plan.settings]
  }

  var id: String { "simulation:\(plan)" }

  /// Whether what fits beside one another does so.
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    guard let plan = context.catalogue.policies.scenario(plan) else {
      return PageContent(plan, [])
    }
    let title = strings(.policy(.titleOf(strings(plan.name))))
    let answers = columns.map { settings in context.answer(of: plan, settings) }
    guard case .success(let first) = answers[0] else {
      let reasons = answers.compactMap { answer -> String? in
        if case .failure(let refusal) = answer { context.policyText.refusal(refusal) } else { nil }
      }
      var content = PageContent(title, [PagePanel(.text(TextBlock(reasons.first ?? "")))])
      content.simulation = Simulation(numbers: [])
      return content
    }
    return SimulationPanels(
      page: self, plan: plan, answers: answers.compactMap { try? $0.get() }, first: first,
      context: context
    ).content(title)
  }
}

// MARK: - What is set

extension SimulationPage {
  /// The page with a setting some steps on, as far as it reaches.
  func moved(_ lever: LeverDefinition, by steps: Double) -> SimulationPage {
    var page = self
    guard let place = columns[column].firstIndex(where: { $0.lever == lever.id }) else {
      return self
    }
    let value = NumberText.rounded(
      columns[column][place].value + steps * lever.step, decimals: lever.decimals)
    page.columns[column][place].value = min(
      max(value, lever.reach.lowerBound), lever.reach.upperBound)
    page.ticked = []
    return page
  }

  /// The page with what its column has set as the scenario of the pack has it.
  func reset(to plan: PolicyCase) -> SimulationPage {
    var page = self
    page.columns[column] = plan.settings
    page.ticked = []
    return page
  }

  /// The page with another column to be set, which begins as the last one is where it is new.
  func turned(toColumn number: Int) -> SimulationPage {
    var page = self
    if number >= columns.count { page.columns.append(columns[columns.count - 1]) }
    page.column = min(number, page.columns.count - 1)
    page.ticked = []
    return page
  }

  /// The page with an assumption ticked, or no longer.
  func toggled(_ assumption: String) -> SimulationPage {
    var page = self
    if page.ticked.remove(assumption) == nil { page.ticked.insert(assumption) }
    return page
  }

  /// The file of what its column has set.
  func file(of plan: PolicyCase, number: String) -> PolicyFile {
    PolicyFile(
      scenario: plan.id, objective: plan.objective, settings: columns[column],
      assumptions: plan.assumptions, seed: PolicyCase.standardSeed, number: number)
  }
}
