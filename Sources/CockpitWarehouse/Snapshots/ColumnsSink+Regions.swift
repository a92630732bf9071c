import CockpitCatalogue

// Folders that hold the snapshots of several regions: what one of them takes from those of the others.

extension ColumnsSink {
  /// Whose region a snapshot is about.
  ///
  /// Regions with cockpits of their own are those that have packs, and the provinces, cities and districts
  /// of the pack's tree; all other areas belong to the region that they lie in. One that neither the packs
  /// nor the snapshot know is unknown: nobody can say whose its figures are.
  func belonging(of header: SnapshotHeader) -> SnapshotHeader.Belonging {
    let region = header.region
    guard region != catalogue.region, !catalogue.areas.areas.isEmpty else { return .own }
    guard !catalogue.isRegion(region) else { return .otherRegion }
    guard catalogue.areas[region] == nil else { return .own }
    if let area = draft.definitions.areas.first(where: { $0.code == region }), isPart(area) {
      return .own
    }
    return isOfOtherDistrict(region) ? .otherRegion : .unknownRegion
  }

  /// Whether an area that a file defines lies in the pack's region and in none below that has a cockpit.
  private func isPart(_ area: Area) -> Bool {
    guard !area.level.hasOwnCockpit, let parent = area.parent, let known = catalogue.areas[parent]
    else { return false }
    let above = [known] + catalogue.areas.ancestors(of: parent)
    return above.first { $0.level.hasOwnCockpit || $0.code == catalogue.region }?.code
      == catalogue.region
  }

  /// Whether the code of a 镇街, nine digits or more, begins with that of another region's district.
  private func isOfOtherDistrict(_ code: String) -> Bool {
    let district = String(code.prefix(6))
    return code.count >= 9 && district != catalogue.region && catalogue.isRegion(district)
  }

  /// Takes the rows of other areas of the pack out of a file that is about a part of its region: a 镇街
  /// speaks for itself, and not for the district or its city.
  ///
  /// - Complexity: O(rows) for the file of a part, else O(1)
  mutating func strayOtherParts(of region: String) {
    guard region != catalogue.region, !catalogue.areas.areas.isEmpty else { return }
    var isOther: [Int32: Bool] = [:]
    for series in builder.seriesNumbers {
      let area = numbering.keys[Int(series)].area
      isOther[series] =
        catalogue.areas[area] != nil && area != region
        && !catalogue.areas.ancestors(of: area).contains { $0.code == region }
    }
    draft.part = region
    for row in builder.takeRows(where: { isOther[$0.series] == true }) {
      strays.add(.otherArea, row)
    }
  }

  /// The columns of a snapshot of another region: the figures of that region itself, of indicators that
  /// the pack has.
  ///
  /// What else it holds, be it of areas of the pack, belongs to the cockpit of its region: a region speaks
  /// for itself, and nobody counts here as having reported but its own departments.
  ///
  /// - Complexity: O(rows · log rows)
  mutating func columnsOfOtherRegion(
    _ header: SnapshotHeader, byteCount: Int
  ) -> SnapshotColumns {
    createdAt = header.createdAt
    strayPeriods(createdAt: header.createdAt)
    _ = undefined.finishFile()
    strays.removeAll()
    var wanted: [Int32: Bool] = [:]
    for series in builder.seriesNumbers {
      let key = numbering.keys[Int(series)]
      wanted[series] =
        key.area == header.region && catalogue.areas[key.area] != nil
        && subjects.indicator(key.indicator).map { subjects.isPlace(key.area, of: $0) } == true
    }
    _ = builder.takeRows { wanted[$0.series] != true }
    _ = builder.order()
    builder.outline()
    return builder.columns(
      header.told(as: belonging(of: header)), SnapshotDefinitions(), records: [],
      conversions: conversions,
      byteCount: byteCount)
  }
}

extension SnapshotHeader {
  /// The header as that of a file of another region.
  ///
  /// Departments of two regions may have the same id: the source is told from those of the pack's.
  fileprivate func told(as belonging: Belonging) -> SnapshotHeader {
    var header = self
    header.belonging = belonging
    header.source = Source(
      id: "\(region)/\(source.id)", name: source.name, kind: source.kind)
    return header
  }
}
