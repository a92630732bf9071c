import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What a file defines beside the pack.
///
/// What the pack defines stays in force: a definition of it that says something else is complained
/// of, and none of them is kept.
struct SnapshotDefinitions {
  var indicators: [Indicator] = []
  var areas: [Area] = []
  var dimensions: [Dimension] = []
  private var places: [String: Int] = [:]
  private var areaCodes: Set<String> = []
  /// The ids of indicators of the pack that the file defines as well.
  private var packIDs: Set<String> = []
  /// The units that the file states for indicators of the pack, where they are others than the
  /// pack's: those of rows that name none.
  private(set) var statedUnits: [String: Unit] = [:]
  /// The spans that the file states for indicators of the pack, where they are others than the
  /// pack's: those of rows that name none.
  private(set) var statedSpans: [String: Span] = [:]
  /// How often the indicators have figures that only the file defines, where it says so.
  private(set) var statedFrequencies: [String: Frequency] = [:]
  /// The indicators that only the file defines, flows and the like, without saying of what span.
  private(set) var unstatedSpans: Set<String> = []
  /// The indicators and areas of the pack that the file calls by the name of another one of it, and
  /// that one: by id, the name and the id.
  private(set) var misnamedIndicators: [String: (name: String, id: String)] = [:]
  private(set) var misnamedAreas: [String: (name: String, id: String)] = [:]
  /// What the file says of things of the pack in another way than the pack, and where.
  private(set) var redefinitions: [(fault: SnapshotFault, offset: Int)] = []

  func indicator(_ id: String) -> Indicator? {
    places[id].map { indicators[$0] }
  }

  /// Takes over the indicators of another block of definitions, which stands some bytes further on
  /// than where it was read.
  mutating func takeIndicators(of other: SnapshotDefinitions, movedBy shift: Int) {
    indicators = other.indicators
    places = other.places
    packIDs = other.packIDs
    statedUnits = other.statedUnits
    statedSpans = other.statedSpans
    misnamedIndicators = other.misnamedIndicators
    statedFrequencies = other.statedFrequencies
    unstatedSpans = other.unstatedSpans
    redefinitions += other.redefinitions.map { ($0.fault, $0.offset + shift) }
  }

  /// Adds one definition; a second one of the same thing is refused, and so is a name that holds the
  /// number of a person.
  mutating func add(
    _ definition: SnapshotDefinition, at position: Int, in catalogue: Catalogue
  ) throws(JSONError) {
    for code in definition.codes { try PersonalData.check(text: code, at: position) }
    for name in definition.names {
      try PersonalData.check(text: name.zh, at: position)
      try PersonalData.check(text: name.en, at: position)
    }
    warn(ofNames: definition, at: position)
    switch definition {
    case .indicator(var indicator):
      if let known = catalogue.indicator(indicator.id) {
        guard packIDs.insert(indicator.id).inserted else {
          throw JSONError(.repeatedIndicator(indicator.id), at: position)
        }
        if let fault = SnapshotFault.redefinition(known, as: indicator) {
          redefinitions.append((fault, position))
          if !known.isCalled(indicator),
            let other = catalogue.indicators.first(where: { $0.isCalled(indicator) })
          {
            misnamedIndicators[known.id] = (indicator.name.zh, other.id)
          }
        }
        if known.unit.powerOfTen(to: indicator.unit) != 0 {
          statedUnits[indicator.id] = indicator.unit
        }
        return
      }
      indicator.isUncatalogued = true
      guard places.updateValue(indicators.count, forKey: indicator.id) == nil else {
        throw JSONError(.repeatedIndicator(indicator.id), at: position)
      }
      indicators.append(indicator)
    case .area(let area):
      guard areaCodes.insert(area.code).inserted else {
        throw JSONError(.repeatedArea(area.code), at: position)
      }
      if let known = catalogue.areas[area.code] {
        let regions = catalogue.areas.ancestors(of: area.code)
        if let fault = SnapshotFault.redefinition(known, as: area, in: regions) {
          redefinitions.append((fault, position))
          let other = catalogue.areas.areas.first {
            $0.name.isCalled(area.name) || $0.short.isCalled(area.name)
          }
          if let other { misnamedAreas[known.code] = (area.name.zh, other.code) }
        }
        return
      }
      areas.append(area)
    case .dimension(let dimension):
      guard !dimensions.contains(where: { $0.id == dimension.id }) else {
        throw JSONError(.repeatedDimension(dimension.id), at: position)
      }
      dimensions.append(dimension)
    }
  }

