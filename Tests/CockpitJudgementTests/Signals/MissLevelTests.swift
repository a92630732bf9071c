import CockpitJudgement
import Testing

/// From which probability of a miss on a target needs a person.
struct MissLevelTests {
  @Test(
    "warns from 50, 70 and 90 % on",
    arguments: [
      (0.0, nil), (0.4999, nil), (0.5, .possible), (0.6999, .possible), (0.7, .likely),
      (0.8999, .likely), (0.9, .nearlyCertain), (1, .nearlyCertain),
    ] as [(Double, MissLevel?)])
  func levels(missing: Double, level: MissLevel?) {
    #expect(MissLevel.of(missing: missing) == level)
  }
}
