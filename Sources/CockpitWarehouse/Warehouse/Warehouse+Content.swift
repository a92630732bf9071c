package import CockpitCatalogue
package import CockpitValues

/// What is in the warehouse: series, indicators, areas, sources, files.
extension Warehouse {
  /// A source and what it has given.
  package struct Source: Sendable, Hashable {
    package let id: String
    /// The name that its newest file gives.
    package let name: String
    /// nil where its newest file does not say.
    package let kind: SourceKind?
    /// When its newest file was created.
    package let newest: Instant
    package let files: Int
    /// Its figures and records, missing figures and earlier vintages too.
    package let rows: Int
  }

  /// All series, ordered by indicator, area, span and dimensions.
  ///
  /// - Complexity: O(n log n) for the series
  package var series: [SeriesKey] {
    keys.indices.filter { isPresent(Int32($0)) }.map { keys[$0] }.sorted()
  }

  /// The series that have a row in a file created by a moment, ordered as ``series``.
  ///
  /// - Complexity: O(n log n) for the series
  package func series(knownAt moment: Instant) -> [SeriesKey] {
    keys.indices.filter { isPresent(Int32($0), knownAt: moment) }.map { keys[$0] }
      .sorted()
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
      .sorted()
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

  /// Whether there is no file.
  package var isEmpty: Bool { places.isEmpty }

  /// What the files say of themselves, in the order in which they came.
  package var headers: some Sequence<SnapshotHeader> {
    files.lazy.compactMap { $0?.columns.header }
  }

  /// What a file says of itself; `nil` if there is none of that name.
  package func header(of file: FileName) -> SnapshotHeader? {
    places[file].flatMap { files[$0]?.columns.header }
  }
}

// MARK: - Definitions

/// What files define beside the pack, by id or code; the newest file decides.
package struct FileDefinitions: Sendable, Hashable {
  /// The indicators that files define or leave undefined.
  package internal(set) var indicators: [String: Indicator] = [:]
  package internal(set) var areas: [String: Area] = [:]
  package internal(set) var dimensions: [String: Dimension] = [:]
}

extension Warehouse {
  /// What the files that were known at a moment define; ever, where none is given.
  ///
  /// - Complexity: O(n log n) for the files that define something, and O(definitions)
  package func definitions(knownAt moment: Instant? = nil) -> FileDefinitions {
    var defining: [SnapshotColumns] = []
    for case let file? in files where file.columns.hasDefinitions {
      guard moment.map({ file.columns.header.createdAt <= $0 }) ?? true else { continue }
      defining.append(file.columns)
    }
    var definitions = FileDefinitions()
    for file in defining.sorted(by: { $0.header.precedes($1.header) }) {
      for indicator in file.indicators { definitions.indicators[indicator.id] = indicator }
      for area in file.areas { definitions.areas[area.code] = area }
      for dimension in file.dimensions { definitions.dimensions[dimension.id] = dimension }
    }
    return definitions
  }

  /// The indicators that files define or leave undefined, ordered by id.
  package var definedIndicators: [Indicator] {
    definitions().indicators.values.sorted { $0.id < $1.id }
  }

  /// The areas that files define, ordered by code.
  package var definedAreas: [Area] {
    definitions().areas.values.sorted { $0.code < $1.code }
  }

  /// The further dimensions that files define, ordered by id.
  package var definedDimensions: [Dimension] {
    definitions().dimensions.values.sorted { $0.id < $1.id }
  }
}
