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

    /// Whether areas of the level are regions of packs: a 镇街 belongs to the cockpit of its district.
    package var hasOwnCockpit: Bool {
      switch self {
      case .country, .province, .city, .district: true
      case .street, .town, .township, .other: false
      }
    }

    /// Whether the area is a 镇街.
    package var isBelowDistrict: Bool { [.street, .town, .township].contains(self) }
  }

  /// What areas of one level are, taken together: 镇街 are all three levels below a district.
  package enum Parts: CaseIterable, Sendable {
    case streets, districts, cities
    /// Areas of several levels, or of one that has no name of its own.
    case areas

    package init(_ level: Level) {
      switch level {
      case .street, .town, .township: self = .streets
      case .district: self = .districts
      case .city: self = .cities
      case .country, .province, .other: self = .areas
      }
    }
  }

  /// What areas of its level are, taken together.
  package var parts: Parts { Parts(level) }

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

/// The areas of a pack and who lies in whom.
package struct AreaTree: Sendable {
  /// All areas in the order of the pack.
  package let areas: [Area]
  private let places: [String: Int]
  private let childCodes: [String: [String]]

  /// A tree of areas.
  ///
  /// - Parameter areas: each code once; parents may come after their children.
  /// - Complexity: O(areas)
  package init(_ areas: [Area]) {
    self.areas = areas
    var places: [String: Int] = [:]
    var children: [String: [String]] = [:]
    for (index, area) in areas.enumerated() where places[area.code] == nil {
      places[area.code] = index
      if let parent = area.parent { children[parent, default: []].append(area.code) }
    }
    self.places = places
    childCodes = children
  }

  /// The area of a code; nil where the tree has none.
  ///
  /// - Complexity: O(1)
  package subscript(code: String) -> Area? {
    places[code].map { areas[$0] }
  }

  /// The areas right below one, in the order of the pack.
  package func children(of code: String) -> [Area] {
    childCodes[code, default: []].compactMap { self[$0] }
  }

  /// What the areas right below one are; of one without any, what it is itself.
  package func parts(of code: String) -> Area.Parts {
    let children = children(of: code)
    let parts = Set((children.isEmpty ? [self[code]].compactMap(\.self) : children).map(\.parts))
    return parts.count == 1 ? parts.first ?? .areas : .areas
  }

  /// The areas above one, the nearest first; ends where the tree would go in a circle.
  package func ancestors(of code: String) -> [Area] {
    var result: [Area] = []
    var seen: Set = [code]
    var next = self[code]?.parent
    while let parent = next, seen.insert(parent).inserted, let area = self[parent] {
      result.append(area)
      next = area.parent
    }
    return result
  }

  /// Whether an area is another one, or lies in it.
  package func isWithin(_ code: String, _ other: String) -> Bool {
    code == other || ancestors(of: code).contains { $0.code == other }
  }

  /// The tree with areas of someone else's division added; what is known stays as it is.
  package func adding(_ others: [Area]) -> AreaTree {
    var known = Set(places.keys)
    let news = others.filter { known.insert($0.code).inserted }
    return news.isEmpty ? self : AreaTree(areas + news)
  }
}
