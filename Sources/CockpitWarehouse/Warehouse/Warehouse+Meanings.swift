import CockpitCatalogue

// Which series rows belong to, where files of several sources give the same ids.

extension Warehouse {
  /// Where the rows of a series are; `nil` where there are none.
  func place(of key: SeriesKey) -> Meanings.Place? {
    if !meanings.places.isEmpty, let place = meanings.places[key] { return place }
    guard let number = numbers[key], meanings.parts[number] == nil else { return nil }
    return Meanings.Place(number: number, sources: nil)
  }

  /// The series whose rows stand under a number.
  func parts(of number: Int32) -> [(key: SeriesKey, place: Meanings.Place)] {
    guard !meanings.parts.isEmpty, let parts = meanings.parts[number] else {
      return [(keys[Int(number)], Meanings.Place(number: number, sources: nil))]
    }
    return parts.compactMap { key in meanings.places[key].map { (key, $0) } }
  }

  /// The warehouse with what its ids mean, after some files went and came.
  ///
  /// - Complexity: O(1) where no file defines anything; O(the changed files' series) where they
  ///   define and use what they did; else O(n log n) for the files that define something, and
  ///   O(series + series of each file)
  func understood(gone: [StoredFile], came: [StoredFile]) -> Warehouse {
    guard !isUnderstood(gone, came) else { return self }
    return Warehouse(
      keys: keys, numbers: numbers, files: files, places: places, index: index,
      meanings: madeMeanings)
  }

  /// Whether the meanings hold as they are: whether the files that came define and use what those
  /// did that they replace.
  private func isUnderstood(_ gone: [StoredFile], _ came: [StoredFile]) -> Bool {
    let defines = came.contains { $0.columns.hasDefinitions }
    if meanings.defined.isEmpty { return !defines }
    let partners = Dictionary(
      gone.map { (FileName($0.columns.header.fileName), $0.columns) },
      uniquingKeysWith: { _, last in last })
    guard partners.count == gone.count else { return false }
    for file in came.lazy.map(\.columns) {
      let partner = partners[FileName(file.header.fileName)]
      let source = file.header.source.id
      if let partner {
        guard partner.header.source.id == source, partner.hasSameDefinitions(as: file),
          !file.hasDefinitions || !meanings.unsteadySources.contains(source)
        else { return false }
      } else if file.hasDefinitions || !meanings.sources.contains(source) {
        return false
      }
      if meanings.sources.count > 1, !usesNothingElse(file, than: partner) { return false }
    }
    let replaced = Set(came.lazy.map { FileName($0.columns.header.fileName) })
    return partners.allSatisfy { name, file in
      replaced.contains(name) || saysNothing(file)
    }
  }

  /// Whether a file defines nothing and uses nothing that files define.
  private func saysNothing(_ file: SnapshotColumns) -> Bool {
    !file.hasDefinitions && file.areasOfRecords(meanings.defined).isEmpty
      && file.series.allSatisfy { meanings.users[$0] == nil }
  }

  /// Whether a file uses what another one of its source does, as far as files define it, and
  /// nothing that its source has not used before.
  private func usesNothingElse(_ file: SnapshotColumns, than partner: SnapshotColumns?) -> Bool {
    let areas = file.areasOfRecords(meanings.defined)
    guard areas == partner?.areasOfRecords(meanings.defined) ?? [] else { return false }
    if let partner {
      if partner.series == file.series { return true }
      let isLess = partner.series.contains { number in
        file.rows(ofSeries: number).isEmpty && meanings.defined.hasIDs(of: keys[Int(number)])
      }
      if isLess { return false }
    }
    return file.series.allSatisfy { number in
      meanings.users[number]?.contains(file.header.source.id)
        ?? !meanings.defined.hasIDs(of: keys[Int(number)])
    }
  }

  /// What the ids mean, worked out from all files.
  private var madeMeanings: Meanings {
    var meanings = Meanings()
    let files = files.compactMap { $0?.columns }
    let defining = files.filter(\.hasDefinitions)
    guard !defining.isEmpty else { return meanings }
    let claims = SourceClaims(defining)
    meanings.sources = Set(files.lazy.map(\.header.source.id))
    meanings.unsteadySources = claims.unsteadySources
    meanings.defined = claims.ids
    // One source alone contradicts nobody.
    guard meanings.sources.count > 1 else { return meanings }
    meanings.users = users(of: meanings.defined, in: files)

    var areas: [String: Set<String>] = [:]
    var dimensions: [String: Set<String>] = [:]
    for file in files {
      for area in file.areasOfRecords(meanings.defined) {
        areas[area, default: []].insert(file.header.source.id)
      }
    }
    for (number, users) in meanings.users {
      let key = keys[Int(number)]
      areas[key.area, default: []].formUnion(users)
      for category in key.dimensions.categories {
        dimensions[category.dimension, default: []].formUnion(users)
      }
    }
    // Rows of an indicator that their file does not define are a claim of their own.
    meanings.names.indicators = claims.indicators.labels { _, _ in false }
    meanings.names.areas = claims.areas.labels { id, others in
      areas[id].map { !$0.isSubset(of: others) } ?? false
    }
    meanings.names.dimensions = claims.dimensions.labels { id, others in
      dimensions[id].map { !$0.isSubset(of: others) } ?? false
    }
    guard !meanings.names.isEmpty else { return meanings }
    for (number, users) in meanings.users {
      let key = keys[Int(number)]
      let parts = Dictionary(grouping: users) { meanings.names.resolved(key, from: $0) }
      if parts.count == 1, parts[key] != nil { continue }
      meanings.parts[number] = parts.keys.sorted()
      for (part, sources) in parts {
        meanings.places[part] = Meanings.Place(number: number, sources: Set(sources))
      }
    }
    return meanings
  }

  /// The sources that have rows of the series with some ids.
  private func users(
    of ids: Meanings.DefinedIDs, in files: [SnapshotColumns]
  ) -> [Int32: Set<String>] {
    let isWanted = keys.map(ids.hasIDs)
    var sources: [String] = []
    var places: [String: Int32] = [:]
    // Few sources have one series: to look through them is cheaper than to hash.
    var users = [[Int32]](repeating: [], count: keys.count)
    for file in files {
      let source = file.header.source.id
      let place = places[source] ?? Int32(sources.count)
      if Int(place) == sources.count {
        places[source] = place
        sources.append(source)
      }
      for number in file.series where isWanted[Int(number)] {
        if !users[Int(number)].contains(place) { users[Int(number)].append(place) }
      }
    }
    var result: [Int32: Set<String>] = [:]
    for (number, places) in users.enumerated() where !places.isEmpty {
      result[Int32(number)] = Set(places.lazy.map { sources[Int($0)] })
    }
    return result
  }
}

extension SnapshotColumns {
  /// The areas of the file's records that files define.
  fileprivate func areasOfRecords(_ defined: Meanings.DefinedIDs) -> Set<String> {
    guard !records.isEmpty, !defined.areas.isEmpty else { return [] }
    return Set(records.lazy.compactMap(\.area).filter(defined.areas.contains))
  }
}
