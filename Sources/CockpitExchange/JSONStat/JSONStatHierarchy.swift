import CockpitJSON

/// Which category is a part of which.
enum JSONStatHierarchy {
  /// For each part the total above it; a part of several totals belongs to the first.
  ///
  /// - Throws: at the first part that would be above itself.
  /// - Complexity: O(parts x depth).
  static func parents(_ node: JSONNode?) throws(JSONError) -> [String: String] {
    guard let node else { return [:] }
    var parents: [String: String] = [:]
    for member in try node.members() where !member.value.isNull {
      for part in try member.value.elements() {
        let code = try part.string()
        guard parents[code] == nil else { continue }
        var above: String? = member.key
        while let category = above {
          guard category != code else {
            throw JSONError(
              "\(code) would be a part of itself; correct the hierarchy", at: part.offset)
          }
          above = parents[category]
        }
        parents[code] = member.key
      }
    }
    return parents
  }
}
