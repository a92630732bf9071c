import CockpitCatalogue

// Folders that hold the snapshots of several regions: what one of them takes from those of the others.

extension ColumnsSink {
  /// Whether a snapshot is about a region that has a cockpit of its own, and not about that of the pack.
  ///
  /// Such are those that have packs, and the provinces, cities and districts of the pack's tree. A region
  /// that nobody has is another one unless a row is about the pack's: its code may be mistyped.
  ///
  /// - Complexity: O(rows) for a region that nobody has, else O(1)
  func isOfOtherRegion(_ header: SnapshotHeader) -> Bool {
    let region = header.region
    guard region != catalogue.region, !catalogue.areas.areas.isEmpty else { return false }
    guard !catalogue.otherRegions.contains(region) else { return true }
    if let area = catalogue.areas[region] { return area.level.hasOwnCockpit }
    guard !draft.definitions.areas.contains(where: { $0.code == region }) else { return false }
    return builder.rows { catalogue.isOwn(area: numbering.keys[Int($0.series)].area) }.isEmpty
  }

  /// The columns of a snapshot of another region: of indicators that the pack has, the figures of that
  /// region itself, and where it lies above the pack's those of the pack's areas.
  ///
  /// What else it holds belongs to the cockpit of its region and is not missed here.
  ///
  /// - Complexity: O(rows · log rows)
  mutating func columnsOfOtherRegion(
    _ header: SnapshotHeader, byteCount: Int
  ) -> SnapshotColumns {
    createdAt = header.createdAt
    strayPeriods(createdAt: header.createdAt)
    _ = undefined.finishFile()
    strays.removeAll()
    let isAbove = catalogue.areas.ancestors(of: catalogue.region).contains {
      $0.code == header.region
    }
    var wanted: [Int32: Bool] = [:]
    for series in builder.seriesNumbers {
      let key = numbering.keys[Int(series)]
      let isOfArea =
        key.area == header.region || isAbove && catalogue.isOwn(area: key.area)
      wanted[series] =
        isOfArea && catalogue.areas[key.area] != nil
        && catalogue.indicator(key.indicator).map { isPlace(key.area, of: $0) } == true
    }
    _ = builder.takeRows { wanted[$0.series] != true }
    _ = builder.order()
    builder.outline()
    return builder.columns(
      header.ofOtherRegion, SnapshotDefinitions(), records: [], conversions: conversions,
      byteCount: byteCount)
  }
}

extension Catalogue {
  /// Whether an area is the region of the pack or lies in it.
  fileprivate func isOwn(area code: String) -> Bool {
    code == region || areas[code] != nil && areas.ancestors(of: code).contains { $0.code == region }
  }
}

extension Area.Level {
  /// Whether areas of the level are regions of packs: a 镇街 belongs to the cockpit of its district.
  fileprivate var hasOwnCockpit: Bool {
    switch self {
    case .country, .province, .city, .district: true
    case .street, .town, .township, .other: false
    }
  }
}

extension SnapshotHeader {
  /// The header as that of a file of another region.
  ///
  /// Departments of two regions may have the same id: the source is told from those of the pack's.
  fileprivate var ofOtherRegion: SnapshotHeader {
    var header = self
    header.isOfOtherRegion = true
    header.source = Source(
      id: "\(region)/\(source.id)", name: source.name, kind: source.kind)
    return header
  }
}
