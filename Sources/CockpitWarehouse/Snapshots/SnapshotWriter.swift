import CockpitCatalogue
package import CockpitJSON
package import CockpitValues

/// Writes snapshots of `cockpit.snapshot/1`: the same calls give the same bytes.
///
/// Each row, run and record stands on a line of its own. Rows that follow one another are one list,
/// as are runs and records, so that a caller gives the rows first, then the runs, then the records.
package struct SnapshotWriter: RowSink {
  /// What has been written, UTF-8; a whole file once the snapshot has ended.
  package private(set) var bytes: [UInt8] = []
  private let offset: UTCOffset
  private let growthDecimals: Int?
  private var list: List?
  /// Rows that follow each other are mostly of one period and were published together.
  private var period: (value: Period, text: [UInt8])?
  private var release: (moment: Instant, text: [UInt8])?

  private enum List: String {
    case indicators, areas, dimensions, observations, series, records
  }

  /// A writer that has written nothing.
  ///
  /// - Parameters:
  ///   - offset: the civil time in which moments are written.
  ///   - growthDecimals: with how many decimals growth is written; `nil` for as many as it needs.
  package init(offset: UTCOffset, growthDecimals: Int? = nil) {
    self.offset = offset
    self.growthDecimals = growthDecimals
    bytes.reserveCapacity(1 << 14)
  }

  package mutating func header(_ header: SnapshotHeader, at position: Int) {
    bytes.append("{\"schema\":", quoted: SnapshotHeader.schema)
    bytes.append(",\"id\":", quoted: header.id)
    if header.sequence != 0 {
      bytes.append(",\"sequence\":")
      bytes.append(header.sequence, digits: 1)
    }
    bytes.append(",\"region\":", quoted: header.region)
    if header.isDemonstration { bytes.append(",\"demonstration\":true") }
    switch header.disclosure {
    case .internal: bytes.append(",\"disclosure\":\"internal\"")
    case .public: bytes.append(",\"disclosure\":\"public\"")
    case .embargo(let until):
      bytes.append(",\"disclosure\":{\"embargo\":", CivilTime(until, offset: offset))
      bytes.append("}")
    }
    bytes.append(",\"created_at\":", CivilTime(header.createdAt, offset: offset))
    bytes.append(",\n \"source\":{\"id\":", quoted: header.source.id)
    bytes.append(",\"name\":", quoted: header.source.name)
    if let kind = header.source.kind { bytes.append(",\"kind\":", quoted: kind.rawValue) }
    bytes.append("}")
  }

  package mutating func definition(_ definition: SnapshotDefinition, at position: Int) {
    switch definition {
    case .indicator: open(.indicators)
    case .area: open(.areas)
    case .dimension: open(.dimensions)
    }
    definition.write(to: &bytes)
  }

  package mutating func row(_ row: SnapshotRow, at position: Int) {
    open(.observations)
    bytes.append("{\"indicator\":", quoted: row.indicator)
    bytes.append(",\"area\":", quoted: row.area)
    bytes.append(",\"period\":\"")
    append(row.period)
    bytes.append("\"")
    if let span = row.span { bytes.append(",\"span\":", quoted: span.name) }
    if !row.dimensions.isEmpty { append(row.dimensions) }
    if let unit = row.unit { bytes.append(",\"unit\":", quoted: unit) }
    bytes.append(",\"value\":")
    bytes.append(row.value, decimals: row.decimals)
    if let cases = row.cases {
      bytes.append(",\"n\":")
      bytes.append(cases, digits: 1)
    }
    if let reason = row.reason { bytes.append(",\"reason\":", quoted: reason) }
    if let growth = row.growth { append(growth) }
    append(row.status)
    if let note = row.note { bytes.append(",\"note\":", quoted: note) }
    if let moment = row.releasedAt {
      bytes.append(",\"released_at\":\"")
      append(release: moment)
      bytes.append("\"")
    }
    bytes.append("}")
  }

  package mutating func run(_ run: SnapshotRun, at position: Int) {
    open(.series)
    bytes.append("{\"indicator\":", quoted: run.indicator)
    bytes.append(",\"area\":", quoted: run.area)
    bytes.append(",\"start\":", CivilTime(run.start, offset: offset))
    bytes.append(",\"step\":", quoted: Frequency.interval(seconds: run.step).code)
    append(run.status)
    bytes.append(",\"values\":[")
    for (index, value) in run.values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(value, decimals: run.decimals)
    }
    bytes.append("]}")
  }

  package mutating func record(_ record: Record, at position: Int) {
    open(.records)
    bytes.append("{\"type\":", quoted: record.type)
    bytes.append(",\"id\":", quoted: record.id.id)
    if let title = record.title { bytes.append(",\"title\":", quoted: title) }
    if let area = record.area { bytes.append(",\"area\":", quoted: area) }
    if let owner = record.owner { bytes.append(",\"owner\":", quoted: owner.text) }
    if let stage = record.stage { bytes.append(",\"stage\":", quoted: stage) }
    if let kind = record.kind { bytes.append(",\"kind\":", quoted: kind) }
    if let level = record.level { bytes.append(",\"level\":", quoted: level) }
    date(",\"opened\":", record.opened, at: record.openedAt)
    if let due = record.due { bytes.append(",\"due\":", due) }
    date(",\"closed\":", record.closed, at: record.closedAt)
    for (place, stop) in record.departments.enumerated() {
      bytes.append(place == 0 ? ",\"departments\":[" : ",")
      bytes.append("{\"department\":", quoted: stop.department.text)
      if let since = stop.since { bytes.append(",\"since\":", since) }
      bytes.append("}")
    }
    if !record.departments.isEmpty { bytes.append("]") }
    for (key, text) in record.extra.sorted(by: { $0.key < $1.key }) {
      bytes.append(",", quoted: key)
      bytes.append(":")
      // A text that is no plain number, such as 007, stays a text.
      if let number = Int(text), String(number) == text {
        bytes.append(contentsOf: text.utf8)
      } else {
        bytes.append(quoted: text)
      }
    }
    bytes.append("}")
  }

  /// A member for a day of a record, or for the moment of it that is known.
  private mutating func date(_ key: StaticString, _ day: CivilDate?, at moment: Instant?) {
    guard let day else { return }
    if let moment {
      bytes.append(key, CivilTime(moment, offset: offset))
    } else {
      bytes.append(key, day)
    }
  }

  /// Leaves out what was said of another format's document.
  package mutating func complaint(_ sentence: any Sentence, at position: Int) {}

  package mutating func end(at position: Int) {
    if list != nil { bytes.append("\n ]") }
    bytes.append("}\n")
    list = nil
  }
}

