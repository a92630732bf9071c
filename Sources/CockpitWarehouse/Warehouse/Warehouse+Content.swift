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

  /// The codes of the areas that have a row, in order.
  package var areas: [String] { Set(series.map(\.area)).sorted() }

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
}
