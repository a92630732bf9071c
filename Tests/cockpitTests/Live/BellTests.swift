import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import cockpit

/// When the bell rings.
struct BellTests {
  private static func rule(_ consequence: AlarmRule.Consequence, isTrial: Bool = false) -> AlarmRule
  {
    AlarmRule(
      id: "underpass", version: 1, name: LocalizedText(zh: "下穿积水"), indicator: "depth",
      dataClass: .lifeSafety,
      limits: [.init(on: 15, off: 10, consequence: consequence, respondWithin: 540)],
      cause: .empty, effect: .empty, action: .empty, owner: Department.ID("water"), isTrial: isTrial
    )
  }

  private var queues: Queues
  private var bell = Bell()

  init() { queues = Queues(rules: [Self.rule(.life)]) }

  private static func at(_ seconds: Int64) -> Instant { DutyTrial.start.adding(seconds: seconds) }

  private static func figure(_ queues: inout Queues) -> [JournalEntry] {
    queues.take(
      AlarmInput(samples: [
        AlarmSample(indicator: "depth", area: "a0", time: Self.at(0), value: 20)
      ]), at: Self.at(0))
  }

  @Test("rings once when it is told, again each minute, and no more once somebody has seen it")
  func repeats() throws {
    var (queues, bell) = (queues, bell)
    bell.hear(Self.figure(&queues), [queues], at: Self.at(1))
    let rang1 = bell.take()
    #expect(rang1)
    let rang2 = bell.take()
    #expect(!rang2)
    bell.tick([queues], at: Self.at(60))
    let rang3 = bell.take()
    #expect(!rang3)
    bell.tick([queues], at: Self.at(61))
    let rang4 = bell.take()
    #expect(rang4)
    let done = try queues.take(
      .acknowledge(reason: .knownAndPending, note: ""), on: DutyTrial.key(0), seen: nil,
      by: DutyTrial.officer, at: Self.at(70))
    bell.hear(done, [queues], at: Self.at(70))
    bell.tick([queues], at: Self.at(200))
    let rang5 = bell.take()
    #expect(!rang5)
  }

  @Test("begins with what calls since before it was there, and rings on")
  func begins() {
    var (queues, bell) = (queues, bell)
    _ = Self.figure(&queues)
    bell.hear([], [queues], at: Self.at(30))
    let began = bell.take()
    #expect(began)
    bell.tick([queues], at: Self.at(90))
    let rangAgain = bell.take()
    #expect(rangAgain)
    bell.hear([], [queues], at: Self.at(91))
    let heard = bell.take()
    #expect(!heard)
  }

  @Test("rings on by a clock that went back, and does not wait until it is where it was")
  func clockBack() {
    var (queues, bell) = (queues, bell)
    bell.hear(Self.figure(&queues), [queues], at: Self.at(700))
    _ = bell.take()
    bell.tick([queues], at: Self.at(100))
    let rang1 = bell.take()
    bell.tick([queues], at: Self.at(159))
    let rang2 = bell.take()
    bell.tick([queues], at: Self.at(160))
    let rang3 = bell.take()
    #expect(rang1 && !rang2 && rang3)
  }

  @Test("silence stops the bell and acknowledges nothing")
  func silence() {
    var (queues, bell) = (queues, bell)
    bell.hear(Self.figure(&queues), [queues], at: Self.at(1))
    _ = bell.take()
    bell.silence()
    bell.tick([queues], at: Self.at(500))
    let rang6 = bell.take()
    #expect(!rang6)
    #expect(queues.counts[.unacknowledged] == 1)
  }

  @Test("does not ring for 三级, for a rule on trial, or for what is long past")
  func quiet() throws {
    for rule in [Self.rule(.minor), Self.rule(.life, isTrial: true)] {
      var (queues, bell) = (Queues(rules: [rule]), Bell())
      bell.hear(Self.figure(&queues), [queues], at: Self.at(1))
      let rang7 = bell.take()
      #expect(!rang7)
    }
    // What is long past rings only where nobody has seen it since.
    var (queues, bell) = (queues, bell)
    let raised = Self.figure(&queues)
    bell.hear(raised, [queues], at: Self.at(4000))
    let rangLate = bell.take()
    #expect(rangLate)
    _ = try queues.take(
      .acknowledge(reason: .knownAndPending, note: ""), on: DutyTrial.key(0), seen: nil,
      by: DutyTrial.officer, at: Self.at(4100))
    bell.hear(raised, [queues], at: Self.at(4200))
    let rangAfterwards = bell.take()
    #expect(!rangAfterwards)
  }
}
