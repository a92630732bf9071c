import CockpitJSON

/// Objects whose keys are positions of cells.
enum JSONStatPositions {
  /// The members by their positions, ascending.
  ///
  /// - Throws: at a key that is no position of a table with `count` cells.
  /// - Complexity: O(n log n) in the members.
  static func members(
    of node: JSONNode, count: Int
  ) throws(JSONError) -> [(position: Int, value: JSONNode)] {
    var result: [(position: Int, value: JSONNode)] = []
    for member in try node.members() {
      // The round trip refuses what is no plain number, such as +1 and 01.
      guard let position = Int(member.key), String(position) == member.key,
        (0..<count).contains(position)
      else {
        throw JSONError(
          "\"\(member.key)\" is no position of a cell; write one of 0 to \(count - 1)",
          at: member.keyOffset)
      }
      result.append((position, member.value))
    }
    result.sort { $0.position < $1.position }
    return result
  }
}
