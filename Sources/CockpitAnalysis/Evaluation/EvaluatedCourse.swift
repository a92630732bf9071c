import CockpitCatalogue
package import CockpitJSON

/// A fast series in which somebody else knows what is unusual, and holds notices against it.
///
/// Files have a list of objects with `id`, the seconds between readings as `step`, and `value`, a number or null for each
/// reading; what else stands in them, such as what is unusual, is not looked at.
package struct EvaluatedCourse: Hashable, Sendable {
  package let id: String
  /// The seconds between readings.
  let step: Int
  /// The earliest first; `nil` for a missing one.
  let values: [Double?]

  /// The courses of a file.
  ///
  /// - Throws: at the place where it is no such list, or an id stands twice
  /// - Complexity: O(bytes)
  package static func all(_ bytes: [UInt8]) throws(JSONError) -> [EvaluatedCourse] {
    var all: [EvaluatedCourse] = []
    var ids: Set<String> = []
    for element in try JSONNode.parse(bytes).elements() {
      let object = try element.object()
      let id = try object.required("id")
      guard ids.insert(try id.string()).inserted else {
        throw JSONError(.repeated(key: "id", try id.string()), at: id.offset)
      }
      var values: [Double?] = []
      for value in try object.required("value").elements() {
        values.append(value.isNull ? nil : try value.number())
      }
      all.append(
        EvaluatedCourse(
          id: try id.string(), step: try object.required("step").integer(in: 1...86_400),
          values: values))
    }
    return all
  }

  /// The places of the readings with which a departure from the usual course begins.
  ///
  /// - Complexity: O(n log n)
  package var notices: [Int] {
    var detector = AnomalyDetector()
    return values.indices.filter { place in
      guard let value = values[place] else { return false }
      return detector.observe(value, at: place * step).phase == .onset
    }
  }
}

extension JSONText {
  /// Writes the places of notices as one object by the ids of their series.
  package static func notices(_ notices: [(id: String, places: [Int])]) -> JSONText {
    var json = JSONText()
    json.object(.lines) { json in
      for (id, places) in notices {
        json.key(id)
        json.array { json in for place in places { json.integer(place) } }
      }
    }
    json.endLine()
    return json
  }
}
