/// How a year divides into months: twelve weights with mean 1.
package struct Season: Hashable, Sendable {
  let weights: [Double]

  /// A season of twelve weights on any scale; `nil` for another number of them, and where one is
  /// below 0 or all are 0.
  package init?(_ weights: [Double]) {
    let sum = weights.reduce(0, +)
    guard weights.count == 12, weights.allSatisfy({ $0 >= 0 }), sum > 0 else { return nil }
    self.weights = weights.map { $0 / (sum / 12) }
  }

  init(ofMonths weights: [Double]) {
    self.weights = weights
  }

  /// The weight of a month, 1 to 12; months go round the year.
  package func weight(ofMonth month: Int) -> Double { weights[((month - 1) % 12 + 12) % 12] }

  /// Each month as the others.
  package static let even = Season(ofMonths: Array(repeating: 1, count: 12))
}
