import CockpitCatalogue
import CockpitJSON
package import CockpitValues

/// The columns of files as they were read before, in mapped memory.
package struct SnapshotIndex: Sendable {
  /// A file as it was when it was read.
  package struct Member: Sendable {
    package let name: FileName
    package let stamp: IndexStamp
    let columns: SnapshotColumns
  }

  /// In the order of the index, which ``files`` of the series refer to.
  package let members: [Member]
  let keys: [SeriesKey]
  let series: SeriesIndex

  /// Reads an index; what it holds is as it was written, or it is none.
  ///
  /// It is `nil` where it is of another version, was made by what reads files in another way, is cut off,
  /// changed, or leads out of what it has.
  ///
  /// - Parameters:
  ///   - bytes: the file
  ///   - fingerprint: of what reads files now
  /// - Complexity: O(bytes): all are summed
  package init?(_ bytes: MappedBytes, fingerprint: UInt64) {
    do throws(IndexFault) {
      var reader = try IndexReader(bytes, fingerprint: fingerprint)
      self = try reader.index()
    } catch {
      return nil
    }
    guard isSound else { return nil }
  }

  init(members: [Member], keys: [SeriesKey], series: SeriesIndex) {
    self.members = members
    self.keys = keys
    self.series = series
  }
}

extension Warehouse {
  /// The warehouse of those files of an index that are still as they were.
  ///
  /// - Parameters:
  ///   - index: has their columns
  ///   - isCurrent: whether the file of a name, with a stamp, created at a moment, counts as it is
  /// - Complexity: O(files + series)
  package init(
    _ index: SnapshotIndex, where isCurrent: (FileName, IndexStamp, Instant) -> Bool
  ) {
    var files: [StoredFile?] = []
    var places = FilePlaces()
    files.reserveCapacity(index.members.count)
    for (place, member) in index.members.enumerated() {
      guard isCurrent(member.name, member.stamp, member.columns.header.createdAt) else {
        files.append(nil)
        continue
      }
      files.append(StoredFile(member.columns))
      places[member.name] = place
    }
    self.init(
      keys: index.keys,
      numbers: Dictionary(
        zip(index.keys, (0 as Int32)...), uniquingKeysWith: { first, _ in first }),
      files: StoredFiles(files), places: places,
      index: SeriesLayers(index.series, fileCount: files.count))
    self = understood(gone: [], came: files.compactMap(\.self))
  }
}

/// Reads the directory of an index and gives its columns.
private struct IndexReader {
  private let memory: MappedBytes
  private let bytes: UnsafeRawBufferPointer
  private var directory: ByteReader
  private var texts: [String] = []
  /// What texts define, by their numbers.
  private var readDefinitions: [Int: DefinitionLists] = [:]

  init(_ memory: MappedBytes, fingerprint: UInt64) throws(IndexFault) {
    self.memory = memory
    bytes = UnsafeRawBufferPointer(start: memory.pointer, count: memory.count)
    var head = ByteReader(bytes)
    var words: [UInt64] = []
    for _ in 0..<IndexLayout.headWords { words.append(try head.word()) }
    guard words[0] == IndexLayout.magic, words[1] == fingerprint,
      IndexLayout.sum(Array(words.dropLast())) == words.last,
      words[5] == UInt64(memory.count)
    else { throw IndexFault() }
    let part = try IndexReader.part(
      of: bytes, at: Int(truncatingIfNeeded: words[2]), count: Int(truncatingIfNeeded: words[3]),
      sum: words[4])
    directory = ByteReader(part)
  }

  /// A part that is as it was written.
  private static func part(
    of bytes: UnsafeRawBufferPointer, at start: Int, count: Int, sum: UInt64
  ) throws(IndexFault) -> UnsafeRawBufferPointer {
    guard start >= IndexLayout.headLength, count >= 0, start <= bytes.count - count,
      start.isMultiple(of: WordSum.stride), count.isMultiple(of: WordSum.stride)
    else { throw IndexFault() }
    let part = UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
    guard WordSum.of(part) == sum else { throw IndexFault() }
    return part
  }

