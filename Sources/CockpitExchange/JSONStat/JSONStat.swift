import CockpitJSON
import CockpitWarehouse

/// Reads tables of JSON-stat 2.0 and 1.x.
///
/// The format: <https://json-stat.org/full/>. A document of version 2.0 is one table; one of 1.x is
/// a bundle of named tables, or a table without a name.
enum JSONStat {
  /// Reads the tables of a document.
  ///
  /// - Parameters:
  ///   - document: the whole document.
  ///   - name: what a table is called that has no code of its own.
  /// - Returns: the tables in the order of the document.
  /// - Throws: the first thing that is wrong, by byte offset.
  /// - Complexity: O(document); the product of the sizes is never allocated.
  static func tables(
    in document: JSONNode, name: String
  ) throws(JSONError) -> [StatisticalTable] {
    let root = try document.object()
    if let node = root.optional("class") {
      try checkClass(node)
      return [try JSONStatDataset(root, shape: root, name: name).table()]
    }
    if let shape = root.optional("dimension") {
      // A table of 1.x keeps its ids and sizes among its dimensions.
      let holder = root.optional("id") == nil ? try shape.object() : root
      return [try JSONStatDataset(root, shape: holder, name: name).table()]
    }
    var tables: [StatisticalTable] = []
    for member in root.members where member.value.kind == .object {
      let dataset = try member.value.object()
      guard let dimension = dataset.optional("dimension") else { continue }
      let shape = try dimension.object()
      // 1.x calls the only table of a document "dataset".
      let name = member.key == "dataset" ? name : member.key
      tables.append(try JSONStatDataset(dataset, shape: shape, name: name).table())
    }
    guard !tables.isEmpty else {
      throw JSONError(.noTable, at: root.offset)
    }
    return tables
  }

  private static func checkClass(_ node: JSONNode) throws(JSONError) {
    switch try node.string() {
    case "dataset": return
    case "collection":
      throw JSONError(.collection, at: node.offset)
    case let other:
      throw JSONError(.otherClass(other), at: node.offset)
    }
  }
}
