import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

// What items are made of, read from the JSON that the journal keeps.

extension DataWord {
  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      try Person(object.required("person").object()), at: try object.required("at").instant(),
      reason: try object.reason(), note: try object.required("note").string())
  }
}

extension Period {
  fileprivate init(data node: JSONNode) throws(JSONError) {
    let numbers = try node.elements()
    guard numbers.count == 2, let code = UInt8(exactly: try numbers[0].integer()),
      let kind = Kind(rawValue: code)
    else { throw JSONError(JSONFault.notWhole, at: node.offset) }
    self.init(kind, ordinal: Int64(try numbers[1].integer()))
  }
}

extension DataKey {
  init(_ object: JSONObject) throws(JSONError) {
    kind = try object.required("kind").choice()
    switch kind {
    case .ahead, .deleted:
      if let source = object.optional("files_of") {
        subject = .files(of: try source.string())
      } else {
        subject = .file(try object.required("file").string())
      }
    case .refused, .barren:
      subject = .file(try object.required("file").string())
    case .stray:
      let node = try object.required("rows")
      let name = try node.string()
      guard let kind = Stray.Kind.allCases.first(where: { "\($0)" == name }) else {
        let known = Stray.Kind.allCases.map { "\($0)" }
        throw JSONError(PackFault.unknownChoice(name, known: known), at: node.offset)
      }
      subject = .rows(kind, of: try object.required("of").string())
    case .contradictory, .redefined:
      subject = .definition(
        try object.required("definition").string(), file: try object.optional("file")?.string())
    case .disagreeing: subject = .crossCheck(try object.required("check").string())
    case .flapping:
      subject = .alarm(
        AlarmKey(
          rule: try object.required("rule").string(), area: try object.required("area").string()))
    case .clock: subject = .clock
    case .torn: subject = .journal
    default:
      let span = try object.required("span")
      guard let name = Span(name: try span.string()) else {
        let known = Span.allCases.map(\.name)
        throw JSONError(PackFault.unknownChoice(try span.string(), known: known), at: span.offset)
      }
      var categories: [Dimensions.Category] = []
      for node in try object.required("dimensions").elements() {
        let pair = try node.elements()
        guard pair.count == 2 else { throw JSONError(JSONFault.missingValue, at: node.offset) }
        categories.append(
          Dimensions.Category(dimension: try pair[0].string(), code: try pair[1].string()))
      }
      let series = SeriesKey(
        indicator: try object.required("indicator").string(),
        area: try object.required("area").string(), span: name, dimensions: Dimensions(categories))
      subject = .figure(
        series,
        try object.optional("period").map { node throws(JSONError) in try Period(data: node) })
    }
  }
}

extension DataOwner {
  init(_ object: JSONObject) throws(JSONError) {
    var (departments, sources): ([Department.ID], [String]) = ([], [])
    for node in try object.required("departments").elements() {
      departments.append(Department.ID(try node.string()))
    }
    for node in try object.required("sources").elements() { sources.append(try node.string()) }
    self.init(departments: departments, sources: sources)
  }
}

extension DataEvidence {
  init(_ object: JSONObject) throws(JSONError) {
    var (places, figures, doubts): ([Place], [Figure], [Doubt]) = ([], [], [])
    for node in try object.required("places").elements() {
      let place = try node.object()
      places.append(
        Place(
          file: try place.required("file").string(), line: try place.optional("line")?.integer()))
    }
    for node in try object.required("figures").elements() {
      let figure = try node.object()
      figures.append(
        Figure(
          period: try Period(data: figure.required("period")),
          value: try figure.optional("value")?.number(),
          source: try figure.required("source").string(),
          file: try figure.required("file").string()))
    }
    for node in try object.required("doubts").elements() {
      let parts = try node.elements()
      var numbers: [Double] = []
      for part in parts.dropFirst() { numbers.append(try part.number()) }
      guard let name = parts.first, let doubt = Doubt(name: try name.string(), numbers: numbers)
      else { throw JSONError(JSONFault.missingValue, at: node.offset) }
      doubts.append(doubt)
    }
    self.init(
      places: places, figures: figures, doubts: doubts,
      due: try object.optional("due").map { node throws(JSONError) in
        CivilDate(daysSince1970: try node.integer())
      }, rows: try object.optional("rows")?.integer(),
      files: try object.optional("files")?.integer())
  }
}

extension Doubt {
  fileprivate init?(name: String, numbers: [Double]) {
    switch (name, numbers.count) {
    case ("below", 1): self = .below(numbers[0])
    case ("above", 1): self = .above(numbers[0])
    case ("jump", 2): self = .jump(step: numbers[0], limit: numbers[1])
    case ("frozen", 1): self = .frozen(readings: Int(numbers[0]))
    case ("ten_thousandfold", 0): self = .tenThousandfold
    case ("ten_thousandth", 0): self = .tenThousandth
    case ("fraction", 1): self = .fraction(of: numbers[0])
    case ("revision", 1): self = .revision(drop: numbers[0])
    case ("growth", 1): self = .growth(numbers[0], levels: nil)
    case ("growth", 2): self = .growth(numbers[0], levels: numbers[1])
    case ("growth_fraction", 1): self = .growthFraction(numbers[0])
    default: return nil
    }
  }
}
