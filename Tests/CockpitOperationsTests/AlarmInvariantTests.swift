import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// What holds after any course of events.
struct AlarmInvariantTests {
  private static let rules = [
    AlarmTrial.rule(needed: 2, of: 3, hangsOn: ["link"]),
    AlarmTrial.rule("river", version: 1, back: .after(seconds: 600), indicator: "river"),
    AlarmTrial.rule("lift", class: .lifeSafety, indicator: "lift"),
    AlarmTrial.rule(
      "link", class: .device,
      limits: [.init(on: 1, off: 0, consequence: .service, respondWithin: 1800)],
      back: .after(seconds: 0), latches: false, indicator: "offline"),
  ]

  /// A course of events by a seed, each a function on a book that gives its steps.
  private struct Course {
    var random: SeededGenerator
    var minute = 0.0
    let areas = ["330203001", "330203002"]

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func samples() -> [AlarmSample] {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let indicator = ["depth", "river", "lift", "offline"].randomElement(using: &random) ?? ""
        let area = areas.randomElement(using: &random) ?? ""
        let back = Double(Int.random(in: 0...2, using: &random))
        let value =
          indicator == "offline"
          ? Double(Int.random(in: 0...1, using: &random))
          : Double(Int.random(in: 0...32, using: &random))
        return AlarmSample(
          indicator: indicator, area: area, time: AlarmTrial.at(minute - back), value: value)
      }
    }

    mutating func key() -> AlarmKey {
      AlarmKey(
        rule: ["water", "river", "lift", "link"].randomElement(using: &random) ?? "",
        area: areas.randomElement(using: &random) ?? "")
    }

    mutating func deed() -> AlarmDeed {
      let people = [
        AlarmTrial.officer, AlarmTrial.other, AlarmTrial.chief, AlarmTrial.observer,
      ]
      let actions: [AlarmAction] = [
        .acknowledge(reason: .knownAndPending, note: ""), .acknowledge(reason: nil, note: ""),
        .withdraw(reason: .reportedTwice), .unshelve, .returnToService, .reset(reason: .instructed),
        .shelve(
          seconds: Int.random(in: -10...400_000, using: &random),
          isOneShot: Bool.random(using: &random), reason: .maintenance),
        .takeOutOfService(
          seconds: Int.random(in: 0...700_000, using: &random), reason: .maintenance),
        .work(AlarmWork.allCases.randomElement(using: &random) ?? .sent),
        .dispatch(to: "water", seconds: Int.random(in: -10...700_000, using: &random)),
        .verify(isDone: Bool.random(using: &random)), .migrate,
        .answerRequest(isConfirmed: Int.random(in: 0...4, using: &random) > 0),
      ]
      return AlarmDeed(
        actions.randomElement(using: &random) ?? .unshelve,
        by: people.randomElement(using: &random) ?? AlarmTrial.officer,
        second: Bool.random(using: &random) ? people.randomElement(using: &random) : nil)
    }

