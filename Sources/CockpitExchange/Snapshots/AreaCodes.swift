import CockpitCatalogue
import CockpitValues

/// Which areas of the pack the categories of an area dimension are, and what codes the others have.
///
/// A category is an area of the pack where its label is the area's name, or where its code is the
/// area's code and its label says nothing else. A code alone does not make it one: 33 is Zhejiang
/// here and the Gironde in Bordeaux. What is none gets a code of its own source.
struct AreaCodes {
  /// The codes of the categories, in their order.
  let codes: [String]
  /// Which of the categories the pack does not have.
  let others: Set<Int>

  /// - Complexity: O(areas + categories)
  init(_ categories: [TableCategory], source: String, tree: AreaTree) {
    let names = AreaCodes.names(in: tree)
    let byCode = Dictionary(
      tree.areas.map { (AreaCodes.padded($0.code), $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(tree.areas.map(\.code))
    var taken: Set<String> = []
    var found: [String?] = categories.map { category in
      let label = AreaCodes.folded(category.label)
      let coded = byCode[AreaCodes.padded(category.code)]
      if let coded,
        category.label == category.code || AreaCodes.names(of: coded, tree).contains(label)
      {
        return coded.code
      }
      guard let named = names[label], named.count == 1 else { return nil }
      return named.first
    }
    // Two categories that would be one area: the one that says so first.
    for index in found.indices {
      if let code = found[index], !taken.insert(code).inserted { found[index] = nil }
    }
    others = Set(found.indices.filter { found[$0] == nil })
    codes = zip(found, categories).map { code, category in
      code ?? (known.contains(category.code) ? "\(source).\(category.code)" : category.code)
    }
  }

  /// Whether all of some categories are areas of the pack, whatever their dimension is called.
  static func areOfPack(_ categories: [TableCategory], tree: AreaTree) -> Bool {
    !tree.areas.isEmpty && AreaCodes(categories, source: "", tree: tree).others.isEmpty
  }

  /// The code of an area for what a table without areas tells.
  static func unstated(source: String) -> Area {
    Area(
      code: "\(source).unstated", name: LocalizedText(zh: "未注明地区", en: "area not stated"))
  }

  /// The areas by the names that they go by.
  private static func names(in tree: AreaTree) -> [String: Set<String>] {
    var names: [String: Set<String>] = [:]
    for area in tree.areas {
      for name in AreaCodes.names(of: area, tree) { names[name, default: []].insert(area.code) }
    }
    return names
  }

  /// The names of an area, short, long, and with those of the areas above it, in both languages.
  private static func names(of area: Area, _ tree: AreaTree) -> Set<String> {
    var names: Set<String> = []
    for text in [area.name, area.short] {
      names.insert(folded(text.zh))
      names.insert(folded(text.en))
      for word in kinds[area.level] ?? [] { names.insert(folded(text.en + word)) }
    }
    var path = area.name.zh
    for above in tree.ancestors(of: area.code) {
      names.insert(folded(above.name.zh + area.name.zh))
      path = above.name.zh + path
      names.insert(folded(path))
    }
    return names
  }

  /// What English calls places of a level, behind their names.
  private static let kinds: [Area.Level: [String]] = [
    .province: ["Province"], .city: ["City", "Municipality", "Prefecture"],
    .district: ["District", "County", "City"], .street: ["Subdistrict", "Street", "Sub-district"],
    .town: ["Town"], .township: ["Township"],
  ]

  /// A name without blanks and case.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().filter { !$0.isWhitespace })
  }

  /// A code of digits with the zeros of the longest form: 3302 as 330200000000.
  private static func padded(_ code: String) -> String {
    guard code.utf8.count <= 12, !code.isEmpty, code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return code }
    return code + String(repeating: "0", count: 12 - code.utf8.count)
  }
}
