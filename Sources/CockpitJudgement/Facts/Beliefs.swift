import CockpitCatalogue
import CockpitValues
import CockpitWarehouse
import Synchronization

/// The figures that can be believed of the few series of which that was found out last.
///
/// A page asks for those of one series again and again, for its reading, what it is compared with, its targets and
/// its course.
final class Beliefs: Sendable {
  private struct Belief {
    let series: SeriesKey
    let indicator: Indicator
    let figures: Judged<[Observation]>
  }

  /// The last of them last.
  private let beliefs = Mutex<[Belief]>([])
  /// A series, and the areas above it.
  private static let most = 4

  /// The figures of a series that can be believed of an indicator; `nil` where others were found out since.
  func known(_ series: SeriesKey, of indicator: Indicator) -> Judged<[Observation]>? {
    beliefs.withLock { beliefs in
      beliefs.last { $0.series == series && $0.indicator == indicator }?.figures
    }
  }

  /// Keeps what was found, and forgets what was found out longest ago.
  func add(_ figures: Judged<[Observation]>, of indicator: Indicator, _ series: SeriesKey) {
    beliefs.withLock { beliefs in
      if beliefs.count == Beliefs.most { beliefs.removeFirst() }
      beliefs.append(Belief(series: series, indicator: indicator, figures: figures))
    }
  }
}
