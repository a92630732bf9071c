package import CockpitJSON

/// A file of series whose truth somebody else knows.
package enum EvaluatedFile: Hashable, Sendable {
  /// Series to be forecast: they have `train`.
  case forecasts([EvaluatedSeries])
  /// Fast series, in which what is unusual is to be found: they have `value`.
  case courses([EvaluatedCourse])

  /// Reads a file by what its first series has.
  ///
  /// - Throws: at the place where it is neither
  /// - Complexity: O(bytes)
  package init(_ bytes: [UInt8]) throws(JSONError) {
    let first = try JSONNode.parse(bytes).elements().first
    let isCourse = try first.map { node throws(JSONError) in
      let object = try node.object()
      return object.optional("train") == nil && object.optional("value") != nil
    }
    self =
      isCourse == true
      ? .courses(try EvaluatedCourse.all(bytes)) : .forecasts(try EvaluatedSeries.all(bytes))
  }
}
