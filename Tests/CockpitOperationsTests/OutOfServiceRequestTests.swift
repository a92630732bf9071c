import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// 停用 asked for by one person, and answered by another.
struct OutOfServiceRequestTests {
  private static let out = AlarmAction.takeOutOfService(seconds: 86_400, reason: .faultySensor)
  private static let yes = AlarmAction.answerRequest(isConfirmed: true)
  private static let no = AlarmAction.answerRequest(isConfirmed: false)

  /// An alarm of 二级 for which 停用 was asked at the first minute.
  private func asked() -> AlarmTrial {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    trial.act(Self.out, at: 1)
    return trial
  }

  @Test("one person alone asks: the alarm stays where it is, and says what waits")
  func asks() {
    var trial = AlarmTrial(AlarmTrial.rule())
    trial.figure(21, at: 0)
    let version = trial.alarm?.version
    #expect(trial.act(Self.out, at: 1, version: version) == nil)
    #expect(trial.rows == [] && trial.answers == [.secondAsked] && !trial.rang)
    #expect(trial.alarm?.standing == .unacknowledged && trial.alarm?.regions.gate == .open)
    #expect(
      trial.alarm?.request
        == OutOfServiceRequest(
          seconds: 86_400, reason: .faultySensor, asker: AlarmTrial.officer,
          askedAt: AlarmTrial.at(1)))
    // What was on a screen before is not what is there now.
    #expect(trial.alarm?.version != version)
  }

  @Test("another one confirms: from then on it is out of service for as long as was asked")
  func confirms() {
    var trial = asked()
    #expect(trial.act(Self.yes, at: 5, by: AlarmTrial.other) == nil)
    #expect(trial.rows == [21] && trial.answers == [])
    #expect(trial.alarm?.regions.gate == .outOfService(until: AlarmTrial.at(5 + 1440)))
    #expect(trial.alarm?.request == nil)
    #expect(trial.act(Self.yes, at: 6, by: AlarmTrial.other) == .nothingThere)
  }

  @Test("neither who asked nor somebody who only looks or gives no name confirms")
  func refusals() {
    var trial = asked()
    #expect(trial.act(Self.yes, at: 2) == .needsSecondPerson)
    let spaced = Person(name: "王 ", unit: "水利局", role: .supervisor)
    #expect(trial.act(Self.yes, at: 2, by: spaced) == .needsSecondPerson)
    #expect(trial.act(Self.yes, at: 2, by: AlarmTrial.observer) == .observer)
    #expect(trial.act(Self.yes, at: 2, by: Person(name: "　", role: .operator)) == .observer)
    #expect(trial.act(Self.out, at: 2, by: AlarmTrial.other) == .changed(by: AlarmTrial.officer))
    #expect(
      trial.act(
        .takeOutOfService(seconds: 8 * 86_400, reason: .maintenance), at: 2, by: AlarmTrial.other)
        == .tooLong(atMost: 7 * 86_400))
    #expect(trial.alarm?.request != nil && trial.alarm?.regions.gate == .open)
  }

  @Test(
    "declined by another, or taken back by who asked, it is as if nobody had asked",
    arguments: [AlarmTrial.officer, AlarmTrial.other])
  func declines(person: Person) {
    var trial = asked()
    #expect(trial.act(Self.no, at: 2, by: person) == nil)
    let isOwn = person == AlarmTrial.officer
    #expect(trial.answers == [isOwn ? .requestTakenBack : .secondDeclined])
    #expect(trial.alarm?.request == nil)
    #expect(trial.alarm?.standing == .unacknowledged)
    #expect(trial.act(Self.out, at: 3) == nil, "it can be asked for again")
  }

  @Test("nobody confirms in time: it lapses, and the second is told that there is nothing")
  func lapses() {
    var trial = asked()
    #expect(trial.alarm?.nextDue == AlarmTrial.at(16))
    trial.wait(until: 15.9)
    #expect(trial.answers == [])
    trial.wait(until: 16)
    #expect(trial.answers == [.requestLapsed] && !trial.rang && trial.alarm?.request == nil)
    #expect(trial.act(Self.yes, at: 17, by: AlarmTrial.other) == .nothingThere)
  }

  @Test("at another level than was asked about it lapses; an acknowledgement leaves it")
  func levels() {
    var trial = asked()
    trial.acknowledge(at: 2, by: AlarmTrial.other)
    #expect(trial.rows == [8] && trial.alarm?.request != nil)
    trial.figure(28, at: 5)
    #expect(trial.rows == [11] && trial.answers == [.requestLapsed])
    #expect(trial.alarm?.request == nil && trial.alarm?.level == .first)
    var closed = AlarmTrial(AlarmTrial.rule(back: .after(seconds: 0), latches: false))
    closed.figure(21, at: 0)
    closed.act(Self.out, at: 1)
    closed.figure(5, at: 5)
    #expect(closed.rows == [7] && closed.answers == [.requestLapsed])
  }

  @Test("the line of the second person has both names, and the one before it who asked and why")
  func journal() throws {
    var queues = Queues(rules: [AlarmTrial.rule()])
    queues.figure(21, at: 0)
    let first = Actor(AlarmTrial.officer, user: "duty", terminal: "/dev/pts/1")
    let second = Actor(AlarmTrial.other, user: "duty", terminal: "/dev/pts/2")
    let asking = try queues.take(
      Self.out, on: AlarmTrial.key, seen: 1, by: first, at: AlarmTrial.at(1))
    #expect(queues.counts.requests == 1)
    let answer = try queues.take(
      Self.yes, on: AlarmTrial.key, seen: 2, by: second, at: AlarmTrial.at(2))
    let deeds = (asking + answer).map { entry -> AlarmDeed? in
      guard case .alarms(let change) = entry.event else { return nil }
      return change.deed
    }
    #expect(deeds.map { $0?.version } == [1, 2])
    #expect(deeds[0]?.action == Self.out && deeds[0]?.second == nil)
    #expect(deeds[1]?.person == AlarmTrial.other && deeds[1]?.second == AlarmTrial.officer)
    #expect(queues.counts.requests == 0 && queues.counts[.outOfService] == 1)
  }
}
