import Testing

@testable import CockpitAnalysis

struct StudentDistributionTests {
  @Test(
    "has the two-sided probabilities of scipy",
    arguments: [
      (0.5, 1, 0.7048327646991335), (2.1, 10, 0.06207724420221853),
      (-3.7, 22.5, 0.001214629853628568),
      (1.96, 118, 0.052353081714424377), (12, 40.25, 7.114436039888403e-15),
      (0.01, 5, 0.9924080180425819),
    ])
  func probabilities(t: Double, freedom: Double, probability: Double) {
    let found = StudentDistribution.twoSidedProbability(beyond: t, freedom: freedom)
    #expect((found / probability - 1).magnitude < 1e-11)
  }

  @Test("is certain at zero, impossible at infinity")
  func ends() {
    #expect(StudentDistribution.twoSidedProbability(beyond: 0, freedom: 7) == 1)
    #expect(StudentDistribution.twoSidedProbability(beyond: .infinity, freedom: 7) == 0)
  }

  @Test("comes near the normal distribution with many degrees of freedom")
  func limit() {
    let found = StudentDistribution.twoSidedProbability(beyond: 1.5, freedom: 1e6)
    #expect((found - 2 * NormalDistribution.probability(below: -1.5)).magnitude < 1e-6)
  }
}
