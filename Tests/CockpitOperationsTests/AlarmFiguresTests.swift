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
    // The first line is of two hours ago: nothing is said of the minute before.
    #expect(figures.covered == 7200 && figures.seconds == 7260)
    #expect(figures.perWindow == 4.0 * 600 / 7200)
    // Of the twelve spans of ten minutes one had more than one.
    #expect(figures.busyShare == 1.0 / 12)
    #expect(figures.active == 4 && figures.standing == 0 && figures.overdueShelves == 0)
    #expect(figures.worst.first?.count == 1 && figures.worstShare == 1)
    // Those of which something can be done are first.
    #expect(
      figures.worst.map(\.advice) == [.reviewResponse, .reviewResponse, .reviewResponse, .none])
    // What was before the time is none of it.
    #expect(AlarmFigures(queues, last: 3500, at: AlarmTrial.at(120)).raised == 0)
    #expect(AlarmFigures(Queues(rules: []), last: 86_400, at: AlarmTrial.at(0)).worstShare == nil)
  }

  @Test("counts an alarm at the gravest level that it came to, and only where it rang")
  func gravest() {
    var queues = Queues(rules: [
      AlarmTrial.rule(), AlarmTrial.rule("trial", indicator: "river", isTrial: true),
    ])
    for (minute, value) in [(0.0, 16.0), (1, 28), (2, 21)] {
      _ = queues.take(
        AlarmInput(samples: [
          AlarmSample(
            indicator: "depth", area: "a", time: AlarmTrial.at(minute), value: value),
          AlarmSample(
            indicator: "river", area: "a", time: AlarmTrial.at(minute), value: value),
        ]), at: AlarmTrial.at(minute))
    }
    let figures = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(3))
    #expect(figures.raised == 1 && figures.byLevel == [1, 0, 0, 0])
  }

  @Test(
    "what rules on trial raise is no flood, as on the screens, and is among the sources all the same"
  )
  func onTrial() {
    var queues = Queues(rules: [AlarmTrial.rule(isTrial: true)])
    let samples = (0..<12).map {
      AlarmSample(indicator: "depth", area: "a\($0)", time: AlarmTrial.at(0), value: 16)
    }
    _ = queues.take(AlarmInput(samples: samples), at: AlarmTrial.at(0))
    let figures = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(5))
    #expect(queues.raised(since: AlarmTrial.at(-1)).isEmpty)
    #expect(figures.raised == 0 && figures.peak == 0 && figures.floodShare == 0)
    #expect(figures.worst.count == 10 && figures.worstShare == 10.0 / 12)
  }

  @Test("the median of an even number of responses is the mean of the two in the middle")
  func median() throws {
    var queues = Queues(rules: [AlarmTrial.rule()])
    let samples = ["a", "b", "c", "d"].map {
      AlarmSample(indicator: "depth", area: $0, time: AlarmTrial.at(0), value: 16)
    }
    _ = queues.take(AlarmInput(samples: samples), at: AlarmTrial.at(0))
    for (minutes, area) in [(1.0, "a"), (2, "b"), (4, "c"), (30, "d")] {
      _ = try queues.take(
        .acknowledge(reason: .knownAndPending, note: ""), on: AlarmKey(rule: "water", area: area),
        seen: nil, by: Self.actor, at: AlarmTrial.at(minutes))
    }
    let figures = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(60))
    #expect(figures.medianResponse == 180)
  }

  @Test("an occurrence that is told again once its alarm is back in service is raised once")
  func occurrences() throws {
    var queues = Queues(rules: [AlarmTrial.rule()])
    let key = AlarmKey(rule: "water", area: "a")
    func sample(_ value: Double, _ minute: Double) {
      queues.figure(value, at: minute, in: "a")
    }
    let chief = Actor(AlarmTrial.chief, user: "duty")
    sample(28, 0)
    _ = try queues.take(
      .takeOutOfService(seconds: 7200, reason: .maintenance), on: key, seen: nil, by: Self.actor,
      at: AlarmTrial.at(1))
    _ = try queues.take(
      .answerRequest(isConfirmed: true), on: key, seen: nil, by: chief, at: AlarmTrial.at(2))
    sample(28, 20)
    _ = try queues.take(
      .returnToService, on: key, seen: nil, by: Self.actor, at: AlarmTrial.at(21))
    let steps = queues.history.flatMap { entry -> [AlarmTransition] in
      if case .alarms(let change) = entry.event { change.steps } else { [] }
    }
    #expect(steps.filter { $0.row == 2 }.map(\.occurrence) == [1, 1])
    #expect(steps.count(where: \.opensOccurrence) == 1)
    #expect(queues.raised(since: AlarmTrial.at(-1)).map(\.at) == [AlarmTrial.at(0)])
    let figures = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(22))
    #expect(figures.raised == 1 && figures.worst.map(\.count) == [1] && figures.peak == 1)
    #expect(figures.byLevel == [1, 0, 0, 0])
  }

  @Test("counts nothing of before all is known, where only what is still open is")
  func knownSince() {
    var queues = Queues(rules: [AlarmTrial.rule()])
    for (minute, area) in [(0.0, "a"), (30, "b")] {
      queues.figure(16, at: minute, in: area)
    }
    queues.knownSince = AlarmTrial.at(10)
    let figures = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(60))
    #expect(figures.raised == 1 && figures.covered == 3000)
  }

  @Test("divides by the time that the journal covers, however long a time was asked for")
  func coverage() {
    var queues = Queues(rules: [AlarmTrial.rule()])
    queues.figure(16, at: 0, in: "a")
    let now = AlarmTrial.at(720)
    let month = AlarmFigures(queues, last: 30 * 86_400, at: now)
    #expect(month.covered == 43_200 && month.seconds == 30 * 86_400)
    #expect(month.perWindow == 1.0 / 72)
    // The journal covers all of the last hour.
    #expect(AlarmFigures(queues, last: 3600, at: now).covered == 3600)
    // Lines one by one make the same figures.
    var tally = AlarmTally(rules: queues.alarms.rules, last: 30 * 86_400, at: now)
    for entry in queues.history { tally.add(entry) }
    #expect(AlarmFigures(tally, queues, at: now).perWindow == month.perWindow)
    // Less than ten minutes make no mean of ten minutes.
    let soon = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(1))
    #expect(soon.perWindow == 1)
  }

  @Test("counts apart what nobody responded to because nobody was there")
  func unattended() throws {
    var queues = Queues(rules: [AlarmTrial.rule()])
    func flood(_ area: String, at minute: Double) {
      queues.figure(16, at: minute, in: area)
      _ = queues.advance(to: AlarmTrial.at(minute + 40))
    }
    let actor = Actor(AlarmTrial.officer, user: "duty", terminal: "/dev/pts/1")
    // Before anybody ever signed on nobody can tell.
    flood("a", at: 0)
    _ = try queues.take(.signedOn, by: actor, at: AlarmTrial.at(50))
    flood("b", at: 60)
    _ = try queues.take(.left, by: actor, at: AlarmTrial.at(110))
    flood("c", at: 120)
    let figures = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(180))
    #expect(figures.overdue == 3 && figures.unattended == 1)
    // Of the last hours, those who signed on before are known.
    queues.knownSince = AlarmTrial.at(90)
    queues.history.removeAll { $0.at < AlarmTrial.at(90) }
    let late = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(180))
    #expect(late.overdue == 2 && late.unattended == 1)
  }

  @Test("suggests what to do about those that are raised most often, by what is wrong with them")
  func advice() {
    var queues = Queues(rules: [
      AlarmTrial.rule(back: .after(seconds: 0), latches: false),
      AlarmTrial.rule("slow", needed: 3, of: 3, indicator: "river"),
    ])
    func sample(_ value: Double, _ minute: Double, _ indicator: String) {
      _ = queues.take(
        AlarmInput(samples: [
          AlarmSample(
            indicator: indicator, area: "a", time: AlarmTrial.at(minute), value: value)
        ]), at: AlarmTrial.at(minute))
    }
    for minute in 0..<24 { sample(minute % 2 == 0 ? 16 : 1, Double(minute), "depth") }
    for minute in 0..<4 { sample(minute % 2 == 0 ? 16 : 1, Double(30 + minute), "river") }
    for minute in 0..<3 { sample(16, Double(40 + minute), "river") }
    let figures = AlarmFigures(queues, last: 86_400, at: AlarmTrial.at(60))
    #expect(figures.chattering > 0 && figures.fleeting >= 2)
    #expect(figures.worst.map(\.key.rule) == ["water", "slow"])
    #expect(figures.worst.map(\.advice) == [.adjustLimits, .lengthenDelay])
    // What has been on for more than a day stands.
    let later = AlarmFigures(queues, last: 3 * 86_400, at: AlarmTrial.at(60 * 30))
    #expect(later.standing == 1)
  }
}
