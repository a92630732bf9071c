package import CockpitCatalogue
package import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// How punctual the data of one department come: the releases that were due in the last twelve months, and
/// the readings of its sensors in the last 24 hours.
package struct Punctuality: Hashable, Sendable {
  /// `nil` for what no department answers for.
  package let department: Department.ID?
  /// The indicators that have releases, each counted for its first owner.
  package fileprivate(set) var indicators = 0
  package fileprivate(set) var releases = ReleaseRecord()
  /// How many sensors there are, one for each place that ever reported.
  package fileprivate(set) var sensors = 0
  package fileprivate(set) var readings = SensorArrivals()

  package init(of department: Department.ID?) {
    self.department = department
  }
}

extension Punctuality {
  /// The punctuality of all departments that owe something: the least punctual first, then those of which
  /// the files tell nothing.
  ///
  /// What only files define is owed by nobody. Answers are kept by the situation, so that only what changed
  /// or fell due is counted again.
  ///
  /// - Complexity: O(indicators and sensors), and the rows of what changed
  package static func all(in situation: Situation) -> [Punctuality] {
    var byDepartment: [Department.ID?: Punctuality] = [:]
    for reading in situation.readings.values where !reading.indicator.isUncatalogued {
      let indicator = reading.indicator
      let department = indicator.owners.first
      var own = byDepartment[department] ?? Punctuality(of: department)
      if indicator.isSensor {
        for series in situation.series(ofIndicator: indicator.id) {
          guard let arrivals = situation.sensorArrivals(of: indicator, series: series) else {
            continue
          }
          own.sensors += 1
          own.readings.formSum(arrivals)
        }
      } else if reading.isExpected,
        let record = situation.releaseRecord(of: indicator, series: reading.series)
      {
        own.indicators += 1
        own.releases.formSum(record)
      }
      if own.indicators + own.sensors > 0 { byDepartment[department] = own }
    }
    return byDepartment.values.sorted {
      ($0.order, $0.department?.text ?? "") < ($1.order, $1.department?.text ?? "")
    }
  }

  /// The worse of the two rates; what is unknown comes last.
  private var order: Double {
    [releases.punctuality, readings.share].compactMap(\.self).min() ?? .infinity
  }
}