  /// Makes indicators such of figures to date.
  mutating func setToDate(_ ids: Set<String>) {
    let toDate = ids.compactMap { places[$0] }
    // Before the loop: compilers take the indicators to be changed in it, and each file would have its own copy.
    guard !toDate.isEmpty else { return }
    for place in toDate { indicators[place].span = .yearToDate }
  }

  /// Warns of names that are blank or hold what cannot be seen; they are taken as they came.
  private mutating func warn(ofNames definition: SnapshotDefinition, at position: Int) {
    let id = definition.codes.first ?? ""
    let names = definition.names
    if names.contains(where: { $0.zh.allSatisfy(\.isWhitespace) }) {
      redefinitions.append((.namelessDefinition(id: id), position))
    }
    if names.contains(where: {
      PrintableText.hasControls($0.zh) || PrintableText.hasControls($0.en)
    }) {
      redefinitions.append((.controlsInName(id: id), position))
    }
  }

  /// Reads an array of definitions of indicators, each id once.
  mutating func readIndicators(_ node: JSONNode, in catalogue: Catalogue) throws(JSONError) {
    for element in try node.elements() { try read(element, of: "indicators", in: catalogue) }
  }

  /// Reads one definition of the array of a key.
  mutating func read(
    _ element: JSONNode, of key: String, in catalogue: Catalogue
  ) throws(JSONError) {
    let object = try element.object()
    switch key {
    case "indicators":
      let indicator = try Indicator(snapshot: object)
      try add(.indicator(indicator), at: element.offset, in: catalogue)
      note(
        indicator, statesSpan: object.optional("span") != nil,
        statesFrequency: object.optional("frequency") != nil, at: element.offset, in: catalogue)
    case "areas":
      try add(.area(try Area(snapshot: object)), at: element.offset, in: catalogue)
    default: try add(.dimension(try Dimension(object)), at: element.offset, in: catalogue)
    }
  }

  /// Notes what a definition states of span and frequency: for an indicator of the pack the span is
  /// that of the file's rows, as a unit is, and the frequency stays the pack's.
  private mutating func note(
    _ indicator: Indicator, statesSpan: Bool, statesFrequency: Bool, at position: Int,
    in catalogue: Catalogue
  ) {
    guard let known = catalogue.indicator(indicator.id) else {
      if !statesSpan, indicator.kind != .stock { unstatedSpans.insert(indicator.id) }
      if statesFrequency { statedFrequencies[indicator.id] = indicator.frequency }
      return
    }
    if statesSpan, indicator.span != known.span {
      statedSpans[indicator.id] = indicator.span
      redefinitions.append(
        (
          .redefinedSpan(indicator.id, span: indicator.span.name, packSpan: known.span.name),
          position
        ))
    }
    if statesFrequency, indicator.frequency != known.frequency {
      redefinitions.append(
        (
          .redefinedFrequency(
            indicator.id, frequency: indicator.frequency.code,
            packFrequency: known.frequency.code), position
        ))
    }
  }

  /// Reads an array of definitions of areas, each code once.
  ///
  /// An area of a snapshot may call its code `id`, as indicators do.
  mutating func readAreas(_ node: JSONNode, in catalogue: Catalogue) throws(JSONError) {
    for element in try node.elements() { try read(element, of: "areas", in: catalogue) }
  }

  /// Reads an array of definitions of dimensions, each id once.
  mutating func readDimensions(_ node: JSONNode, in catalogue: Catalogue) throws(JSONError) {
    for element in try node.elements() { try read(element, of: "dimensions", in: catalogue) }
  }
}

