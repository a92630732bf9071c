import CockpitJSON

/// Reads the files of a pack into a catalogue.
///
/// A pack is taken whole or not at all: every fault of every file is reported with its place, and
/// a pack with one fault gives no catalogue.
package struct PackReader {
  private let files: PackFiles
  private var diagnostics: [Diagnostic] = []

  private init(_ files: PackFiles) {
    self.files = files
  }

  /// The catalogue of a pack.
  ///
  /// - Throws: all faults of the pack.
  package static func read(_ files: PackFiles) throws(PackError) -> Catalogue {
    var reader = PackReader(files)
    let catalogue = reader.read()
    guard let catalogue, reader.diagnostics.isEmpty else {
      throw PackError(diagnostics: reader.diagnostics)
    }
    return catalogue
  }

  private mutating func read() -> Catalogue? {
    guard let header = document("pack.json", PackHeader.init) else { return nil }
    func indicator(_ object: JSONObject) throws(JSONError) -> Indicator {
      let indicator = try Indicator(object)
      try header.check(indicator, object)
      return indicator
    }
    let areas = list("areas.json", "areas", key: "code", Area.init)
    let indicators = list("indicators.json", "indicators", key: "id", indicator)
    let tree = AreaTree(areas.map(\.value))
    checkTree(tree, areas, region: header.region)
    let known = Set(indicators.map(\.value.id))
    let themes = Set(header.themes.map(\.id))
    func board(_ object: JSONObject) throws(JSONError) -> Board {
      try Board(object, indicators: known, themes: themes)
    }
    let boards = list("boards.json", "boards", key: "id", board)
    return Catalogue(
      id: header.id, version: header.version, name: header.name, title: header.title,
      region: header.region, offset: header.offset, themes: header.themes,
      domains: header.domains, areas: tree, indicators: indicators.map(\.value),
      boards: boards.map(\.value), calendar: calendar(offset: header.offset, indicators: known))
  }

  /// The calendar of the pack; of one without the file, plain weekends.
  private mutating func calendar(
    offset: UTCOffset, indicators: Set<String>
  ) -> StatisticalCalendar? {
    guard files["calendar.json"] != nil else { return nil }
    func calendar(_ root: JSONObject) throws(JSONError) -> StatisticalCalendar {
      try StatisticalCalendar(root, offset: offset, indicators: indicators)
    }
    return document("calendar.json", calendar)
  }

  /// Parses one file and gives what a function makes of it, or notes the fault.
  private mutating func document<Value>(
    _ name: String, _ body: (JSONObject) throws(JSONError) -> Value
  ) -> Value? {
    guard let bytes = files[name] else {
      report(name, JSONError("the pack has no file \(name); add it", at: 0))
      return nil
    }
    do throws(JSONError) {
      return try body(JSONNode.parse(bytes).object())
    } catch {
      report(name, error)
      return nil
    }
  }

  /// One element of a list, with its place for later faults.
  private struct Entry<Value> {
    let value: Value
    let offset: Int
  }

  /// Reads each object of an array; a fault in one does not hide those of the others.
  private mutating func list<Value>(
    _ file: String, _ member: String, key: String,
    _ body: (JSONObject) throws(JSONError) -> Value
  ) -> [Entry<Value>] {
    func elements(_ root: JSONObject) throws(JSONError) -> [JSONNode] {
      try root.required(member).elements()
    }
    let nodes = document(file, elements)
    var seen: Set<String> = []
    var result: [Entry<Value>] = []
    for node in nodes ?? [] {
      do throws(JSONError) {
        let object = try node.object()
        let id = try object.required(key)
        let text = try id.string()
        guard seen.insert(text).inserted else {
          throw JSONError(
            "the \(key) \(text) stands here a second time; give each its own",
            at: id.offset)
        }
        result.append(Entry(value: try body(object), offset: id.offset))
      } catch {
        report(file, error)
      }
    }
    return result
  }

  private mutating func checkTree(_ tree: AreaTree, _ areas: [Entry<Area>], region: String) {
    for entry in areas {
      let code = entry.value.code
      if let parent = entry.value.parent, tree[parent] == nil {
        report(
          "areas.json",
          JSONError(
            "the area \(code) lies in \(parent), which the pack does not have; add it",
            at: entry.offset))
      }
      if tree.ancestors(of: code).contains(where: { $0.parent == code }) {
        report(
          "areas.json",
          JSONError(
            "the area \(code) lies in itself by way of its parents; break the circle",
            at: entry.offset))
      }
    }
    if tree[region] == nil {
      report(
        "areas.json",
        JSONError(
          "the region \(region) of the pack is no area of it; add it", at: 0))
    }
  }

  private mutating func report(_ file: String, _ error: JSONError) {
    diagnostics.append(files.source(file).diagnostic(for: error, severity: .error))
  }
}
