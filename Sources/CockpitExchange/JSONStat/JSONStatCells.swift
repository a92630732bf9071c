import CockpitCatalogue
import CockpitJSON
import CockpitWarehouse

/// Reads the values of a table and their flags.
struct JSONStatCells {
  private let value: JSONNode
  private let status: JSONStatStatus
  /// How many cells the sizes make.
  private let count: Int

  init(_ object: JSONObject, count: Int) throws(JSONError) {
    value = try object.required("value")
    status = try JSONStatStatus(of: object, count: count)
    self.count = count
  }

  /// The cells that the source gives, in the order of their positions.
  func cells() throws(JSONError) -> [TableCell] {
    switch value.kind {
    case .array: return try dense()
    case .object: return try sparse()
    case .null:
      throw JSONError(.noValues, at: value.offset)
    default: throw JSONError(.badValues, at: value.offset)
    }
  }

  private func dense() throws(JSONError) -> [TableCell] {
    let values = try value.elements()
    guard values.count == count else {
      throw JSONError(.valueCount(values.count, cells: count), at: value.offset)
    }
    var cells: [TableCell] = []
    cells.reserveCapacity(count)
    for (position, value) in values.enumerated() { cells.append(try cell(position, value)) }
    return cells
  }

  /// The cells that have a value or a flag of their own.
  private func sparse() throws(JSONError) -> [TableCell] {
    let values = try JSONStatPositions.members(of: value, count: count)
    var cells: [TableCell] = []
    for (position, value) in values { cells.append(try cell(position, value)) }
    let given = Set(values.map(\.position))
    for position in status.ownPositions where !given.contains(position) {
      cells.append(try cell(position, nil))
    }
    cells.sort { $0.position < $1.position }
    return cells
  }

  private func cell(_ position: Int, _ node: JSONNode?) throws(JSONError) -> TableCell {
    let flags = try status.flags(at: position)
    let value = try node.map(JSONStatCells.figure) ?? nil
    var reason: String?
    let isWithheld = value == nil && flags.isWithheld
    if isWithheld {
      reason = SmallCells.withheldReason
    } else if value == nil {
      let text = node.flatMap { try? $0.string() }
      let words = [text, flags.words == text ? nil : flags.words].compactMap { $0 }
        .filter { !$0.isEmpty }
      reason = words.isEmpty ? "no value at the source" : words.joined(separator: ", ")
    }
    return TableCell(
      position: position, value: value, reason: reason, marks: flags.marks,
      note: value == nil && !isWithheld ? nil : flags.words,
      offset: node?.offset ?? self.value.offset)
  }

  /// A figure, also one in quotes; nil for null and for a text that is no number.
  private static func figure(_ node: JSONNode) throws(JSONError) -> Double? {
    switch node.kind {
    case .number: return try node.number()
    case .null: return nil
    case .string:
      let text = try node.string()
      return try? JSONNode.parse(Array(text.utf8)).number()
    default:
      throw JSONError(.noFigure(found: node.kind), at: node.offset)
    }
  }
}

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
        throw JSONError(.noCell(key: member.key, last: count - 1), at: member.keyOffset)
      }
      result.append((position, member.value))
    }
    result.sort { $0.position < $1.position }
    return result
  }
}
