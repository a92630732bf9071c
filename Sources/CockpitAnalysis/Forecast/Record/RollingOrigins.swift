/// What the combined model would have said at earlier times, against what came.
///
/// At each origin the model knows only the values up to it, and forecasts the next ones. Source: Tashman (2000),
/// "Out-of-sample tests of forecasting accuracy: an analysis and review".
struct RollingOrigins: Hashable, Sendable {
  /// One time of the past, and the forecast that would have been made then.
  struct Origin: Hashable, Sendable {
    /// How many values were known.
    let count: Int
    /// The forecast for the steps within the series.
    let steps: [ModelStep]
    /// What came less what was forecast.
    let errors: [Double]
    /// What came less what the naive forecast said.
    let naiveErrors: [Double]
    /// The values that the forecast allowed.
    let bounds: ClosedRange<Double>
  }

  /// The most origins that are looked at: two years of months.
  ///
  /// More of them say hardly more, for their errors overlap.
  static let mostOrigins = 24

  /// The earliest first.
  let origins: [Origin]
  /// The periods that the naive forecast looks back: a year where there are seasons, else one.
  let naiveLag: Int
}

extension RollingOrigins {
  /// Fits the model at evenly spread origins in the later half of the series.
  ///
  /// Each search begins where that of the origin before ended, and never knows of later values.
  ///
  /// - Complexity: a fifth of the cost of a fit for each origin
  init(_ history: ForecastHistory, horizon: Int, isSeasonal: Bool) {
    let (values, season) = (history.values, history.season)
    let naiveLag = isSeasonal ? season : 1
    let first = max(ForecastHistory.needed(season: season), values.count / 2)
    let available = max(0, values.count - first)
    let number = min(Self.mostOrigins, available)
    var previous: CombinedModel?
    var origins: [Origin] = []
    origins.reserveCapacity(number)
    for index in 0..<(horizon > 0 ? number : 0) {
      let count = first + index * available / number
      let known = Array(values.prefix(count))
      guard known.contains(where: { $0 != known[0] }) else { continue }
      let adjustment = SeasonalAdjustment.of(known, season: season, scale: history.scale).shrunk
      let model = CombinedModel(known, adjustment: adjustment, scale: history.scale, from: previous)
      previous = model
      origins.append(Self.origin(model, values, horizon: horizon, naiveLag: naiveLag))
    }
    self.init(origins: origins, naiveLag: naiveLag)
  }

  /// The forecast of a model against what came after its values.
  private static func origin(
    _ model: CombinedModel, _ values: [Double], horizon: Int, naiveLag: Int
  ) -> Origin {
    let coming = values.dropFirst(model.count).prefix(horizon)
    let lastCycle = values.prefix(model.count).suffix(naiveLag)
    let steps = model.path(coming.count)
    return Origin(
      count: model.count, steps: steps, errors: zip(coming, steps).map { $0 - $1.point },
      naiveErrors: coming.enumerated().map { $1 - lastCycle[lastCycle.startIndex + $0 % naiveLag] },
      bounds: model.bounds)
  }
}
