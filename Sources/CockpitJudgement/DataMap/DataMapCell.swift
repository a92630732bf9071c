import CockpitWarehouse

/// The data of one theme from one department or area.
package struct DataMapCell: Sendable, Hashable {
  /// How old the oldest part is, the best first.
  package enum Age: Int, Comparable, Sendable {
    case fresh, late, stale, missing

    package static func < (left: Age, right: Age) -> Bool { left.rawValue < right.rawValue }
  }

  /// The indicators of which a figure is expected.
  package private(set) var expected = 0
  /// Those of which a figure is there that no later one should have followed.
  package private(set) var current = 0
  /// The age of the worst; `nil` where nothing is expected.
  package private(set) var age: Age?
  package private(set) var datasets = DatasetCounts()

  init() {}

  /// The share of what is expected that is current, in percent.
  package var completeness: Double? {
    expected > 0 ? Double(current) / Double(expected) * 100 : nil
  }

  package var isEmpty: Bool { expected == 0 && datasets.total == 0 }

  mutating func add(_ reading: Reading) {
    let own = Age(reading)
    expected += 1
    if own == .fresh { current += 1 }
    age = max(age ?? .fresh, own)
  }

  mutating func add(_ dataset: Record) {
    datasets.add(dataset)
  }

  mutating func add(_ other: DataMapCell) {
    expected += other.expected
    current += other.current
    if let own = other.age { age = max(age ?? .fresh, own) }
    datasets.add(other.datasets)
  }
}

extension DataMapCell.Age {
  /// What is awaited within grace is not late yet.
  init(_ reading: Reading) {
    guard reading.isReported else {
      self = .missing
      return
    }
    self =
      switch reading.freshness.state {
      case .current, .pending, .notPublished, .notApplicable: .fresh
      case .late: .late
      case .stale, .lost: .stale
      case .missing: .missing
      }
  }

  /// The freshness that stands for the age on screens.
  package var state: Freshness.State {
    switch self {
    case .fresh: .current
    case .late: .late
    case .stale: .stale
    case .missing: .missing
    }
  }
}

/// How many data sets of the catalogue are open, shared or neither.
package struct DatasetCounts: Sendable, Hashable {
  package private(set) var total = 0
  package private(set) var shared = 0
  package private(set) var open = 0
  package private(set) var closed = 0

  init() {}

  /// Those of which nobody says who may see them.
  package var unsaid: Int { total - shared - open - closed }

  mutating func add(_ dataset: Record) {
    total += 1
    switch dataset.openness {
    case .shared: shared += 1
    case .open: open += 1
    case .closed: closed += 1
    case nil: break
    }
  }

  mutating func add(_ other: DatasetCounts) {
    total += other.total
    shared += other.shared
    open += other.open
    closed += other.closed
  }
}
