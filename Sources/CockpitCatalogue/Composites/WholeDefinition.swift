import CockpitJSON

/// Indicators that are parts of another by definition, or that are reckoned from it.
///
/// 工业投资 is part of 固定资产投资: that the two move together says nothing.
package struct WholeDefinition: Hashable, Sendable {
  /// The indicator by id.
  package let indicator: String
  /// Those that are parts of it, or of whose figures it is made, by id.
  package let parts: [String]

  package init(indicator: String, parts: [String]) {
    self.indicator = indicator
    self.parts = parts
  }
}

// How they stand in `composites.json`.

extension WholeDefinition {
  /// A whole whose indicators the pack has; `nil` leaves them unchecked.
  init(_ object: JSONObject, indicators: Set<String>?) throws(JSONError) {
    let whole = try object.required("indicator")
    let indicator = try whole.indicatorID(among: indicators)
    var parts: [String] = []
    for node in try object.required("parts").elements() {
      let part = try node.indicatorID(among: indicators)
      guard part != indicator, !parts.contains(part) else {
        throw JSONError(.partOfItself(part), at: node.offset)
      }
      parts.append(part)
    }
    self.init(indicator: indicator, parts: parts)
  }
}

extension JSONNode {
  fileprivate func indicatorID(among known: Set<String>?) throws(JSONError) -> String {
    let id = try string()
    guard known?.contains(id) ?? true else { throw JSONError(.indicatorNotThere(id), at: offset) }
    return id
  }
}
