package import CockpitCatalogue
package import CockpitWarehouse

extension RecordShare {
  /// The share of some records; `nil` where there are none to share among.
  ///
  /// - Complexity: O(records)
  package func value(of records: [Record], definition: RecordDefinition?) -> Value? {
    var (part, whole) = (0.0, 0.0)
    for record in records where record.type == type {
      switch measure {
      case .reached(let stage, let among):
        if let among, (record.number(among) ?? 0) <= 0 { continue }
        whole += 1
        guard let definition, let wanted = definition.place(ofStage: stage),
          let place = record.stage.flatMap({ definition.place(ofStage: $0) })
        else { continue }
        if place >= wanted { part += 1 }
      case .ratio(let field, let over):
        guard let total = record.number(over), total > 0 else { continue }
        whole += total
        part += min(record.number(field) ?? 0, total)
      }
    }
    return whole > 0 ? Value(part: part, whole: whole) : nil
  }
}
