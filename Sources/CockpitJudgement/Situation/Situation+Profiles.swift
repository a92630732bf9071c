import CockpitCatalogue
import CockpitValues
package import CockpitWarehouse

// What profiles of enterprises show.

extension Situation {
  /// How the enterprises of the region that are in force divide into kinds, by a field of theirs.
  ///
  /// - Complexity: O(enterprises)
  package func enterpriseShares(by field: String = Record.revenueKey) -> BranchShares {
    let type = RecordType.enterprise.rawValue
    let readings = recordReadings[type, default: []].filter(\.isOpen)
    return BranchShares(
      of: readings.map(\.record),
      kinds: catalogue.records.definition(of: type)?.kinds.map(\.zh) ?? [], field: field)
  }

  /// The records of other types that name an enterprise by its id: cases, appeals, in the order of types.
  ///
  /// - Complexity: O(records)
  package func records(ofEnterprise id: String) -> [RecordReading] {
    recordTypes.flatMap { recordReadings[$0, default: []] }.filter {
      $0.record.type != RecordType.enterprise.rawValue
        && $0.record.extra[Record.enterpriseKey] == id
    }
  }

  /// How a record stands to each policy that is for its type, in the order of the pack.
  ///
  /// - Complexity: O(conditions)
  package func policyMatches(of record: Record) -> [PolicyMatch] {
    catalogue.records.policies.filter { $0.type == record.type }.map {
      PolicyMatch($0, record, on: evidence.today)
    }
  }
}
