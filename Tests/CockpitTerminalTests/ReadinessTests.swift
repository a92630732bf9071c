import Testing

@testable import CockpitTerminal

struct ReadinessTests {
  @Test(
    "waits whole milliseconds, never less than asked for",
    arguments: [
      (.zero, 0), (.seconds(-3), 0), (.nanoseconds(1), 1), (.milliseconds(40), 40),
      (.microseconds(40_001), 41), (.seconds(2), 2000), (.seconds(1 << 60), 1_000_000_000),
    ] as [(Duration, Int32)])
  func roundsUp(duration: Duration, milliseconds: Int32) {
    #expect(Readiness.milliseconds(of: duration) == milliseconds)
  }
}
