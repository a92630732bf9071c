import CockpitJSON
import CockpitValues

// How composite indices stand in `composites.json`.

extension CompositeDefinition {
  /// An index whose indicators the pack has; `nil` leaves them unchecked.
  init(_ object: JSONObject, indicators: Set<String>?) throws(JSONError) {
    let list = try object.required("parts")
    var parts: [Part] = []
    for node in try list.elements() {
      parts.append(try Part(node.object(), indicators: indicators))
    }
    let sum = parts.reduce(0) { $0 + $1.weight }
    guard abs(sum - 100) < 1e-9 else {
      throw JSONError(
        .badWeights(sum: DecimalText.shortest(sum)),
        at: list.offset)
    }
    self.init(
      indicator: try object.indicator(among: indicators), parts: parts,
      countersignedBy: try object.optional("countersigned_by")?.string())
  }
}

extension CompositeDefinition.Part {
  init(_ object: JSONObject, indicators: Set<String>?) throws(JSONError) {
    let weight = try object.required("weight")
    let full = try object.required("full")
    self.init(
      indicator: try object.indicator(among: indicators),
      measure: try object.choice("measure", default: .value), weight: try weight.number(),
      zero: try object.required("zero").number(), full: try full.number())
    guard self.weight > 0 else {
      throw JSONError(.badWeight, at: weight.offset)
    }
    guard self.full != zero else {
      throw JSONError(.equalBounds, at: full.offset)
    }
  }
}

extension JSONObject {
  fileprivate func indicator(among known: Set<String>?) throws(JSONError) -> String {
    let node = try required("indicator")
    let id = try node.string()
    guard known?.contains(id) ?? true else {
      throw JSONError(.indicatorNotThere(id), at: node.offset)
    }
    return id
  }
}
