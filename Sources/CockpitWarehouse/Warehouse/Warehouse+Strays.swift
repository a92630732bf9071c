package import CockpitJSON
package import CockpitValues

/// What is wrong with rows of one kind and subject in all files that are known at a moment.
package struct StrayItem: Sendable, Hashable {
  /// The stray of the newest file that has one.
  package let stray: Stray
  package let file: String
  /// The rows of all files.
  package fileprivate(set) var rows: Int
  /// How many files have such rows.
  package fileprivate(set) var files: Int
}

/// A file of which no screen shows anything.
package struct BarrenFile: Hashable, Sendable {
  package let file: String
  /// Its rows that are astray; 0 where it has none.
  package let rows: Int
  /// The region that it names and no pack is about; else `nil`.
  package let unknownRegion: String?
  /// The id of its source.
  package let source: String

  /// Says so, at the start of the file.
  package var diagnostic: Diagnostic {
    Diagnostic(
      severity: .warning, file: file, line: 1, column: 1,
      sentence: unknownRegion.map { SnapshotFault.regionOfNoPack($0) } ?? .barren(rows: rows),
      excerpt: "")
  }
}

extension Warehouse {
  /// The strays of each file that is known at a moment (`nil`: ever), in the order of the names.
  ///
  /// Another file may define an area or an indicator for the source of the row, or have the total of
  /// rows with dimensions: no stray then.
  ///
  /// - Complexity: O(files), and O(definitions) where there are strays
  package func strays(
    knownAt moment: Instant? = nil
  ) -> [(header: SnapshotHeader, strays: [Stray])] {
    let astray = filesAstray(knownAt: moment)
    guard !astray.isEmpty else { return [] }
    let definitions = definitions(knownAt: moment)
    return astray.compactMap { file -> (header: SnapshotHeader, strays: [Stray])? in
      let strays = file.strays.filter { stray in
        let key = meanings.resolved(stray.series, from: file.header.source.id)
        return switch stray.kind {
        case .unknownArea: definitions.areas[key.area] == nil
        case .misspelt where stray.isTwin: true
        case .misspelt, .uncatalogued:
          definitions.indicators[key.indicator].map { !$0.isDefinition } ?? true
        case .withoutTotal:
          place(of: key.total).map { !isPresent($0, knownAt: moment) } ?? true
        case .withoutYearToDate: place(of: key).map { !isPresent($0, knownAt: moment) } ?? true
        case .notBegun, .tooFine, .tooCoarse, .notOver, .tooOld, .notFromJanuary, .otherSpan,
          .otherName, .outOfRange, .otherUnit, .otherArea:
          true
        }
      }
      return strays.isEmpty ? nil : (file.header, strays)
    }.sorted { FileName($0.header.fileName) < FileName($1.header.fileName) }
  }

  /// The files of which rows are astray and that are known at a moment (`nil`: ever).
  private func filesAstray(knownAt moment: Instant?) -> [SnapshotColumns] {
    files.digests.filter(\.digest.hasStrays).flatMap { _, files in
      files.compactMap { file in
        guard let columns = file?.columns, !columns.strays.isEmpty,
          moment.map({ columns.header.knownSince <= $0 }) ?? true
        else { return nil }
        return columns
      }
    }
  }

  /// The series on whose rows it depends what is astray, beside the files that have strays and what files
  /// define.
  ///
  /// - Complexity: O(files), and O(strays)
  package var seriesOfStrays: Set<SeriesKey> {
    var series: Set<SeriesKey> = []
    for file in filesAstray(knownAt: nil) {
      for stray in file.strays {
        let key = meanings.resolved(stray.series, from: file.header.source.id)
        series.insert(key)
        if stray.kind == .withoutTotal { series.insert(key.total) }
      }
    }
    return series
  }

  /// The strays of all files together, by kind, those of most rows first.
  ///
  /// A wrong period counts until a newer file of its source gives the series again, and a value out
  /// of range until another one is in force for its period.
  ///
  /// - Complexity: O(files), and O(files that have the series) for each series astray
  package func strayItems(knownAt moment: Instant) -> [StrayItem] {
    struct Key: Hashable {
      let kind: Stray.Kind
      let subject: String
    }
    var items: [Key: (item: StrayItem, header: SnapshotHeader)] = [:]
    var newest: [SourceSeries: SnapshotHeader?] = [:]
    for (header, strays) in strays(knownAt: moment) {
      for stray in strays where !isRighted(stray, of: header, &newest, knownAt: moment) {
        let key = Key(kind: stray.kind, subject: stray.subject)
        guard let known = items[key] else {
          let item = StrayItem(stray: stray, file: header.fileName, rows: stray.count, files: 1)
          items[key] = (item, header)
          continue
        }
        let isNewer = known.header.precedes(header)
        let isOther = known.header.fileName != header.fileName
        items[key] = (
          StrayItem(
            stray: isNewer ? stray : known.item.stray,
            file: isNewer ? header.fileName : known.item.file,
            rows: known.item.rows + stray.count, files: known.item.files + (isOther ? 1 : 0)),
          isNewer ? header : known.header
        )
      }
    }
    return items.values.map(\.item).sorted {
      ($0.stray.kind.rawValue, $1.rows, $0.stray.subject)
        < ($1.stray.kind.rawValue, $0.rows, $1.stray.subject)
    }
  }

