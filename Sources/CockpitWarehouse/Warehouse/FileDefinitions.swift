package import CockpitCatalogue
import CockpitJSON
package import CockpitValues

/// What files define beside the pack, by the ids that figures have it under.
///
/// An id that sources define differently is one of each of them: `type@xinfang`. Of a name that
/// would then read like another the source is part.
package struct FileDefinitions: Sendable, Hashable {
  /// The indicators that files define or leave undefined.
  package internal(set) var indicators: [String: Indicator] = [:]
  package internal(set) var areas: [String: Area] = [:]
  package internal(set) var dimensions: [String: Dimension] = [:]
  /// What sources say differently, by kind and id.
  package internal(set) var contradictions: [Contradiction] = []
}

/// One id that sources define differently.
package struct Contradiction: Sendable, Hashable {
  /// What an id is said to mean.
  package enum Meaning: Sendable, Hashable {
    case indicator(Indicator)
    case area(Area)
    case dimension(Dimension)
  }

  /// What one source says.
  package struct Claim: Sendable, Hashable {
    package let meaning: Meaning
    /// The id that figures of the source have; others may have it as well, where they agree.
    package let id: String
    package let source: SnapshotHeader.Source
    /// The newest file of the source that says so.
    package let file: String
  }

  /// The id that the files use.
  package let id: String
  /// By source, at least two.
  package let claims: [Claim]
}

extension Warehouse {
  /// What the files that were known at a moment define; ever, where none is given.
  ///
  /// Which ids are told apart is a matter of all files.
  ///
  /// - Complexity: O(n log n) for the files that define something, and O(definitions)
  package func definitions(knownAt moment: Instant? = nil) -> FileDefinitions {
    let defining = files(definingAt: moment)
    var definitions = FileDefinitions()
    guard !defining.isEmpty else { return definitions }
    let claims = SourceClaims(defining)
    let names = meanings.names
    definitions.indicators = claims.indicators.named(names, names.indicators) {
      $0.named(id: $1, $2, names)
    }
    definitions.areas = claims.areas.named(names, names.areas) { $0.named(code: $1, $2, names) }
    definitions.dimensions = claims.dimensions.named(names, names.dimensions) {
      $0.named(id: $1, $2, names)
    }
    definitions.contradictions =
      claims.indicators.contradictions(names.indicators) { .indicator($0) }
      + claims.areas.contradictions(names.areas) { .area($0) }
      + claims.dimensions.contradictions(names.dimensions) { .dimension($0) }
    return definitions
  }
}

extension Warehouse {
  /// The ids that a source defines otherwise in a newer file than in an older one, by kind and id; the
  /// newest file's claim first, then each that says what none before it says.
  ///
  /// The newest counts for all figures of the source, so that these are no meanings of their own.
  ///
  /// Files that became known after a moment do not count where one is given.
  ///
  /// - Complexity: O(n log n) for the files that define something, and O(definitions)
  package func changedDefinitions(knownAt moment: Instant? = nil) -> [Contradiction] {
    let defining = files(definingAt: moment).sorted { $1.header.precedes($0.header) }
    var kinds: [OwnClaims] = [OwnClaims(), OwnClaims(), OwnClaims()]
    for file in defining {
      for value in file.indicators where value.isDefinition {
        kinds[0].take(value, value.id, file.header, as: Contradiction.Meaning.indicator)
      }
      for value in file.areas {
        kinds[1].take(value, value.code, file.header, as: Contradiction.Meaning.area)
      }
      for value in file.dimensions {
        kinds[2].take(value, value.id, file.header, as: Contradiction.Meaning.dimension)
      }
    }
    return kinds.flatMap(\.contradictions)
  }
}

extension Warehouse {
  /// The files that define something and were known at a moment; all of them where none is given.
  private func files(definingAt moment: Instant?) -> [SnapshotColumns] {
    files.compactMap { $0?.columns }.filter { file in
      file.hasDefinitions && (moment.map { file.header.knownSince <= $0 } ?? true)
    }
  }
}

/// What each source says of the ids of one kind, the newest file first.
private struct OwnClaims {
  private struct Place: Hashable {
    let id: String
    let source: String
  }

  private var claims: [Place: [(value: any Meaning, claim: Contradiction.Claim)]] = [:]

  mutating func take<Value: Meaning>(
    _ value: Value, _ id: String, _ header: SnapshotHeader,
    as meaning: (Value) -> Contradiction.Meaning
  ) {
    let place = Place(id: id, source: header.source.id)
    let known = claims[place, default: []]
    let isNew = known.allSatisfy { ($0.value as? Value).map { !$0.agrees(with: value) } ?? true }
    guard known.isEmpty || isNew else { return }
    claims[place, default: []].append(
      (
        value,
        Contradiction.Claim(
          meaning: meaning(value), id: id, source: header.source, file: header.fileName)
      ))
  }

  var contradictions: [Contradiction] {
    claims.filter { $0.value.count > 1 }.sorted {
      ($0.key.id, $0.key.source) < ($1.key.id, $1.key.source)
    }
    .map { Contradiction(id: $0.key.id, claims: $0.value.map(\.claim)) }
  }
}

// MARK: - Places

