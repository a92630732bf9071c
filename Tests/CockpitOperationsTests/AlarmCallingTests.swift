import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// Which alarms call for somebody, by bell and blinking.
struct AlarmCallingTests {
  private func raised(_ value: Double = 28, isTrial: Bool = false) -> AlarmTrial {
    var trial = AlarmTrial(AlarmTrial.rule(isTrial: isTrial))
    trial.figure(value, at: 0)
    return trial
  }

  private func calls(_ trial: AlarmTrial) -> Bool { trial.alarm?.isCalling ?? false }

  @Test(
    "calls while it is on and nobody acknowledged it, also while it goes back or its figures are gone"
  )
  func on() {
    var trial = raised()
    #expect(calls(trial))
    trial.quality(.lost, at: 1)
    #expect(calls(trial))
    trial.quality(.good, at: 2)
    trial.figure(1, at: 3)
    #expect(trial.alarm?.regions.condition == .recovering && calls(trial))
  }

  @Test("calls no more once it is acknowledged, and again where it becomes graver")
  func acknowledged() {
    var trial = raised(16)
    trial.acknowledge(at: 1)
    #expect(!calls(trial))
    trial.figure(28, at: 2)
    #expect(calls(trial))
  }

  @Test("does not call once it came back, though nobody has seen it: there is nothing to act on")
  func returned() {
    var trial = raised()
    for minute in stride(from: 5.0, through: 40, by: 5) { trial.figure(1, at: minute) }
    #expect(trial.alarm?.standing == .returned)
    #expect(!calls(trial))
  }

  @Test("does not call from behind a gate, nor on trial")
  func gates() {
    var shelved = raised(16)
    shelved.act(.shelve(seconds: 600, isOneShot: false, reason: .drill), at: 1)
    #expect(shelved.alarm?.standing == .shelved && !calls(shelved))
    var out = raised()
    out.act(
      .takeOutOfService(seconds: 3600, reason: .drill), at: 1, second: AlarmTrial.other)
    #expect(out.alarm?.standing == .outOfService && !calls(out))
    let onTrial = raised(isTrial: true)
    #expect(onTrial.alarm?.standing == .unacknowledged && !calls(onTrial))
  }

  @Test("while it flaps, only 一级 calls")
  func flapping() {
    for (value, isCalling) in [(28.0, true), (21.0, false), (16.0, false)] {
      var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
      for minute in 0..<40 { trial.figure(minute % 2 == 0 ? 1 : value, at: Double(minute)) }
      #expect(trial.alarm?.regions.isFlapping == true)
      #expect(trial.alarm?.standing == .unacknowledged)
      #expect(calls(trial) == isCalling, "\(value)")
    }
  }

  @Test("counts tell the levels at which some call")
  func counts() {
    #expect(AlarmCounts([]).calling.isEmpty)
    let alarms = [raised(), raised(16), raised(21, isTrial: true)].compactMap(\.alarm)
    #expect(AlarmCounts(alarms).calling == [.first, .third])
    #expect(AlarmCounts(alarms).unseen == [1, 1, 1, 0])
  }

  @Test("back in service while the newest figure is safe, it rings once a limit is crossed again")
  func returnsRecovering() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(5, at: 0)
    let out = AlarmAction.takeOutOfService(seconds: 86_400, reason: .maintenance)
    #expect(trial.act(out, at: 1, second: AlarmTrial.other) == nil)
    trial.figure(21, at: 5)
    trial.figure(9, at: 10)
    #expect(trial.rows == [5] && !trial.rang)
    // Nobody acted in time, and nobody was to.
    trial.wait(until: 60)
    #expect(trial.alarm?.occurrence?.isOverdue == true)
    #expect(trial.act(.returnToService, at: 61) == nil)
    #expect(trial.rows == [22] && !trial.rang)
    #expect(trial.alarm?.standing == .unacknowledged)
    #expect(trial.alarm?.occurrence?.isOverdue == false)
    #expect(trial.alarm?.occurrence?.respondBy == AlarmTrial.at(61 + 30))
    // Nobody has heard of it yet.
    trial.figure(21, at: 62)
    #expect(trial.rows == [6, 2] && trial.rang)
    // By now somebody has.
    trial.figure(9, at: 63)
    trial.figure(21, at: 64)
    #expect(trial.rows == [6] && !trial.rang)
  }

  @Test("out of service over while the newest figure is safe, no bell rings either")
  func serviceOverRecovering() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    #expect(trial.rang)
    let out = AlarmAction.takeOutOfService(seconds: 1200, reason: .maintenance)
    #expect(trial.act(out, at: 1, second: AlarmTrial.other) == nil)
    trial.figure(9, at: 5)
    trial.wait(until: 21)
    #expect(trial.rows == [22] && !trial.rang)
    // It rang before it was taken out.
    trial.figure(21, at: 25)
    #expect(trial.rows == [6] && !trial.rang)
  }
}
