import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// 批注: what a note is on.
struct QueuesNotesTests {
  private static let actor = Actor(AlarmTrial.officer, user: "duty")

  @Test(
    "a note is on what somebody saw open of an alarm, whatever is open of it by now",
    arguments: [nil, 7])
  func seen(number: Int?) throws {
    var queues = Queues(rules: [AlarmTrial.rule()])
    queues.figure(16, at: 0)
    #expect(queues.alarms.alarms[AlarmTrial.key]?.occurrence?.number == 1)
    let noted = try queues.note(
      "已派人", on: AlarmTrial.key, occurrence: number, by: Self.actor, at: AlarmTrial.at(1))
    #expect(
      noted.map(\.event) == [.note("已派人", on: AlarmTrial.key, occurrence: number)])
  }
}
