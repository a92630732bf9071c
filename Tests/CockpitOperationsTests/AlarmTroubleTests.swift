import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// Courses of events in which something was lost, muted or closed that must not be.
struct AlarmTroubleTests {
  private static func device(_ id: String, _ indicator: String, isTrial: Bool = false) -> AlarmRule
  {
    AlarmTrial.rule(
      id, class: .device,
      limits: [.init(on: 1, off: 0, consequence: .service, respondWithin: 1800)],
      back: .after(seconds: 0), latches: false, hangsOn: ["a", "b"].filter { $0 != id },
      indicator: indicator, isTrial: isTrial)
  }

  private static func linked(isTrial: Bool = false) -> AlarmTrial {
    AlarmTrial(
      AlarmTrial.rule(hangsOn: ["a", "b"]), device("a", "off.a", isTrial: isTrial),
      device("b", "off.b"))
  }

  @Test(
    "stays muted while one of two devices is at fault, and is told half a minute after the last")
  func twoDevices() {
    var trial = Self.linked()
    trial.figure(16, at: 0)
    trial.figure(1, at: 1, indicator: "off.a")
    trial.figure(1, at: 2, indicator: "off.b")
    trial.figure(0, at: 3, indicator: "off.a")
    trial.wait(until: 10)
    #expect(trial.alarm?.standing == .suppressed)
    trial.figure(0, at: 11, indicator: "off.b")
    trial.wait(until: 12)
    #expect(trial.rows == [20] && trial.rang)
  }

  @Test("a deed of somebody who saw an older figure does not put that figure back")
  func newerFigures() throws {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(16, at: 0)
    let key = AlarmKey(rule: AlarmTrial.rule().id, area: AlarmTrial.area)
    let written = try #require(trial.book.alarms[key])
    trial.figure(18, at: 5)
    var seen = written
    seen.version += 1
    trial.book.restore(seen, at: trial.book.alarms[key]?.latest?.time ?? Instant(seconds: 0))
    #expect(trial.book.alarms[key]?.latest?.value == 18)
    #expect(trial.book.alarms[key]?.version == seen.version)
  }

  @Test("devices mute each other never, and one on trial mutes nothing")
  func devices() {
    var trial = Self.linked(isTrial: true)
    trial.figure(16, at: 0)
    trial.figure(1, at: 1, indicator: "off.a")
    #expect(trial.alarm?.standing == .unacknowledged)
    trial.figure(1, at: 2, indicator: "off.b")
    let key = AlarmKey(rule: "b", area: AlarmTrial.area)
    #expect(trial.book.alarms[key]?.standing == .unacknowledged)
  }

  @Test(
    "taken from the shelf while its link is down it is muted; without the link in its rule, told")
  func reviewed() {
    var trial = Self.linked()
    trial.figure(16, at: 0)
    trial.act(.shelve(seconds: 3600, isOneShot: false, reason: .maintenance), at: 1)
    trial.figure(1, at: 2, indicator: "off.a")
    trial.act(.unshelve, at: 3)
    #expect(trial.alarm?.standing == .suppressed)
    _ = trial.book.take(
      [AlarmTrial.rule(version: 2), Self.device("a", "off.a"), Self.device("b", "off.b")],
      at: AlarmTrial.at(4))
    trial.act(.migrate, at: 5)
    trial.wait(until: 6)
    #expect(trial.alarm?.standing == .unacknowledged)
  }

