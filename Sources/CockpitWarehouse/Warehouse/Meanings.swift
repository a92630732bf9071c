import CockpitCatalogue
import CockpitValues

/// What the ids mean that the pack does not define: what the source says that uses them.
///
/// A definition belongs to its source. Where all who use an id define it alike, it is one id for all
/// of them. Where two sources define it differently, or one uses it without saying what it means,
/// each source that defines it has an id of its own, `type@xinfang`, and one that does not keeps the
/// bare id, which nobody names. Who is told from whom depends on all files together and on no order.
struct Meanings: Sendable {
  /// By id, the ids of their own that its sources have it under; ids of one meaning are not listed.
  typealias Labels = [String: [String: String]]

  /// The labels of one kind of definition each.
  struct Names: Sendable, Hashable {
    var indicators: Labels = [:]
    var areas: Labels = [:]
    var dimensions: Labels = [:]

    var isEmpty: Bool { indicators.isEmpty && areas.isEmpty && dimensions.isEmpty }
  }

  /// The rows that some sources give under one number; those of all sources where none are named.
  struct Place: Sendable, Hashable {
    let number: Int32
    let sources: Set<String>?
  }

  var names = Names()
  /// The series that stand for rows of some sources only, by their own keys.
  var places: [SeriesKey: Place] = [:]
  /// By the number of such a series' rows, all that they are divided into, in order.
  var parts: [Int32: [SeriesKey]] = [:]

  // What follows tells whether a change of files can change any of this.

  /// The sources that have a file.
  var sources: Set<String> = []
  /// The sources that do not define the same in all their files.
  var unsteadySources: Set<String> = []
  /// The ids that files define.
  var defined = DefinedIDs()
  /// For series with such an id, the sources that have rows of them.
  var users: [Int32: Set<String>] = [:]

  /// The ids that files define or leave undefined, by kind.
  struct DefinedIDs: Sendable {
    var indicators: Set<String> = []
    var areas: Set<String> = []
    var dimensions: Set<String> = []

    var isEmpty: Bool { indicators.isEmpty && areas.isEmpty && dimensions.isEmpty }

    /// Whether a series has such an id.
    func hasIDs(of key: SeriesKey) -> Bool {
      indicators.contains(key.indicator) || areas.contains(key.area)
        || !key.dimensions.isEmpty && !dimensions.isEmpty
          && key.dimensions.categories.contains { dimensions.contains($0.dimension) }
    }
  }
}

extension Meanings {
  /// The series that rows of a source belong to.
  func resolved(_ key: SeriesKey, from source: String) -> SeriesKey {
    guard !names.isEmpty else { return key }
    return names.resolved(key, from: source)
  }
}

extension Meanings.Names {
  func resolved(_ key: SeriesKey, from source: String) -> SeriesKey {
    SeriesKey(
      indicator: indicators[key.indicator]?[source] ?? key.indicator,
      area: area(key.area, from: source), span: key.span,
      dimensions: dimensions.isEmpty || key.dimensions.isEmpty
        ? key.dimensions
        : Dimensions(
          key.dimensions.categories.map {
            Dimensions.Category(
              dimension: dimensions[$0.dimension]?[source] ?? $0.dimension, code: $0.code)
          }))
  }

  func area(_ code: String, from source: String) -> String { areas[code]?[source] ?? code }
}

// MARK: - Telling meanings apart

/// What can be said of one id by several sources.
protocol Meaning: Hashable, Sendable {
  /// Whether it can be the same thing as another one: nothing that is said of both differs.
  func agrees(with other: Self) -> Bool

  /// Whether it says anything but how it is used.
  var isDefinition: Bool { get }

  /// What an earlier or later definition of the same source says besides.
  func completed(by other: Self) -> Self

  /// Whether the name of the two is the same.
  func reads(like other: Self) -> Bool
}

