import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// 转办 with a unit and a time for its reply.
struct AlarmDispatchTests {
  /// An alarm of 二级 that was acknowledged in its first minute.
  private func trial() -> AlarmTrial {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    return trial
  }

  @Test("it is known to whom and by when, and that goes on while the work does")
  func kept() {
    var trial = trial()
    #expect(trial.act(.dispatch(to: "water", seconds: 600), at: 2) == nil)
    #expect(trial.rows == [30] && trial.alarm?.regions.work == .sent)
    #expect(trial.alarm?.dispatch == AlarmDispatch(unit: "water", dueAt: AlarmTrial.at(12)))
    #expect(trial.act(.work(.accepted), at: 3, by: AlarmTrial.other) == nil)
    #expect(trial.alarm?.dispatch?.unit == "water" && trial.alarm?.nextDue == AlarmTrial.at(12))
  }

  @Test("without a time it is that of the rule at the level that is shown")
  func ruleTime() {
    var trial = trial()
    #expect(trial.act(.dispatch(to: "water", seconds: nil), at: 2) == nil)
    #expect(trial.alarm?.dispatch?.dueAt == AlarmTrial.at(32))
  }

  @Test("who named nobody is not said to have named somebody before")
  func unnamed() {
    var trial = trial()
    trial.act(.dispatch(to: "water", seconds: 600), at: 2)
    trial.act(.work(.accepted), at: 3, by: AlarmTrial.other)
    trial.act(.work(.replied), at: 4, by: AlarmTrial.other)
    trial.act(.verify(isDone: false), at: 5)
    trial.act(.work(.sent), at: 6)
    #expect(trial.alarm?.regions.work == .sent && trial.alarm?.dispatch == nil)
  }

  @Test("what nobody has accepted yet can be sent to another unit, with a time of its own")
  func again() {
    var trial = trial()
    trial.act(.dispatch(to: "water", seconds: 600), at: 2)
    #expect(trial.act(.work(.sent), at: 3) == .nothingThere)
    #expect(trial.act(.dispatch(to: "police", seconds: 1200), at: 3) == nil)
    #expect(trial.rows == [30])
    #expect(trial.alarm?.dispatch == AlarmDispatch(unit: "police", dueAt: AlarmTrial.at(23)))
    trial.act(.work(.accepted), at: 4, by: AlarmTrial.other)
    #expect(trial.act(.dispatch(to: "water", seconds: 600), at: 5) == .nothingThere)
  }

  @Test("no unit, no time and more than a week are refused, and nothing is sent")
  func refused() {
    var trial = trial()
    #expect(trial.act(.dispatch(to: " ", seconds: 600), at: 2) == .needsUnit)
    #expect(trial.act(.dispatch(to: "water", seconds: 0), at: 2) == .tooShort)
    #expect(
      trial.act(.dispatch(to: "water", seconds: 604_801), at: 2) == .tooLong(atMost: 604_800))
    #expect(trial.alarm?.regions.work == AlarmWork.none && trial.alarm?.dispatch == nil)
  }

  @Test("13: nobody replied in time: what was acknowledged rings again, once")
  func missed() {
    var trial = trial()
    trial.act(.dispatch(to: "water", seconds: 600), at: 2)
    trial.wait(until: 11)
    #expect(trial.rows.isEmpty && trial.alarm?.isReplyOverdue == false)
    trial.wait(until: 12)
    #expect(trial.rows == [13] && trial.rang && trial.last.first?.reason == .workOverdue)
    #expect(trial.alarm?.standing == .unacknowledged && trial.alarm?.isReplyOverdue == true)
    trial.acknowledge(at: 13)
    trial.wait(until: 20)
    #expect(trial.rows.isEmpty && trial.alarm?.standing == .acknowledged)
    // A late reply is one.
    trial.act(.work(.accepted), at: 21, by: AlarmTrial.other)
    #expect(trial.alarm?.isReplyOverdue == true)
    trial.act(.work(.replied), at: 22, by: AlarmTrial.other)
    #expect(trial.alarm?.isReplyOverdue == false && trial.alarm?.dispatch?.isOverdue == true)
  }

  @Test("a reply in time leaves it as it is")
  func inTime() {
    var trial = trial()
    trial.act(.dispatch(to: "water", seconds: 600), at: 2)
    trial.act(.work(.accepted), at: 3, by: AlarmTrial.other)
    trial.act(.work(.replied), at: 4, by: AlarmTrial.other)
    trial.wait(until: 30)
    #expect(trial.rows.isEmpty && trial.alarm?.standing == .acknowledged)
  }

  @Test("of one that is back, or that nobody has seen, a missed reply is noted and does not ring")
  func silent() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.act(.dispatch(to: "water", seconds: 600), at: 2)
    trial.wait(until: 12)
    #expect(trial.rows == [13] && !trial.rang && trial.alarm?.isReplyOverdue == true)
    var back = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    back.figure(21, at: 0)
    back.acknowledge(at: 1)
    back.act(.dispatch(to: "water", seconds: 600), at: 2)
    back.figure(5, at: 5)
    back.wait(until: 12)
    #expect(back.rows == [13] && !back.rang && back.alarm?.standing == .unlisted)
  }
}
