import CockpitJSON
import CockpitValues

// The file chronicle.json of a pack, which may leave it out.

extension PackReader {
  /// What figures are read against, in the order of its days.
  mutating func occasions(_ header: PackHeader) -> [Occasion] {
    let themes = header.themes.map(\.id)
    func occasion(_ object: JSONObject) throws(JSONError) -> Occasion {
      try Occasion(object, themes: themes)
    }
    let listing = optionalList("chronicle.json", "occasions", key: "id", occasion)
    return (listing?.entries.map(\.value) ?? []).sorted {
      ($0.days.lowerBound, $0.days.upperBound, $0.id)
        < ($1.days.lowerBound, $1.days.upperBound, $1.id)
    }
  }
}

extension Occasion {
  fileprivate init(_ object: JSONObject, themes known: [String]) throws(JSONError) {
    let first = try object.required("from").date()
    let end = object.optional("to")
    let last = try end.map { node throws(JSONError) in try node.date() } ?? first
    if let end, last < first {
      throw JSONError(.badOccasion(from: first, to: last), at: end.offset)
    }
    var themes: Set<String> = []
    for node in try object.optional("themes")?.elements() ?? [] {
      let id = try node.string()
      guard known.contains(id) else {
        throw JSONError(.unknownGroup(of: "theme", id, known: known), at: node.offset)
      }
      themes.insert(id)
    }
    self.init(
      id: try object.required("id").string(), kind: try object.required("kind").choice(),
      name: try LocalizedText(object.required("name")), days: first...last, themes: themes,
      source: try object.required("source").string())
  }
}
