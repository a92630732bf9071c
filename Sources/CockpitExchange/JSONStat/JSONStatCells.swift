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
    let text = value == nil ? node.flatMap { try? $0.string() } : nil
    let isWithheld =
      value == nil && (flags.isWithheld || text.map(status.saysWithheld) ?? false)
    if isWithheld {
      reason = SmallCells.withheldReason
    } else if value == nil {
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
  ///
  /// Full-width digits and signs are read as the plain ones. A number in another notation (1,234 or
  /// 12.5%) is refused: it is there, and no reason for a figure that is missing.
  private static func figure(_ node: JSONNode) throws(JSONError) -> Double? {
    switch node.kind {
    case .number: return try node.number()
    case .null: return nil
    case .string:
      let text = try node.string()
      let plain = ForeignNumber.plain(text)
      if let number = try? JSONNode.parse(Array(plain.utf8)).number() { return number }
      guard !ForeignNumber.isNumber(plain) else {
        throw JSONError(.foreignNumber(text), at: node.offset)
      }
      return nil
    default:
      throw JSONError(.noFigure(found: node.kind), at: node.offset)
    }
  }
}

/// Texts that offices write for numbers, other than JSON does.
enum ForeignNumber {
  /// The longest text that is looked at.
  private static let longest = 40
  /// How much may follow the digits of a number: a percent sign, a flag, a unit, a bracket.
  private static let longestTail = 4

  /// A text with plain digits and signs for full-width ones, without blanks around it.
  static func plain(_ text: String) -> String {
    guard text.utf8.count <= longest else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212, 0x2010...0x2013: result.append("-")
      default: result.append(scalar)
      }
    }
    var plain = Substring(String(result))
    while plain.first?.isWhitespace ?? false { plain.removeFirst() }
    while plain.last?.isWhitespace ?? false { plain.removeLast() }
    if plain.first == "+" { plain.removeFirst() }
    return String(plain)
  }

  /// Whether a plain text is one number with signs that JSON does not take: groups of digits, a
  /// decimal comma, brackets for a minus, a currency, a percent sign, a flag behind it.
  ///
  /// A range (1-4), a limit (<5) and a sentence that begins with a number are reasons.
  static func isNumber(_ plain: String) -> Bool {
    guard plain.utf8.count <= longest else { return false }
    let head = plain.drop { "+-($¥￥€£.'".contains($0) || $0.isWhitespace }
    guard let first = head.first, isDigit(first) else { return false }
    let tail = head.drop { isDigit($0) || ",.' \u{A0}\u{2009}\u{202F}_\u{66C}\u{66B}".contains($0) }
    if let sign = tail.first, sign == "e" || sign == "E" {
      let power = tail.dropFirst().drop { "+-".contains($0) }
      if !power.isEmpty, power.allSatisfy(isDigit) { return true }
    }
    return tail.count <= longestTail && !tail.contains(where: isDigit)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
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
