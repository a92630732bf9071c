import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// What will stand in one snapshot file, before any figure is computed.
struct SnapshotPlan: Sendable {
  private struct Readings: Sendable {
    let indicator: Indicator
    let quantity: SensorTruth.Quantity
    let step: Int
    let start: Instant
    let count: Int
  }

  let source: DemonstrationSource
  let createdAt: Instant
  private var releases: [(release: Release, withStreets: Bool)] = []
  private var readings: [Readings] = []
  private var records: [Record] = []

  init(source: DemonstrationSource, createdAt: Instant) {
    self.source = source
    self.createdAt = createdAt
  }

  /// Whether the file would hold nothing.
  var isEmpty: Bool { releases.isEmpty && readings.isEmpty && records.isEmpty }

  /// Adds releases, with the figures of streets for those after a moment or for all.
  mutating func add(_ more: [Release], streetsSince moment: Instant? = nil) {
    releases += more.map { release in
      (release, moment.map { $0 < release.at } ?? true)
    }
  }

  /// Adds records as they are at the moment of the file.
  mutating func add(_ more: [Record]) {
    records += more
  }

  /// Adds the readings of a sensor that fall on whole steps after one moment and up to another.
  mutating func add(_ indicator: Indicator, step: Int, after: Instant, through: Instant) {
    guard case .sensor(let quantity)? = IndicatorProfile.of(indicator.id)?.shape else { return }
    let first = after.seconds.flooredDivision(by: Int64(step)) + 1
    let count = through.seconds.flooredDivision(by: Int64(step)) - first + 1
    guard count > 0 else { return }
    readings.append(
      Readings(
        indicator: indicator, quantity: quantity, step: step,
        start: Instant(seconds: first * Int64(step)), count: Int(count)))
  }

  /// The file, whose figures are computed when it is asked for its bytes.
  func file(
    region: String, offset: UTCOffset, reporting: DemonstrationReporting
  ) -> DemonstrationFile {
    let id = id(region: region, offset: offset)
    return DemonstrationFile(name: id + ".json") {
      bytes(id: id, region: region, offset: offset, reporting: reporting)
    }
  }

  private func id(region: String, offset: UTCOffset) -> String {
    let time = CivilTime(createdAt, offset: offset)
    let date = time.date
    return
      "\(region)-\(source.id)-\(date.year.padded(to: 4))\(date.month.padded(to: 2))"
      + "\(date.day.padded(to: 2))T\(time.hour.padded(to: 2))\(time.minute.padded(to: 2))"
  }

  private func bytes(
    id: String, region: String, offset: UTCOffset, reporting: DemonstrationReporting
  ) -> [UInt8] {
    var writer = SnapshotWriter(
      id: id, region: region, source: source, createdAt: createdAt, offset: offset)
    if releases.contains(where: { $0.release.table.scope == .peers }),
      let peers = reporting.truth.peers
    {
      writer.write(peers.districts)
    }
    for (release, withStreets) in releases {
      writer.write(reporting.figures(of: release, withStreets: withStreets), of: release)
    }
    for readings in readings where readings.quantity == .evacuation {
      writeNotApplicable(readings, region: region, offset: offset, to: &writer)
    }
    for readings in readings where readings.quantity != .evacuation {
      write(readings, region: region, offset: offset, truth: reporting.truth, to: &writer)
    }
    for record in records { writer.write(record) }
    return writer.finish()
  }

  /// Writes what stands for the newest of readings that there are only during an emergency.
  private func writeNotApplicable(
    _ readings: Readings, region: String, offset: UTCOffset, to writer: inout SnapshotWriter
  ) {
    let last = readings.start.adding(seconds: Int64((readings.count - 1) * readings.step))
    let release = Release(
      table: ReportedTable(ofOwner: readings.indicator), period: .instant(last, offset: offset),
      at: last, status: [])
    let figure = ReportedFigure(area: region, value: nil, reason: "非响应期间不适用", growth: nil)
    writer.write([figure], of: release)
  }

  private func write(
    _ readings: Readings, region: String, offset: UTCOffset, truth: DemonstrationTruth,
    to writer: inout SnapshotWriter
  ) {
    let indicator = readings.indicator
    let seconds = (0..<readings.count).map {
      Int(readings.start.seconds) + offset.seconds + $0 * readings.step
    }
    func write(_ values: [Double?], area: String) {
      writer.write(
        values, of: indicator, area: area, start: readings.start, step: readings.step)
    }
    let measured = truth.sensors.readings(readings.quantity, at: seconds)
    write(measured.district, area: region)
    guard indicator.streets != .none else { return }
    for station in measured.stations {
      write(station.values, area: truth.streets[station.street].code)
    }
  }
}