extension Indicator: Meaning {
  /// Of the same name, unit, kind and span.
  ///
  /// Who owns it, when it comes and how it is written may differ. Rows without a definition agree
  /// where their units do not differ.
  func agrees(with other: Indicator) -> Bool {
    let isSameUnit =
      unit.symbol == other.unit.symbol || unit.powerOfTen(to: other.unit) == 0
      || !isDefinition && !other.isDefinition
        && (unit.symbol.isEmpty || other.unit.symbol.isEmpty)
    guard isDefinition == other.isDefinition, isSameUnit else { return false }
    return !isDefinition
      || hasName(of: other) && kind == other.kind && span == other.span
        && isGrowthOnly == other.isGrowthOnly
  }

  private func hasName(of other: Indicator) -> Bool {
    name.zh == other.name.zh || isCalled(other) || other.isCalled(self)
  }

  /// An indicator that is only used is called by its id.
  var isDefinition: Bool { name.zh != id }

  func completed(by other: Indicator) -> Indicator {
    isDefinition || !other.isDefinition ? self : other
  }

  func reads(like other: Indicator) -> Bool { name.zh == other.name.zh || name.en == other.name.en }
}

extension Area: Meaning {
  /// Of the same name, in the same area as far as both say so.
  func agrees(with other: Area) -> Bool {
    name.zh == other.name.zh && (parent == nil || other.parent == nil || parent == other.parent)
  }

  var isDefinition: Bool { true }

  func completed(by other: Area) -> Area { self }

  func reads(like other: Area) -> Bool { short.zh == other.short.zh || short.en == other.short.en }
}

extension Dimension: Meaning {
  /// Of the same name, with the same names for the codes that both have.
  func agrees(with other: Dimension) -> Bool {
    guard name.zh == other.name.zh else { return false }
    let names = Dictionary(
      other.categories.map { ($0.code, $0.name.zh) }, uniquingKeysWith: { first, _ in first })
    return categories.allSatisfy { category in
      names[category.code].map { $0 == category.name.zh } ?? true
    }
  }

  var isDefinition: Bool { true }

  /// With the categories that only the other one has.
  func completed(by other: Dimension) -> Dimension {
    guard categories != other.categories else { return self }
    let codes = Set(categories.lazy.map(\.code))
    let news = other.categories.filter { !codes.contains($0.code) }
    return news.isEmpty
      ? self : Dimension(id: id, name: name, categories: categories + news)
  }

  func reads(like other: Dimension) -> Bool { name.zh == other.name.zh || name.en == other.name.en }
}

/// What one source says of an id, and its newest file that does.
struct Claim<Value: Meaning>: Sendable {
  var value: Value
  var header: SnapshotHeader

  var source: String { header.source.id }
}

/// What the sources say of the ids of one kind, in the order of the sources.
struct Claims<Value: Meaning>: Sendable {
  var byID: [String: [Claim<Value>]] = [:]
}

extension Claims {
  /// The ids of their own that the sources have; for those who use an id that they do not define,
  /// see ``Meanings``.
  ///
  /// The function says whether a source other than some uses an id.
  func labels(isUsed borrowers: (_ id: String, _ besides: Set<String>) -> Bool) -> Meanings.Labels {
    var labels: Meanings.Labels = [:]
    for (id, claims) in byID {
      let definitions = claims.filter(\.value.isDefinition)
      let uses = claims.filter { !$0.value.isDefinition }
      let meanings = Claims.meanings(of: definitions)
      let isShared =
        meanings.count > 1 || !definitions.isEmpty && !uses.isEmpty
        || !definitions.isEmpty && borrowers(id, Set(claims.lazy.map(\.source)))
      var own: [String: String] = [:]
      func label(_ groups: [[String]]) {
        for sources in groups {
          guard let first = sources.first else { continue }
          var label = "\(id)@\(first)"
          while byID[label] != nil { label += "@" }
          for source in sources { own[source] = label }
        }
      }
      if isShared { label(meanings) }
      let used = Claims.meanings(of: uses)
      if used.count > 1 { label(used) }
      if !own.isEmpty { labels[id] = own }
    }
    return labels
  }

