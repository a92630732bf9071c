import Testing

@testable import CockpitAnalysis

struct StudentFourTests {
  @Test(
    "has the quantiles of the tables",
    arguments: [(0.75, 0.7407), (0.9, 1.5332), (0.975, 2.7764), (0.995, 4.6041)])
  func quantiles(probability: Double, expected: Double) {
    #expect((StudentFour.quantile(probability) - expected).magnitude < 1e-4)
    #expect((StudentFour.quantile(1 - probability) + expected).magnitude < 1e-4)
  }

  @Test(
    "gives the probability whose quantile it is",
    arguments: [1e-9, 1e-4, 0.025, 0.3, 0.5, 0.6, 0.9, 0.999])
  func inverse(probability: Double) {
    #expect(
      isClose(
        StudentFour.probability(below: StudentFour.quantile(probability)), probability, within: 1e-6
      ))
  }

  @Test("adds up the density")
  func integral() {
    // Simpson's rule over 3/8 · (1 + t²/4) to the power of -5/2, from 0 to 2.
    func density(_ value: Double) -> Double {
      let base = 1 + value * value / 4
      return 0.375 / (base * base * base.squareRoot())
    }
    let width = 2.0 / 200
    var sum = density(0) + density(2)
    for index in 1..<200 {
      sum += (index.isMultiple(of: 2) ? 2 : 4) * density(Double(index) * width)
    }
    #expect((StudentFour.probability(below: 2) - 0.5 - sum * width / 3).magnitude < 1e-9)
  }

  @Test("rises from 0 to 1 without a step")
  func monotone() {
    var last = 0.0
    for limit in stride(from: -2000.0, through: 2000, by: 7.3) {
      let probability = StudentFour.probability(below: limit)
      #expect(probability >= last && probability <= 1)
      last = probability
    }
    #expect(StudentFour.probability(below: -.infinity) == 0)
    #expect(StudentFour.probability(below: .infinity) == 1)
    #expect(StudentFour.probability(below: 0) == 0.5)
  }

  @Test("knows its median distance from the centre")
  func median() {
    #expect(isClose(StudentFour.quantile(0.75), StudentFour.medianMagnitude, within: 1e-12))
  }
}
