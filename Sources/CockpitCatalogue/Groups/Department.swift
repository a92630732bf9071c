package import CockpitValues

/// A department, or another body that owns figures, sends data or answers for something.
package struct Department: Hashable, Sendable {
  /// What tells a department from all others.
  ///
  /// It is the id that the pack gives it, or its name where the pack gives none. Data may write
  /// either; ``Catalogue/departmentID(of:)`` makes one of both. What no pack knows is told by its text.
  package struct ID: Hashable, Sendable, Comparable {
    package let text: String

    package init(_ text: String) {
      self.text = text
    }

    package static func < (one: ID, other: ID) -> Bool { one.text < other.text }
  }

  package let id: ID
  /// The name as documents and data write it.
  package let name: LocalizedText
  /// The name for narrow columns.
  package let short: LocalizedText

  /// A department; without an id, its Chinese name is its id.
  package init(id: ID? = nil, name: LocalizedText, short: LocalizedText? = nil) {
    self.id = id ?? ID(name.zh)
    self.name = name
    self.short = short ?? name
  }
}

extension Department.ID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}
