import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// What keeps an alarm from ringing: the shelf, a link at fault, out of service.
extension AlarmTransitionTests {
  @Test("15: shelved with reason and end, as long as its level allows, and 一级 never")
  func row15() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(28, at: 0)
    let shelf = AlarmAction.shelve(seconds: 600, isOneShot: false, reason: .maintenance)
    #expect(trial.act(shelf, at: 1) == .neverShelved)
    var milder = AlarmTrial(AlarmTrial.rule())
    milder.figure(21, at: 0)
    // What is at rest could come to 一级, and there is nothing to put away.
    var calm = AlarmTrial(AlarmTrial.rule())
    #expect(calm.act(shelf, at: 1) == .nothingThere)
    let long = AlarmAction.shelve(seconds: 4 * 3600 + 1, isOneShot: false, reason: .maintenance)
    #expect(milder.act(long, at: 1) == .tooLong(atMost: 4 * 3600))
    #expect(milder.act(shelf, at: 1) == nil)
    #expect(milder.rows == [15] && milder.alarm?.standing == .shelved)
    // Its condition goes on being judged behind it.
    milder.figure(16, at: 5)
    #expect(milder.alarm?.latest?.value == 16)
  }

  @Test("11: one that becomes 一级 on the shelf leaves it")
  func leavesShelf() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.act(.shelve(seconds: 3600, isOneShot: false, reason: .maintenance), at: 1)
    trial.figure(28, at: 5)
    #expect(trial.rows == [11] && trial.rang && trial.alarm?.standing == .unacknowledged)
  }

  @Test("16: one that is shelved until it comes back opens then")
  func row16() {
    var trial = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    trial.figure(21, at: 0)
    trial.act(.shelve(seconds: 3600, isOneShot: true, reason: .maintenance), at: 1)
    trial.figure(5, at: 5)
    #expect(trial.rows == [7, 16] && trial.alarm?.regions.gate == .open)
  }

  @Test("17: a shelf that ends while it is on rings")
  func row17() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    trial.act(.shelve(seconds: 600, isOneShot: false, reason: .maintenance), at: 2)
    trial.wait(until: 12)
    #expect(trial.rows == [17] && trial.rang && trial.last.last?.reason == .shelfExpired)
    #expect(trial.alarm?.standing == .unacknowledged)
  }

  @Test("18: taken from the shelf it keeps its acknowledgement")
  func row18() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.acknowledge(at: 1)
    trial.act(.shelve(seconds: 600, isOneShot: false, reason: .maintenance), at: 2)
    #expect(trial.act(.unshelve, at: 3) == nil)
    #expect(trial.rows == [18] && !trial.rang && trial.alarm?.standing == .acknowledged)
  }

  private static func linked() -> AlarmTrial {
    AlarmTrial(
      AlarmTrial.rule(hangsOn: ["link"]),
      AlarmTrial.rule(
        "link", class: .device,
        limits: [.init(on: 1, off: 0, consequence: .service, respondWithin: 1800)],
        back: .after(seconds: 0), latches: false, indicator: "offline"))
  }

  @Test("19, 20: a link at fault mutes what hangs on it, until half a minute after its end")
  func rows1920() {
    var trial = Self.linked()
    trial.figure(16, at: 0)
    trial.figure(1, at: 1, indicator: "offline")
    #expect(trial.rows == [2, 19] && trial.alarm?.standing == .suppressed)
    trial.figure(21, at: 2)
    // Muted is not announced, and still judged.
    #expect(trial.rows == [11] && !trial.rang && trial.alarm?.level == .second)
    trial.figure(0, at: 3, indicator: "offline")
    #expect(trial.rows == [7] && trial.alarm?.standing == .suppressed)
    trial.wait(until: 3.5)
    #expect(trial.rows == [20] && trial.rang && trial.alarm?.standing == .unacknowledged)
  }

  @Test("19: 一级 is never muted, and one that becomes so breaks through")
  func firstBreaksThrough() {
    var trial = Self.linked()
    trial.figure(1, at: 0, indicator: "offline")
    trial.figure(16, at: 1)
    #expect(trial.rows == [19, 2] && !trial.rang)
    trial.figure(28, at: 2)
    #expect(trial.rows == [11] && trial.rang && trial.alarm?.standing == .unacknowledged)
    var grave = Self.linked()
    grave.figure(28, at: 0)
    grave.figure(1, at: 1, indicator: "offline")
    #expect(grave.rows == [2] && grave.alarm?.standing == .unacknowledged)
  }

  @Test("21, 22: out of service by two; back in service the newest figure is judged at once")
  func rows2122() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(5, at: 0)
    let out = AlarmAction.takeOutOfService(seconds: 86_400, reason: .maintenance)
    #expect(trial.act(out, at: 1, second: AlarmTrial.officer) == .needsSecondPerson)
    #expect(
      trial.act(
        .takeOutOfService(seconds: 8 * 86_400, reason: .maintenance), at: 1,
        second: AlarmTrial.other) == .tooLong(atMost: 7 * 86_400))
    #expect(trial.act(out, at: 1, second: AlarmTrial.other) == nil)
    #expect(trial.rows == [21])
    trial.figure(21, at: 5)
    #expect(trial.rows == [2] && !trial.rang && trial.alarm?.standing == .outOfService)
    #expect(trial.act(.returnToService, at: 6) == nil)
    #expect(trial.rows == [22, 2] && trial.rang && trial.alarm?.standing == .unacknowledged)
  }

  @Test(
    "23, 24: late or lost figures freeze the condition; good ones begin delays anew after a gap")
  func rows2324() {
    var trial = AlarmTrial(AlarmTrial.rule(needed: 2, of: 2))
    trial.figure(16, at: 0)
    trial.figure(16, at: 5)
    trial.figure(9, at: 10)
    trial.quality(.late, at: 25)
    #expect(trial.rows == [23] && !trial.rang)
    #expect(trial.alarm?.regions.condition == .recovering)
    trial.wait(until: 300)
    #expect(!trial.rows.contains(7) && trial.alarm?.regions.condition == .recovering)
    trial.figure(9, at: 301)
    #expect(trial.rows == [24] && trial.alarm?.regions.condition == .recovering)
    for minute in stride(from: 306.0, through: 326, by: 5) { trial.figure(9, at: minute) }
    #expect(trial.alarm?.regions.condition == .recovering)
    trial.figure(9, at: 331)
    #expect(trial.rows == [7])
  }
}