extension Contradiction.Claim {
  /// Where a snapshot says what the claim is of an id, in bytes: its definition, or the first row that
  /// names an indicator that the snapshot does not define; the start where it does neither.
  ///
  /// - Complexity: O(bytes)
  package func place(of id: String, in bytes: [UInt8]) -> Int {
    guard let document = try? JSONNode.parse(bytes).object() else { return 0 }
    func place(_ list: String, _ keys: [String]) -> Int? {
      let elements = (try? document.optional(list)?.elements()) ?? []
      return elements.first { element in
        let object = try? element.object()
        return keys.contains { (try? object?.optional($0)?.string()) == id }
      }?.offset
    }
    let found: Int? =
      switch meaning {
      case .indicator:
        place("indicators", ["id"]) ?? place("observations", ["indicator"])
          ?? place("series", ["indicator"])
      case .area: place("areas", ["code", "id"])
      case .dimension: place("dimensions", ["id"])
      }
    return found ?? 0
  }
}

// MARK: - Names

/// Whose definition is named, and whether its name alone would read like another's.
struct DefinitionName {
  let source: SnapshotHeader.Source
  let isAmbiguous: Bool

  /// A name, with the source where it alone would read like another.
  func text(_ name: LocalizedText) -> LocalizedText {
    guard isAmbiguous else { return name }
    return LocalizedText(zh: "\(name.zh)（\(source.name)）", en: "\(name.en) (\(source.name))")
  }
}

extension Claims {
  /// The definitions by the ids that figures have them under; of sources that agree, the newest
  /// file's, with what the others say besides.
  fileprivate func named(
    _ names: Meanings.Names, _ labels: Meanings.Labels,
    _ rename: (Value, String, DefinitionName) -> Value
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    result.reserveCapacity(byID.count)
    for (id, claims) in byID {
      var own: [String: Claim<Value>] = [:]
      for claim in claims {
        let label = labels[id]?[claim.source] ?? id
        guard let other = own[label] else {
          own[label] = claim
          continue
        }
        let (older, newer) =
          other.header.precedes(claim.header) ? (other, claim) : (claim, other)
        own[label] = Claim(value: newer.value.completed(by: older.value), header: newer.header)
      }
      if names.isEmpty, let claim = own[id] {
        result[id] = claim.value
        continue
      }
      for (label, claim) in own {
        let isAmbiguous =
          label != id && own.contains { $0.key != label && $0.value.value.reads(like: claim.value) }
        result[label] = rename(
          claim.value, label,
          DefinitionName(source: claim.header.source, isAmbiguous: isAmbiguous))
      }
    }
    return result
  }

  /// The ids of which sources say what cannot be one thing.
  fileprivate func contradictions(
    _ labels: Meanings.Labels, _ meaning: (Value) -> Contradiction.Meaning
  ) -> [Contradiction] {
    byID.filter { $0.value.count > 1 }.compactMap { id, claims in
      let involved = claims.filter { claim in
        claims.contains { $0.value.contradicts(claim.value) }
      }
      guard !involved.isEmpty else { return nil }
      return Contradiction(
        id: id,
        claims: involved.map { claim in
          Contradiction.Claim(
            meaning: meaning(claim.value), id: labels[id]?[claim.source] ?? id,
            source: claim.header.source, file: claim.header.fileName)
        })
    }.sorted { $0.id < $1.id }
  }
}

extension Meaning {
  /// Whether the two cannot be the same thing.
  ///
  /// Rows of an indicator that their source does not define say no more than their unit.
  fileprivate func contradicts(_ other: Self) -> Bool {
    if isDefinition == other.isDefinition { return !agrees(with: other) }
    guard let one = self as? Indicator, let other = other as? Indicator else { return false }
    return !one.unit.symbol.isEmpty && !other.unit.symbol.isEmpty
      && one.unit.symbol != other.unit.symbol && one.unit.powerOfTen(to: other.unit) != 0
  }
}

extension Indicator {
  /// The indicator under another id.
  fileprivate func named(id: String, _ name: DefinitionName, _ names: Meanings.Names) -> Indicator {
    var indicator = Indicator(
      id: id, name: name.text(self.name), unit: unit, decimals: decimals, theme: theme,
      domain: domain, system: system, groups: groups, frequency: frequency, span: span, kind: kind,
      tier: tier, better: better, january: january, growth: growth, isGrowthOnly: isGrowthOnly,
      rollUp: rollUp, owners: owners, area: area.map { names.area($0, from: name.source.id) },
      releaseLagDays: releaseLagDays, streets: streets, fewestUnits: fewestUnits,
      plausible: plausible, classes: classes, isFactOnly: isFactOnly, isAssessed: isAssessed,
      note: note, isUncatalogued: isUncatalogued)
    indicator.areDecimalsStated = areDecimalsStated
    return indicator
  }
}

extension Area {
  /// The area under another code.
  fileprivate func named(code: String, _ name: DefinitionName, _ names: Meanings.Names) -> Area {
    Area(
      code: code, name: name.text(self.name), short: name.text(short), level: level,
      parent: parent.map { names.area($0, from: name.source.id) }, tile: tile)
  }
}

extension Dimension {
  /// The dimension under another id.
  fileprivate func named(id: String, _ name: DefinitionName, _ names: Meanings.Names) -> Dimension {
    Dimension(id: id, name: name.text(self.name), categories: categories)
  }
}
