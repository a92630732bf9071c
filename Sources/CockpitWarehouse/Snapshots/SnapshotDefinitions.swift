import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What a file defines beside the pack.
struct SnapshotDefinitions {
  var indicators: [Indicator] = []
  var areas: [Area] = []
  var dimensions: [Dimension] = []
  private var places: [String: Int] = [:]
  private var areaCodes: Set<String> = []

  func indicator(_ id: String) -> Indicator? {
    places[id].map { indicators[$0] }
  }

  /// Takes over the indicators of another block of definitions.
  mutating func takeIndicators(of other: SnapshotDefinitions) {
    indicators = other.indicators
    places = other.places
  }

  /// Adds one definition; a second one of the same thing is refused.
  mutating func add(_ definition: SnapshotDefinition, at position: Int) throws(JSONError) {
    switch definition {
    case .indicator(var indicator):
      indicator.isUncatalogued = true
      guard places.updateValue(indicators.count, forKey: indicator.id) == nil else {
        throw JSONError(.repeatedIndicator(indicator.id), at: position)
      }
      indicators.append(indicator)
    case .area(let area):
      guard areaCodes.insert(area.code).inserted else {
        throw JSONError(.repeatedArea(area.code), at: position)
      }
      areas.append(area)
    case .dimension(let dimension):
      guard !dimensions.contains(where: { $0.id == dimension.id }) else {
        throw JSONError(.repeatedDimension(dimension.id), at: position)
      }
      dimensions.append(dimension)
    }
  }

  /// Reads an array of definitions of indicators, each id once.
  mutating func readIndicators(_ node: JSONNode) throws(JSONError) {
    for element in try node.elements() {
      try add(.indicator(try Indicator(try element.object())), at: element.offset)
    }
  }

  /// Reads an array of definitions of areas, each code once.
  ///
  /// An area of a snapshot may call its code `id`, as indicators do.
  mutating func readAreas(_ node: JSONNode) throws(JSONError) {
    for element in try node.elements() {
      try add(.area(try Area(snapshot: try element.object())), at: element.offset)
    }
  }

  /// Reads an array of definitions of dimensions, each id once.
  mutating func readDimensions(_ node: JSONNode) throws(JSONError) {
    for element in try node.elements() {
      try add(.dimension(try Dimension(try element.object())), at: element.offset)
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

/// The indicators that rows name and nobody defines, with what the rows tell of them.
struct UndefinedIndicators {
  private var indicators: [Indicator] = []
  private var places: [String: Int32] = [:]
  private var isMet: [Bool] = []
  private var met: [Int32] = []
  private var lastMet: [Int32] = []
  private var lastIndicators: [Indicator] = []

  /// The place of an indicator, given on the first call.
  mutating func place(of id: String, unit: String?, span: Span) -> Int32 {
    if let place = places[id] { return place }
    let place = Int32(indicators.count)
    places[id] = place
    indicators.append(
      Indicator(
        id: id, name: LocalizedText(zh: id, en: nil), unit: Unit(unit ?? ""), decimals: 2,
        span: span, releaseLagDays: nil, isUncatalogued: true))
    isMet.append(false)
    return place
  }

  mutating func beginFile() {
    for place in met { isMet[Int(place)] = false }
    met = []
  }

  /// Notes that the file has a row of the indicator; false if that was known.
  mutating func meet(_ place: Int32) -> Bool {
    guard !isMet[Int(place)] else { return false }
    isMet[Int(place)] = true
    met.append(place)
    return true
  }

  /// The indicators that the file has met, as one array for all files that met the same.
  mutating func finishFile() -> [Indicator] {
    if met != lastMet {
      lastMet = met
      lastIndicators = met.map { indicators[Int($0)] }
    }
    return lastIndicators
  }
}
