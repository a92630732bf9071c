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

  package init() {}

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
      case .current, .pending, .notPublished: .fresh
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
