package import CockpitValues

/// Whose pack it is: enough of a pack to offer it without reading all of it.
package struct PackRegion: Hashable, Sendable {
  /// The id of the pack.
  package let pack: String
  package let name: LocalizedText
  /// The area that the pack is about, and those above it, the nearest first.
  package let areas: [Area]

  package init(pack: String, name: LocalizedText, areas: [Area]) {
    self.pack = pack
    self.name = name
    self.areas = areas
  }

  /// The region of a catalogue that was read already.
  package init(_ catalogue: Catalogue) {
    let own = catalogue.areas[catalogue.region]
    self.init(
      pack: catalogue.id, name: catalogue.name,
      areas: [own].compactMap(\.self) + catalogue.areas.ancestors(of: catalogue.region))
  }
}