  mutating func index() throws(IndexFault) -> SnapshotIndex {
    let count = try directory.count()
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try directory.text()) }
    try directory.skipPadding()
    var members: [SnapshotIndex.Member] = []
    for _ in 0..<(try directory.count()) { members.append(try member()) }
    let outlines = [try outline(), try outline()]
    let start = try checkPart()
    let series = SeriesIndex(
      offsets: try column(outlines[0], from: start), entries: try column(outlines[1], from: start))
    return SnapshotIndex(members: members, keys: try keys(), series: series)
  }

  private mutating func text() throws(IndexFault) -> String {
    let number = try directory.integer()
    guard texts.indices.contains(number) else { throw IndexFault() }
    return texts[number]
  }

  private mutating func optionalText() throws(IndexFault) -> String? {
    guard let number = try directory.optional() else { return nil }
    guard texts.indices.contains(number) else { throw IndexFault() }
    return texts[number]
  }

  // MARK: Columns

  /// Where a column begins in its part, and how many values it has.
  private typealias Outline = (start: Int, count: Int)

  private mutating func outline() throws(IndexFault) -> Outline {
    (try directory.integer(), try directory.integer())
  }

  /// Checks the part that the directory names next.
  ///
  /// - Returns: its first byte, and how many it has
  private mutating func checkPart() throws(IndexFault) -> Range<Int> {
    let start = try directory.integer()
    let count = try directory.integer()
    _ = try IndexReader.part(of: bytes, at: start, count: count, sum: try directory.word())
    return start..<start + count
  }

  private func column<Value>(
    _ outline: Outline, from part: Range<Int>
  ) throws(IndexFault) -> Column<Value> {
    let stride = MemoryLayout<Value>.stride
    guard outline.count > 0 else { return [] }
    guard outline.start >= 0, outline.start <= part.count,
      outline.count <= (part.count - outline.start) / stride,
      outline.start.isMultiple(of: WordSum.stride)
    else { throw IndexFault() }
    return Column(memory, start: part.lowerBound + outline.start, count: outline.count)
  }

  private mutating func member() throws(IndexFault) -> SnapshotIndex.Member {
    let name = FileName(try text())
    var stamp: IndexStamp = []
    for _ in 0..<(try directory.count()) { stamp.append(Int64(try directory.integer())) }
    let header = try header()
    let definitions = try definitions()
    let byteCount = try directory.integer()
    let hasForecasts = try directory.flag()
    var conversions: [UnitConversion] = []
    for _ in 0..<(try directory.count()) {
      conversions.append(
        UnitConversion(
          indicator: try text(), unit: try text(), target: try text(),
          rows: try directory.integer()))
    }
    let (reasons, notes) = (try rowTexts(), try rowTexts())
    var records: [Record] = []
    for _ in 0..<(try directory.count()) { records.append(try record()) }
    var outlines: [Outline] = []
    for _ in 0..<11 { outlines.append(try outline()) }
    let part = try checkPart()
    let columns = SnapshotColumns(
      header: header, indicators: definitions.indicators, areas: definitions.areas,
      dimensions: definitions.dimensions, records: records,
      series: try column(outlines[0], from: part), offsets: try column(outlines[1], from: part),
      periods: try column(outlines[2], from: part), values: try column(outlines[3], from: part),
      yearOnYear: try column(outlines[4], from: part),
      monthOnMonth: try column(outlines[5], from: part),
      bases: try column(outlines[6], from: part), statuses: try column(outlines[7], from: part),
      releases: try column(outlines[8], from: part), cases: try column(outlines[9], from: part),
      reasons: reasons, notes: notes, conversions: conversions,
      units: try column(outlines[10], from: part), hasForecasts: hasForecasts,
      byteCount: byteCount)
    return SnapshotIndex.Member(name: name, stamp: stamp, columns: columns)
  }

  private mutating func rowTexts() throws(IndexFault) -> [SnapshotColumns.RowText] {
    var found: [SnapshotColumns.RowText] = []
    for _ in 0..<(try directory.count()) {
      let row = try directory.integer()
      found.append(.init(row: Int32(truncatingIfNeeded: row), text: try text()))
    }
    return found
  }

  // MARK: What files say

  /// What a file defines, read once for all that define the same.
  private mutating func definitions() throws(IndexFault) -> DefinitionLists {
    guard let number = try directory.optional() else { return DefinitionLists() }
    if let known = readDefinitions[number] { return known }
    guard texts.indices.contains(number) else { throw IndexFault() }
    do throws(JSONError) {
      let read = try DefinitionLists(text: texts[number])
      readDefinitions[number] = read
      return read
    } catch {
      throw IndexFault()
    }
  }

  private mutating func header() throws(IndexFault) -> SnapshotHeader {
    let (id, region, file) = (try text(), try text(), try text())
    let (source, name) = (try text(), try text())
    let kind = try directory.optional()
    let created = try instant()
    let sequence = try directory.integer()
    guard let belonging = SnapshotHeader.Belonging(indexCode: try directory.integer()),
      kind.map(SourceKind.allCases.indices.contains) ?? true
    else { throw IndexFault() }
    let isDemonstration = try directory.flag()
    let disclosure: SnapshotHeader.Disclosure
    switch try directory.integer() {
    case 0: disclosure = .public
    case 1: disclosure = .internal
    case 2: disclosure = .embargo(until: try instant())
    default: throw IndexFault()
    }
    var header = SnapshotHeader(
      id: id, region: region, createdAt: created, sequence: sequence, fileName: file,
      source: .init(id: source, name: name, kind: kind.map { SourceKind.allCases[$0] }),
      isDemonstration: isDemonstration, disclosure: disclosure)
    header.belonging = belonging
    return header
  }

  private mutating func instant() throws(IndexFault) -> Instant {
    try sound(try directory.integer())
  }

  private func sound(_ seconds: Int) throws(IndexFault) -> Instant {
    let instant = Instant(seconds: Int64(seconds))
    guard instant.isSound else { throw IndexFault() }
    return instant
  }

  private mutating func day() throws(IndexFault) -> CivilDate? {
    guard let days = try directory.optional() else { return nil }
    guard let day = CivilDate(soundDaysSince1970: days) else { throw IndexFault() }
    return day
  }

  private mutating func moment() throws(IndexFault) -> Instant? {
    guard let seconds = try directory.optional() else { return nil }
    return try sound(seconds)
  }

  private mutating func record() throws(IndexFault) -> Record {
    var record = Record(Record.ID(type: try text(), id: try text()))
    record.title = try optionalText()
    record.area = try optionalText()
    record.owner = try optionalText().map { Department.ID($0) }
    record.stage = try optionalText()
    record.kind = try optionalText()
    record.level = try optionalText()
    record.opened = try day()
    record.due = try day()
    record.closed = try day()
    record.openedAt = try moment()
    record.closedAt = try moment()
    for _ in 0..<(try directory.count()) {
      let department = Department.ID(try text())
      record.departments.append(Record.Stop(department: department, since: try day()))
    }
    let count = try directory.count()
    record.extra.reserveCapacity(count)
    for _ in 0..<count {
      let key = try text()
      record.extra[key] = try text()
    }
    return record
  }

  private mutating func keys() throws(IndexFault) -> [SeriesKey] {
    var keys: [SeriesKey] = []
    for _ in 0..<(try directory.count()) {
      let (indicator, area) = (try text(), try text())
      guard let span = Span(rawValue: UInt8(truncatingIfNeeded: try directory.integer())) else {
        throw IndexFault()
      }
      var categories: [Dimensions.Category] = []
      for _ in 0..<(try directory.count()) {
        categories.append(.init(dimension: try text(), code: try text()))
      }
      keys.append(
        SeriesKey(
          indicator: indicator, area: area, span: span,
          dimensions: categories.isEmpty ? .none : Dimensions(categories)))
    }
    return keys
  }
}
