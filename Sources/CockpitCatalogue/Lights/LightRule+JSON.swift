package import CockpitJSON
import CockpitValues

// How light rules stand in `lights.json`:
//
//     {"light_rules": [
//       {"id": "coefficient", "version": 1, "name": {"zh": "系数法"}, "valid_from": "2026-01-01",
//        "measure": "ratio", "kinds": ["cumulative", "quota"],
//        "bands": [{"light": "green", "from": 1},
//                  {"light": "yellow", "from": 0.9, "below": 1},
//                  {"light": "red", "below": 0.9}],
//        "raise": {"after": 3, "lights": ["yellow"]}, "trial": true}]}

extension LightRule {
  /// A rule of a pack.
  ///
  /// - Throws: at the first band that leaves a gap, overlaps the one before, or puts a better
  ///   light below a worse one; at a kind that does not have the measure
  package init(_ object: JSONObject) throws(JSONError) {
    let measure: Measure = try object.required("measure").choice()
    self.init(
      id: try object.required("id").string(),
      version: try object.required("version").integer(),
      name: try LocalizedText(object.required("name")),
      validFrom: try object.required("valid_from").date(),
      measure: measure,
      kinds: try LightRule.kinds(object.required("kinds"), measure: measure),
      bands: try LightRule.bands(object.required("bands")),
      raise: try LightRule.raise(object),
      isTrial: try object.flag("trial"),
      note: try object.optional("note")?.string() ?? "")
  }

  private static func kinds(
    _ node: JSONNode, measure: Measure
  ) throws(JSONError) -> Set<TargetKind> {
    var kinds: Set<TargetKind> = []
    for element in try node.elements() {
      let kind: TargetKind = try element.choice()
      guard kind.measures.contains(measure) else {
        throw JSONError(
          .unmeasurable(
            kind: kind.rawValue, by: measure.rawValue, known: kind.measures.map(\.rawValue).sorted()
          ),
          at: element.offset)
      }
      kinds.insert(kind)
    }
    return kinds
  }

  private static func raise(_ object: JSONObject) throws(JSONError) -> Raise? {
    guard let node = object.optional("raise") else { return nil }
    let raise = try node.object()
    let after = try raise.required("after")
    let count = try after.integer()
    guard count >= 2 else {
      throw JSONError(.raisedTooSoon, at: after.offset)
    }
    var lights: [Light] = []
    for element in try raise.required("lights").elements() {
      lights.append(try element.choice())
    }
    return Raise(after: count, lights: lights)
  }
}

// MARK: - Bands

extension LightRule {
  /// The bands of a rule from the best to the worst; together they hold every value once.
  private static func bands(_ node: JSONNode) throws(JSONError) -> [Band] {
    let nodes = try node.elements()
    var bands: [Band] = []
    for element in nodes {
      let band = try band(element)
      try check(band, after: bands.last, at: element.offset)
      bands.append(band)
    }
    guard let last = bands.last else {
      throw JSONError(.noBands, at: node.offset)
    }
    if let limit = last.from {
      throw JSONError(
        .nothingBelow(number(limit)),
        at: nodes.last?.offset ?? node.offset)
    }
    return bands
  }

  private static func band(_ node: JSONNode) throws(JSONError) -> Band {
    let object = try node.object()
    let band = Band(
      light: try object.required("light").choice(),
      from: try object.optional("from")?.number(),
      below: try object.optional("below")?.number())
    if let from = band.from, let below = band.below, from >= below {
      throw JSONError(
        .emptyBand(from: number(from), below: number(below)),
        at: node.offset)
    }
    return band
  }

  /// Refuses a band that does not go on where the one before ends.
  private static func check(
    _ band: Band, after previous: Band?, at offset: Int
  ) throws(JSONError) {
    guard let previous else {
      guard let limit = band.below else { return }
      throw JSONError(
        .nothingAbove(number(limit)),
        at: offset)
    }
    guard band.light > previous.light else {
      throw JSONError(
        .wrongOrder(band.light.rawValue, after: previous.light.rawValue),
        at: offset)
    }
    guard let upper = previous.from, let below = band.below, below <= upper else {
      throw JSONError(
        .overlap(band.light.rawValue, after: previous.light.rawValue),
        at: offset)
    }
    guard below == upper else {
      throw JSONError(
        .gap(below: number(below), upper: number(upper), light: band.light.rawValue),
        at: offset)
    }
  }

  private static func number(_ value: Double) -> String { DecimalText.shortest(value) }
}
