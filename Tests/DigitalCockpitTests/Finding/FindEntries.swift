import CockpitValues
import CockpitWarehouse

@testable import DigitalCockpit

/// Entries whose opening does nothing to a session.
enum FindEntries {
  static func of(_ names: [(id: String, zh: String, en: String?)]) -> [FindEntry] {
    names.map { name in
      FindEntry(
        id: name.id, name: LocalizedText(zh: name.zh, en: name.en), kind: .indicator,
        intent: .repaint)
    }
  }

  /// The embedded pack without a figure, for what is found does not depend on figures.
  static func world() throws -> World {
    World(catalogue: try DemonstrationWorld.catalogue(), warehouse: Warehouse())
  }

  /// Entries that have only a name to be found by; their ids are written in Greek letters.
  static func of(_ names: String...) -> [FindEntry] {
    of(names.enumerated().map { ("ω\(String(repeating: "ψ", count: $0))", $1, nil) })
  }
}

extension Finder {
  /// The Chinese names of what a query finds.
  func names(_ query: String, recent: [String] = []) -> [String] {
    find(query, recent: recent).map(\.entry.name.zh)
  }

  /// How a query fits the only entry.
  func grade(_ query: String) -> FindMatch.Grade? { find(query).first?.grade }
}
