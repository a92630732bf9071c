import CockpitCatalogue
import CockpitValues

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
        span: span, isUncatalogued: true))
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
