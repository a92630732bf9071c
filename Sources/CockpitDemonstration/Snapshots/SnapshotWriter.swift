import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// Writes one file of `cockpit.snapshot/1`, always marked as demonstration data.
struct SnapshotWriter {
  private var bytes: [UInt8] = []
  private let offset: UTCOffset
  private var list: List?

  private enum List {
    case areas, observations, series, records
  }

  init(
    id: String, region: String, source: DemonstrationSource, createdAt: Instant, offset: UTCOffset
  ) {
    self.offset = offset
    bytes.reserveCapacity(1 << 14)
    bytes.append("{\"schema\":\"cockpit.snapshot/1\"")
    bytes.append(",\"id\":", quoted: id)
    bytes.append(",\"region\":", quoted: region)
    bytes.append(",\"demonstration\":true,\"disclosure\":\"internal\",\"created_at\":\"")
    bytes.append(CivilTime(createdAt, offset: offset))
    bytes.append("\",\n \"source\":{\"id\":", quoted: source.id)
    bytes.append(",\"name\":", quoted: source.name)
    bytes.append(",\"kind\":", quoted: source.kind.rawValue)
    bytes.append("}")
  }

  /// Adds the definitions of areas that no pack knows, before all figures.
  mutating func write(_ areas: [Area]) {
    for area in areas {
      open(.areas, named: "areas")
      bytes.append("{\"id\":", quoted: area.code)
      bytes.append(",\"name\":{\"zh\":", quoted: area.name.zh)
      bytes.append(",\"en\":", quoted: area.name.en)
      bytes.append("},\"level\":", quoted: area.level.rawValue)
      if let parent = area.parent { bytes.append(",\"parent\":", quoted: parent) }
      bytes.append("}")
    }
  }

  /// Adds the figures of one release; all figures come before all readings.
  mutating func write(_ figures: [ReportedFigure], of release: Release) {
    let texts = ReleaseTexts(release, offset: offset)
    for figure in figures { write(figure, of: release.indicator, texts) }
  }

  private mutating func write(
    _ figure: ReportedFigure, of indicator: Indicator, _ texts: borrowing ReleaseTexts
  ) {
    open(.observations, named: "observations")
    bytes.append("{\"indicator\":", quoted: indicator.id)
    bytes.append(",\"area\":", quoted: figure.area)
    bytes.append(",\"period\":\"")
    bytes.append(contentsOf: texts.period)
    bytes.append("\",\"value\":")
    bytes.append(figure.value, decimals: indicator.decimals)
    if let cases = figure.cases {
      bytes.append(",\"n\":")
      bytes.append(cases, digits: 1)
    }
    if let reason = figure.reason { bytes.append(",\"reason\":", quoted: reason) }
    if let growth = figure.growth {
      bytes.append(",\"growth\":{\"yoy\":")
      bytes.append(growth, decimals: 1)
      if let basis = indicator.growth?.basis { bytes.append(",\"basis\":", quoted: basis.rawValue) }
      bytes.append("}")
    }
    bytes.append(contentsOf: texts.end)
  }

  /// Adds the readings of one sensor from a moment on, one every `step` seconds, unaudited.
  mutating func write(
    _ values: [Double?], of indicator: Indicator, area: String, start: Instant, step: Int
  ) {
    open(.series, named: "series")
    bytes.append("{\"indicator\":", quoted: indicator.id)
    bytes.append(",\"area\":", quoted: area)
    bytes.append(",\"start\":\"")
    bytes.append(CivilTime(start, offset: offset))
    bytes.append("\",\"step\":", quoted: Frequency.interval(seconds: step).code)
    bytes.append(",\"status\":\"unaudited\",\"values\":[")
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(value, decimals: indicator.decimals)
    }
    bytes.append("]}")
  }

  /// Adds one record; all records come last.
  mutating func write(_ record: Record) {
    open(.records, named: "records")
    bytes.append("{\"type\":", quoted: record.type)
    bytes.append(",\"id\":", quoted: record.id.id)
    if let title = record.title { bytes.append(",\"title\":", quoted: title) }
    if let area = record.area { bytes.append(",\"area\":", quoted: area) }
    if let owner = record.owner { bytes.append(",\"owner\":", quoted: owner) }
    if let stage = record.stage { bytes.append(",\"stage\":", quoted: stage) }
    if let kind = record.kind { bytes.append(",\"kind\":", quoted: kind) }
    if let level = record.level { bytes.append(",\"level\":", quoted: level) }
    if let opened = record.opened { bytes.append(",\"opened\":", opened) }
    if let due = record.due { bytes.append(",\"due\":", due) }
    if let closed = record.closed { bytes.append(",\"closed\":", closed) }
    for (place, stop) in record.departments.enumerated() {
      bytes.append(place == 0 ? ",\"departments\":[" : ",")
      bytes.append("{\"department\":", quoted: stop.department)
      if let since = stop.since { bytes.append(",\"since\":", since) }
      bytes.append("}")
    }
    if !record.departments.isEmpty { bytes.append("]") }
    for (key, text) in record.extra.sorted(by: { $0.key < $1.key }) {
      bytes.append(",", quoted: key)
      bytes.append(":")
      if let number = Int(text) {
        bytes.append(contentsOf: String(number).utf8)
      } else {
        bytes.append(quoted: text)
      }
    }
    bytes.append("}")
  }

  /// The bytes of the whole file.
  consuming func finish() -> [UInt8] {
    if list != nil { bytes.append("\n ]") }
    bytes.append("}\n")
    return bytes
  }
}

// MARK: - Parts

extension SnapshotWriter {
  private mutating func open(_ next: List, named name: StaticString) {
    if list == next {
      bytes.append(",\n  ")
    } else {
      if list != nil { bytes.append("\n ]") }
      bytes.append(",\n \"")
      bytes.append(name)
      bytes.append("\":[\n  ")
      list = next
    }
  }
}

/// What the figures of one release have in common.
private struct ReleaseTexts {
  private(set) var period: [UInt8] = []
  /// The status and all that follows.
  private(set) var end: [UInt8] = []

  init(_ release: Release, offset: UTCOffset) {
    let time = CivilTime(release.at, offset: offset)
    period.reserveCapacity(32)
    if release.period.kind == .instant {
      period.append(time)
    } else {
      period.append(release.period)
    }
    end.reserveCapacity(96)
    if !release.status.isEmpty {
      for entry in StatusMarks.entries where release.status.contains(entry.mark) {
        end.append(",\"status\":", quoted: entry.name)
      }
    }
    end.append(",\"released_at\":\"")
    end.append(time)
    end.append("\"}")
  }
}

extension [UInt8] {
  /// Appends the start of a member and its text.
  fileprivate mutating func append(_ start: StaticString, quoted text: String) {
    append(start)
    append(quoted: text)
  }

  /// Appends the start of a member and its day.
  fileprivate mutating func append(_ start: StaticString, _ date: CivilDate) {
    append(start)
    append(UInt8(ascii: "\""))
    append(date)
    append(UInt8(ascii: "\""))
  }
}