extension Indicator {
  /// Reads a definition of a snapshot, which need not say with how many decimals figures are shown.
  init(snapshot object: JSONObject) throws(JSONError) {
    try self.init(object)
    areDecimalsStated = object.optional("decimals") != nil
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

extension SnapshotFault {
  /// The complaint about a definition that says something else of an indicator than the pack; `nil`
  /// where it repeats the pack.
  fileprivate static func redefinition(
    _ known: Indicator, as other: Indicator
  ) -> SnapshotFault? {
    guard !known.isCalled(other) || known.unit.powerOfTen(to: other.unit) != 0 else {
      return nil
    }
    let effect: SnapshotFault.Redefinition =
      switch other.unit.powerOfTen(to: known.unit) {
      case 0: .asInPack
      case nil: .unused
      default: .converted
      }
    return .redefinedIndicator(
      known.id, name: other.name.zh, unit: other.unit.symbol, packName: known.name.zh,
      packUnit: known.unit.symbol, effect)
  }

  /// The areas that the known one lies in may stand before its name: 宁波市海曙区.
  fileprivate static func redefinition(
    _ known: Area, as other: Area, in regions: [Area]
  ) -> SnapshotFault? {
    guard !known.name.isCalled(other.name), !known.short.isCalled(other.name) else { return nil }
    if other.name.zh.hasSuffix(known.name.zh) {
      let rest = regions.reduce(other.name.zh.dropLast(known.name.zh.count)) { rest, region in
        rest.hasSuffix(region.name.zh) ? rest.dropLast(region.name.zh.count) : rest
      }
      if rest.isEmpty { return nil }
    }
    return .redefinedArea(known.code, name: other.name.zh, packName: known.name.zh)
  }
}

extension LocalizedText {
  /// Whether another name is this one in either language, whatever its brackets and blanks.
  func isCalled(_ other: LocalizedText) -> Bool {
    if zh == other.zh || en == other.en { return true }
    return LocalizedText.plain(zh) == LocalizedText.plain(other.zh)
      || LocalizedText.plain(en) == LocalizedText.plain(other.en)
  }

  /// A name without blanks, with plain brackets.
  fileprivate static func plain(_ name: String) -> String {
    String(
      name.compactMap { character in
        switch character {
        case "（": "("
        case "）": ")"
        case "：": ":"
        default: character.isWhitespace ? nil : character
        }
      })
  }
}

extension Indicator {
  /// Whether a definition has the name of this one in either language, be it with its unit behind:
  /// 一般公共预算收入（亿元）.
  func isCalled(_ other: Indicator) -> Bool {
    if name.isCalled(other.name) { return true }
    guard let zh = other.nameWithoutUnit(other.name.zh) else { return false }
    return name.isCalled(
      LocalizedText(zh: zh, en: other.nameWithoutUnit(other.name.en) ?? other.name.en))
  }

  /// A name without its own unit in brackets at its end; `nil` where there is none.
  private func nameWithoutUnit(_ name: String) -> String? {
    let plain = LocalizedText.plain(name)
    guard plain.last == ")", let bracket = plain.lastIndex(of: "("), bracket > plain.startIndex
    else { return nil }
    var text = plain[plain.index(after: bracket)...].dropLast()
    for prefix in ["单位:", "unit:", "Unit:"] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
    }
    guard !text.isEmpty, Unit(String(text)).powerOfTen(to: unit) == 0 else { return nil }
    return String(plain[..<bracket])
  }
}

/// The indicators that rows name and nobody defines, with what the rows tell of them.
struct UndefinedIndicators {
  /// What rows tell of an indicator.
  private struct Use: Hashable {
    let id: String
    let unit: String
    let span: Span
  }

  private var indicators: [Indicator] = []
  private var places: [Use: Int32] = [:]
  private var isMet: [Bool] = []
  private var met: [Int32] = []
  private var lastMet: [Int32] = []
  private var lastIndicators: [Indicator] = []

  /// The place of an indicator, given on the first call.
  mutating func place(of id: String, unit: String?, span: Span) -> Int32 {
    let use = Use(id: id, unit: unit ?? "", span: span)
    if let place = places[use] { return place }
    let place = Int32(indicators.count)
    places[use] = place
    var indicator = Indicator(
      id: id, name: LocalizedText(zh: id, en: nil), unit: Unit(unit ?? ""), decimals: 0,
      span: span, releaseLagDays: nil, isUncatalogued: true)
    indicator.areDecimalsStated = false
    indicators.append(indicator)
    isMet.append(false)
    return place
  }

  mutating func beginFile() {
    for place in met { isMet[Int(place)] = false }
    met = []
  }

  /// Notes that the file has such a row; false if that was known.
  mutating func meet(_ place: Int32) -> Bool {
    guard !isMet[Int(place)] else { return false }
    isMet[Int(place)] = true
    met.append(place)
    return true
  }

  /// The indicators that the file has met, as one array for all files that met the same; of several
  /// units or spans the first with a unit counts.
  mutating func finishFile() -> [Indicator] {
    if met != lastMet {
      lastMet = met
      var places: [String: Int] = [:]
      lastIndicators = []
      for place in met {
        let indicator = indicators[Int(place)]
        if let place = places[indicator.id] {
          if lastIndicators[place].unit.symbol.isEmpty { lastIndicators[place] = indicator }
        } else {
          places[indicator.id] = lastIndicators.count
          lastIndicators.append(indicator)
        }
      }
    }
    return lastIndicators
  }
}