// MARK: - Parts

extension SnapshotDefinition {
  /// Writes the definition as it stands in a snapshot.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .indicator(let indicator):
      var json = JSONText()
      indicator.write(to: &json)
      bytes += json.bytes
    case .area(let area):
      bytes.append("{\"code\":", quoted: area.code)
      bytes.append(",\"name\":", area.name)
      if area.level != .other { bytes.append(",\"level\":", quoted: area.level.rawValue) }
      if let parent = area.parent { bytes.append(",\"parent\":", quoted: parent) }
      bytes.append("}")
    case .dimension(let dimension):
      bytes.append("{\"id\":", quoted: dimension.id)
      bytes.append(",\"name\":", dimension.name)
      bytes.append(",\"categories\":[")
      for (place, category) in dimension.categories.enumerated() {
        bytes.append(place == 0 ? "{\"code\":" : ",{\"code\":", quoted: category.code)
        bytes.append(",\"name\":", category.name)
        if let parent = category.parent { bytes.append(",\"parent\":", quoted: parent) }
        bytes.append("}")
      }
      bytes.append("]}")
    }
  }
}

extension SnapshotWriter {
  /// Begins an element of a list.
  private mutating func open(_ next: List) {
    if list == next {
      bytes.append(",\n  ")
    } else {
      if list != nil { bytes.append("\n ]") }
      bytes.append(",\n ", quoted: next.rawValue)
      bytes.append(":[\n  ")
      list = next
    }
  }

