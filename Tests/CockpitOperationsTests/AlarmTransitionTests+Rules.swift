import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// What another pack does to alarms: a new version of a rule, one that was edited, one that is gone.
extension AlarmTransitionTests {
  @Test(
    "28: a new version waits while something is open; a wording holds at once and wipes nothing")
  func row28() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    trial.last = trial.book.take([AlarmTrial.rule(name: "道路积水")], at: AlarmTrial.at(2))
    #expect(trial.rows == [] && trial.alarm?.standing == .acknowledged)
    #expect(trial.alarm?.rule.name.zh == "道路积水" && trial.alarm?.level == .second)
    let stricter = AlarmTrial.rule(
      version: 2, limits: [.init(on: 18, off: 12, consequence: .life, respondWithin: 540)])
    trial.last = trial.book.take([stricter], at: AlarmTrial.at(3))
    #expect(trial.rows == [] && trial.alarm?.rule.version == 1)
    #expect(trial.act(.migrate, at: 4) == nil)
    #expect(trial.rows == [28] && trial.rang && trial.alarm?.level == .first)
    #expect(trial.alarm?.standing == .unacknowledged && trial.alarm?.rule.version == 2)
  }

  @Test(
    "28: limits changed under the same version wait like a new version; changed back, nothing waits"
  )
  func editedUnderOneVersion() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    let milder = AlarmTrial.rule(
      limits: [.init(on: 40, off: 30, consequence: .crowd, respondWithin: 1800)])
    _ = trial.book.take([milder], at: AlarmTrial.at(1))
    #expect(trial.alarm?.nextRule == milder && trial.alarm?.rule.limits.count == 3)
    trial.figure(22, at: 2)
    #expect(trial.alarm?.regions.condition.isOn == true)
    _ = trial.book.take([AlarmTrial.rule()], at: AlarmTrial.at(3))
    #expect(trial.alarm?.nextRule == nil)
    _ = trial.book.take([milder], at: AlarmTrial.at(4))
    trial.act(.migrate, at: 5)
    #expect(trial.rows == [28] && trial.alarm?.rule == milder)
  }

  @Test(
    "while one place goes on by the old rule, another is judged by the new one", arguments: [1, 2])
  func othersByTheNewRule(version: Int) {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    let stricter = AlarmTrial.rule(
      version: version, limits: [.init(on: 5, off: 3, consequence: .crowd, respondWithin: 1800)])
    _ = trial.book.take([stricter], at: AlarmTrial.at(1))
    trial.figure(7, at: 2, area: "330203002")
    let other = trial.book.alarms[AlarmKey(rule: "water", area: "330203002")]
    #expect(other?.occurrence != nil && other?.rule == stricter)
    #expect(trial.alarm?.rule == AlarmTrial.rule() && trial.alarm?.nextRule == stricter)
  }

  @Test("28: what is pending goes by the new version at once: a countersigned rule rings")
  func newVersionWhilePending() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2, isTrial: true))
    trial.figure(28, at: 0)
    #expect(trial.alarm?.regions.condition == .pending)
    let signed = AlarmTrial.rule(version: 2, needed: 2, of: 2)
    _ = trial.book.take([signed], at: AlarmTrial.at(1))
    #expect(trial.alarm?.rule == signed && trial.alarm?.nextRule == nil)
    for (minute, value) in [(5.0, 2.0), (60, 28), (65, 28)] { trial.figure(value, at: minute) }
    #expect(trial.rows == [2] && trial.rang && trial.alarm?.level == .first)
  }

  @Test("28: what is pending is let go by a version that watches something else, or elsewhere")
  func otherIndicatorWhilePending() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2))
    trial.figure(28, at: 100)
    let other = AlarmTrial.rule(version: 2, needed: 2, of: 2, indicator: "river")
    _ = trial.book.take([other], at: AlarmTrial.at(101))
    #expect(trial.alarm?.regions.condition == .normal && trial.alarm?.latest == nil)
    // Its figures are judged, be they of before the last one of what was watched.
    trial.figure(28, at: 90, indicator: "river")
    trial.figure(28, at: 95, indicator: "river")
    #expect(trial.rows == [2] && trial.alarm?.level == .first)
  }

  @Test(
    "28: what is over and still listed goes by the new version, but not by one that watches others")
  func newVersionWhileListed() {
    for isOther in [false, true] {
      var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: true))
      trial.figure(28, at: 0)
      trial.figure(2, at: 5)
      #expect(trial.alarm?.standing == .returned)
      let next = AlarmTrial.rule(
        version: 2, back: .after(seconds: 0), latches: true,
        indicator: isOther ? "river" : "depth")
      _ = trial.book.take([next], at: AlarmTrial.at(6))
      #expect(trial.alarm?.rule.version == (isOther ? 1 : 2))
      trial.acknowledge(at: 7)
      #expect(trial.alarm?.occurrence == nil && trial.alarm?.rule == next)
    }
  }

  @Test(
    "28: what came and went of what a rule watched before silences nothing of what it watches then")
  func flappedBefore() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    let minute = trial.flap(16)
    #expect(trial.alarm?.regions.isFlapping == true)
    trial.figure(1, at: minute)
    trial.acknowledge(at: minute)
    #expect(trial.alarm?.occurrence == nil)
    let other = AlarmTrial.rule(version: 2, back: .after(seconds: 0), indicator: "river")
    _ = trial.book.take([other], at: AlarmTrial.at(minute + 1))
    trial.figure(16, at: minute + 5, indicator: "river")
    #expect(trial.rows == [2] && trial.rang && trial.alarm?.regions.isFlapping == false)
  }

  @Test("28: what is pending goes on where the new version judges alike")
  func likeVersionWhilePending() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2, isTrial: true))
    trial.figure(28, at: 0)
    _ = trial.book.take([AlarmTrial.rule(version: 2, needed: 2, of: 2)], at: AlarmTrial.at(1))
    trial.figure(28, at: 5)
    #expect(trial.rows == [2] && trial.rang)
  }

  @Test("28: gone over to at the same level, the acknowledgement stays")
  func sameLevel() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    _ = trial.book.take([AlarmTrial.rule(version: 2)], at: AlarmTrial.at(2))
    trial.act(.migrate, at: 3)
    #expect(trial.rows == [28] && !trial.rang && trial.alarm?.standing == .acknowledged)
  }

  @Test("29: a rule that is taken away ends what is open only by the word of two")
  func row29() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.last = trial.book.take([], at: AlarmTrial.at(1))
    #expect(trial.rows == [] && trial.alarm?.standing == .unacknowledged)
    trial.last = trial.book.take([], byTwo: true, at: AlarmTrial.at(2))
    #expect(trial.rows == [29] && trial.last.first?.reason == .ruleRemoved)
    #expect(trial.alarm == nil)
  }

  @Test(
    "29: a rule that is gone goes on for what is open, there alone, and raises nothing after it")
  func gone() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    _ = trial.book.take([], at: AlarmTrial.at(2))
    trial.figure(28, at: 3)
    #expect(trial.rows == [11] && trial.rang)
    trial.acknowledge(at: 4)
    trial.figure(28, at: 5, area: "330203002")
    #expect(trial.rows == [])
    trial.figure(1, at: 6)
    #expect(trial.rows == [7])
    trial.figure(28, at: 7)
    #expect(trial.rows == [] && trial.alarm?.occurrence == nil)
  }
}
