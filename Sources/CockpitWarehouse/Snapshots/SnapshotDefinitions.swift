import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What a file defines beside the pack.
struct SnapshotDefinitions {
  var indicators: [Indicator] = []
  var areas: [Area] = []
  var dimensions: [Dimension] = []
  private var places: [String: Int] = [:]

  func indicator(_ id: String) -> Indicator? {
    places[id].map { indicators[$0] }
  }

  /// Reads an array of definitions of indicators, each id once.
  mutating func readIndicators(_ node: JSONNode) throws(JSONError) {
    for element in try node.elements() {
      let object = try element.object()
      var indicator = try Indicator(object)
      indicator.isUncatalogued = true
      guard places.updateValue(indicators.count, forKey: indicator.id) == nil else {
        throw JSONError(
          "the indicator \(indicator.id) is defined twice; keep one definition", at: element.offset)
      }
      indicators.append(indicator)
    }
  }

  /// Reads an array of definitions of areas, each code once.
  ///
  /// An area of a snapshot may call its code `id`, as indicators do.
  mutating func readAreas(_ node: JSONNode) throws(JSONError) {
    var codes: Set<String> = []
    for element in try node.elements() {
      let area = try Area(snapshot: try element.object())
      guard codes.insert(area.code).inserted else {
        throw JSONError(
          "the area \(area.code) is defined twice; keep one definition", at: element.offset)
      }
      areas.append(area)
    }
  }
}

extension SnapshotDefinitions {
  /// Reads an array of definitions of dimensions, each id once.
  mutating func readDimensions(_ node: JSONNode) throws(JSONError) {
    for element in try node.elements() {
      let dimension = try Dimension(try element.object())
      guard !dimensions.contains(where: { $0.id == dimension.id }) else {
        throw JSONError(
          "the dimension \(dimension.id) is defined twice; keep one definition",
          at: element.offset)
      }
      dimensions.append(dimension)
    }
  }
}

extension Area {
  fileprivate init(snapshot object: JSONObject) throws(JSONError) {
    guard object.optional("code") == nil, let id = object.optional("id") else {
      try self.init(object)
      return
    }
    let name = try LocalizedText(object.required("name"))
    self.init(
      code: try id.string(), name: name, short: try Area.short(object, of: name),
      level: try object.choice("level", default: .other),
      parent: try object.optional("parent")?.string())
  }
}
