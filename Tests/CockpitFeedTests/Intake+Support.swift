import CockpitTestSupport
import CockpitValues
import CockpitWarehouse

@testable import CockpitFeed

extension Warehouse {
  /// The figure of the output that counts.
  var output: Double? {
    latest(
      SnapshotText.outputKey, knownAt: SnapshotText.end)?.value
  }
}

extension Intake {
  /// Reads what changed; all that the tests write was created by then.
  mutating func refresh() throws(FeedError) -> Bool { try refresh(at: SnapshotText.end) }
}
