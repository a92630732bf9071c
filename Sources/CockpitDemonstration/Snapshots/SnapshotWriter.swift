import CockpitModel

/// Writes one file of `cockpit.snapshot/1`, always marked as demonstration data.
///
/// Figures are written with the decimals of their indicator by way of whole numbers, so that the
/// bytes are the same on every machine.
struct SnapshotWriter {
  private var bytes: [UInt8] = []
  private let offset: UTCOffset
  private var list: List?
  /// The release that was written last with its texts: figures of one release stand together.
  private var newest: (period: Period, at: Instant, texts: (period: String, time: String))?

  private enum List {
    case areas, observations, series, records
  }

  init(
    id: String, region: String, source: DemonstrationSource, createdAt: Instant, offset: UTCOffset
  ) {
    self.offset = offset
    bytes.reserveCapacity(1 << 14)
    write("{\"schema\":\"cockpit.snapshot/1\",\"id\":")
    writeText(id)
    write(",\"region\":")
    writeText(region)
    write(",\"demonstration\":true,\"disclosure\":\"internal\",\"created_at\":\"")
    write(time(createdAt))
    write("\",\n \"source\":{\"id\":")
    writeText(source.id)
    write(",\"name\":")
    writeText(source.name)
    write(",\"kind\":\"\(source.kind.rawValue)\"}")
  }

  /// Adds the definitions of areas that no pack knows, before all figures.
  mutating func write(_ areas: [Area]) {
    for area in areas {
      open(.areas, named: "areas")
      write("{\"id\":")
      writeText(area.code)
      write(",\"name\":{\"zh\":")
      writeText(area.name.zh)
      write(",\"en\":")
      writeText(area.name.en)
      write("},\"level\":\"\(area.level.rawValue)\"")
      if let parent = area.parent {
        write(",\"parent\":")
        writeText(parent)
      }
      write("}")
    }
  }

  /// Adds one figure; all figures come before all readings.
  mutating func write(_ figure: ReportedFigure) {
    open(.observations, named: "observations")
    let release = figure.release
    write(indicator: release.indicator, area: figure.area)
    let (period, time) = texts(of: release)
    write(",\"period\":\"")
    write(period)
    write("\",\"value\":")
    write(figure.value, decimals: release.indicator.decimals)
    if let cases = figure.cases { write(",\"n\":\(cases)") }
    if let reason = figure.reason {
      write(",\"reason\":")
      writeText(reason)
    }
    if let growth = figure.growth {
      write(",\"growth\":{\"yoy\":")
      write(growth, decimals: 1)
      if let basis = release.indicator.growth?.basis { write(",\"basis\":\"\(basis.rawValue)\"") }
      write("}")
    }
    for entry in StatusMarks.entries where release.status.contains(entry.mark) {
      write(",\"status\":\"\(entry.name)\"")
    }
    write(",\"released_at\":\"")
    write(time)
    write("\"}")
  }

  /// Adds the readings of one sensor from a moment on, one every `step` seconds, unaudited.
  mutating func write(
    _ values: [Double?], of indicator: Indicator, area: String, start: Instant, step: Int
  ) {
    open(.series, named: "series")
    write(indicator: indicator, area: area)
    write(",\"start\":\"\(time(start))\",\"step\":\"")
    write(step % 3600 == 0 ? "PT\(step / 3600)H" : "PT\(step / 60)M")
    write("\",\"status\":\"unaudited\",\"values\":[")
    for (index, value) in values.enumerated() {
      if index > 0 { write(",") }
      write(value, decimals: indicator.decimals)
    }
    write("]}")
  }

  /// Adds one record; all records come last.
  mutating func write(_ record: Record) {
    open(.records, named: "records")
    write("{\"type\":")
    writeText(record.type)
    write(",\"id\":")
    writeText(record.id.id)
    let texts: [(String, String?)] = [
      ("title", record.title), ("area", record.area), ("owner", record.owner),
      ("stage", record.stage), ("kind", record.kind), ("level", record.level),
      ("opened", record.opened?.description), ("due", record.due?.description),
      ("closed", record.closed?.description),
    ]
    for (key, text) in texts { if let text { write(member: key, text) } }
    if !record.departments.isEmpty {
      for (place, stop) in record.departments.enumerated() {
        write(place == 0 ? ",\"departments\":[{\"department\":" : ",{\"department\":")
        writeText(stop.department)
        if let since = stop.since { write(member: "since", since.description) }
        write("}")
      }
      write("]")
    }
    for (key, text) in record.extra.sorted(by: { $0.key < $1.key }) {
      if let number = Int(text) {
        write(",\"\(key)\":\(number)")
      } else {
        write(member: key, text)
      }
    }
    write("}")
  }

  private mutating func write(member key: String, _ text: String) {
    write(",\"\(key)\":")
    writeText(text)
  }

  /// The bytes of the whole file.
  consuming func finish() -> [UInt8] {
    if list != nil { write("\n ]") }
    write("}\n")
    return bytes
  }
}

// MARK: - Parts

extension SnapshotWriter {
  private mutating func open(_ next: List, named name: String) {
    if list == next {
      write(",\n  ")
    } else {
      if list != nil { write("\n ]") }
      write(",\n \"\(name)\":[\n  ")
      list = next
    }
  }

  private mutating func write(indicator: Indicator, area: String) {
    write("{\"indicator\":")
    writeText(indicator.id)
    write(",\"area\":")
    writeText(area)
  }

  private mutating func texts(of release: Release) -> (period: String, time: String) {
    if let newest, newest.at == release.at, newest.period == release.period {
      return newest.texts
    }
    let time = time(release.at)
    let period = release.period.kind == .instant ? time : release.period.notation
    newest = (release.period, release.at, (period, time))
    return (period, time)
  }

  private func time(_ instant: Instant) -> String {
    CivilTime(instant, offset: offset).description
  }

  private mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a number with a fixed number of decimals; what is no number becomes `null`.
  private mutating func write(_ value: Double?, decimals: Int) {
    let scale = (0..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
    guard let value,
      let whole = Int64(exactly: (value * Double(scale)).rounded(.toNearestOrEven))
    else { return write("null") }
    if whole < 0 { write("-") }
    let magnitude = whole.magnitude
    writeDigits(magnitude / UInt64(scale), atLeast: 1)
    if decimals > 0 {
      write(".")
      writeDigits(magnitude % UInt64(scale), atLeast: decimals)
    }
  }

  /// Writes a whole number with zeros before it up to a number of digits.
  private mutating func writeDigits(_ number: UInt64, atLeast count: Int) {
    var divisor: UInt64 = 1
    var digits = 1
    while digits < count || number / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Writes a text with its quotes; control characters, quotes and backslashes are escaped.
  private mutating func writeText(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        write("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default:
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