  /// The sources of some claims by what they mean; each group in order.
  ///
  /// Claims that agree are one meaning. Where one agrees with two that disagree, none of them can
  /// be said to be the same as another, and each is a meaning of its own.
  static func meanings(of claims: [Claim<Value>]) -> [[String]] {
    guard let first = claims.first else { return [] }
    if claims.dropFirst().allSatisfy({ $0.value == first.value }) { return [claims.map(\.source)] }
    var groups: [[Claim<Value>]] = []
    for claim in claims {
      let isMet: ([Claim<Value>]) -> Bool = { group in
        group.contains { $0.value.agrees(with: claim.value) }
      }
      let met = groups.filter(isMet).flatMap(\.self)
      groups.removeAll(where: isMet)
      groups.append(met + [claim])
    }
    return groups.flatMap { group -> [[String]] in
      let isOne = group.allSatisfy { one in group.allSatisfy { $0.value.agrees(with: one.value) } }
      return isOne ? [group.map(\.source).sorted()] : group.map { [$0.source] }
    }
  }
}

/// What the sources say of all ids that the pack does not define.
struct SourceClaims: Sendable {
  private(set) var indicators = Claims<Indicator>()
  private(set) var areas = Claims<Area>()
  private(set) var dimensions = Claims<Dimension>()
  /// The sources that do not define the same in all their files.
  private(set) var unsteadySources: Set<String> = []

  /// The claims of some files; of one source its newest file that defines an id counts.
  ///
  /// - Complexity: O(n log n) for the files, and O(definitions) where they are not repeated
  init(_ files: [SnapshotColumns]) {
    var indicators: [String: [String: Claim<Indicator>]] = [:]
    var areas: [String: [String: Claim<Area>]] = [:]
    var dimensions: [String: [String: Claim<Dimension>]] = [:]
    var last: [String: SnapshotColumns] = [:]
    for file in files.sorted(by: { $1.header.precedes($0.header) }) {
      let source = file.header.source.id
      if let last = last.updateValue(file, forKey: source) {
        // Files of one source mostly repeat their definitions, and then share their memory.
        if last.hasSameDefinitions(as: file) { continue }
        unsteadySources.insert(source)
      }
      for value in file.indicators {
        SourceClaims.take(value, file.header, into: &indicators[value.id, default: [:]])
      }
      for value in file.areas {
        SourceClaims.take(value, file.header, into: &areas[value.code, default: [:]])
      }
      for value in file.dimensions {
        SourceClaims.take(value, file.header, into: &dimensions[value.id, default: [:]])
      }
    }
    self.indicators.byID = indicators.mapValues(SourceClaims.inOrder)
    self.areas.byID = areas.mapValues(SourceClaims.inOrder)
    self.dimensions.byID = dimensions.mapValues(SourceClaims.inOrder)
  }

  private static func take<Value>(
    _ value: Value, _ header: SnapshotHeader, into claims: inout [String: Claim<Value>]
  ) {
    guard let newer = claims[header.source.id] else {
      claims[header.source.id] = Claim(value: value, header: header)
      return
    }
    guard newer.value != value else { return }
    let completed = newer.value.completed(by: value)
    let isOther = !newer.value.isDefinition && completed.isDefinition
    claims[header.source.id] = Claim(value: completed, header: isOther ? header : newer.header)
  }

  private static func inOrder<Value>(_ claims: [String: Claim<Value>]) -> [Claim<Value>] {
    claims.count < 2
      ? Array(claims.values) : claims.values.sorted { $0.source < $1.source }
  }

  var ids: Meanings.DefinedIDs {
    Meanings.DefinedIDs(
      indicators: Set(indicators.byID.keys), areas: Set(areas.byID.keys),
      dimensions: Set(dimensions.byID.keys))
  }
}

extension SnapshotColumns {
  /// Whether another file defines, and leaves undefined, the same.
  func hasSameDefinitions(as other: SnapshotColumns) -> Bool {
    indicators == other.indicators && areas == other.areas && dimensions == other.dimensions
  }
}
