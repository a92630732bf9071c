import CockpitJSON

// The file of a pack about records: records.json. A pack may leave it out.

extension PackReader {
  mutating func records(indicators: Set<String>?) -> RecordRules {
    let types = optionalList("records.json", "types", key: "type", RecordDefinition.init)
      .entries.map(\.value)
    func share(_ object: JSONObject) throws(JSONError) -> RecordShare {
      try RecordShare(object, indicators: indicators, types: types)
    }
    let shares = optionalList("records.json", "shares", key: "indicator", share)
    return RecordRules(definitions: types, shares: shares.entries.map(\.value))
  }
}
