import Testing

@testable import CockpitAnalysis

struct LaggedCorrelationsTests {
  /// The correlation of the pairs that are known, straight from its definition.
  private func oracle(
    _ leading: [Double?], _ following: [Double?], lag: Int
  ) -> (count: Int, coefficient: Double) {
    var pairs: [(Double, Double)] = []
    for index in leading.indices where following.indices.contains(index + lag) {
      if let one = leading[index], let other = following[index + lag] { pairs.append((one, other)) }
    }
    let count = Double(pairs.count)
    let means = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
    let product = pairs.reduce(0) { $0 + ($1.0 - means.0) * ($1.1 - means.1) }
    let squares = (
      pairs.reduce(0) { $0 + ($1.0 - means.0) * ($1.0 - means.0) },
      pairs.reduce(0) { $0 + ($1.1 - means.1) * ($1.1 - means.1) }
    )
    return (pairs.count, product / (squares.0 * squares.1).squareRoot())
  }

  @Test("agrees with the definition at every lag, whatever the gaps and the level")
  func definition() {
    var random = RandomStream(seed: 11)
    for round in 0..<300 {
      let level = [0, 5, 1e6][round % 3]
      let series = (0..<2).map { _ in
        (0..<Int.random(in: 12...120, using: &random)).map { _ -> Double? in
          random.uniform() < 0.2 ? nil : level + random.normal()
        }
      }
      let found = LaggedCorrelations(
        leading: AssociationSeries(series[0]), following: AssociationSeries(series[1]))
      for lag in 0...7 {
        let expected = oracle(series[0], series[1], lag: lag)
        #expect(Int(found.counts[lag]) == expected.count)
        guard expected.count > 2 else { continue }
        #expect((found.coefficients[lag] - expected.coefficient).magnitude < 1e-8)
      }
    }
  }

  @Test("is zero where one of the two does not vary")
  func constant() {
    let varying = AssociationSeries([1, 2, 4, 3, 6, 5])
    let constant = AssociationSeries([3, 3, 3, 3, 3, 3])
    #expect(LaggedCorrelations(leading: varying, following: constant).coefficients == .zero)
    let still = AssociationSeries([0.1, 0.1, 0.1, 0.1, 0.1, nil, nil, nil, 5])
    let other = AssociationSeries([1, 2, 4, 3, 6, 5, nil, nil, nil])
    #expect(LaggedCorrelations(leading: still, following: other).coefficients[0] == 0)
  }
}
