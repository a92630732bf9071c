import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// 转办 of an alarm that is over: the work is not.
struct WorkLeftTests {
  private static let actor = Actor(AlarmTrial.officer, user: "duty")
  private static let other = Actor(AlarmTrial.other, user: "duty")

  private static func act(
    _ action: AlarmAction, by actor: Actor = WorkLeftTests.actor, at minute: Double,
    _ queues: inout Queues
  ) throws {
    _ = try queues.take(
      action, on: AlarmTrial.key, seen: nil, by: actor, at: AlarmTrial.at(minute))
  }

  /// An alarm that was acknowledged, sent to a unit, and came back half an hour later.
  private static func returned() throws -> Queues {
    var queues = Queues(rules: [AlarmTrial.rule()])
    queues.figure(16, at: 0)
    try act(.acknowledge(reason: .knownAndPending, note: ""), at: 1, &queues)
    try act(.dispatch(to: "water", seconds: 600), at: 2, &queues)
    for minute in stride(from: 3.0, through: 38, by: 5) { queues.figure(5, at: minute) }
    return queues
  }

  @Test("stays listed, last of all, until the work is closed or given back, and is on no more")
  func listed() throws {
    var queues = try Self.returned()
    #expect(queues.listed.map(\.key) == [AlarmTrial.key])
    #expect(queues.listed.first?.isReplyOverdue == true)
    let counts = queues.counts
    #expect(counts.workLeft == 1 && counts.active == 0 && counts.listed == 0)
    #expect(counts.open == [0, 0, 0, 0] && counts.unseen == [0, 0, 0, 0])
    #expect(AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(41)).active == 0)
    try Self.act(.work(.accepted), by: Self.other, at: 50, &queues)
    try Self.act(.work(.replied), by: Self.other, at: 51, &queues)
    #expect(queues.listed.count == 1)
    try Self.act(.verify(isDone: true), at: 52, &queues)
    #expect(queues.listed.isEmpty && queues.counts.workLeft == 0)
  }

  @Test("is on again as any other one where it comes back")
  func again() throws {
    var queues = try Self.returned()
    queues.figure(16, at: 60)
    #expect(queues.listed.first?.standing == .unacknowledged && queues.counts.workLeft == 0)
  }
}