  private mutating func append(_ next: Period) {
    if let period, period.value == next {
      bytes.append(contentsOf: period.text)
      return
    }
    var text: [UInt8] = []
    if next.kind == .instant {
      text.append(CivilTime(civilSeconds: next.ordinal, offset: offset))
    } else {
      text.append(next)
    }
    bytes.append(contentsOf: text)
    period = (next, text)
  }

  private mutating func append(release next: Instant) {
    if let release, release.moment == next {
      bytes.append(contentsOf: release.text)
      return
    }
    var text: [UInt8] = []
    text.append(CivilTime(next, offset: offset))
    bytes.append(contentsOf: text)
    release = (next, text)
  }

  private mutating func append(_ dimensions: Dimensions) {
    bytes.append(",\"dimensions\":")
    for (place, category) in dimensions.categories.enumerated() {
      bytes.append(place == 0 ? "{" : ",", quoted: category.dimension)
      bytes.append(":", quoted: category.code)
    }
    bytes.append("}")
  }

  private mutating func append(_ growth: Observation.Growth) {
    var separator: StaticString = ",\"growth\":{"
    if let value = growth.yearOnYear {
      bytes.append(separator)
      bytes.append("\"yoy\":")
      bytes.append(value, decimals: growthDecimals)
      separator = ","
    }
    if let value = growth.monthOnMonth {
      bytes.append(separator)
      bytes.append("\"mom\":")
      bytes.append(value, decimals: growthDecimals)
      separator = ","
    }
    if let basis = growth.basis {
      bytes.append(separator)
      bytes.append("\"basis\":", quoted: basis.rawValue)
    }
    bytes.append("}")
  }

  private mutating func append(_ marks: StatusMarks) {
    guard !marks.isEmpty else { return }
    let names = StatusMarks.entries.filter { marks.contains($0.mark) }.map(\.name)
    guard let first = names.first else { return }
    bytes.append(names.count == 1 ? ",\"status\":" : ",\"status\":[", quoted: first)
    for name in names.dropFirst() { bytes.append(",", quoted: name) }
    if names.count > 1 { bytes.append("]") }
  }
}

extension [UInt8] {
  /// Appends what is the same in all files.
  fileprivate mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends the start of a member and its text.
  fileprivate mutating func append(_ start: StaticString, quoted text: String) {
    append(start)
    append(quoted: text)
  }

  /// Appends the start of a member and its name, in both languages where they differ.
  fileprivate mutating func append(_ start: StaticString, _ name: LocalizedText) {
    append(start)
    if name.zh == name.en { return append(quoted: name.zh) }
    append("{\"zh\":", quoted: name.zh)
    append(",\"en\":", quoted: name.en)
    append("}")
  }

  /// Appends the start of a member and its day.
  fileprivate mutating func append(_ start: StaticString, _ date: CivilDate) {
    append(start)
    append(UInt8(ascii: "\""))
    append(date)
    append(UInt8(ascii: "\""))
  }

  /// Appends the start of a member and its moment.
  fileprivate mutating func append(_ start: StaticString, _ time: CivilTime) {
    append(start)
    append(UInt8(ascii: "\""))
    append(time)
    append(UInt8(ascii: "\""))
  }

  /// Appends a number; what is no number becomes `null`.
  ///
  /// With a number of decimals it goes by way of whole numbers, so that the bytes are the same on
  /// every machine.
  fileprivate mutating func append(_ value: Double?, decimals: Int?) {
    guard let decimals else { return append(number: value ?? .nan) }
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    guard let value, let whole = Int(exactly: (value * Double(scale)).rounded(.toNearestOrEven))
    else { return append("null") }
    if whole < 0 { append(UInt8(ascii: "-")) }
    append(whole.magnitude / UInt(scale), digits: 1)
    if decimals > 0 {
      append(UInt8(ascii: "."))
      append(whole.magnitude % UInt(scale), digits: decimals)
    }
  }
}
