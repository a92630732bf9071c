import CockpitCatalogue
import CockpitValues

/// Writes an index of files that hold nothing doubtful.
package struct IndexWriter {
  /// A file and its state when it was read.
  package struct Member {
    package let name: FileName
    package let stamp: IndexStamp

    package init(name: FileName, stamp: IndexStamp) {
      self.name = name
      self.stamp = stamp
    }
  }

  /// The bytes of the head, for which whoever writes leaves room before all else.
  package static let headLength = IndexLayout.headLength

  private var texts = TextTable()
  private var definitions = IndexDefinitions()
  private var directory = ByteWriter()
  private var part = ByteWriter()
  /// The bytes that were written.
  private var position = IndexLayout.headLength

  /// Writes the index of some files of a warehouse, those that can be in one.
  ///
  /// - Parameters:
  ///   - members: the files, of which those that are doubtful are left out
  ///   - warehouse: has their columns
  ///   - fingerprint: of what read them: pack, program and limits
  ///   - output: takes all but the head
  /// - Returns: the head, to be written where ``headLength`` bytes were left for it
  /// - Throws: what the output throws
  /// - Complexity: O(rows of the files)
  package static func write(
    _ members: [Member], of warehouse: Warehouse, fingerprint: UInt64,
    to output: inout some IndexOutput
  ) throws -> [UInt8] {
    var writer = IndexWriter()
    let kept = members.compactMap { member in
      warehouse.places[member.name].flatMap { warehouse.files[$0]?.columns }
        .flatMap { writer.definitions.canHold($0) ? (member, $0) : nil }
    }
    let (keys, numbers) = warehouse.keys(of: kept.map(\.1))
    let files = kept.map { ($0.0, $0.1.renumbered(numbers)) }
    writer.directory.integer(files.count)
    for (member, columns) in files { try writer.add(columns, member, to: &output) }
    let index = SeriesIndex(
      files.map { Warehouse.StoredFile($0.1) }[...], seriesCount: keys.count)
    try writer.add(index, to: &output)
    writer.add(keys)
    var directory = ByteWriter()
    directory.integer(writer.texts.texts.count)
    for text in writer.texts.texts { directory.text(text) }
    directory.pad()
    return try writer.finish(
      directory.bytes + writer.directory.bytes, fingerprint: fingerprint, to: &output)
  }

  private mutating func finish(
    _ directory: [UInt8], fingerprint: UInt64, to output: inout some IndexOutput
  ) throws -> [UInt8] {
    let rest = directory.count % WordSum.stride
    let padded =
      rest == 0 ? directory : directory + [UInt8](repeating: 0, count: WordSum.stride - rest)
    let sum = padded.withUnsafeBytes { WordSum.of($0) }
    let start = position
    try padded.withUnsafeBytes { try output.write($0) }
    let words = [
      IndexLayout.magic, fingerprint, UInt64(start), UInt64(padded.count), sum,
      UInt64(start + padded.count),
    ]
    var head = ByteWriter()
    for word in words + [IndexLayout.sum(words)] { head.word(word) }
    head.pad()
    return head.bytes
  }

  /// Ends the part that is being written, and notes where it stands in the directory.
  private mutating func endPart(to output: inout some IndexOutput) throws {
    directory.integer(position)
    directory.integer(part.bytes.count)
    directory.word(part.bytes.withUnsafeBytes { WordSum.of($0) })
    try part.bytes.withUnsafeBytes { try output.write($0) }
    position += part.bytes.count
    part.removeAll()
  }

  /// Notes a column, which begins so many bytes after the beginning of its part.
  private mutating func add<Value>(_ column: Column<Value>) {
    directory.integer(part.bytes.count)
    directory.integer(column.count)
    part.column(column)
  }

  private mutating func add(
    _ columns: SnapshotColumns, _ member: Member, to output: inout some IndexOutput
  ) throws {
    directory.integer(texts.number(of: member.name.text))
    directory.integer(member.stamp.count)
    for word in member.stamp { directory.integer(Int(word)) }
    add(columns.header)
    directory.optional(
      columns.hasDefinitions ? definitions.text(of: columns).map { texts.number(of: $0) } : nil)
    directory.integer(columns.byteCount)
    directory.flag(columns.hasForecasts)
    directory.integer(columns.conversions.count)
    for conversion in columns.conversions {
      for text in [conversion.indicator, conversion.unit, conversion.target] {
        directory.integer(texts.number(of: text))
      }
      directory.integer(conversion.rows)
    }
    for rowTexts in [columns.reasons, columns.notes] {
      directory.integer(rowTexts.count)
      for text in rowTexts {
        directory.integer(Int(text.row))
        directory.integer(texts.number(of: text.text))
      }
    }
    directory.integer(columns.records.count)
    for record in columns.records { add(record) }
    add(columns.series)
    add(columns.offsets)
    add(columns.periods)
    add(columns.values)
    add(columns.yearOnYear)
    add(columns.monthOnMonth)
    add(columns.bases)
    add(columns.statuses)
    add(columns.releases)
    add(columns.cases)
    add(columns.units)
    try endPart(to: &output)
  }

  private mutating func add(_ header: SnapshotHeader) {
    for text in [header.id, header.region, header.fileName, header.source.id, header.source.name] {
      directory.integer(texts.number(of: text))
    }
    directory.optional(
      header.source.kind.flatMap { SourceKind.allCases.firstIndex(of: $0) })
    directory.integer(Int(header.createdAt.seconds))
    directory.integer(header.sequence)
    directory.integer(header.belonging.indexCode)
    directory.flag(header.isDemonstration)
    switch header.disclosure {
    case .public: directory.integer(0)
    case .internal: directory.integer(1)
    case .embargo(let until):
      directory.integer(2)
      directory.integer(Int(until.seconds))
    }
  }

  private mutating func add(_ record: Record) {
    for text in [record.id.type, record.id.id] { directory.integer(texts.number(of: text)) }
    for text in [
      record.title, record.area, record.owner?.text, record.stage, record.kind, record.level,
    ] {
      directory.optional(text.map { texts.number(of: $0) })
    }
    for day in [record.opened, record.due, record.closed] {
      directory.optional(day?.daysSince1970)
    }
    for moment in [record.openedAt, record.closedAt] {
      directory.optional(moment.map { Int($0.seconds) })
    }
    directory.integer(record.departments.count)
    for stop in record.departments {
      directory.integer(texts.number(of: stop.department.text))
      directory.optional(stop.since?.daysSince1970)
    }
    directory.integer(record.extra.count)
    for (key, text) in record.extra.sorted(by: { $0.key < $1.key }) {
      directory.integer(texts.number(of: key))
      directory.integer(texts.number(of: text))
    }
  }

  private mutating func add(_ index: SeriesIndex, to output: inout some IndexOutput) throws {
    add(index.offsets)
    add(index.entries)
    try endPart(to: &output)
  }

  private mutating func add(_ keys: [SeriesKey]) {
    directory.integer(keys.count)
    for key in keys {
      directory.integer(texts.number(of: key.indicator))
      directory.integer(texts.number(of: key.area))
      directory.integer(Int(key.span.rawValue))
      directory.integer(key.dimensions.categories.count)
      for category in key.dimensions.categories {
        directory.integer(texts.number(of: category.dimension))
        directory.integer(texts.number(of: category.code))
      }
    }
  }
}