  @Test("an unseen 一级 is not hidden by a milder occurrence after it")
  func unseen() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    for (minute, value) in [(0.0, 60.0), (5, 1), (10, 16), (15, 1)] {
      trial.figure(value, at: minute)
    }
    #expect(trial.alarm?.standing == .returned && trial.alarm?.level == .first)
    trial.acknowledge(at: 16)
    #expect(trial.alarm?.standing == .unlisted)
  }

  @Test("neither gaps nor figures between the limits are changes to and fro")
  func flapping() {
    var slow = AlarmTrial(AlarmTrial.rule())
    for step in 0..<60 { slow.figure(32, at: Double(step) * 20) }
    #expect(slow.alarm?.regions.isFlapping == false)
    var between = AlarmTrial(AlarmTrial.rule())
    for step in 0..<60 {
      between.figure(step.isMultiple(of: 2) ? 15.5 : 12, at: Double(step) * 5)
    }
    #expect(between.alarm?.regions.isFlapping == false)
    #expect(between.alarm?.regions.condition == .active)
  }

  @Test("26: 一级 that flaps rings every ten minutes at most")
  func firstFlaps() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    var rings: [Double] = []
    for place in 0..<30 {
      let minute = Double(place) * 2
      trial.figure(place.isMultiple(of: 2) ? 28 : 5, at: minute)
      if trial.rang { rings.append(minute) }
    }
    let late = rings.filter { $0 > 20 }
    #expect(zip(late, late.dropFirst()).allSatisfy { $1 - $0 >= 10 } && late.count > 2)
  }

  @Test("35: who begins is called by 一级 that flaps, however lately it rang for others")
  func beginsWhileItFlaps() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    for place in 0..<21 { trial.figure(place.isMultiple(of: 2) ? 28 : 5, at: Double(place)) }
    #expect(trial.alarm?.regions.isFlapping == true)
    for minute in [20.5, 21] {
      trial.last = trial.book.restart(at: AlarmTrial.at(minute))
      #expect(trial.rows == [35] && trial.rang)
    }
  }

  @Test("一级 that flaps and that nobody has seen rings on, every ten minutes")
  func ringsOn() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    for place in 0..<21 { trial.figure(place.isMultiple(of: 2) ? 28 : 5, at: Double(place)) }
    #expect(trial.alarm?.regions.isFlapping == true)
    var rings = 0
    for minute in 21...81 {
      trial.wait(until: Double(minute))
      if trial.rang { rings += 1 }
    }
    #expect(rings >= 5 && rings <= 8)
  }

  @Test("a shelf holds no longer than the graver level allows; a version that makes it 一级 ends it")
  func shelves() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(16, at: 0)
    trial.act(.shelve(seconds: 86_400, isOneShot: false, reason: .maintenance), at: 1)
    trial.figure(21, at: 5)
    #expect(
      trial.alarm?.regions.gate == .shelved(until: AlarmTrial.at(245), isOneShot: false))
    let graver = AlarmTrial.rule(
      version: 2, limits: [.init(on: 15, off: 10, consequence: .life, respondWithin: 540)])
    _ = trial.book.take([graver], at: AlarmTrial.at(6))
    trial.act(.migrate, at: 7)
    #expect(trial.rang && trial.alarm?.standing == .unacknowledged)
  }

  @Test(
    "told together only with what is there, of one cause and as grave, and by itself after that ends"
  )
  func merged() {
    func rule(_ id: String, _ indicator: String, group: String = "rain") -> AlarmRule {
      AlarmRule(
        id: id, version: 1, name: LocalizedText(zh: id), indicator: indicator, dataClass: .fast,
        limits: [
          .init(on: 15, off: 10, consequence: .service, respondWithin: 1800),
          .init(on: 27, off: 22, consequence: .life, respondWithin: 540),
        ], confirmation: .init(needed: 1, of: 1), comesBack: .after(seconds: 0), latches: false,
        group: group, cause: LocalizedText(zh: "雨"), effect: LocalizedText(zh: "淹"),
        action: LocalizedText(zh: "排"), owner: Department.ID("water"))
    }
    var trial = AlarmTrial(
      rule("water", "depth"), rule("river", "river"), rule("noise", "noise", group: "noise"))
    for indicator in ["depth", "river", "noise"] { trial.figure(16, at: 0, indicator: indicator) }
    func key(_ rule: String) -> AlarmKey { AlarmKey(rule: rule, area: AlarmTrial.area) }
    for other in ["nothing", "noise", "water"] {
      #expect(trial.act(.merge(into: key(other)), at: 1) == .nothingThere)
    }
    #expect(trial.act(.merge(into: key("river")), at: 1) == nil)
    #expect(trial.act(.merge(into: key("water")), at: 1, on: key("river")) == .nothingThere)
    trial.figure(28, at: 2)
    #expect(trial.rang)
    trial.figure(5, at: 3, indicator: "river")
    #expect(trial.alarm?.mergedInto == nil)
  }

  @Test(
    "who did the work does not verify it, whoever handed it on; it goes on after the figures came back"
  )
  func work() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    trial.figure(21, at: 0)
    trial.act(.work(.sent), at: 1)
    trial.act(.work(.accepted), at: 2, by: AlarmTrial.other)
    trial.figure(5, at: 3)
    #expect(trial.act(.work(.replied), at: 4, by: AlarmTrial.other) == nil)
    #expect(trial.act(.work(.verifying), at: 5, by: AlarmTrial.officer) == nil)
    #expect(trial.act(.verify(isDone: true), at: 6, by: AlarmTrial.other) == .ownWork)
    #expect(trial.act(.verify(isDone: true), at: 7) == nil)
  }

  @Test("a second person has a name of their own, and nobody acts without one")
  func persons() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    let out = AlarmAction.takeOutOfService(seconds: 600, reason: .maintenance)
    for name in ["", "　", "王 "] {
      #expect(
        trial.act(out, at: 1, second: Person(name: name, role: .operator)) == .needsSecondPerson)
    }
    #expect(trial.act(out, at: 1, by: Person(name: " ", role: .operator)) == .observer)
  }

  @Test("of two figures of one moment the graver counts; one ahead of the clock does not")
  func figures() {
    var trial = AlarmTrial(AlarmTrial.rule())
    func sample(_ minute: Double, _ value: Double) -> AlarmSample {
      AlarmSample(
        indicator: "depth", area: AlarmTrial.area, time: AlarmTrial.at(minute), value: value)
    }
    trial.last = trial.book.take([sample(0, 60), sample(0, 5)], at: AlarmTrial.at(0))
    #expect(trial.rows == [2] && trial.alarm?.level == .first)
    trial.last = trial.book.take([sample(100_000, 1)], at: AlarmTrial.at(1))
    trial.figure(60, at: 5)
    #expect(!trial.rows.contains(38) && trial.alarm?.latest?.value == 60)
  }

  @Test("figures in conflict change nothing until the conflict is over")
  func conflict() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    trial.figure(21, at: 0)
    trial.quality(.conflicting, at: 1)
    trial.figure(1, at: 5)
    #expect(trial.rows == [] && trial.alarm?.standing == .unacknowledged)
    trial.quality(.good, at: 6)
    trial.figure(1, at: 10)
    #expect(trial.alarm?.regions.condition == .normal)
  }

  @Test(
    "figures in conflict raise an alarm and make it graver: till somebody has asked, the graver one holds"
  )
  func graverConflict() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3, back: .after(seconds: 0)))
    trial.figure(21, at: 0)
    trial.quality(.conflicting, at: 0)
    #expect(trial.alarm?.regions.condition == .pending)
    trial.figure(1, at: 2)
    #expect(trial.rows == [] && trial.alarm?.regions.condition == .pending)
    trial.figure(21, at: 5)
    #expect(trial.rows == [2] && trial.rang && trial.alarm?.regions.quality == .conflicting)
    let level = trial.alarm?.level
    trial.figure(60, at: 10)
    trial.figure(60, at: 15)
    #expect(trial.alarm?.level == .first && level != .first)
    trial.figure(21, at: 20)
    #expect(trial.rows == [] && trial.alarm?.occurrence?.level == .first)
  }

  @Test("an open alarm goes on by the indicator of its own version of the rule")
  func otherIndicator() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    trial.figure(21, at: 0)
    _ = trial.book.take([AlarmTrial.rule(version: 2, indicator: "other")], at: AlarmTrial.at(1))
    trial.figure(1, at: 2, indicator: "other")
    #expect(trial.alarm?.standing == .unacknowledged)
    trial.figure(28, at: 5)
    #expect(trial.rows == [11])
  }
}
