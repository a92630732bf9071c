import CockpitValues

/// What some files say together, as far as it does not matter who asks when.
struct FilesDigest: Sendable {
  /// What a source gave in these files.
  struct OfSource: Sendable {
    var newest: Warehouse.StoredFile
    /// That of the region of the pack.
    var newestOwn: Warehouse.StoredFile?
    var rows: Int
  }

  /// When the last of the files became known, or will; `nil` without a file.
  private(set) var lastKnown: Instant?
  private(set) var hasDemonstration = false
  private(set) var hasReal = false
  private(set) var hasDefinitions = false
  private(set) var hasStrays = false
  /// The file of the region that counts before all others.
  private(set) var newest: Warehouse.StoredFile?
  /// When the next file becomes known, of those that were left out.
  private(set) var nextKnown: Instant?
  /// The files whose figures may not be passed on at once.
  private(set) var embargoed: [SnapshotHeader] = []
  /// How many files there are of each other region, by its code.
  private(set) var filesOfOtherRegions: [String: Int] = [:]
  /// By the id of the source.
  private(set) var sources: [String: OfSource] = [:]

  /// What files say together; only of those that are known at a moment, where one is given.
  init(_ files: some Sequence<Warehouse.StoredFile?>, knownAt moment: Instant? = nil) {
    for case let file? in files {
      if let moment, file.columns.header.knownSince > moment {
        let known = file.columns.header.knownSince
        nextKnown = nextKnown.map { min($0, known) } ?? known
      } else {
        add(file)
      }
    }
  }

  private mutating func add(_ file: Warehouse.StoredFile) {
    let header = file.columns.header
    lastKnown = lastKnown.map { max($0, header.knownSince) } ?? header.knownSince
    if header.isDemonstration { hasDemonstration = true } else { hasReal = true }
    if file.columns.hasDefinitions { hasDefinitions = true }
    if !file.columns.strays.isEmpty { hasStrays = true }
    if case .embargo = header.disclosure { embargoed.append(header) }
    add(
      OfSource(
        newest: file, newestOwn: header.belonging == .own ? file : nil,
        rows: file.columns.entryCount),
      of: header.source.id)
    if header.belonging == .own {
      addNewest(file)
    } else {
      filesOfOtherRegions[header.region, default: 0] += 1
    }
  }

  /// Adds what other files say; of their sources some alone, where ids are given.
  mutating func add(_ other: FilesDigest, ofSources ids: Set<String>? = nil) {
    lastKnown = [lastKnown, other.lastKnown].compactMap(\.self).max()
    nextKnown = [nextKnown, other.nextKnown].compactMap(\.self).min()
    hasDemonstration = hasDemonstration || other.hasDemonstration
    hasReal = hasReal || other.hasReal
    hasDefinitions = hasDefinitions || other.hasDefinitions
    hasStrays = hasStrays || other.hasStrays
    embargoed += other.embargoed
    filesOfOtherRegions.merge(other.filesOfOtherRegions, uniquingKeysWith: +)
    if let ids {
      for id in ids { if let source = other.sources[id] { add(source, of: id) } }
    } else {
      for (id, source) in other.sources { add(source, of: id) }
    }
    if let newest = other.newest { addNewest(newest) }
  }

  private mutating func addNewest(_ file: Warehouse.StoredFile) {
    newest = FilesDigest.newer(newest, file)
  }

  private mutating func add(_ other: OfSource, of id: String) {
    guard let known = sources[id] else {
      sources[id] = other
      return
    }
    sources[id] = OfSource(
      newest: FilesDigest.newer(known.newest, other.newest) ?? other.newest,
      newestOwn: FilesDigest.newer(known.newestOwn, other.newestOwn),
      rows: known.rows + other.rows)
  }

  /// The file that the other one gives way to.
  private static func newer(
    _ one: Warehouse.StoredFile?, _ other: Warehouse.StoredFile?
  ) -> Warehouse.StoredFile? {
    guard let one, let other else { return one ?? other }
    return one.columns.header.precedes(other.columns.header) ? other : one
  }
}

extension StoredFiles {
  /// What all files that are known at a moment say together; of their sources some alone, where ids are
  /// given.
  ///
  /// - Complexity: O(blocks · ids), and O(files) of those blocks in which a file is not known yet
  func digest(ofSources ids: Set<String>? = nil, knownAt moment: Instant) -> FilesDigest {
    var whole = FilesDigest(EmptyCollection())
    for (digest, files) in digests {
      if let last = digest.lastKnown, last > moment {
        whole.add(FilesDigest(files, knownAt: moment), ofSources: ids)
      } else {
        whole.add(digest, ofSources: ids)
      }
    }
    return whole
  }
}
