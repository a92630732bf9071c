import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// Figures about alarms, counted from what was recorded.
struct AlarmFiguresTests {
  private static let actor = Actor(AlarmTrial.officer, user: "duty")

  @Test(
    "counts what was raised, the busiest ten minutes, who acknowledged how soon, what was overdue")
  func figures() throws {
    var queues = Queues(rules: [
      AlarmTrial.rule(back: .after(seconds: 0)), AlarmTrial.rule("other", indicator: "river"),
    ])
    func sample(_ value: Double, _ minute: Double, _ area: String, _ indicator: String = "depth") {
      _ = queues.take(
        AlarmInput(samples: [
          AlarmSample(indicator: indicator, area: area, time: AlarmTrial.at(minute), value: value)
        ]), at: AlarmTrial.at(minute))
    }
    sample(30, 0, "a")
    sample(16, 1, "b")
    sample(16, 2, "b", "river")
    _ = try queues.take(
      .acknowledge(reason: .knownAndPending, note: ""), on: AlarmKey(rule: "water", area: "a"),
      seen: nil, by: Self.actor, at: AlarmTrial.at(4))
    sample(16, 60, "c")
    _ = queues.advance(to: AlarmTrial.at(120))
    let figures = AlarmFigures(queues, last: 7260, at: AlarmTrial.at(120))
    #expect(figures.raised == 4 && figures.peak == 3)
    #expect(figures.byLevel == [1, 0, 3, 0])
    #expect(figures.medianResponse == 240)
    #expect(figures.overdue == 3)
    #expect(figures.perWindow == 4.0 * 600 / 7260)
    #expect(figures.worst.first?.count == 1 && figures.worstShare == 1)
    // What was before the time is none of it.
    #expect(AlarmFigures(queues, last: 3500, at: AlarmTrial.at(120)).raised == 0)
    #expect(AlarmFigures(Queues(rules: []), last: 86_400, at: AlarmTrial.at(0)).worstShare == nil)
  }
}
