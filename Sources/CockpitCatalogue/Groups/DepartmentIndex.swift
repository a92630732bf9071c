import CockpitJSON
package import CockpitValues

/// The departments and other bodies of a pack, found by id or by name.
package struct DepartmentIndex: Sendable {
  private let byText: [String: Department]

  /// What stands between several departments in one text: 区水利局/区气象局.
  private static let separator: Character = "/"

  /// An index of departments whose ids and names are all different, as ``Department`` lists are.
  package init(_ departments: [Department] = []) {
    byText = Dictionary(
      departments.flatMap { [($0.name.zh, $0), ($0.id.text, $0)] },
      uniquingKeysWith: { first, _ in first })
  }

  /// The department that a text names by its id or its Chinese name; nil where the pack has none.
  ///
  /// - Complexity: O(1)
  package subscript(text: String) -> Department? { byText[text] }

  /// What tells the department that a text names; of one that the pack does not know, the text.
  package func id(of text: String) -> Department.ID {
    byText[text]?.id ?? Department.ID(text)
  }

  /// What tells the departments that a text names, one or several with strokes between; none for
  /// an empty text.
  package func ids(of text: String) -> [Department.ID] {
    parts(of: text).map { id(of: $0) }
  }

  /// The same departments, told by their ids where they were told by their names.
  func resolved(_ ids: [Department.ID]) -> [Department.ID] {
    guard ids.count > 1 else { return ids.map { id(of: $0.text) } }
    // A name can hold a stroke itself.
    let whole = ids.map(\.text).joined(separator: String(DepartmentIndex.separator))
    return byText[whole].map { [$0.id] } ?? ids.map { id(of: $0.text) }
  }

  /// The names as data and documents write them, with strokes between; of one that the pack does
  /// not know, its text.
  package func names(of ids: [Department.ID], in language: Language = .zh) -> String {
    ids.map { byText[$0.text]?.name[language] ?? $0.text }
      .joined(separator: String(DepartmentIndex.separator))
  }

  /// The text of a document about who leads: as it is published, or else the names.
  package func text(of lead: LeadUnits) -> String {
    lead.published ?? names(of: lead.ids)
  }

  private func parts(of text: String) -> [String] {
    if text.isEmpty { return [] }
    if byText[text] != nil { return [text] }
    let parts = text.split(separator: DepartmentIndex.separator, omittingEmptySubsequences: false)
    return parts.contains(where: \.isEmpty) ? [text] : parts.map { String($0) }
  }
}

/// Who leads what a document demands: 牵头单位, 责任单位.
package struct LeadUnits: Hashable, Sendable {
  /// The departments and other bodies in the order of the document; empty where the pack lists none
  /// of those that it names.
  package let ids: [Department.ID]
  /// The text as the document writes it, such as 区住建局、区资规局; nil where it is the names
  /// themselves with strokes between.
  package let published: String?

  package init(_ ids: [Department.ID] = [], published: String? = nil) {
    self.ids = ids
    self.published = published
  }

  /// Whether the document names nobody.
  package var isEmpty: Bool { ids.isEmpty && published == nil }
}

// How packs refer to departments and other bodies: by id, or by name.

extension DepartmentIndex {
  /// The departments of a list, or of one text; none where the key is absent.
  ///
  /// - Throws: what names no department and no body of a pack that lists some.
  func ids(_ key: String, of object: JSONObject) throws(JSONError) -> [Department.ID] {
    guard let node = object.optional(key) else { return [] }
    return try ids(node)
  }

  /// Who leads: one, a list, or `{"units": […], "text": "…"}` where the text of the document is not
  /// the names alone; nobody where the key is absent.
  ///
  /// - Throws: what names no department and no body of a pack that lists some.
  func leadUnits(_ key: String, of object: JSONObject) throws(JSONError) -> LeadUnits {
    guard let node = object.optional(key) else { return LeadUnits() }
    guard node.kind == .object else { return LeadUnits(try ids(node)) }
    let lead = try node.object()
    let keys = ["units", "text"]
    if let other = lead.unknownMembers(except: Set(keys)).first {
      throw JSONError(.unknownDepartmentKey(other.key, known: keys), at: other.keyOffset)
    }
    let text = try lead.required("text")
    guard try !text.string().isEmpty else { throw JSONError(.emptyName, at: text.offset) }
    return LeadUnits(try ids("units", of: lead), published: try text.string())
  }

  private func ids(_ node: JSONNode) throws(JSONError) -> [Department.ID] {
    var ids: [Department.ID] = []
    if node.kind == .array {
      for element in try node.elements() {
        ids.append(try known(element.string(), at: element.offset))
      }
    } else {
      for part in parts(of: try node.string()) { ids.append(try known(part, at: node.offset)) }
    }
    return ids
  }

  /// A pack that lists no department at all may name any.
  private func known(_ text: String, at offset: Int) throws(JSONError) -> Department.ID {
    guard byText[text] != nil || byText.isEmpty else {
      let other = byText.keys.sorted().closest(to: text).flatMap { byText[$0] }
      throw JSONError(
        .noDepartment(text, meant: other.map { PackFault.Suggestion(of: $0) }), at: offset)
    }
    return id(of: text)
  }
}

extension PackFault.Suggestion {
  fileprivate init(of department: Department) {
    self.init(id: department.id.text, name: department.name.zh)
  }
}
