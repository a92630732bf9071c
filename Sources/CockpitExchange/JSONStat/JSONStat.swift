import CockpitJSON
import CockpitValues
import CockpitWarehouse

/// Reads tables of JSON-stat 2.0 and 1.x.
///
/// The format: <https://json-stat.org/full/>. A document of version 2.0 is one table, or a collection
/// of tables that it carries or names; one of 1.x is a bundle of named tables, or a table without a
/// name.
enum JSONStat {
  /// The tables that a document carries, and how many more it only names.
  struct Content {
    var tables: [StatisticalTable] = []
    var named = 0
  }

  /// Reads the tables of a document.
  ///
  /// - Parameters:
  ///   - document: the whole document.
  ///   - name: what a table is called that has no code of its own.
  ///   - offset: the civil time of times that name no offset.
  /// - Returns: the tables in the order of the document, at least one.
  /// - Throws: the first thing that is wrong, by byte offset.
  /// - Complexity: O(document); the product of the sizes is never allocated.
  static func content(
    of document: JSONNode, name: String, local offset: UTCOffset
  ) throws(JSONError) -> Content {
    let root = try document.object()
    func table(_ object: JSONObject, _ name: String) throws(JSONError) -> StatisticalTable {
      try JSONStatDataset(object, name: name).table(local: offset)
    }
    if let node = root.optional("class") {
      switch try node.string() {
      case "dataset": return Content(tables: [try table(root, name)])
      case "collection": break
      case let other: throw JSONError(.otherClass(other), at: node.offset)
      }
      let (carried, named) = try items(of: root, name: name)
      guard !carried.isEmpty else { throw JSONError(.collection, at: node.offset) }
      var content = Content(named: named)
      for (name, object) in carried { content.tables.append(try table(object, name)) }
      return content
    }
    if root.optional("dimension") != nil { return Content(tables: [try table(root, name)]) }
    var tables: [StatisticalTable] = []
    for member in root.members where member.value.kind == .object {
      let dataset = try member.value.object()
      guard dataset.optional("dimension") != nil else { continue }
      // 1.x calls the only table of a document "dataset".
      tables.append(try table(dataset, member.key == "dataset" ? name : member.key))
    }
    guard !tables.isEmpty else {
      throw JSONError(.noTable, at: root.offset)
    }
    return Content(tables: tables)
  }

  /// The tables that a collection carries, with their names, and how many it names alone; also those
  /// of collections in it.
  private static func items(
    of collection: JSONObject, name: String
  ) throws(JSONError) -> (carried: [(name: String, table: JSONObject)], named: Int) {
    var carried: [(name: String, table: JSONObject)] = []
    var named = 0
    for node in try collection.optional("link")?.object().optional("item")?.elements() ?? [] {
      let item = try node.object()
      let own = itemName(item) ?? "\(name)-\(carried.count + named + 1)"
      if item.optional("dimension") != nil, item.optional("value") != nil {
        carried.append((own, item))
      } else if item.optional("link") != nil {
        let inner = try items(of: item, name: own)
        carried += inner.carried
        named += inner.named
      } else {
        named += 1
      }
    }
    return (carried, named)
  }

  /// The last part of the address of a table, without its ending; nil where it has none.
  private static func itemName(_ item: JSONObject) -> String? {
    guard let address = try? item.optional("href")?.string() else { return nil }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let last = path.split(separator: "/").last else { return nil }
    let name = last.prefix { $0 != "." }
    return name.isEmpty ? nil : String(name)
  }
}
