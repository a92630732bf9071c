import CockpitCatalogue
import CockpitWording

// Keeping a scenario: as a file that `cockpit simulate` reads, and that nothing ever replaces.

extension Session {
  /// Asks for the file of the scenario that is simulated; its number is in its name.
  mutating func saveScenario() -> [SessionEffect] {
    guard let number = scenarioNumber else { return [] }
    return [
      .export(
        ExportRequest(
          format: .json, fileName: "\(context.catalogue.id)-SIM-\(number).policy.json",
          isScenario: true))
    ]
  }

  /// The scenario that is simulated, as a file; empty where none is.
  var scenarioText: String {
    guard let page = place.page.as(SimulationPage.self), let number = scenarioNumber,
      let plan = context.catalogue.policies.scenario(page.plan)
    else { return "" }
    return String(decoding: page.file(of: plan, number: number).bytes, as: UTF8.self)
  }

  /// The number of the scenario whose settings are changed.
  private var scenarioNumber: String? {
    guard let page = place.page.as(SimulationPage.self),
      let numbers = shown.content.simulation?.numbers, numbers.indices.contains(page.column)
    else { return nil }
    return numbers[page.column]
  }

  /// Says what became of a file that no dialog waits for.
  mutating func say(_ outcome: ExportOutcome) {
    let strings = context.strings
    message =
      switch outcome {
      case .written(let file, _): strings(.policy(.saved(file)))
      case .exists(let file): strings(.policy(.isSaved(file)))
      case .failed(let file, let reason): strings(.export(.failed(file: file, because: reason)))
      }
  }
}
