/// All figures of a set of snapshot files, with what was known when.
///
/// It is a function of the set of files: the order in which they came changes nothing, and removing
/// one equals never having had it. It is a value; a change gives a new one, which shares with the
/// old one whatever did not change, and costs what the changed file has, not what the folder has.
package struct Warehouse: Sendable {
  /// Files beyond this many that are in no layer of the index make a new one.
  static let maximumRecent = 32

  /// The series of all files, and of some that are no longer there.
  let keys: [SeriesKey]
  let numbers: [SeriesKey: Int32]
  /// The files in the order in which they came; `nil` for one that was removed.
  let files: StoredFiles
  let places: FilePlaces
  /// Where the series are in the first files; those after them are looked through.
  let index: SeriesLayers
  /// What the ids mean that the pack does not define.
  let meanings: Meanings

  /// A file, shared by the warehouses that have it.
  final class StoredFile: Sendable {
    let columns: SnapshotColumns
    private let origin: Observation.Origin

    init(_ columns: SnapshotColumns) {
      self.columns = columns
      origin = Observation.Origin(columns.header)
    }

    /// Some rows as observations, in their order.
    func observations(at rows: Range<Int>) -> [Observation] {
      rows.map { columns.observation(at: $0, from: origin) }
    }

    /// One row as an observation.
    func observation(at row: Int) -> Observation {
      columns.observation(at: row, from: origin)
    }
  }

  /// A warehouse without files.
  package init() {
    self.init(keys: [], numbers: [:], files: [], places: [:], index: SeriesLayers())
  }

  init(
    keys: [SeriesKey], numbers: [SeriesKey: Int32], files: StoredFiles, places: FilePlaces,
    index: SeriesLayers, meanings: Meanings = Meanings()
  ) {
    self.keys = keys
    self.numbers = numbers
    self.files = files
    self.places = places
    self.index = index
    self.meanings = meanings
  }

  /// The warehouse of all files of some batches; of two files of one name the later stays.
  ///
  /// - Throws: when demonstration files and real ones are mixed
  /// - Complexity: O(figures)
  package init(_ batches: [SnapshotBatch]) throws(MixedFilesError) {
    self = try Warehouse().adding(batches)
  }
}

// MARK: - Changes

extension Warehouse {
  /// The warehouse with the files of a batch, which take the place of files of the same names.
  ///
  /// - Throws: when demonstration files and real ones would be mixed
  /// - Complexity: O(figures of the batch)
  package func adding(_ batch: SnapshotBatch) throws(MixedFilesError) -> Warehouse {
    try adding([batch])
  }

  /// The warehouse without some files; itself where it has none of these names.
  ///
  /// - Complexity: O(names)
  package func removing(_ names: some Sequence<FileName>) -> Warehouse {
    var files = files
    var places = places
    var gone: [StoredFile] = []
    var changes: [Int: StoredFile?] = [:]
    for name in names {
      guard let place = places[name] else { continue }
      places[name] = nil
      if let file = files[place] { gone.append(file) }
      changes.updateValue(nil, forKey: place)
    }
    guard places.count < self.places.count else { return self }
    files.replace(changes)
    return Warehouse(
      keys: keys, numbers: numbers, files: files, places: places, index: index,
      meanings: meanings
    ).settled().understood(gone: gone, came: [])
  }

  /// The warehouse with the files of some batches, all at once.
  ///
  /// - Throws: when demonstration files and real ones would be mixed
  /// - Complexity: O(figures of the batches)
  package func adding(_ batches: [SnapshotBatch]) throws(MixedFilesError) -> Warehouse {
    var keys = keys
    var numbers = numbers
    var files = files
    var places = places
    var (gone, came): ([StoredFile], [StoredFile]) = ([], [])
    var changes: [Int: StoredFile?] = [:]
    var news: [StoredFile?] = []
    for batch in batches {
      let renumbering = Warehouse.renumbering(batch.keys, &keys, &numbers)
      for columns in batch.files {
        let name = FileName(columns.header.fileName)
        let file = StoredFile(renumbering.map(columns.renumbered) ?? columns)
        if let place = places[name] {
          let isNew = place >= files.count
          if let old = isNew ? news[place - files.count] : files[place] { gone.append(old) }
          if isNew {
            news[place - files.count] = nil
          } else {
            changes.updateValue(nil, forKey: place)
          }
        }
        places[name] = files.count + news.count
        news.append(file)
        came.append(file)
      }
    }
    files.replace(changes)
    files.append(contentsOf: news)
    let warehouse = Warehouse(
      keys: keys, numbers: numbers, files: files, places: places, index: index,
      meanings: meanings)
    if warehouse.isMixed { try MixedFilesError.check(warehouse.members) }
    return warehouse.settled().understood(gone: gone, came: came)
  }

  /// The numbers here of the keys of a batch, added where they are new; `nil` if they are the same.
  private static func renumbering(
    _ batch: [SeriesKey], _ keys: inout [SeriesKey], _ numbers: inout [SeriesKey: Int32]
  ) -> [Int32]? {
    if keys.isEmpty {
      keys = batch
      numbers = Dictionary(
        zip(batch, (0 as Int32)...), uniquingKeysWith: { first, _ in first })
      return nil
    }
    if keys.starts(with: batch) { return nil }
    return batch.map { key in
      if let number = numbers[key] { return number }
      let number = Int32(keys.count)
      keys.append(key)
      numbers[key] = number
      return number
    }
  }

  /// The warehouse with a new layer where too much has changed since the last one, and laid down anew where
  /// most files are gone.
  private func settled() -> Warehouse {
    let gone = files.count - places.count
    guard gone > places.count + Warehouse.maximumRecent else {
      guard files.count - index.fileCount > Warehouse.maximumRecent else { return self }
      return Warehouse(
        keys: keys, numbers: numbers, files: files, places: places,
        index: index.covering(files, seriesCount: keys.count), meanings: meanings)
    }
    let files = StoredFiles(self.files.filter { $0 != nil })
    var places = FilePlaces()
    for (place, file) in files.enumerated() {
      if let file { places[FileName(file.columns.header.fileName)] = place }
    }
    return Warehouse(
      keys: keys, numbers: numbers, files: files, places: places,
      index: SeriesLayers().covering(files, seriesCount: keys.count), meanings: meanings)
  }
}
