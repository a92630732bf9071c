package import CockpitOperations
package import CockpitValues

/// The alarms of a region that this terminal watches while it shows another one.
package struct WatchedElsewhere: Sendable {
  /// The code of the region.
  package let region: String
  package let name: LocalizedText
  package let queues: Queues
  /// Whether somebody signed on there at this terminal.
  package let isOnDuty: Bool
  /// How many alarms stand in each way.
  let counts: AlarmCounts

  package init(region: String, name: LocalizedText, queues: Queues, isOnDuty: Bool) {
    (self.region, self.name, self.queues) = (region, name, queues)
    self.isOnDuty = isOnDuty
    counts = queues.counts
  }
}

extension DutyState {
  /// The queues of which this terminal rings: those of the region that is shown first.
  package var watched: [Queues] { [queues] + elsewhere.map(\.queues) }

  /// Whether somebody signed on at this terminal, in whatever region.
  package var isOnDutyAnywhere: Bool { shift != nil || elsewhere.contains(where: \.isOnDuty) }

  /// How many alarms nobody has seen, in whatever region is watched.
  var unseen: Int { ([counts] + elsewhere.map(\.counts)).flatMap(\.unseen).reduce(0, +) }

  /// What is known on the way from a region to another one, before anything is known of what there is to do there.
  func leaving(_ region: String, _ name: LocalizedText, for next: String) -> DutyState {
    let left = WatchedElsewhere(
      region: region, name: name, queues: queues, isOnDuty: shift != nil)
    return DutyState(elsewhere: (elsewhere + [left]).filter { $0.region != next })
  }
}
