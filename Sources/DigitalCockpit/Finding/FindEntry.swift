package import CockpitCatalogue
package import CockpitValues

/// Something that can be found and opened.
package struct FindEntry: Sendable {
  /// What kind of thing it is, for the list.
  package enum Kind: Hashable, Sendable {
    case action, board, indicator, system, region, area, record
    case group(GroupAxis)
  }

  /// What the full query for it is; of no two entries the same.
  package let id: String
  package let name: LocalizedText
  package let kind: Kind
  /// What the list shows beside the name: the id, or the keys of an action.
  package let note: String
  /// What opening it means.
  let intent: Intent

  init(
    id: String, name: LocalizedText, kind: Kind, note: String? = nil, intent: Intent
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.note = note ?? id
    self.intent = intent
  }
}
