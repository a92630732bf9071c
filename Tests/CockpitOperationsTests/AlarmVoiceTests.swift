import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue
@testable import CockpitOperations

/// Several who give the figures of one alarm: each is judged by its own.
struct AlarmVoiceTests {
  /// A figure of one of them.
  private func sample(
    _ value: Double, at minute: Double, by source: String = "s", part: String = ""
  ) -> AlarmSample {
    AlarmSample(
      indicator: "depth", area: AlarmTrial.area, time: AlarmTrial.at(minute), value: value,
      giver: .init(source: source, part: part))
  }

  /// Says how old the figures of each are.
  private func say(
    _ byGiver: [String: InputQuality], _ trial: inout AlarmTrial, at minute: Double
  ) {
    let states = byGiver.map { GiverQuality(giver: .init(source: $0), quality: $1) }
    trial.last = trial.book.take(
      .good, byGiver: states, of: "depth", area: AlarmTrial.area, at: AlarmTrial.at(minute))
  }

  @Test("whoever lags one figure behind is heard")
  func lagging() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2))
    for minute in stride(from: 0.0, through: 20, by: 5) {
      trial.last = trial.book.take([sample(2, at: minute, by: "a")], at: AlarmTrial.at(minute))
      guard minute > 0 else { continue }
      trial.last += trial.book.take(
        [sample(60, at: minute - 5, by: "b")], at: AlarmTrial.at(minute + 1))
    }
    #expect(trial.alarm?.level == .first && trial.alarm?.latest?.value == 60)
  }

  @Test("one figure of each confirms nothing")
  func oneEach() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2))
    trial.last = trial.book.take(
      [sample(28, at: 0, by: "a"), sample(28, at: 5, by: "b")], at: AlarmTrial.at(5))
    #expect(trial.alarm?.regions.condition == .pending)
    trial.last = trial.book.take(
      [sample(2, at: 5, by: "a"), sample(2, at: 10, by: "b")], at: AlarmTrial.at(10))
    #expect(trial.rows == [4] && trial.alarm?.regions.condition == .normal)
  }

  @Test("figures of one gauge do not end what another raised, which then falls silent")
  func silent() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 600)))
    trial.last = trial.book.take(
      [sample(60, at: 0, part: "point=P2"), sample(2, at: 0, part: "point=P1")],
      at: AlarmTrial.at(0))
    for minute in stride(from: 5.0, through: 60, by: 5) {
      trial.last = trial.book.take(
        [sample(2, at: minute, part: "point=P1")], at: AlarmTrial.at(minute))
      #expect(!trial.rows.contains { [5, 7, 12, 24].contains($0) })
    }
    #expect(trial.alarm?.regions.condition == .active && trial.alarm?.latest?.value == 60)
  }

  @Test(
    "nobody's fresh figures make the silence of whoever keeps it on good; graver ones ring all the same"
  )
  func frozen() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 600)))
    trial.last = trial.book.take(
      [sample(21, at: 0, by: "a"), sample(16, at: 0, by: "b")], at: AlarmTrial.at(0))
    trial.last = trial.book.take([sample(2, at: 5, by: "b")], at: AlarmTrial.at(5))
    say(["a": .lost, "b": .good], &trial, at: 90)
    #expect(trial.rows.contains(23) && trial.alarm?.regions.quality == .lost)
    trial.last = trial.book.take([sample(2, at: 90, by: "b")], at: AlarmTrial.at(91))
    #expect(trial.rows == [] && trial.alarm?.regions.quality == .lost)
    trial.last = trial.book.take([sample(28, at: 95, by: "b")], at: AlarmTrial.at(95))
    #expect(trial.rang && trial.alarm?.level == .first && trial.alarm?.regions.quality == .good)
    trial.last = trial.book.take([sample(2, at: 100, by: "b")], at: AlarmTrial.at(100))
    #expect(trial.alarm?.regions.condition.isOn == true && trial.alarm?.regions.quality == .lost)
  }

  @Test(
    "a person may end what only a lost one keeps on, and its last word keeps nothing on after that")
  func reset() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 600)))
    trial.last = trial.book.take(
      [sample(21, at: 0, by: "a"), sample(16, at: 0, by: "b")], at: AlarmTrial.at(0))
    #expect(trial.act(.reset(reason: .hazardRemoved), at: 1) == .nothingThere)
    trial.last = trial.book.take([sample(2, at: 5, by: "b")], at: AlarmTrial.at(5))
    say(["a": .lost, "b": .good], &trial, at: 90)
    // One figure does not say that it is over.
    #expect(trial.act(.reset(reason: .hazardRemoved), at: 91) == .nothingThere)
    for minute in [10.0, 15] {
      trial.last = trial.book.take([sample(2, at: minute, by: "b")], at: AlarmTrial.at(91))
    }
    #expect(trial.act(.reset(reason: .hazardRemoved), at: 91) == nil)
    #expect(trial.rows.contains(7) && trial.alarm?.regions.condition == .normal)
    for (minute, value) in [(95.0, 16.0), (100, 2), (110, 2)] {
      trial.last = trial.book.take([sample(value, at: minute, by: "b")], at: AlarmTrial.at(minute))
    }
    #expect(trial.rows == [7] && trial.alarm?.regions.condition == .normal)
  }

  @Test("who is always late is heard beyond a limit, and ends nothing by old figures")
  func alwaysLate() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2, back: .after(seconds: 600)))
    let late = Set([StaleFigures(sample(0, at: 0))])
    func come(_ value: Double, _ minute: Double) {
      trial.quality(.late, at: minute + 11)
      trial.last = trial.book.take(
        [sample(value, at: minute)], stale: late, at: AlarmTrial.at(minute + 12))
    }
    for minute in [0.0, 5, 10] { come(28, minute) }
    #expect(trial.alarm?.level == .first && trial.alarm?.regions.condition == .active)
    for minute in stride(from: 15.0, through: 60, by: 5) { come(2, minute) }
    #expect(trial.alarm?.regions.condition == .active && trial.alarm?.regions.quality == .late)
    // Nothing but a person ends it, and not before the figures say so.
    #expect(trial.act(.reset(reason: .hazardRemoved), at: 80) == nil)
    #expect(trial.alarm?.regions.condition == .normal)
  }

  @Test("between two late figures beyond a limit the safe ones count")
  func lateSpikes() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3))
    let late = Set([StaleFigures(sample(0, at: 0))])
    for (minute, value) in [(0.0, 28.0), (5, 2), (10, 2), (15, 2), (20, 28)] {
      trial.quality(.late, at: minute + 11)
      trial.last = trial.book.take(
        [sample(value, at: minute)], stale: late, at: AlarmTrial.at(minute + 12))
    }
    #expect(trial.alarm?.regions.condition == .pending)
  }

  @Test("so they do while it is on: its level rises by no two late figures with safe ones between")
  func lateSpikesWhileOn() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3))
    let late = Set([StaleFigures(sample(0, at: 0))])
    for (minute, value) in [
      (0.0, 16.0), (5, 16), (10, 28), (15, 2), (20, 2), (25, 28), (30, 2), (35, 28), (40, 28),
    ] {
      trial.quality(.late, at: minute + 11)
      trial.last = trial.book.take(
        [sample(value, at: minute)], stale: late, at: AlarmTrial.at(minute + 12))
      #expect((trial.alarm?.level == .first) == (minute >= 35), "\(minute)")
    }
  }

  @Test("who is late beside one who is not is confirmed by its own figures")
  func lateBesideFresh() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3))
    trial.last = trial.book.take([sample(16, at: 0, by: "a")], at: AlarmTrial.at(0))
    for minute in stride(from: 5.0, through: 60, by: 5) {
      trial.last = trial.book.take([sample(2, at: minute, by: "a")], at: AlarmTrial.at(minute))
      guard minute >= 20 else { continue }
      trial.last = trial.book.take(
        [sample(28, at: minute - 15, by: "b")], at: AlarmTrial.at(minute))
    }
    #expect(trial.alarm?.level == .first)
  }

  @Test(
    "whoever lags keeps on what it raised, whatever others say meanwhile",
    arguments: [10.0, 15, 60, 90])
  func laggingRaiser(_ lag: Double) {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2))
    trial.last = trial.book.take([sample(16, at: 0, by: "a")], at: AlarmTrial.at(0))
    trial.last = trial.book.take([sample(1, at: 1, by: "b")], at: AlarmTrial.at(1))
    var opened = 0
    for minute in stride(from: 5.0, through: 240, by: 5) {
      for figure in [sample(2, at: minute, by: "a"), sample(28, at: minute - lag, by: "b")] {
        trial.last = trial.book.take([figure], at: AlarmTrial.at(minute))
        opened += trial.rows.count { $0 == 2 }
        #expect(!trial.rows.contains { [5, 7, 12].contains($0) })
      }
    }
    #expect(opened == 1 && trial.alarm?.regions.condition == .active)
    #expect(trial.alarm?.level == .first && trial.alarm?.latest?.value == 28)
    #expect(trial.alarm?.worst?.value == 28)
  }

  @Test("人工复归 is refused while somebody who lags says that it is on")
  func manualBesideLagging() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .manual))
    trial.last = trial.book.take([sample(2, at: 0, by: "a")], at: AlarmTrial.at(0))
    for minute in stride(from: 15.0, through: 60, by: 5) {
      trial.last = trial.book.take(
        [sample(28, at: minute - 15, by: "b"), sample(2, at: minute, by: "a")],
        at: AlarmTrial.at(minute))
    }
    #expect(trial.act(.reset(reason: .hazardRemoved), at: 61) == .stillBeyond)
  }

  @Test("two grave figures of somebody who lags count, also where another raised it between them")
  func graverLate() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2))
    trial.last = trial.book.take(
      [sample(16, at: 20, by: "a"), sample(28, at: 6, by: "b")], at: AlarmTrial.at(21))
    trial.last = trial.book.take([sample(16, at: 25, by: "a")], at: AlarmTrial.at(25))
    #expect(trial.rows == [2] && trial.alarm?.level == .third)
    trial.last = trial.book.take([sample(28, at: 11, by: "b")], at: AlarmTrial.at(26))
    #expect(trial.rows == [11] && trial.alarm?.level == .first)
  }

  @Test("a figure beyond a limit stays pending whatever others say, and its peak counts")
  func pendingBesideOthers() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 3, of: 3))
    for minute in [0.0, 5, 10] {
      trial.last = trial.book.take([sample(2, at: minute, by: "b")], at: AlarmTrial.at(minute))
    }
    for (minute, value) in [(15.0, 80.0), (20, 60), (25, 60)] {
      trial.last = trial.book.take([sample(value, at: minute, by: "b")], at: AlarmTrial.at(minute))
      trial.last += trial.book.take(
        [sample(2, at: minute + 1, by: "a")], at: AlarmTrial.at(minute + 1))
      #expect(!trial.rows.contains(4))
    }
    #expect(trial.alarm?.level == .first && trial.alarm?.worst?.value == 80)
  }

  @Test("a lone spike that its giver took back is no part of what another raises")
  func spikeTakenBack() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 3, of: 3))
    for (minute, (a, b)) in [(0.0, (80.0, 20.0)), (5, (2, 20)), (10, (2, 20))] {
      trial.last = trial.book.take(
        [sample(a, at: minute, by: "a"), sample(b, at: minute, by: "b")],
        at: AlarmTrial.at(minute))
    }
    #expect(trial.alarm?.level == .second && trial.alarm?.worst?.value == 20)
  }

  @Test("no safe figure raises an alarm, though enough of those before it were beyond a limit")
  func safeFigureRaisesNothing() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 3, of: 5, back: .after(seconds: 0)))
    var opened = 0
    for (minute, value) in [(0.0, 20.0), (5, 20), (10, 20), (15, 2), (20, 2), (25, 2)] {
      trial.last = trial.book.take([sample(value, at: minute, by: "a")], at: AlarmTrial.at(minute))
      opened += trial.rows.count { $0 == 2 }
    }
    #expect(opened == 1)
  }

  @Test("whoever is beyond a limit all the time crosses it once, however late it speaks")
  func lateCrossings() {
    var trial = AlarmTrial(
      AlarmTrial.rule(
        needed: 5, of: 5, repeats: .init(count: 2, within: 36_000), back: .after(seconds: 600)))
    for minute in stride(from: 0.0, through: 180, by: 5) {
      trial.last = trial.book.take([sample(2, at: minute, by: "a")], at: AlarmTrial.at(minute))
      guard minute >= 90, minute < 110 else { continue }
      trial.last = trial.book.take(
        [sample(16, at: minute - 90, by: "b")], at: AlarmTrial.at(minute))
      #expect(!trial.rows.contains(3))
    }
  }

  @Test("of two alarms of a place each hears how old the figures are of whoever keeps it on")
  func twoRules() {
    var book = AlarmBook(rules: [
      AlarmTrial.rule(back: .after(seconds: 600)),
      AlarmTrial.rule(
        "deep", limits: [.init(on: 50, off: 45, consequence: .life, respondWithin: 540)],
        back: .after(seconds: 600)),
    ])
    _ = book.take([sample(20, at: 0, by: "b")], at: AlarmTrial.at(0))
    _ = book.take([sample(60, at: 5, by: "a")], at: AlarmTrial.at(5))
    let place = WatchedPlace(indicator: "depth", area: AlarmTrial.area)
    let states = AlarmInput.qualities(of: book.alarms(of: place), isShared: true, []) {
      $0 < AlarmTrial.at(5) ? .lost : .good
    }
    #expect(Set(states.map(\.giver.source)) == ["a", "b"])
    _ = book.take(.good, byGiver: states, of: "depth", area: AlarmTrial.area, at: AlarmTrial.at(90))
    let water = book.alarms[AlarmTrial.key]
    #expect(water?.voices.first { $0.latest.giver.source == "b" }?.quality == .lost)
  }

  @Test("人工复归 ends what only a lost source keeps on, also where nothing else ends it")
  func manual() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .manual))
    trial.last = trial.book.take(
      [sample(28, at: 0, by: "a"), sample(2, at: 5, by: "b")], at: AlarmTrial.at(5))
    say(["a": .lost, "b": .lost], &trial, at: 89)
    // Who is silent, too, says nothing.
    #expect(trial.act(.reset(reason: .hazardRemoved), at: 89) == .badFigures)
    say(["a": .lost, "b": .good], &trial, at: 90)
    #expect(trial.act(.reset(reason: .hazardRemoved), at: 91) == nil)
  }

  @Test("one unconfirmed figure of a gauge that died keeps nothing on that another raises later")
  func spike() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3, back: .after(seconds: 600)))
    trial.last = trial.book.take([sample(28, at: 0, part: "p=2")], at: AlarmTrial.at(0))
    let values = [0.0: 16.0, 5: 2, 10: 2, 15: 2, 60: 16, 65: 16, 70: 2, 75: 2, 80: 2]
    for (minute, value) in values.sorted(by: { $0.key < $1.key }) {
      trial.last = trial.book.take(
        [sample(value, at: minute, part: "p=1")], at: AlarmTrial.at(minute))
    }
    #expect(trial.alarm?.regions.condition == .normal && trial.alarm?.occurrence == nil)
    #expect(trial.alarm?.latest?.value == 2)
  }

  @Test("nor within the hour, and what it said is not the gravest of it")
  func spikeWithinTheHour() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 3, back: .after(seconds: 600)))
    trial.last = trial.book.take([sample(26, at: 0, part: "p=2")], at: AlarmTrial.at(0))
    for (minute, value) in [
      (5.0, 2.0), (10, 2), (30, 18), (35, 16), (40, 2), (45, 2), (50, 2), (55, 2),
    ] {
      trial.last = trial.book.take(
        [sample(value, at: minute, part: "p=1")], at: AlarmTrial.at(minute))
      if minute == 35 { #expect(trial.alarm?.worst?.value == 18) }
    }
    #expect(trial.alarm?.regions.condition == .normal && trial.alarm?.occurrence == nil)
  }

  @Test("one safe figure of whoever kept it on and fell silent is not enough to end it")
  func oneSafeFigure() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 1800)))
    trial.last = trial.book.take(
      [sample(28, at: 0, by: "b"), sample(16, at: 0, by: "a"), sample(2, at: 5, by: "b")],
      at: AlarmTrial.at(5))
    for minute in stride(from: 5.0, through: 90, by: 5) {
      trial.last = trial.book.take([sample(2, at: minute, by: "a")], at: AlarmTrial.at(minute))
    }
    #expect(trial.alarm?.regions.condition == .recovering)
    say(["a": .good, "b": .lost], &trial, at: 91)
    #expect(trial.alarm?.regions.quality == .lost && trial.alarm?.resetRefusal == nil)
  }

  @Test("whoever was never beyond a limit keeps nothing on by falling silent")
  func bystander() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 600)))
    trial.last = trial.book.take(
      [sample(28, at: 0, by: "b"), sample(2, at: 1, by: "a")], at: AlarmTrial.at(1))
    for minute in [5.0, 10, 15] {
      trial.last = trial.book.take([sample(2, at: minute, by: "b")], at: AlarmTrial.at(minute))
    }
    #expect(trial.rows == [7] && trial.alarm?.regions.condition == .normal)
  }

  @Test("back in service it does not ring by what somebody said before it was ended by hand")
  func backInService() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 600)))
    trial.last = trial.book.take(
      [sample(28, at: 0, by: "b"), sample(16, at: 0, by: "a")], at: AlarmTrial.at(0))
    for minute in stride(from: 5.0, through: 60, by: 5) {
      trial.last = trial.book.take([sample(2, at: minute, by: "a")], at: AlarmTrial.at(minute))
    }
    say(["a": .good, "b": .lost], &trial, at: 60)
    trial.acknowledge(at: 61)
    #expect(trial.act(.reset(reason: .hazardRemoved), at: 62) == nil)
    trial.act(
      .takeOutOfService(seconds: 600, reason: .faultySensor), at: 63, second: AlarmTrial.chief)
    trial.wait(until: 90)
    #expect(!trial.last.contains { $0.row == 2 } && trial.alarm?.occurrence == nil)
  }

  @Test("however many gauges are quiet, one that comes and goes flaps")
  func flapsAmongQuietOnes() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    for step in 0..<40 {
      let minute = Double(step) * 5
      let samples = (1...4).map { part in
        sample(part == 1 && step.isMultiple(of: 2) ? 16 : 2, at: minute, part: "p=\(part)")
      }
      trial.last = trial.book.take(samples, at: AlarmTrial.at(minute))
    }
    #expect(trial.alarm?.regions.isFlapping == true)
  }

  @Test("of many who come and go the last are kept, and all who keep it on")
  func many() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.last = trial.book.take([sample(28, at: 0, part: "p=0")], at: AlarmTrial.at(0))
    for minute in 1...60 {
      let at = Double(minute) * 10
      trial.last = trial.book.take([sample(2, at: at, part: "p=\(minute)")], at: AlarmTrial.at(at))
    }
    let parts = trial.alarm?.voices.map(\.latest.giver.part) ?? []
    #expect(parts.count <= 33 && parts.first == "p=0" && parts.contains("p=60"))
  }

  @Test("24: figures that come late, but without a gap between them, end it by their own time")
  func late() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 1800)))
    trial.figure(21, at: 0)
    for minute in stride(from: 5.0, through: 40, by: 5) {
      trial.quality(.late, at: minute + 5.5)
      trial.last = trial.book.take([sample(2, at: minute, by: "s")], at: AlarmTrial.at(minute + 6))
    }
    #expect(trial.alarm?.regions.condition == .normal)
  }

  @Test("24: what came while sources were in conflict counts once they agree")
  func agreed() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 600)))
    trial.figure(21, at: 0)
    trial.quality(.conflicting, at: 1)
    for minute in [5.0, 10, 15] { trial.figure(1, at: minute) }
    #expect(trial.alarm?.regions.condition == .active)
    trial.quality(.good, at: 16)
    #expect(trial.rows == [24, 7] && trial.alarm?.regions.condition == .normal)
  }

  @Test("27: what came on while it flapped and never rang does so when that is over")
  func flapped() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0)))
    var minute = trial.flap(21)
    #expect(trial.alarm?.regions.isFlapping == true)
    var rang = false
    while trial.alarm?.regions.isFlapping == true, minute < 1200 {
      trial.figure(21, at: minute)
      rang = trial.rang
      minute += 5
    }
    #expect(trial.rows.suffix(2) == [27, 2] && rang)
  }
}
