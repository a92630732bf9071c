package import CockpitCatalogue
package import CockpitValues

/// What is in the warehouse: series, indicators, areas, sources, files.
extension Warehouse {
  /// A source and what it has given.
  package struct Source: Sendable, Hashable {
    package let id: String
    /// The name that its newest file gives.
    package let name: String
    package let kind: SourceKind?
    /// When its newest file was created.
    package let newest: Instant
    package let files: Int
    package let rows: Int
  }

  /// All series, ordered by indicator, area, span and dimensions.
  ///
  /// - Complexity: O(n log n) for the series
  package var series: [SeriesKey] {
    keys.indices.filter { isPresent(Int32($0)) }.map { keys[$0] }.sorted { $0.precedes($1) }
  }

  /// The series of an indicator, ordered by area, span and dimensions.
  ///
  /// - Complexity: O(series)
  package func series(ofIndicator indicator: String) -> [SeriesKey] {
    series { $0.indicator == indicator }
  }

  /// The series of an indicator in an area, ordered by span and dimensions.
  ///
  /// - Complexity: O(series)
  package func series(ofIndicator indicator: String, area: String) -> [SeriesKey] {
    series { $0.indicator == indicator && $0.area == area }
  }

  private func series(where isWanted: (SeriesKey) -> Bool) -> [SeriesKey] {
    keys.indices.filter { isWanted(keys[$0]) && isPresent(Int32($0)) }.map { keys[$0] }
      .sorted { $0.precedes($1) }
  }

  /// The ids of the indicators that have a row, in order.
  package var indicators: [String] { Set(series.map(\.indicator)).sorted() }

  /// The codes of the areas that have a row, in order.
  package var areas: [String] { Set(series.map(\.area)).sorted() }

  /// The files from the one that gives way to all others to the one that gives way to none.
  ///
  /// - Complexity: O(n log n) for the files
  package var snapshots: [SnapshotColumns] {
    files.compactMap { $0?.columns }.sorted { $0.header.precedes($1.header) }
  }

  /// The files, for the check that invented ones and real ones do not mix.
  package var members: [MixedFilesError.Member] {
    files.compactMap { $0?.columns.header }.map {
      MixedFilesError.Member(name: $0.fileName, isDemonstration: $0.isDemonstration)
    }
  }

  /// Whether the figures are invented for a demonstration.
  package var isDemonstration: Bool {
    files.contains { $0?.columns.header.isDemonstration ?? false }
  }

  /// The sources, ordered by id.
  package var sources: [Source] {
    let bySource = Dictionary(grouping: snapshots, by: \.header.source.id)
    return bySource.compactMap { id, files in
      files.last.map {
        Source(
          id: id, name: $0.header.source.name, kind: $0.header.source.kind,
          newest: $0.header.createdAt, files: files.count,
          rows: files.reduce(0) { $0 + $1.entryCount })
      }
    }.sorted { $0.id < $1.id }
  }

  /// The indicators that files define or leave undefined, ordered by id; the newest file decides.
  package var definedIndicators: [Indicator] {
    var byID: [String: Indicator] = [:]
    for file in snapshots {
      for indicator in file.indicators { byID[indicator.id] = indicator }
    }
    return byID.values.sorted { $0.id < $1.id }
  }

  /// The areas that files define, ordered by code; the newest file decides.
  package var definedAreas: [Area] {
    var byCode: [String: Area] = [:]
    for file in snapshots {
      for area in file.areas { byCode[area.code] = area }
    }
    return byCode.values.sorted { $0.code < $1.code }
  }

  /// The dimensions that files define, ordered by id; the newest file decides.
  package var definedDimensions: [Dimension] {
    var byID: [String: Dimension] = [:]
    for file in snapshots {
      for dimension in file.dimensions { byID[dimension.id] = dimension }
    }
    return byID.values.sorted { $0.id < $1.id }
  }
}

extension SeriesKey {
  /// The order of lists: by indicator, area, span and dimensions.
  func precedes(_ other: SeriesKey) -> Bool {
    if indicator != other.indicator { return indicator < other.indicator }
    if area != other.area { return area < other.area }
    if span != other.span { return span.rawValue < other.span.rawValue }
    return dimensions < other.dimensions
  }
}