  /// The files of the region, or of an unknown one, of which no screen shows a figure, a record or a definition, with the number of rows
  /// that are astray: those without any, and those of which all are.
  ///
  /// Only the newest of each source, or all.
  ///
  /// - Complexity: O(files), and that of the strays
  package func barrenFiles(
    knownAt moment: Instant? = nil, ofNewest: Bool = true
  ) -> [BarrenFile] {
    let strays = Dictionary(
      strays(knownAt: moment).map { ($0.header.fileName, $0.strays) }, uniquingKeysWith: { $1 })
    var newest: [String: SnapshotColumns] = [:]
    for case let file? in files {
      let header = file.columns.header
      guard header.belonging != .otherRegion, moment.map({ header.knownSince <= $0 }) ?? true
      else { continue }
      // Of an unknown region one file stands for all.
      let group = header.belonging == .own ? header.source.id : header.region + "/"
      let name = ofNewest ? group : header.fileName
      if let known = newest[name], !known.header.precedes(header) { continue }
      newest[name] = file.columns
    }
    return newest.values.compactMap { barren($0, strays[$0.header.fileName] ?? []) }
      .sorted { FileName($0.file) < FileName($1.file) }
  }

  /// The newest files of the region of some sources that are barren, as far as none of their rows is astray; in
  /// the order of their names.
  ///
  /// - Complexity: as ``StoredFiles/digest(ofSources:knownAt:)``
  /// - Returns: `nil` where rows of such a file are astray, so that all have to be looked at
  package func barrenFiles(
    ofSources ids: Set<String>, knownAt moment: Instant
  ) -> [BarrenFile]? {
    let sources = files.digest(ofSources: ids, knownAt: moment).sources
    let newest = sources.values.compactMap { $0.newestOwn?.columns }
    guard newest.allSatisfy(\.strays.isEmpty) else { return nil }
    return newest.compactMap { barren($0, []) }.sorted { FileName($0.file) < FileName($1.file) }
  }

  /// A file as one of which no screen shows anything, given its rows that are astray; `nil` where one does.
  private func barren(_ file: SnapshotColumns, _ strays: [Stray]) -> BarrenFile? {
    let (name, source) = (file.header.fileName, file.header.source.id)
    if file.header.belonging == .unknownRegion {
      return BarrenFile(file: name, rows: 0, unknownRegion: file.header.region, source: source)
    }
    guard file.records.isEmpty, !file.hasDefinitions else { return nil }
    func rows(_ isWanted: (Stray.Kind) -> Bool) -> Int {
      strays.filter { isWanted($0.kind) }.reduce(0) { $0 + $1.count }
    }
    let unused = rows { [.tooCoarse, .otherSpan, .otherArea, .withoutYearToDate].contains($0) }
    guard file.rowCount <= unused else { return nil }
    return BarrenFile(file: name, rows: rows { _ in true }, unknownRegion: nil, source: source)
  }

  /// What a newer file must give again to put a stray right.
  private struct SourceSeries: Hashable {
    let source: String
    let series: SeriesKey
  }

  /// Whether its source put a stray right in a newer file.
  private func isRighted(
    _ stray: Stray, of header: SnapshotHeader,
    _ newest: inout [SourceSeries: SnapshotHeader?], knownAt moment: Instant
  ) -> Bool {
    switch stray.kind {
    case .unknownArea, .otherArea, .misspelt, .uncatalogued, .withoutTotal, .withoutYearToDate:
      return false
    case .notBegun, .tooFine, .tooCoarse, .notOver, .tooOld, .notFromJanuary, .otherSpan,
      .otherName, .outOfRange, .otherUnit:
      break
    }
    let key = meanings.resolved(stray.series, from: header.source.id)
    let place = SourceSeries(source: header.source.id, series: key)
    if newest[place] == nil {
      newest[place] = newestHeader(of: key, from: header.source.id, knownAt: moment)
    }
    guard let last = newest[place] ?? nil, header.precedes(last) else { return false }
    guard stray.kind == .outOfRange else { return true }
    return figure(key, in: stray.period, knownAt: moment)?.file != header.fileName
  }
}
