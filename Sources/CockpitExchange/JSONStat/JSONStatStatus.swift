import CockpitJSON
import CockpitWarehouse

/// The flags of a table's cells, in whichever of their forms.
struct JSONStatStatus {
  private enum Content {
    case none
    /// One flag for every cell.
    case all(JSONNode)
    case dense([JSONNode])
    case sparse([Int: JSONNode])
  }

  private let content: Content
  private let labels: [String: String]
  /// What the source says of figures that are missing, by their flags.
  private let reasons: [String: String]

  init(of object: JSONObject, count: Int) throws(JSONError) {
    let status = object.optional("status")
    let inner = status?.kind == .object ? try status?.object() : nil
    // The first interface of Eurostat kept the flags in "value" beside a legend.
    let oldLegend = try inner?.optional("category")?.object().optional("label")
    let more = try object.optional("extension")?.object()
    let legend = try more?.optional("status")?.object().optional("label")
    labels = try JSONStatStatus.labels(oldLegend ?? legend)
    reasons = try JSONStatStatus.reasons(
      more?.optional("missingValueDescriptions") ?? more?.optional("MissingValueDescriptions"),
      notes: JSONStatDataset.notes(object.optional("note")))
    content = try JSONStatStatus.content(inner?.optional("value") ?? status, count: count)
  }

  /// The positions that have a flag of their own; none where flags cover all cells.
  var ownPositions: [Int] {
    guard case .sparse(let nodes) = content else { return [] }
    return nodes.keys.sorted()
  }

  /// What the flag of a cell means.
  func flags(at position: Int) throws(JSONError) -> StatusFlags {
    let node: JSONNode? =
      switch content {
      case .none: nil
      case .all(let node): node
      case .dense(let nodes): nodes[position]
      case .sparse(let nodes): nodes[position]
      }
    guard let node, !node.isNull else { return StatusFlags("") }
    return StatusFlags(try node.string(), labels: labels, reasons: reasons)
  }

  /// Whether a text that stands in the place of a figure says that it is kept back.
  func saysWithheld(_ text: String) -> Bool {
    let isFlag = text.hasPrefix(":") || text.count == 1 || reasons[text] != nil
    return isFlag
      ? StatusFlags(text, labels: labels, reasons: reasons).isWithheld
      : StatusFlags.speaksOfSecrecy(text)
  }

  private static func content(_ node: JSONNode?, count: Int) throws(JSONError) -> Content {
    guard let node else { return .none }
    switch node.kind {
    case .string: return .all(node)
    case .array:
      let nodes = try node.elements()
      if nodes.count == 1, let only = nodes.first { return .all(only) }
      guard nodes.count == count else {
        throw JSONError(.flagCount(nodes.count, cells: count), at: node.offset)
      }
      return .dense(nodes)
    case .object:
      var nodes: [Int: JSONNode] = [:]
      for (position, value) in try JSONStatPositions.members(of: node, count: count) {
        nodes[position] = value
      }
      return .sparse(nodes)
    default:
      throw JSONError(.badFlags, at: node.offset)
    }
  }

  private static func labels(_ node: JSONNode?) throws(JSONError) -> [String: String] {
    var labels: [String: String] = [:]
    for member in try node?.members() ?? [] where !member.value.isNull {
      labels[member.key] = try member.value.string()
    }
    return labels
  }

  /// The numbers that the software of Statistics Finland gives reasons by, by its names for them.
  private static let reasonNumbers = [
    "missing": "1", "cannotrepresent": "2", "confidential": "3", "notacquired": "4",
    "notasked": "5", "empty": "6", "nill": "7",
  ]

  /// Reasons by their flags: from a table of them, and from notes such as `... = Data is subject to
  /// secrecy`.
  private static func reasons(
    _ node: JSONNode?, notes: [String]
  ) throws(JSONError) -> [String: String] {
    var reasons = try labels(node)
    for (name, text) in reasons {
      if let number = reasonNumbers[name.lowercased()], reasons[number] == nil {
        reasons[number] = text
      }
    }
    for line in notes.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let flag = String(parts[0].filter { !$0.isWhitespace })
      let text = String(parts[1].drop(while: \.isWhitespace))
      guard (1...4).contains(flag.count), flag.allSatisfy(".:-".contains), !text.isEmpty,
        reasons[flag] == nil
      else { continue }
      reasons[flag] = text
    }
    return reasons
  }
}
