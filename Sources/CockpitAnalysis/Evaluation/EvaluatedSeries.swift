import CockpitCatalogue
package import CockpitJSON

/// A series whose coming values are known to somebody else, who holds forecasts against them.
///
/// Files have a list of objects with `id`, `season`, `h` and `train`, as those of forecasting competitions are mostly
/// passed on; what else stands in them, such as the values that came, is not looked at.
package struct EvaluatedSeries: Hashable, Sendable {
  package let id: String
  /// The values that a forecast may know, the earliest first; `nil` for a missing one.
  package let values: [Double?]
  /// The periods of a year.
  package let season: Int
  /// The steps ahead.
  package let horizon: Int

  /// The most steps ahead: more than a century of months is a slip.
  private static let mostSteps = 1200

  /// The series of a file.
  ///
  /// - Throws: at the place where it is no such list, or an id stands twice
  /// - Complexity: O(bytes)
  package static func all(_ bytes: [UInt8]) throws(JSONError) -> [EvaluatedSeries] {
    var all: [EvaluatedSeries] = []
    var ids: Set<String> = []
    for element in try JSONNode.parse(bytes).elements() {
      let object = try element.object()
      let id = try object.required("id")
      guard ids.insert(try id.string()).inserted else {
        throw JSONError(.repeated(key: "id", try id.string()), at: id.offset)
      }
      var values: [Double?] = []
      for value in try object.required("train").elements() {
        values.append(value.isNull ? nil : try value.number())
      }
      all.append(
        EvaluatedSeries(
          id: try id.string(), values: values,
          season: try object.required("season").integer(in: 1...366),
          horizon: try object.required("h").integer(in: 1...mostSteps)))
    }
    return all
  }

  /// What is told of the coming values.
  package var forecast: Result<Forecast, ForecastRefusal> {
    Forecast.of(values, season: season, horizon: horizon)
  }
}

extension JSONText {
  /// Writes forecasts as one object by the ids of their series: `mean`, and the limits of the 50, 80 and 95 % intervals
  /// as `lo80` and `hi80`, each a list with a number for each step.
  package static func predictions(_ forecasts: [(id: String, forecast: Forecast)]) -> JSONText {
    var json = JSONText()
    json.object(.lines) { json in
      for (id, forecast) in forecasts {
        json.key(id)
        json.object { json in
          json.list("mean", forecast.points)
          for coverage in PredictiveDistribution.Coverage.allCases {
            let limits = forecast.steps.map { $0.interval(coverage) }
            json.list("lo\(coverage.percent)", limits.map(\.lowerBound))
            json.list("hi\(coverage.percent)", limits.map(\.upperBound))
          }
        }
      }
    }
    json.endLine()
    return json
  }

  private mutating func list(_ key: String, _ numbers: [Double]) {
    self.key(key)
    array { json in for number in numbers { json.number(number) } }
  }
}

extension PredictiveDistribution.Coverage {
  /// The share in whole percent.
  package var percent: Int { Int((rawValue * 100).rounded()) }
}
