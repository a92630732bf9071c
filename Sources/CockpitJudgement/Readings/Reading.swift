package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// What the cockpit says of one indicator in one area at one moment.
package struct Reading: Sendable, Hashable {
  package let indicator: Indicator
  package let series: SeriesKey
  /// The latest period that has a value; `nil` if none ever had.
  package let latest: Observation?
  /// The period before it that has a value.
  package let previous: Observation?
  /// The same period of the year before, if it has a value.
  package let lastYear: Observation?
  /// The last report that came without a figure, after the latest one that has one.
  package let withoutFigure: Observation?
  package let freshness: Freshness
  /// What makes the latest figure hard to believe; it is shown, and used for nothing.
  package let doubts: [Doubt]
  /// What other sources say of the latest period, where it differs.
  package let conflicts: [Observation]
  /// The growth over the year, published or derived, or why there is none.
  package let growth: Growth
  /// How the figure stands against the target of the running year.
  package let progress: Progress?
  package let light: LightReading

  /// Whether a figure is known; what is missing is never shown as zero.
  package var isReported: Bool { latest != nil }

  /// Whether the figure may be judged: it is current, plausible, and nobody says otherwise.
  package var isUsable: Bool {
    freshness.countsAsCurrent && doubts.isEmpty && conflicts.isEmpty
  }

  /// The growth that was published with the latest figure, in percent or percentage points.
  ///
  /// Of an indicator that is itself a growth, the figure.
  package var publishedGrowth: Double? {
    indicator.isGrowthOnly ? latest?.value : latest?.growth?.yearOnYear
  }

  /// The cases behind a figure in percent, where its source gives them.
  package var sample: SampledPercentage? {
    latest.flatMap { SampledPercentage($0, of: indicator) }
  }

  /// Whether anything of the series has ever arrived.
  package var isConnected: Bool { isReported || withoutFigure != nil }

  /// Whether the figure is expected now: where a source says that it does not apply, none is, nor of
  /// a system that is not connected yet.
  package var isExpected: Bool {
    isReported || withoutFigure == nil && indicator.system == nil
  }
}

/// A target of the year, and how the newest figure of a series stands against it.
package struct TargetStanding: Sendable, Hashable {
  package let target: Target
  /// `nil` where the newest figure lacks what the target is about.
  package let progress: Progress?
}

/// How the figure of one period stood against the target of its year.
package struct CoursePoint: Sendable, Hashable {
  package let period: Period
  /// `nil` where the figure lacks what the target is about.
  package let progress: Progress?
}
