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

  init(of object: JSONObject, count: Int) throws(JSONError) {
    let status = object.optional("status")
    let inner = status?.kind == .object ? try status?.object() : nil
    // The first interface of Eurostat kept the flags in "value" beside a legend.
    let oldLegend = try inner?.optional("category")?.object().optional("label")
    let legend = try object.optional("extension")?.object().optional("status")?.object()
      .optional("label")
    labels = try JSONStatStatus.labels(oldLegend ?? legend)
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
    guard let node, !node.isNull else { return StatusFlags("", labels: labels) }
    return StatusFlags(try node.string(), labels: labels)
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
}
