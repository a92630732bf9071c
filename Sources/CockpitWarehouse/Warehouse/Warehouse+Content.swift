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
    /// Whether it reports to another region than the pack's.
    package let isOfOtherRegion: Bool
    /// When its newest file was created.
    package let newest: Instant
    /// Its figures and records, missing figures and earlier vintages too.
    package let rows: Int
  }

  /// All series, ordered by indicator, area, span and dimensions.
  ///
  /// - Complexity: O(n log n) for the series
  package var series: [SeriesKey] {
    presentSeries(knownAt: nil)
  }

  /// The series that have a row in a file created by a moment, ordered as ``series``.
  ///
  /// - Complexity: O(n log n) for the series
  package func series(knownAt moment: Instant) -> [SeriesKey] {
    presentSeries(knownAt: moment)
  }

  /// The series of an indicator that a file has or had, in no order.
  ///
  /// - Complexity: O(series of all indicators)
  package func series(ofIndicator id: String) -> [SeriesKey] {
    var found: [SeriesKey] = []
    for number in keys.indices where keys[number].indicator == id {
      found += parts(of: Int32(number)).map(\.key)
    }
    return found
  }

  private func presentSeries(knownAt moment: Instant?) -> [SeriesKey] {
    if meanings.parts.isEmpty {
      return keys.indices.filter {
        isPresent(Meanings.Place(number: Int32($0), sources: nil), knownAt: moment)
      }.sorted { keys[$0] < keys[$1] }.map { keys[$0] }
    }
    var found: [SeriesKey] = []
    for number in keys.indices.lazy.map(Int32.init) {
      for part in parts(of: number) where isPresent(part.place, knownAt: moment) {
        found.append(part.key)
      }
    }
    return found.sorted()
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
  package var isDemonstration: Bool { files.digests.contains { $0.digest.hasDemonstration } }

  /// Whether some figures are invented and others are not.
  var isMixed: Bool { isDemonstration && files.digests.contains { $0.digest.hasReal } }

  /// Whether there is no file.
  package var isEmpty: Bool { places.isEmpty }

  /// What the files say of themselves, in the order in which they came.
  package var headers: some Sequence<SnapshotHeader> {
    files.lazy.compactMap { $0?.columns.header }
  }

  /// A file as a batch of its own; `nil` if there is none of that name.
  package func batch(of file: FileName) -> SnapshotBatch? {
    places[file].flatMap { files[$0]?.columns }.map { SnapshotBatch(keys: keys, files: [$0]) }
  }

  /// What a file gives in another unit than that of its indicator, by the ids that its figures have.
  package func conversions(ofFile file: FileName) -> [UnitConversion] {
    guard let columns = places[file].flatMap({ files[$0]?.columns }) else { return [] }
    let source = columns.header.source.id
    return columns.conversions.map { conversion in
      UnitConversion(
        indicator: meanings.names.indicators[conversion.indicator]?[source] ?? conversion.indicator,
        unit: conversion.unit, target: conversion.target, rows: conversion.rows)
    }
  }

  /// What a file says of itself; `nil` if there is none of that name.
  package func header(of file: FileName) -> SnapshotHeader? {
    places[file].flatMap { files[$0]?.columns.header }
  }
}
