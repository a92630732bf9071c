import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// Each row of the table of transitions by its number.
struct AlarmTransitionTests {
  @Test("1: a figure beyond a limit that is not confirmed yet is pending, in silence")
  func row1() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 3, of: 3))
    trial.figure(16, at: 0)
    #expect(trial.rows == [1] && !trial.rang)
    #expect(trial.alarm?.regions.condition == .pending && trial.alarm?.standing == .unlisted)
  }

  @Test("2: enough of the last figures beyond a limit open an occurrence, which rings")
  func row2() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3))
    trial.figure(16, at: 0)
    trial.figure(9, at: 5)
    #expect(trial.rows == [])
    trial.figure(21, at: 10)
    #expect(trial.rows == [2] && trial.rang)
    // Both of the two are at least at 三级; only one is at 二级.
    #expect(trial.alarm?.level == .third && trial.alarm?.standing == .unacknowledged)
    #expect(trial.alarm?.occurrence?.number == 1)
    #expect(trial.alarm?.occurrence?.respondBy == AlarmTrial.at(40))
  }

  @Test("2: one on trial is listed and never rings")
  func trialRule() {
    var trial = AlarmTrial(AlarmTrial.rule(isTrial: true))
    trial.figure(28, at: 0)
    #expect(trial.rows == [2] && !trial.rang && trial.alarm?.level == .first)
  }

  @Test("3: short crossings that are never confirmed ring once they are many")
  func row3() {
    var trial = AlarmTrial(
      AlarmTrial.rule(needed: 2, of: 2, repeats: .init(count: 3, within: 3600)))
    for minute in [0.0, 10, 20] {
      trial.figure(16, at: minute)
      if minute < 20 {
        #expect(trial.rows == [1])
        trial.figure(5, at: minute + 5)
        #expect(trial.rows == [4])
      }
    }
    #expect(trial.rows == [1, 3] && trial.rang)
    #expect(trial.last.last?.reason == .repeated)
  }

  @Test("4: back before it is confirmed, counted as fleeting")
  func row4() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 3, of: 3))
    trial.figure(16, at: 0)
    trial.figure(9, at: 5)
    #expect(trial.rows == [4] && !trial.rang)
    #expect(trial.alarm?.regions.condition == .normal && trial.alarm?.fleetingCount == 1)
  }

  @Test(
    "5, 6, 7: on the safe side it recovers, crosses again within the same occurrence, comes back")
  func rows567() {
    var trial = AlarmTrial(AlarmTrial.rule(latches: false))
    trial.figure(16, at: 0)
    trial.figure(12, at: 5)
    #expect(trial.rows == [] && trial.alarm?.regions.condition == .active)
    trial.figure(9, at: 10)
    #expect(trial.rows == [5] && trial.alarm?.regions.condition == .recovering)
    trial.figure(16, at: 15)
    #expect(trial.rows == [6] && !trial.rang && trial.alarm?.occurrence?.number == 1)
    trial.figure(9, at: 20)
    // Between the limits it neither recovers nor rings; the time on the safe side begins anew.
    trial.figure(11, at: 25)
    #expect(trial.rows == [] && trial.alarm?.regions.condition == .recovering)
    for minute in stride(from: 30.0, through: 55, by: 5) { trial.figure(9, at: minute) }
    #expect(trial.alarm?.regions.condition == .recovering)
    trial.figure(9, at: 60)
    #expect(trial.rows == [7] && trial.last.last?.reason == .returnedByItself)
    #expect(trial.alarm?.standing == .unlisted && trial.alarm?.occurrence == nil)
  }

  @Test("7: at 一级 and 二级 it stays listed until somebody has seen it")
  func latched() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    trial.figure(21, at: 0)
    trial.figure(5, at: 5)
    #expect(trial.rows == [7] && trial.alarm?.standing == .returned)
    #expect(trial.acknowledge(at: 6) == nil)
    #expect(trial.rows == [9] && trial.alarm?.standing == .unlisted)
  }

  @Test("7: what was acknowledged closes when it comes back; where only a person ends it, by hand")
  func comesBack() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .manual))
    trial.figure(28, at: 0)
    trial.acknowledge(at: 1)
    trial.figure(0, at: 60)
    #expect(trial.rows == [] && trial.alarm?.standing == .acknowledged)
    #expect(trial.act(.reset(reason: .instructed), at: 61) == nil)
    #expect(trial.rows == [7] && trial.alarm?.standing == .unlisted)
  }

  @Test("7: nobody ends it while its figures are beyond the limit, or are not good")
  func stays() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .manual))
    trial.figure(28, at: 0)
    #expect(trial.act(.reset(reason: .instructed), at: 1) == .stillBeyond)
    trial.figure(0, at: 10)
    trial.quality(.lost, at: 20)
    #expect(trial.act(.reset(reason: .instructed), at: 21) == .badFigures)
    #expect(trial.alarm?.regions.condition == .active)
    trial.quality(.good, at: 30)
    #expect(trial.act(.reset(reason: .instructed), at: 31) == nil)
  }

  @Test("8: acknowledged while it is on, at the level on the screen, for a time")
  func row8() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    let version = trial.alarm?.version
    #expect(trial.act(.acknowledge(reason: nil, note: ""), at: 1) == .needsReasonNumber)
    #expect(trial.act(.acknowledge(reason: .other, note: ""), at: 1) == .needsReasonNumber)
    #expect(
      trial.act(
        .acknowledge(reason: .knownAndPending, note: ""), at: 1, by: AlarmTrial.observer)
        == .observer)
    #expect(trial.alarm?.version == version)
    #expect(
      trial.act(.acknowledge(reason: .knownAndPending, note: ""), at: 1, version: version) == nil)
    #expect(trial.rows == [8] && trial.alarm?.standing == .acknowledged)
    #expect(
      trial.alarm?.regions.acknowledgement
        == .acknowledged(.second, by: AlarmTrial.officer, until: AlarmTrial.at(241)))
    // The second is told who was first.
    #expect(
      trial.act(
        .acknowledge(reason: .knownAndPending, note: ""), at: 2, by: AlarmTrial.other,
        version: version) == .changed(by: AlarmTrial.officer))
    #expect(
      trial.acknowledge(at: 2, by: AlarmTrial.other) == .changed(by: AlarmTrial.officer))
  }

  @Test("9: acknowledged after it came back, it closes")
  func row9() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    trial.figure(28, at: 0)
    trial.figure(5, at: 5)
    #expect(trial.act(.acknowledge(reason: nil, note: "已巡查"), at: 6) == nil)
    #expect(trial.rows == [9] && trial.alarm?.occurrence == nil)
  }

  @Test("10: an acknowledgement is taken back by the same person or a supervisor")
  func row10() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    #expect(
      trial.act(.withdraw(reason: .reportedTwice), at: 2, by: AlarmTrial.other) == .notTheirs)
    #expect(trial.act(.withdraw(reason: .reportedTwice), at: 3, by: AlarmTrial.chief) == nil)
    #expect(trial.rows == [10] && trial.rang && trial.alarm?.standing == .unacknowledged)
  }

  @Test("误确认 is a reason to take an acknowledgement back, and no other deed has it")
  func acknowledgedByMistake() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(16, at: 0)
    for action: AlarmAction in [
      .acknowledge(reason: .acknowledgedByMistake, note: "误"),
      .shelve(seconds: 3600, isOneShot: false, reason: .acknowledgedByMistake),
      .takeOutOfService(seconds: 3600, reason: .acknowledgedByMistake),
    ] {
      #expect(trial.act(action, at: 1) == .needsReasonNumber)
    }
    trial.acknowledge(at: 2)
    #expect(trial.act(.withdraw(reason: .other), at: 3) == .needsReasonNumber)
    #expect(trial.act(.withdraw(reason: .acknowledgedByMistake), at: 3) == nil)
    #expect(trial.alarm?.standing == .unacknowledged)
  }

  @Test("其他 is no reason of a deed that has no note: nothing of it is done")
  func otherWithoutNote() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(16, at: 0)
    let before = trial.alarm
    #expect(
      trial.act(.shelve(seconds: 60, isOneShot: false, reason: .other), at: 1)
        == .needsReasonNumber)
    #expect(
      trial.act(.takeOutOfService(seconds: 60, reason: .other), at: 1) == .needsReasonNumber)
    #expect(trial.act(.reset(reason: .other), at: 1) == .needsReasonNumber)
    #expect(trial.act(.reset(reason: .knownAndPending), at: 1) == .needsReasonNumber)
    #expect(
      trial.act(.acknowledge(reason: .hazardRemoved, note: ""), at: 1) == .needsReasonNumber)
    #expect(trial.alarm?.regions == before?.regions)
  }

  @Test("keeps the gravest figure of what is open, and its level where it closes")
  func worst() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(14, at: 0)
    #expect(trial.alarm?.worst == nil)
    for (minute, value) in [(5.0, 21.0), (10, 24), (15, 22)] { trial.figure(value, at: minute) }
    #expect(trial.alarm?.worst?.value == 24)
    for minute in stride(from: 20.0, through: 50, by: 5) { trial.figure(5, at: minute) }
    #expect(trial.alarm?.standing == .returned && trial.alarm?.worst?.value == 24)
    // It comes on again before anybody has seen it.
    trial.figure(16, at: 55)
    #expect(trial.alarm?.level == .second && trial.alarm?.worst?.value == 24)
    trial.acknowledge(at: 56)
    for minute in stride(from: 60.0, through: 90, by: 5) { trial.figure(5, at: minute) }
    #expect(trial.alarm?.standing == .unlisted && trial.alarm?.worst == nil)
    #expect(trial.last.map(\.level) == [.second])
  }

  @Test("the gravest figure may be one that was not confirmed yet; what came and went leaves none")
  func worstPending() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3))
    trial.figure(26, at: 0)
    trial.figure(21, at: 5)
    #expect(trial.alarm?.regions.condition == .active && trial.alarm?.worst?.value == 26)
    var fleeting = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3))
    for (minute, value) in [(0.0, 26.0), (5, 5), (10, 5)] { fleeting.figure(value, at: minute) }
    #expect(fleeting.rows == [4] && fleeting.alarm?.worst == nil)
  }

  @Test(
    "23: of sources that contradict each other the graver is confirmed, whoever comes first"
  )
  func graverConfirmed() {
    for isMilderFirst in [false, true] {
      var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2))
      for minute in [0.0, 5, 10] {
        for value in isMilderFirst ? [3.0, 28] : [28, 3] {
          let sample = AlarmSample(
            indicator: "depth", area: AlarmTrial.area, time: AlarmTrial.at(minute), value: value,
            giver: .init(source: value > 15 ? "a" : "b"))
          trial.last = trial.book.take([sample], at: AlarmTrial.at(minute))
          trial.last += trial.book.take(.conflicting, of: "depth", at: AlarmTrial.at(minute))
        }
      }
      #expect(trial.alarm?.regions.condition == .active && trial.alarm?.level == .first)
      #expect(trial.alarm?.latest?.value == 28)
    }
  }

  @Test("11, 12: graver than what was acknowledged it rings again; milder it does not")
  func rows1112() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    trial.figure(16, at: 5)
    // Still above the limit at which 二级 is left.
    #expect(trial.rows == [] && trial.alarm?.occurrence?.level == .second)
    trial.figure(14, at: 10)
    #expect(trial.rows == [12] && !trial.rang)
    #expect(trial.alarm?.occurrence?.level == .third && trial.alarm?.level == .second)
    trial.figure(21, at: 15)
    #expect(trial.rows == [12] && trial.alarm?.standing == .acknowledged)
    trial.figure(28, at: 20)
    #expect(trial.rows == [11] && trial.rang && trial.alarm?.level == .first)
    #expect(trial.alarm?.standing == .unacknowledged)
    #expect(trial.alarm?.occurrence?.respondBy == AlarmTrial.at(29))
  }

  @Test("13: an acknowledgement runs out and it rings again")
  func row13() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    trial.wait(until: 240)
    #expect(trial.rows == [])
    trial.wait(until: 241)
    #expect(trial.rows == [13] && trial.rang && trial.alarm?.occurrence?.repeatCount == 1)
  }

  @Test("13: on figures of a day it holds until the next one can come, and six hours more")
  func dailyAcknowledgement() {
    var trial = AlarmTrial(AlarmTrial.rule(class: .daily))
    trial.figure(21, at: 0)
    trial.acknowledge(at: 60)
    trial.wait(until: 24 * 60)
    trial.figure(21, at: 24 * 60 + 30)
    #expect(trial.rows == [] && trial.alarm?.standing == .acknowledged)
    trial.wait(until: 31 * 60 - 1)
    #expect(trial.rows == [] && trial.alarm?.standing == .acknowledged)
    trial.wait(until: 31 * 60)
    #expect(trial.rows == [13] && trial.rang)
  }

  @Test("14: nobody acted in time: it rings for the next in line, once")
  func row14() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.wait(until: 30)
    #expect(trial.rows == [14] && trial.rang && trial.alarm?.occurrence?.isOverdue == true)
    trial.wait(until: 90)
    #expect(trial.rows == [])
  }

  @Test("25: a series that is gone from its snapshots never clears an alarm (Q1)")
  func row25() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.quality(.lost, at: 5, isGone: true)
    #expect(trial.rows == [25] && trial.last.first?.reason == .seriesGone)
    trial.wait(until: 29)
    #expect(trial.alarm?.standing == .unacknowledged && trial.alarm?.regions.quality == .lost)
  }

  @Test("26, 27: what comes and goes all the time is muted, but for 一级, until it is quiet")
  func rows2627() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    var minute = 0.0
    var rows: [Int] = []
    while !rows.contains(26), minute < 200 {
      trial.figure(minute.truncatingRemainder(dividingBy: 10) == 0 ? 16 : 5, at: minute)
      rows += trial.rows
      minute += 5
    }
    #expect(trial.alarm?.regions.isFlapping == true && minute == 30)
    trial.figure(16, at: minute)
    #expect(trial.rows == [2] && !trial.rang)
    rows = []
    for _ in 0..<30 {
      minute += 5
      trial.figure(5, at: minute)
      rows += trial.rows
    }
    #expect(rows.contains(27) && trial.alarm?.regions.isFlapping == false)
  }

  @Test("30, 31, 32: work goes its steps; another unit verifies it; what comes again is a relapse")
  func rows303132() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    trial.figure(21, at: 0)
    #expect(trial.act(.work(.accepted), at: 1) == .nothingThere)
    for (work, minute) in [(AlarmWork.sent, 1.0), (.accepted, 2), (.replied, 3)] {
      #expect(trial.act(.work(work), at: minute, by: AlarmTrial.other) == nil)
      #expect(trial.rows == [30])
    }
    #expect(
      trial.act(.verify(isDone: true), at: 4, by: AlarmTrial.other) == .ownWork)
    let moved = Person(name: AlarmTrial.other.name, unit: "区政府办", role: .operator)
    #expect(trial.act(.verify(isDone: true), at: 4, by: moved) == .ownHand)
    let nowhere = Person(name: "周", unit: " ", role: .operator)
    #expect(trial.act(.verify(isDone: true), at: 4, by: nowhere) == .needsOwnUnit)
    #expect(trial.act(.verify(isDone: false), at: 4) == nil)
    #expect(trial.rows == [32] && trial.rang && trial.alarm?.regions.work == .returned)
    for (work, minute) in [(AlarmWork.sent, 5.0), (.accepted, 6), (.replied, 7)] {
      trial.act(.work(work), at: minute, by: AlarmTrial.other)
    }
    #expect(trial.act(.verify(isDone: true), at: 8) == nil)
    #expect(trial.rows == [31] && trial.alarm?.regions.work == .closed)
    trial.figure(5, at: 10)
    trial.figure(21, at: 15)
    #expect(trial.rows == [2, 32] && trial.alarm?.regions.work == .returned)
  }

  @Test("33: of one cause with another it keeps its state, and what happens to it rings")
  func row33() {
    var trial = AlarmTrial(
      AlarmTrial.rule(group: "rain"), AlarmTrial.rule("river", indicator: "river", group: "rain"))
    trial.figure(16, at: 0)
    trial.figure(21, at: 0, indicator: "river")
    let parent = AlarmKey(rule: "river", area: AlarmTrial.area)
    #expect(trial.act(.merge(into: AlarmTrial.key), at: 1) == .nothingThere)
    #expect(trial.act(.merge(into: parent), at: 1) == nil)
    #expect(trial.rows == [33] && trial.alarm?.standing == .unacknowledged)
    trial.figure(21, at: 2)
    #expect(trial.rows == [11] && trial.rang)
  }

  @Test(
    "35: after a restart what is unacknowledged rings once, what was acknowledged or shelved stays so"
  )
  func row35() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.last = trial.book.restart(at: AlarmTrial.at(5))
    #expect(trial.rows == [35] && trial.rang)
    trial.acknowledge(at: 6)
    trial.last = trial.book.restart(at: AlarmTrial.at(7))
    #expect(trial.rows == [] && trial.alarm?.standing == .acknowledged)
  }

  @Test("35: what is not confirmed goes on to be, and is confirmed by the next figures alone")
  func row35Pending() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2))
    trial.figure(16, at: 0)
    for minute in 1...4 {
      trial.last = trial.book.restart(at: AlarmTrial.at(Double(minute)))
      #expect(trial.rows == [] && trial.alarm?.regions.condition == .pending)
    }
    trial.figure(16, at: 5)
    #expect(trial.rows == [2] && trial.rang)
  }

  @Test("36: a clock that goes back stops the timers until it is where it was, and is told once")
  func row36() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.wait(until: 20)
    trial.wait(until: 5)
    #expect(trial.rows == [36] && trial.alarm?.occurrence?.isOverdue == false)
    for minute in [5.5, 12, 19.5] {
      trial.wait(until: minute)
      #expect(trial.rows == [] && trial.book.isClockBack)
    }
    trial.wait(until: 30)
    #expect(trial.rows == [14] && !trial.book.isClockBack)
    trial.wait(until: 29.5)
    #expect(trial.rows == [], "that little is no fault")
    trial.wait(until: 20)
    #expect(trial.rows == [36])
  }

  @Test("37: the same snapshot read again is no news, and ages nothing")
  func row37() {
    var trial = AlarmTrial(AlarmTrial.rule())
    let samples = [
      AlarmSample(
        indicator: "depth", area: AlarmTrial.area, time: AlarmTrial.at(0), value: 21)
    ]
    trial.last = trial.book.take(samples, of: "water", hash: "a", at: AlarmTrial.at(0))
    #expect(trial.rows == [2])
    let before = trial.alarm
    for minute in 1...20 {
      trial.last = trial.book.take(
        samples, of: "water", hash: "a", at: AlarmTrial.at(Double(minute)))
      #expect(trial.rows == [])
    }
    #expect(trial.alarm == before)
  }

  @Test("38: a figure that is not newer than the last is a revision, whatever it says")
  func row38() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 10)
    trial.last = trial.book.take(
      [AlarmSample(indicator: "depth", area: AlarmTrial.area, time: AlarmTrial.at(5), value: 1)],
      at: AlarmTrial.at(11))
    #expect(trial.rows == [38] && !trial.rang)
    #expect(trial.alarm?.latest?.value == 21 && trial.alarm?.standing == .unacknowledged)
  }
}
