package import CockpitCatalogue
import CockpitWarehouse

/// What there is of one type of records.
package struct RecordSummary: Sendable, Hashable {
  /// A department and how many open records it answers for.
  package struct Owner: Sendable, Hashable {
    package let name: Department.ID
    package let open: Int
  }

  package let type: String
  package let total: Int
  package let open: Int
  package let overdue: Int
  package let attention: Int
  /// The days since the oldest open record was opened.
  package let oldestDays: Int?
  /// The department with the most open records; of several, the first by id.
  package let busiest: Owner?

  /// - Complexity: O(records)
  package init(type: String, _ readings: [RecordReading]) {
    let open = readings.filter(\.isOpen)
    self.type = type
    total = readings.count
    self.open = open.count
    overdue = open.count { $0.deadline.workingDaysOverdue > 0 }
    attention = readings.count(where: \.isAbnormal)
    oldestDays = open.compactMap(\.ageDays).max()
    let owners = Dictionary(grouping: open.compactMap(\.record.owner)) { $0 }
    busiest = owners.map { Owner(name: $0.key, open: $0.value.count) }
      .min { ($1.open, $0.name) < ($0.open, $1.name) }
  }
}
