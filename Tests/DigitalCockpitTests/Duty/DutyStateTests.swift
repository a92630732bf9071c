import CockpitCatalogue
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import Testing

@testable import DigitalCockpit

/// What a session is told of the queues, found once for all that asks for it.
struct DutyStateTests {
  private func blocks(_ alarms: [Alarm]) -> [Int] {
    let order: [AlarmStanding] = [
      .unacknowledged, .acknowledged, .returned, .shelved, .suppressed, .outOfService,
    ]
    return alarms.compactMap { order.firstIndex(of: $0.standing) }
  }

  @Test("lists the unseen first, then the gravest, then the newest, as the queues do")
  func listed() throws {
    var evening = try FloodEvening()
    let keys = evening.queues.listed.map(\.key)
    try evening.other(.acknowledge(reason: .knownAndPending, note: ""), on: keys[3])
    try evening.other(.shelve(seconds: 600, isOneShot: false, reason: .drill), on: keys[5])
    let state = DutyState(queues: evening.queues)
    #expect(state.listed == evening.queues.listed && state.counts == evening.queues.counts)
    #expect(state.listed.count == keys.count)
    let blocks = blocks(state.listed)
    #expect(blocks == blocks.sorted() && Set(blocks) == [0, 1, 3])
    for (one, next) in zip(state.listed, state.listed.dropFirst())
    where one.standing == next.standing {
      let (level, lower) = (one.level?.rawValue ?? 4, next.level?.rawValue ?? 4)
      #expect(level <= lower)
      guard level == lower, let began = one.occurrence?.startedAt,
        let before = next.occurrence?.startedAt
      else { continue }
      #expect(began >= before)
      if began == before { #expect(one.key < next.key) }
    }
  }

  @Test("tells of the flood that the queues tell of, at any moment after")
  func flood() throws {
    let evening = try FloodEvening()
    let state = DutyState(queues: evening.queues)
    for minutes in [0, 1, 9, 60, 600, 1500] as [Int64] {
      let now = evening.session.now.adding(seconds: minutes * 60)
      let raised = evening.queues.raised(since: now.adding(seconds: -86_400)).map(\.at)
      #expect(state.flood(at: now) == AlarmFlood(raised: raised, at: now))
    }
  }

  @Test("finds the alarm of a row by what the row is called")
  func row() throws {
    let evening = try FloodEvening()
    for alarm in evening.queues.listed {
      #expect(AlarmTable.key(ofRow: AlarmTable.id(alarm.key)) == alarm.key)
    }
    #expect(AlarmTable.key(ofRow: "x") == nil)
  }
}
