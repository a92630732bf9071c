import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// How a source changed the figures of a series after it first gave them: 修订.
///
/// The revision of a period is its last figure less its first one, as statistical offices define it (OECD/Eurostat,
/// Guidelines on Revisions Policy and Analysis, 2008): in percent of the first, or in points where figures are
/// rates. A period that was given once says nothing of revisions.
package struct Revisions: Hashable, Sendable {
  /// The figures of one period, as its source gave them.
  package struct Course: Hashable, Sendable {
    package let period: Period
    /// In the order in which they became known, repeats and what was withdrawn too; at least one has a value.
    package let figures: [Observation]
    /// The last less the first, in the unit of the indicator; `nil` where there is only one, and where the last was
    /// withdrawn.
    package let difference: Double?
    /// The same in percent of the first, or in points; `nil` also where the first is no base for that.
    package let revision: Double?
  }

  /// By period, the earliest first.
  package let courses: [Course]
  /// Whether revisions are in points, and not in percent of the first figure.
  package let isInPoints: Bool
  /// How many periods have a revision, be it none.
  package let count: Int
  /// The mean of the revisions; `nil` where no period has one.
  package let mean: Double?
  /// The mean of their sizes.
  package let meanAbsolute: Double?

  /// The revisions of some figures of one source, by period and then in the order in which they became known.
  init(_ figures: [Observation], of indicator: Indicator) {
    isInPoints = indicator.isGrowthOnly || indicator.unit.isShare
    var courses: [Course] = []
    var rest = figures[...]
    while let first = rest.first {
      let own = rest.prefix { $0.period == first.period }
      rest = rest.dropFirst(own.count)
      if own.contains(where: { $0.rate(of: indicator) != nil }) {
        courses.append(Course(Array(own), of: indicator, isInPoints: isInPoints))
      }
    }
    self.courses = courses
    let revisions = courses.compactMap(\.revision)
    count = revisions.count
    func mean(_ values: [Double]) -> Double? {
      values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
    self.mean = mean(revisions)
    meanAbsolute = mean(revisions.map(\.magnitude))
  }

  /// Whether a change over the year, in percent or points, is no larger than figures are revised by on the average.
  func covers(_ growth: Double) -> Bool {
    meanAbsolute.map { $0 > 0 && growth.magnitude <= $0 } ?? false
  }
}

extension Revisions.Course {
  fileprivate init(_ figures: [Observation], of indicator: Indicator, isInPoints: Bool) {
    period = figures[0].period
    self.figures = figures
    let rates = figures.map { $0.rate(of: indicator) }
    let known = rates.compactMap(\.self)
    guard known.count > 1, let first = known.first, let last = rates.last?.flatMap(\.self) else {
      (difference, revision) = (nil, nil)
      return
    }
    difference = last - first
    revision = isInPoints ? last - first : first == 0 ? nil : (last - first) / first.magnitude * 100
  }
}
