import CockpitFeed
import CockpitJSON
package import CockpitValues
import CockpitWarehouse

/// A file of the demonstration: what a department would drop in the folder.
package struct DemonstrationFile: Sendable {
  /// The name, such as `330203-stats-20261121T1430.json`.
  package let name: String
  /// When the department drops it; `nil` for targets, which hold all year.
  package let createdAt: Instant?
  private let content: Content

  private enum Content {
    case snapshot(SnapshotPlan, region: String, offset: UTCOffset, DemonstrationReporting)
    case targets([UInt8])
  }

  /// The file of a plan, whose figures are computed each time that they are asked for.
  init(
    _ plan: SnapshotPlan, region: String, offset: UTCOffset, reporting: DemonstrationReporting
  ) {
    createdAt = plan.createdAt
    name = plan.id(region: region, offset: offset) + ".json"
    content = .snapshot(plan, region: region, offset: offset, reporting)
  }

  /// A file of targets.
  init(name: String, targets: [UInt8]) {
    self.name = name
    createdAt = nil
    content = .targets(targets)
  }

  /// The content as a file, made anew each time that it is asked for.
  package var bytes: [UInt8] {
    switch content {
    case .targets(let bytes): return bytes
    case .snapshot(_, _, let offset, _):
      var writer = SnapshotWriter(offset: offset, growthDecimals: 1)
      // A writer takes whatever it is given.
      try? send(to: &writer)
      return writer.bytes
    }
  }

  /// Gives a sink the content of a snapshot; of a file of targets there is none.
  func send(to sink: inout some RowSink) throws(JSONError) {
    guard case .snapshot(let plan, let region, let offset, let reporting) = content else { return }
    try plan.send(to: &sink, region: region, offset: offset, reporting: reporting)
  }

  /// The content for an intake, to which no text need be written.
  var item: SourceItem.Content {
    switch content {
    case .targets(let bytes): .bytes { bytes }
    case .snapshot: .rows { sink throws(JSONError) in try send(to: &sink) }
    }
  }
}
