import CockpitWarehouse

/// How many data sets of the catalogue are open, shared or neither.
package struct DatasetCounts: Sendable, Hashable {
  package private(set) var total = 0
  package private(set) var shared = 0
  package private(set) var open = 0
  package private(set) var closed = 0

  package init() {}

  /// Those of which nobody says who may see them.
  package var unsaid: Int { total - shared - open - closed }

  mutating func add(_ dataset: Record) {
    total += 1
    switch dataset.extra["openness"] {
    case "shared", "共享": shared += 1
    case "open", "开放": open += 1
    case "closed", "不共享": closed += 1
    default: break
    }
  }

  mutating func add(_ other: DatasetCounts) {
    total += other.total
    shared += other.shared
    open += other.open
    closed += other.closed
  }
}
