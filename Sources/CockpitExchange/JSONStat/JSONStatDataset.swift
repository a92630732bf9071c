import CockpitJSON
import CockpitValues
import CockpitWarehouse

/// One table of JSON-stat, on its way to the common form.
struct JSONStatDataset {
  let object: JSONObject
  let name: String

  init(_ object: JSONObject, name: String) {
    self.object = object
    self.name = name
  }

  /// The table; times without an offset are civil time of one.
  func table(local offset: UTCOffset) throws(JSONError) -> StatisticalTable {
    let dimensions = try dimensions()
    let cells = try JSONStatCells(object, count: try cellCount(dimensions)).cells()
    let label = try text("label")
    let title = try text("title")
    let node = object.optional("updated") ?? object.optional("lastUpdateDate")
    let updated = node.flatMap { UpdateTime.instant($0, local: offset) }
    var table = StatisticalTable(
      code: code, label: label ?? title ?? name, source: try text("source"),
      updated: updated?.instant, isUpdatedLocally: updated?.isLocal ?? false,
      notes: try JSONStatDataset.notes(object.optional("note")), dimensions: dimensions,
      roles: try JSONStatRoles.roles(of: dimensions, declared: shape("role")),
      cells: cells, offset: object.offset)
    if updated == nil, let node, !node.isNull, let text = UpdateTime.quoted(node) {
      table.unreadableUpdate = (text, node.offset)
    }
    return table
  }

  /// What tells the shape of the table: `id`, `size` or `role`, which 1.x and some writers of 2.0
  /// keep among the dimensions.
  private func shape(_ key: String) throws(JSONError) -> JSONNode? {
    if let node = object.optional(key) { return node }
    return try object.optional("dimension")?.object().optional(key)
  }

  private func requiredShape(_ key: String) throws(JSONError) -> JSONNode {
    guard let node = try shape(key) else { return try object.required(key) }
    return node
  }

  /// The code that the maker of the table gives it in one of the known extensions.
  private var code: String {
    let extensions = try? object.optional("extension")?.object()
    let pxWeb = try? extensions?.optional("px")?.object()
    let places = [pxWeb?.optional("tableid"), extensions?.optional("id"), object.optional("code")]
    for place in places {
      if let code = try? place?.string(), !code.isEmpty { return code }
    }
    return name
  }

  /// A text that may be absent or empty.
  private func text(_ key: String) throws(JSONError) -> String? {
    guard let text = try object.optional(key)?.string(), !text.isEmpty else { return nil }
    return text
  }

  /// The texts of a note: an array of them, or one; none where it is absent.
  static func notes(_ node: JSONNode?) throws(JSONError) -> [String] {
    guard let node else { return [] }
    if node.kind == .string { return [try node.string()] }
    var notes: [String] = []
    for element in try node.elements() where !element.isNull { notes.append(try element.string()) }
    return notes
  }
}

// MARK: - Dimensions

extension JSONStatDataset {
  private func dimensions() throws(JSONError) -> [TableDimension] {
    let definitions = try object.required("dimension").object()
    let ids = try requiredShape("id")
    let sizes = try requiredShape("size")
    let codes = try ids.elements()
    let counts = try sizes.elements()
    guard !codes.isEmpty else {
      throw JSONError(.noDimensions, at: ids.offset)
    }
    guard codes.count == counts.count else {
      throw JSONError(.sizeCount(counts.count, dimensions: codes.count), at: sizes.offset)
    }
    var known: Set<String> = []
    var dimensions: [TableDimension] = []
    for (code, count) in zip(codes, counts) {
      let id = try code.string()
      guard known.insert(id).inserted else {
        throw JSONError(.repeatedDimension(id), at: code.offset)
      }
      guard let definition = definitions.optional(id) else {
        throw JSONError(.undescribedDimension(id), at: code.offset)
      }
      let dimension = try JSONStatCategories(definition, id: id).dimension()
      guard try JSONStatDataset.size(count) == dimension.categories.count else {
        throw JSONError(
          .wrongSize(dimension: id, categories: dimension.categories.count), at: count.offset)
      }
      dimensions.append(dimension)
    }
    return dimensions
  }

  /// The number of cells that the sizes make.
  private func cellCount(_ dimensions: [TableDimension]) throws(JSONError) -> Int {
    var product = 1
    for dimension in dimensions {
      let (next, overflow) = product.multipliedReportingOverflow(by: dimension.categories.count)
      guard !overflow else {
        throw JSONError(.tooManyCells, at: try requiredShape("size").offset)
      }
      product = next
    }
    return product
  }

  /// A size, which some write as a text.
  private static func size(_ node: JSONNode) throws(JSONError) -> Int {
    var size = try? node.integer()
    if let text = try? node.string() { size = Int(text) }
    guard let size, size >= 1 else {
      throw JSONError(.badSize, at: node.offset)
    }
    return size
  }
}
