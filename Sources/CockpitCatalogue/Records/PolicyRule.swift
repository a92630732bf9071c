package import CockpitValues

/// A policy, and what a record must be for it to apply: 政策匹配.
///
/// Who reads it must still see the document: the conditions are what of it can be held against fields.
package struct PolicyRule: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText
  /// The document that sets it, and the place in it.
  package let document: LocalizedText
  package let section: String
  /// The type of the records that it is for.
  package let type: String
  /// The last day on which it holds; `nil` where the document names none.
  package let until: CivilDate?
  /// Whether nobody has countersigned the conditions: 示例条件.
  package let isOnTrial: Bool
  /// All of them must be met.
  package let conditions: [PolicyCondition]

  package init(
    id: String, name: LocalizedText, document: LocalizedText, section: String, type: String,
    until: CivilDate?, isOnTrial: Bool, conditions: [PolicyCondition]
  ) {
    self.id = id
    self.name = name
    self.document = document
    self.section = section
    self.type = type
    self.until = until
    self.isOnTrial = isOnTrial
    self.conditions = conditions
  }
}

/// What one field of a record must be.
package struct PolicyCondition: Hashable, Sendable {
  /// What is asked of the field.
  package enum Demand: Hashable, Sendable {
    /// One of these texts, as the pack or files write them.
    case among([String])
    /// At least this number, in the unit that the field's name says.
    case atLeast(Double)
    case atMost(Double)
  }

  /// The fields that every record may have, beside those that the pack names for its type.
  package static let ownFields = ["kind", "level", "area", "stage"]

  /// One of ``ownFields``, or the key of a field of the type.
  package let field: String
  package let demand: Demand

  package init(field: String, _ demand: Demand) {
    (self.field, self.demand) = (field, demand)
  }
}
