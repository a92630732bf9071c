import CockpitCatalogue
import CockpitWarehouse

/// How a number of records divides into kinds: the structure of what a type has, with few masked.
package struct BranchShares: Hashable, Sendable {
  /// One kind of records.
  package struct Branch: Hashable, Sendable {
    /// As the records write it; `nil` for those of none.
    package let kind: String?
    package let count: Int
    /// The sum of the field over those that have it; `nil` where it would tell of fewer than three, or nobody has it.
    package let sum: Double?
    /// How many have the field.
    package let reported: Int
    /// Whether the sum is withheld.
    package let isMasked: Bool
  }

  /// In the order of the pack, then those that only files have, then those of none.
  package let branches: [Branch]
  /// The sum over all; `nil` where fewer than three have the field.
  package let total: Double?
  package let reported: Int
  package let count: Int

  /// Divides the records that are in force by their kinds, and adds up a field.
  ///
  /// - Complexity: O(records)
  init(of records: [Record], kinds: [String], field: String) {
    let groups = Dictionary(grouping: records) { $0.kind }
    let others = Set(groups.keys.compactMap(\.self)).subtracting(kinds).sorted()
    let order: [String?] = kinds + others + (groups[nil] == nil ? [] : [nil])
    let named = order.compactMap { kind in groups[kind].map { (kind, $0) } }
    let values = named.map { $0.1.compactMap { $0.number(field) } }
    // One masked part alone would follow from the total; those without a figure hide nothing.
    let parts = values.indices.filter { !values[$0].isEmpty }
    let masked = Set(SmallCells(units: parts.map { values[$0].count }).hidden.map { parts[$0] })
    branches = named.indices.map { place in
      let isMasked = masked.contains(place)
      return Branch(
        kind: named[place].0, count: named[place].1.count,
        sum: isMasked || values[place].isEmpty ? nil : values[place].reduce(0, +),
        reported: values[place].count, isMasked: isMasked)
    }
    reported = values.reduce(0) { $0 + $1.count }
    count = records.count
    total = reported < SmallCells.fewestUnits ? nil : values.joined().reduce(0, +)
  }

  /// The Herfindahl-Hirschman index of the sums, 0 to 10,000; `nil` where a part is not shown.
  package var concentration: Double? {
    guard let total, total > 0, branches.allSatisfy({ $0.sum != nil }) else { return nil }
    return branches.reduce(0) { index, branch in
      let share = (branch.sum ?? 0) / total * 100
      return index + share * share
    }
  }
}