    /// Does one thing to a book.
    mutating func go(_ book: inout AlarmBook) -> [AlarmTransition] {
      minute += Double(Int.random(in: 0...7, using: &random))
      let now = AlarmTrial.at(minute)
      switch Int.random(in: 0...9, using: &random) {
      case 0...4: return book.take(samples(), at: now)
      case 5, 6: return (try? book.take(deed(), on: key(), at: now)) ?? []
      case 7:
        let quality = InputQuality.allCases.randomElement(using: &random) ?? .good
        let indicator = ["depth", "river", "lift"].randomElement(using: &random) ?? ""
        return book.take(quality, of: indicator, isGone: quality == .lost, at: now)
      case 8: return book.advance(to: now)
      default:
        return Int.random(in: 0...4, using: &random) == 0
          ? book.restart(at: now) : book.advance(to: now)
      }
    }
  }

  @Test("holds over random courses of events", arguments: 0..<60)
  func invariants(seed: Int) {
    var course = Course(seed: UInt64(seed))
    var book = AlarmBook(rules: Self.rules)
    for _ in 0..<150 {
      let before = book.alarms
      let steps = course.go(&book)
      for step in steps {
        guard let key = step.key, let alarm = book.alarms[key] else { continue }
        // Normal only by good figures on the safe side for long enough, by hand, or before it was on.
        if step.from.condition.isOn, step.to.condition == .normal {
          #expect(step.row == 7 && step.to.quality == .good || step.reason == .returnedByHand)
        }
        // Nothing rings behind a gate.
        if step.isAnnounced { #expect(step.to.gate == .open) }
        if let row = step.row {
          #expect((1...38).contains(row))
        } else {
          #expect(
            [.secondAsked, .secondDeclined, .requestTakenBack, .requestLapsed].contains(step.reason)
          )
          #expect(step.from == step.to && !step.isAnnounced)
        }
        // The level that is shown is the gravest until it is acknowledged.
        if let occurrence = alarm.occurrence, alarm.regions.acknowledgement == .unacknowledged {
          #expect(occurrence.shownLevel >= occurrence.level)
        }
      }
      for (key, alarm) in book.alarms {
        // 一级 is never muted nor shelved.
        if alarm.regions.condition.isOn, alarm.level == .first {
          switch alarm.regions.gate {
          case .suppressed, .shelved: Issue.record("\(key) is hidden at 一级")
          case .open, .outOfService: break
          }
        }
        // A shelf and a time out of service end.
        if case .shelved(let until, _) = alarm.regions.gate {
          #expect(until.seconds(since: AlarmTrial.at(course.minute)) <= 72 * 3600)
        }
        // A second person is waited for no longer than was said, and for the level that was seen.
        if let request = alarm.request {
          #expect(request.lapsesAt > AlarmTrial.at(course.minute))
          if before[key]?.request == request { #expect(before[key]?.level == alarm.level) }
        }
        // What is on is listed somewhere.
        if alarm.regions.condition.isOn { #expect(alarm.standing != .unlisted) }
        #expect((alarm.occurrence == nil) == (alarm.regions.acknowledgement == .none))
        // Each change has a version of its own.
        if let known = before[key], known.regions != alarm.regions {
          #expect(alarm.version > known.version)
        }
      }
    }
  }

  @Test(
    "figures of a snapshot give the same whatever the order in which they arrive", arguments: 0..<40
  )
  func shuffled(seed: Int) {
    var course = Course(seed: UInt64(seed))
    var books = (AlarmBook(rules: Self.rules), AlarmBook(rules: Self.rules))
    for _ in 0..<40 {
      course.minute += 5
      let samples = course.samples() + course.samples()
      let now = AlarmTrial.at(course.minute)
      let one = books.0.take(samples, at: now)
      let other = books.1.take(samples.shuffled(using: &course.random), at: now)
      #expect(one == other)
    }
    #expect(books.0.alarms == books.1.alarms)
  }

  @Test("taking figures away changes qualities and nothing else", arguments: 0..<20)
  func missing(seed: Int) {
    var course = Course(seed: UInt64(seed))
    var book = AlarmBook(rules: Self.rules)
    for _ in 0..<60 { _ = course.go(&book) }
    let now = AlarmTrial.at(course.minute)
    // What is due already is not about what goes missing.
    _ = book.advance(to: now)
    let before = book.alarms
    for indicator in ["depth", "river", "lift", "offline"] {
      for step in book.take(.lost, of: indicator, isGone: true, at: now) {
        #expect(step.row == 25 && !step.isAnnounced)
      }
    }
    for (key, alarm) in book.alarms {
      var regions = alarm.regions
      regions.quality = before[key]?.regions.quality ?? .good
      #expect(regions == before[key]?.regions)
    }
  }

  @Test("every limit lies on one side of the next, and is left on its safe side")
  func limits() {
    for rule in Self.rules {
      for value in stride(from: -5.0, through: 40, by: 0.5) {
        let (crossed, held) = (rule.crossed(by: value), rule.held(by: value))
        if let crossed { #expect(held.map { $0.on >= crossed.on } ?? false) }
      }
    }
  }
}
