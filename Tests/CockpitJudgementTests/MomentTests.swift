import CockpitValues
import Testing

@testable import CockpitJudgement

struct MomentTests {
  private let clock = Instant(seconds: 1_795_242_720)

  @Test("knows what was created by the clock, unless another end is chosen")
  func knownUntil() {
    #expect(Moment(clock: clock).knownUntil == clock)
    let later = clock.adding(seconds: 60)
    let chosen = Moment(clock: clock, knownUntil: later)
    #expect(chosen.clock == clock)
    #expect(chosen.knownUntil == later)
  }

  @Test("counts the days of the region: the next one begins at its midnight")
  func days() throws {
    let moment = Moment(clock: clock)
    #expect(moment.today(.china).description == "2026-11-21")
    let midnight = try SituationExample.instant("2026-11-22T00:00:00")
    #expect(moment.tomorrow(.china) == midnight)
    #expect(Moment(clock: midnight).today(.china).description == "2026-11-22")
    #expect(Moment(clock: midnight.adding(seconds: -1)).tomorrow(.china) == midnight)
  }
}
