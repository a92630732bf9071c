package import CockpitCatalogue
package import CockpitJSON
import CockpitValues

/// Reads snapshots of the schema `cockpit.snapshot/1` straight from bytes to columns.
///
/// One reader reads many files, one after another, and numbers their series alike. A file is taken
/// whole or not at all, and a file that is refused leaves nothing but its series' names behind.
package struct SnapshotReader {
  let limits: JSONLimits
  var sink: ColumnsSink
  var spellings = RowSpellings()
  var periods = TextCache<Period>()
  var moments = TextCache<Instant>()
  var marks = TextCache<StatusMarks>()
  var bases = TextCache<UInt8>()
  var rowKeys = RowKey.table
  var growthKeys = GrowthKey.table
  var contexts = DefinitionContexts()
  var document = DocumentState()
  /// What each row begins as, made once.
  let blankRow = ColumnsBuilder.Row()

  /// A reader for files of one pack.
  ///
  /// One that lists strays keeps the place of each row that lands nowhere, as far as
  /// ``Stray/maximumListed`` goes.
  package init(
    catalogue: Catalogue, limits: JSONLimits = .standard, listsStrays: Bool = false
  ) {
    sink = ColumnsSink(catalogue: catalogue, listsStrays: listsStrays)
    self.limits = limits
  }

  /// The series of all files so far; the columns' numbers are places in it.
  package var keys: [SeriesKey] { sink.keys }

  /// What is doubtful in the file that was read last, though it was accepted.
  package private(set) var warnings: [Diagnostic] = []

  /// Why the file that was read last is refused: all of its faults; `nil` where it was accepted.
  package private(set) var refusal: FileFaults?

  /// Reads one file.
  ///
  /// - Returns: its columns, or the first thing for which the file is refused.
  package mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String
  ) -> Result<SnapshotColumns, Diagnostic> {
    (warnings, refusal) = ([], nil)
    do throws(JSONError) {
      var columns = try columns(of: bytes, name: name)
      if !sink.strays.found.isEmpty {
        columns = columns.with(
          strays: sink.strays.isListed
            ? listedStrays(in: SourceText(name: name, bytes: Array(bytes))) : strays(in: bytes))
      }
      if !sink.complaints.isEmpty {
        let source = SourceText(name: name, bytes: Array(bytes))
        warnings = source.diagnostics(for: sink.complaints, severity: .warning)
      }
      return .success(columns)
    } catch {
      let source = SourceText(name: name, bytes: Array(bytes))
      let faults = faults(of: bytes, name: name, first: error)
      // What else was warned of may only follow from what was blanked out.
      refusal = FileFaults(
        faults, warnings: sink.complaints.filter(\.isUnknownKey), in: source)
      return .failure(source.diagnostic(for: error))
    }
  }

  /// What was found astray in the file that was read last, with the place of the first row of each.
  ///
  /// - Complexity: O(bytes before the last of them + strays log strays)
  private func strays(in bytes: UnsafeBufferPointer<UInt8>) -> [Stray] {
    var strays = sink.strays.found.map(\.stray)
    let offsets = sink.strays.found.map { $0.rows.first?.offset ?? 0 }
    var place = TextPlace()
    for number in strays.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      place.move(to: offsets[number], in: bytes)
      (strays[number].line, strays[number].column) = (place.line, place.column)
    }
    return strays
  }

  /// What was found astray in the file that was read last, each row with its place and its line.
  private func listedStrays(in source: SourceText) -> [Stray] {
    // Once through the text: the places come back in the order in which they were asked for.
    let errors = sink.strays.found.flatMap { stray, rows in
      rows.map { row in
        JSONError(sink.fault(stray.kind, sink.keys[Int(row.series)], row), at: row.offset)
      }
    }
    var places = source.diagnostics(for: errors, severity: .warning)[...]
    return sink.strays.found.map { stray, rows in
      var stray = stray
      let own = places.prefix(rows.count)
      places = places.dropFirst(rows.count)
      if let first = own.first { (stray.line, stray.column) = (first.line, first.column) }
      stray.listed = Array(own)
      return stray
    }
  }

  /// Takes one snapshot from a reader of another format, beside the files that this one reads.
  ///
  /// The function calls the sink with all of the snapshot, or throws for what is wrong with it.
  ///
  /// - Returns: its columns, or why it is refused.
  package mutating func read(
    name: String, _ send: (inout ColumnsSink) throws(JSONError) -> Void
  ) -> Result<SnapshotColumns, Diagnostic> {
    (warnings, refusal) = ([], nil)
    sink.begin(name: name)
    do throws(JSONError) {
      try send(&sink)
      guard let columns = sink.take() else {
        throw ColumnsSink.disorder(at: 0)
      }
      warnings = sink.complaints.map {
        Diagnostic(
          severity: .warning, file: name, line: 1, column: 1, sentence: $0.sentence, excerpt: "")
      }
      return .success(columns)
    } catch {
      return .failure(Diagnostic(file: name, sentence: error.sentence))
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

/// What the reader knows of the document that it is in, beside what every sink does.
struct DocumentState {
  /// The opening brace of the snapshot.
  var start = 0
  var header = HeaderFields()
  /// Which definitions hold; 0 for none.
  var context: Int32 = 0
  var knowsDefinitions = false
  /// How much further on they stand than where they were read.
  var contextShift = 0
  /// Whether definitions came after rows that may depend on them.
  var hasLateDefinitions = false
}

extension SnapshotReader {
  private mutating func columns(
    of bytes: UnsafeBufferPointer<UInt8>, name: String
  ) throws(JSONError) -> SnapshotColumns {
    var reader = try JSONReader(bytes, limits: limits)
    document = DocumentState()
    sink.begin(name: name)
    try members(&reader)
    if document.hasLateDefinitions {
      // The rows came before the definitions that say what they mean: read them again.
      let (context, shift) = (document.context, document.contextShift)
      document = DocumentState()
      document.context = context
      document.contextShift = shift
      document.knowsDefinitions = true
      sink.begin(name: name)
      sink.draft.definitions.takeIndicators(of: contexts[context], movedBy: shift)
      reader = try JSONReader(bytes, limits: limits)
      try members(&reader)
    }
    try reader.finish()
    let header = try document.header.header(fileName: name, at: document.start)
    return sink.columns(
      header, regionAt: document.header.regionOffset, byteCount: bytes.count)
  }

  private mutating func members(_ reader: inout JSONReader) throws(JSONError) {
    _ = try reader.peek()
    document.start = reader.offset
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
    case "areas": try sink.draft.definitions.readAreas(try reader.node(), in: sink.catalogue)
    case "dimensions":
      try sink.draft.definitions.readDimensions(try reader.node(), in: sink.catalogue)
    case "classification": try Classification.check(try reader.node())
    default:
      if HeaderFields.keys.contains(name) {
        try document.header.read(name, try reader.node())
        sink.draft.warn(unknown: document.header.takeUnknown(), of: .source)
      } else {
        sink.draft.warn(unknownKey: name, of: .snapshot, at: key.offset)
        try reader.skipValue()
      }
    }
  }

  private mutating func indicators(_ reader: inout JSONReader) throws(JSONError) {
    if document.knowsDefinitions {
      try reader.skipValue()
      return
    }
    let start = try reader.startOfValue()
    document.context = try contexts.read(&reader, in: sink.catalogue)
    document.contextShift = start - contexts.start(of: document.context)
    document.hasLateDefinitions = sink.builder.rowCount > 0
    sink.draft.definitions.takeIndicators(
      of: contexts[document.context], movedBy: document.contextShift)
  }

  /// Reads an array of records, each id once per type.
  private mutating func records(_ reader: inout JSONReader) throws(JSONError) {
    try reader.beginArray()
    while try reader.nextElement() { try record(&reader) }
  }

  /// Reads one record.
  mutating func record(_ reader: inout JSONReader) throws(JSONError) {
    let object = try reader.node().object()
    let record = try Record(object, offset: sink.catalogue.offset)
    for member in Record.unreadable(of: object) {
      sink.draft.warn(unknownKey: member.key, of: .record, at: member.keyOffset)
    }
    let definition = sink.catalogue.records.definition(of: record.type)
    for (member, meant) in Record.slips(of: object, definition) {
      sink.draft.warnOnce(.meantDay(key: member.key, meant: meant), at: member.keyOffset)
    }
    try sink.append(record, at: object.offset) { object.optional($0)?.offset }
  }
}
