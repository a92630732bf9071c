package import CockpitCatalogue
package import CockpitJSON
import CockpitValues

/// Reads snapshots of the schema `cockpit.snapshot/1` straight from bytes to columns.
///
/// One reader reads many files, one after another, and numbers their series alike. A file is taken
/// whole or not at all, and a file that is refused leaves nothing but its series' names behind.
package struct SnapshotReader {
  static let schema = "cockpit.snapshot/1"

  let catalogue: Catalogue
  let limits: JSONLimits
  var interner = SeriesInterner()
  var builder = ColumnsBuilder()
  var periods = TextCache<Period>()
  var moments = TextCache<Instant>()
  var marks = TextCache<StatusMarks>()
  var bases = TextCache<UInt8>()
  var rowKeys = RowKey.table
  var growthKeys = GrowthKey.table
  var contexts = DefinitionContexts()
  var undefined = UndefinedIndicators()
  var file = SnapshotFileState(name: "")

  /// A reader for files of one pack.
  package init(catalogue: Catalogue, limits: JSONLimits = .standard) {
    self.catalogue = catalogue
    self.limits = limits
  }

  /// The series of all files so far; the columns' numbers are places in it.
  package var keys: [SeriesKey] { interner.keys }

  /// What is doubtful in the file that was read last, though it was accepted.
  package private(set) var warnings: [Diagnostic] = []

  /// Reads one file.
  ///
  /// - Returns: its columns, or the first thing for which the file is refused.
  package mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String
  ) -> Result<SnapshotColumns, Diagnostic> {
    warnings = []
    do throws(JSONError) {
      let columns = try document(bytes, name: name)
      if !file.warnings.isEmpty {
        let source = SourceText(name: name, bytes: Array(bytes))
        warnings = source.diagnostics(for: file.warnings, severity: .warning)
      }
      return .success(columns)
    } catch {
      return .failure(SourceText(name: name, bytes: Array(bytes)).diagnostic(for: error))
    }
  }

  /// Reads one file alone.
  ///
  /// - Returns: its columns with their keys and what is doubtful, or why the file is refused.
  package static func read(
    _ bytes: [UInt8], name: String, catalogue: Catalogue, limits: JSONLimits = .standard
  ) -> Result<(batch: SnapshotBatch, warnings: [Diagnostic]), Diagnostic> {
    var reader = SnapshotReader(catalogue: catalogue, limits: limits)
    return bytes.withUnsafeBufferPointer { reader.read($0, name: name) }
      .map { (SnapshotBatch(keys: reader.keys, files: [$0]), reader.warnings) }
  }
}

// MARK: - The document

extension SnapshotReader {
  private mutating func document(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String
  ) throws(JSONError) -> SnapshotColumns {
    var reader = try JSONReader(bytes, limits: limits)
    file = SnapshotFileState(name: name)
    try members(&reader)
    if file.hasLateDefinitions {
      // The rows came before the definitions that say what they mean: read them again.
      let context = file.context
      file = SnapshotFileState(name: name)
      file.context = context
      file.knowsDefinitions = true
      reader = try JSONReader(bytes, limits: limits)
      try members(&reader)
    }
    try reader.finish()
    let header = try file.header.header(fileName: name, at: file.start)
    warn(of: header)
    let (dropped, offset) = builder.order()
    if dropped > 0 {
      file.warn(
        "rows that repeat a period of their series: \(dropped); the later row counts", at: offset)
    }
    return builder.columns(
      header, definitions(), records: file.records, convertedRows: file.convertedRows,
      byteCount: bytes.count)
  }

  /// Warns of a region that the pack does not have, and of figures from the future.
  private mutating func warn(of header: SnapshotHeader) {
    let region = header.region
    if !catalogue.areas.areas.isEmpty, catalogue.areas[region] == nil,
      !file.areas.contains(where: { $0.code == region })
    {
      file.warn(
        "the region \(region) is no area of the pack \(catalogue.id); correct it, or choose its pack",
        at: file.header.regionOffset)
    }
    let created = header.createdAt.seconds + Int64(catalogue.offset.seconds)
    if let row = builder.firstRow(after: created) {
      file.warn(
        "the period \(row.period.notation) had not begun when the file was created; check the period",
        at: row.offset)
    }
  }

  /// What the file defines, and what nobody does.
  private mutating func definitions() -> SnapshotDefinitions {
    var definitions = contexts[file.context]
    definitions.areas = file.areas
    definitions.dimensions = file.dimensions
    let strangers = undefined.finishFile()
    if !strangers.isEmpty {
      file.warn(
        "indicators that neither the pack nor this file defines: \(strangers.count); "
          + "define them in \"indicators\"", at: file.firstUndefined)
      definitions.indicators += strangers
    }
    return definitions
  }

  private mutating func members(_ reader: inout JSONReader) throws(JSONError) {
    builder.removeAll()
    undefined.beginFile()
    _ = try reader.peek()
    file.start = reader.offset
    try reader.beginObject()
    var keys = JSONKeySet()
    while let key = try reader.nextKey() {
      try keys.insert(key, of: reader)
      try member(try reader.text(of: key), key, &reader)
    }
  }

  private mutating func member(
    _ name: String, _ key: JSONString, _ reader: inout JSONReader
  ) throws(JSONError) {
    switch name {
    case "observations": try observations(&reader)
    case "series": try seriesBlocks(&reader)
    case "records": try records(&reader)
    case "indicators": try indicators(&reader)
    case "areas":
      var definitions = SnapshotDefinitions()
      try definitions.readAreas(try reader.node())
      file.areas = definitions.areas
    case "dimensions":
      var definitions = SnapshotDefinitions()
      try definitions.readDimensions(try reader.node())
      file.dimensions = definitions.dimensions
    case "classification": try Classification.check(try reader.node())
    default:
      if HeaderFields.keys.contains(name) {
        try file.header.read(name, try reader.node())
        file.warn(unknown: file.header.takeUnknown(), of: "source")
      } else {
        file.warn(unknownKey: name, of: "the snapshot", at: key.offset)
        try reader.skipValue()
      }
    }
  }

  private mutating func indicators(_ reader: inout JSONReader) throws(JSONError) {
    if file.knowsDefinitions {
      try reader.skipValue()
      return
    }
    file.context = try contexts.read(&reader)
    file.hasLateDefinitions = builder.rowCount > 0
  }
}
