import CockpitJSON
import CockpitValues

/// What a pack says of a ``CompositeIndex``: its parts, their weights and the scales they count on.
package struct CompositeDefinition: Hashable, Sendable {
  /// One indicator of the index and the scale on which it counts.
  package struct Part: Hashable, Sendable {
    /// Which number of the indicator counts.
    package enum Measure: String, CaseIterable, Sendable {
      case value
      /// The growth over the year that is published with the figure, in percent.
      case growth
    }

    /// The indicator by id.
    package let indicator: String
    package let measure: Measure
    /// The share of the index, in percent.
    package let weight: Double
    /// The figure that counts 0.
    package let zero: Double
    /// The figure that counts 100; below `zero` where low figures are good.
    package let full: Double

    package init(
      indicator: String, measure: Measure = .value, weight: Double, zero: Double, full: Double
    ) {
      self.indicator = indicator
      self.measure = measure
      self.weight = weight
      self.zero = zero
      self.full = full
    }

    /// A figure on the scale from 0 to 100, held at its ends.
    package func score(_ figure: Double) -> Double {
      min(100, max(0, (figure - zero) / (full - zero) * 100))
    }
  }

  /// The indicator of the pack that shows the index, by id.
  package let indicator: String
  package let parts: [Part]
  /// Who countersigned the weights; empty while nobody has.
  package let countersignedBy: [Department.ID]

  package init(indicator: String, parts: [Part], countersignedBy: [Department.ID] = []) {
    self.indicator = indicator
    self.parts = parts
    self.countersignedBy = countersignedBy
  }
}

// How composite indices stand in `composites.json`.

extension CompositeDefinition {
  /// An index whose indicators the pack has; `nil` leaves them unchecked.
  init(
    _ object: JSONObject, indicators: Set<String>?, departments: DepartmentIndex
  ) throws(JSONError) {
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
      countersignedBy: try departments.ids("countersigned_by", of: object))
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