extension Warehouse {
  /// The keys of the series that some of its files have, in its order, and for each number of the warehouse
  /// the place among them; -1 for a series of other files alone.
  fileprivate func keys(of files: [SnapshotColumns]) -> (keys: [SeriesKey], numbers: [Int32]) {
    var numbers = [Int32](repeating: -1, count: keys.count)
    for series in files.lazy.flatMap(\.series) { numbers[Int(series)] = 0 }
    var kept: [SeriesKey] = []
    for (number, key) in keys.enumerated() where numbers[number] == 0 {
      numbers[number] = Int32(kept.count)
      kept.append(key)
    }
    return (kept, numbers)
  }
}

/// The texts of an index, each once.
private struct TextTable {
  private(set) var texts: [String] = []
  private var numbers: [FileName: Int] = [:]

  mutating func number(of text: String) -> Int {
    // Told apart by their bytes: texts that look the same need not be.
    let key = FileName(text)
    if let number = numbers[key] { return number }
    numbers[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}

extension SnapshotHeader.Belonging {
  var indexCode: Int {
    switch self {
    case .own: 0
    case .otherRegion: 1
    case .unknownRegion: 2
    }
  }

  init?(indexCode: Int) {
    switch indexCode {
    case 0: self = .own
    case 1: self = .otherRegion
    case 2: self = .unknownRegion
    default: return nil
    }
  }
}
