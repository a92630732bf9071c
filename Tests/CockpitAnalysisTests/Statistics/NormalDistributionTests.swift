import Testing

@testable import CockpitAnalysis

struct NormalDistributionTests {
  @Test(
    "has the probabilities of scipy",
    arguments: [
      (-6, 9.865876450376946e-10), (-1.5, 0.06680720126885807), (0.3, 0.6179114221889526),
      (2, 0.9772498680518208),
    ])
  func probabilities(z: Double, probability: Double) {
    let relative = NormalDistribution.probability(below: z) / probability - 1
    #expect(relative.magnitude < 1e-12)
  }

  @Test(
    "has the quantiles of scipy",
    arguments: [
      (1e-10, -6.361340902404056), (0.001, -3.090232306167813), (0.1, -1.2815515655446004),
      (0.3, -0.5244005127080409), (0.5, 0), (0.9, 1.2815515655446004), (0.975, 1.959963984540054),
    ])
  func quantiles(probability: Double, z: Double) {
    #expect((NormalDistribution.quantile(probability) - z).magnitude < 1e-12)
  }

  @Test("leads back from a quantile to its probability")
  func inverse() {
    for step in 1..<1000 {
      let probability = Double(step) / 1000
      let back = NormalDistribution.probability(below: NormalDistribution.quantile(probability))
      #expect((back - probability).magnitude < 1e-13)
    }
    let upperQuartile = NormalDistribution.quantile(0.75)
    #expect((NormalDistribution.upperQuartile - upperQuartile).magnitude < 1e-15)
  }
}
