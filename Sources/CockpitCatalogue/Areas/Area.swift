package import CockpitValues

/// A node of the tree 省 > 市 > 区 > 镇街.
package struct Area: Hashable, Sendable {
  /// The level of the administration, from the top.
  package enum Level: String, CaseIterable, Sendable {
    case country, province, city, district
    /// 街道, 镇 and 乡 stand on one level.
    case street, town, township
    /// An area of someone else's division, known only from a snapshot.
    case other

    /// Whether the area is a 镇街.
    package var isBelowDistrict: Bool { [.street, .town, .township].contains(self) }
  }

  /// The official code of the division.
  package let code: String
  package let name: LocalizedText
  /// The name without 街道, 镇 or 区, for narrow places.
  package let short: LocalizedText
  package let level: Level
  /// The code of the area that this one lies in; nil at the top of the tree.
  package let parent: String?
  /// The place on the schematic map, row and column from 0.
  package let tile: Tile?

  /// A place on the schematic map.
  package struct Tile: Hashable, Sendable {
    /// From the top, from 0.
    package let row: Int
    /// From the left, from 0.
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package init(
    code: String, name: LocalizedText, short: LocalizedText? = nil, level: Level = .other,
    parent: String? = nil, tile: Tile? = nil
  ) {
    self.code = code
    self.name = name
    self.short = short ?? name
    self.level = level
    self.parent = parent
    self.tile = tile
  }
}
