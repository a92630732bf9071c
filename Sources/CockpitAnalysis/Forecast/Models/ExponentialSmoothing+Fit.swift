extension ExponentialSmoothing {
  /// The range of `alpha`: neither a constant nor a plain random walk, but as near as wanted.
  private static let alphaRange = BoundedParameter(lower: 1e-4, upper: 0.9999)
  /// The range of `beta` as a share of `alpha`.
  ///
  /// The textbook allows all of it; on short series the slope then follows the noise, and the forecast runs away.
  private static let betaShareRange = BoundedParameter(lower: 1e-4, upper: 0.2)
  /// The range of the damping: below 0.8 the slope is gone at once, above 0.98 it is not damped.
  private static let dampingRange = BoundedParameter(lower: 0.8, upper: 0.98)
  /// How many values give the first states from which the search departs.
  private static let firstValues = 10

  /// Where the search may begin, in each dimension: the sum of squares often has several hollows.
  private static let alphaStarts = [-4.0, -1.5, 0.5, 3]
  private static let betaStarts = [-3.0, 0, 3]
  private static let dampingStarts = [-2.0, 1, 4]
  /// So many of the best of them are followed down: of a hundred series, one has a deeper hollow elsewhere.
  private static let followedStarts = 4
  private static let step: NelderMead.Point = [1, 1, 1]
  /// A search that begins where that of nearly the same values ended needs but small steps.
  private static let warmStep: NelderMead.Point = [0.4, 0.4, 0.4]

  /// Fits the weights and the first states by least squares.
  ///
  /// The errors depend on the first states in a straight line, so that these are solved for exactly, and only one to
  /// three weights are searched for (Golub and Pereyra, 1973, "variable projection").
  ///
  /// There are at least three values; a previous fit, of nearly the same values, is where the search begins.
  ///
  /// - Complexity: O(values) for each of some 40 (no trend) to 350 (damped trend) sums of squares
  init(
    _ values: UnsafeBufferPointer<Double>, trend: Trend, from previous: ExponentialSmoothing? = nil
  ) {
    let first = UnsafeBufferPointer(rebasing: values.prefix(Self.firstValues))
    let recursion: SmoothingRecursion
    let searched: NelderMead.Point
    switch trend {
    case .none:
      let mean = first.reduce(0, +) / Double(first.count)
      recursion = SmoothingRecursion(values: values, level: mean, slope: 0)
      let range = Self.alphaRange
      let best = LineSearch().minimum(from: range.lower, to: range.upper) {
        recursion.levelProfile(alpha: $0).squares
      }
      searched = [best.point, 0, 0]
    case .additive, .damped:
      let line = LinearTrend(first)
      recursion = SmoothingRecursion(values: values, level: line.level, slope: line.slope)
      searched = Self.search(recursion, trend, from: previous)
    }
    let weights = Self.weights(at: searched, trend)
    let states = recursion.firstStates(weights, trend)
    let last = recursion.run(weights, level: states.level, slope: states.slope)
    self.init(
      trend: trend, weights: weights, level: last.level, slope: last.slope,
      squaredErrors: last.squares,
      count: values.count, searched: searched)
  }

  private static func search(
    _ recursion: SmoothingRecursion, _ trend: Trend, from previous: ExponentialSmoothing?
  ) -> NelderMead.Point {
    let dimensions = trend == .damped ? 3 : 2
    let search = NelderMead()
    func minimum(from start: NelderMead.Point, step: NelderMead.Point) -> (
      point: NelderMead.Point, value: Double
    ) {
      search.minimum(from: start, step: step, dimensions: dimensions) {
        recursion.trendProfile(weights(at: $0, trend)).squares
      }
    }
    if let previous { return minimum(from: previous.searched, step: warmStep).point }
    var starts: [(point: NelderMead.Point, value: Double)] = []
    for alpha in alphaStarts {
      for beta in betaStarts {
        for damping in trend == .damped ? dampingStarts : [0] {
          let point: NelderMead.Point = [alpha, beta, damping]
          starts.append((point, recursion.trendProfile(weights(at: point, trend)).squares))
        }
      }
    }
    starts.sort { $0.value < $1.value }
    var best = starts[0]
    for start in starts.prefix(followedStarts) {
      let end = minimum(from: start.point, step: step)
      if end.value < best.value { best = end }
    }
    return best.point
  }

  /// The weights at a point of the search, which holds `alpha` itself where there is no trend.
  @inline(__always)
  private static func weights(at point: NelderMead.Point, _ trend: Trend) -> Weights {
    guard trend != .none else { return Weights(alpha: point.x, beta: 0, damping: 1) }
    let alpha = alphaRange.value(at: point.x)
    return Weights(
      alpha: alpha, beta: alpha * betaShareRange.value(at: point.y),
      damping: trend == .damped ? dampingRange.value(at: point.z) : 1)
  }
}
