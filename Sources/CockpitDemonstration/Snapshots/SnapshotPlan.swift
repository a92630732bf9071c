import CockpitCatalogue
import CockpitJSON
import CockpitValues
import CockpitWarehouse

/// What will stand in one snapshot file, before any figure is computed.
struct SnapshotPlan: Sendable {
  private struct Readings: Sendable {
    let indicator: Indicator
    let sensor: SensorProfile
    let step: Int
    let start: Instant
    let count: Int
  }

  /// Figures that are computed when they are asked for, or that are known.
  private enum Figures: Sendable {
    case release(Release, withStreets: Bool)
    case table(SnapshotTable, ofPeers: Bool)

    var isOfPeers: Bool {
      switch self {
      case .release(let release, _): release.table.scope == .peers
      case .table(_, let isOfPeers): isOfPeers
      }
    }
  }

  let source: DemonstrationSource
  let createdAt: Instant
  private var figures: [Figures] = []
  private var readings: [Readings] = []
  private var records: [Record] = []

  init(source: DemonstrationSource, createdAt: Instant) {
    self.source = source
    self.createdAt = createdAt
  }

  /// Whether the file would hold nothing.
  var isEmpty: Bool { figures.isEmpty && readings.isEmpty && records.isEmpty }

  /// Adds releases, with the figures of streets for those after a moment or for all.
  mutating func add(_ more: [Release], streetsSince moment: Instant? = nil) {
    figures += more.map { release in
      .release(release, withStreets: moment.map { $0 < release.at } ?? true)
    }
  }

  /// Adds figures that are known, where there are any.
  mutating func add(_ table: SnapshotTable, ofPeers isOfPeers: Bool) {
    if !table.lines.isEmpty { figures.append(.table(table, ofPeers: isOfPeers)) }
  }

  /// Adds records as they are at the moment of the file.
  mutating func add(_ more: [Record]) {
    records += more
  }

  /// Adds the readings of a sensor that fall on whole steps after one moment and up to another.
  mutating func add(
    _ indicator: Indicator, _ profile: IndicatorProfile, step: Int, after: Instant,
    through: Instant
  ) {
    guard case .sensor(let sensor) = profile.shape else { return }
    let first = after.seconds.flooredDivision(by: Int64(step)) + 1
    let count = through.seconds.flooredDivision(by: Int64(step)) - first + 1
    guard count > 0 else { return }
    readings.append(
      Readings(
        indicator: indicator, sensor: sensor, step: step,
        start: Instant(seconds: first * Int64(step)), count: Int(count)))
  }

  /// The id of the file, which its name begins with.
  func id(region: String, offset: UTCOffset) -> String {
    let time = CivilTime(createdAt, offset: offset)
    let date = time.date
    return
      "\(region)-\(source.id)-\(date.year.padded(to: 4))\(date.month.padded(to: 2))"
      + "\(date.day.padded(to: 2))T\(time.hour.padded(to: 2))\(time.minute.padded(to: 2))"
  }
}

// MARK: - What stands in the file

extension SnapshotPlan {
  /// Gives a sink what stands in the file, whose figures are computed only now.
  ///
  /// Positions count what was given before, since nothing was read.
  func send(
    to sink: inout some RowSink, region: String, offset: UTCOffset,
    reporting: DemonstrationReporting
  ) throws(JSONError) {
    let id = id(region: region, offset: offset)
    var place = 0
    try sink.header(
      SnapshotHeader(
        id: id, region: region, createdAt: createdAt, fileName: "\(id).json",
        source: .init(id: source.id, name: source.name, kind: source.kind), isDemonstration: true),
      at: place)
    if figures.contains(where: \.isOfPeers), let peers = reporting.peers {
      for district in peers.districts { try sink.definition(.area(district), at: place) }
    }
    var left = figures[...]
    while let first = left.popFirst() {
      switch first {
      case .table(let table, _):
        try SnapshotPlan.send(table, to: &sink, &place)
      case .release(let release, let withStreets):
        let table = release.table
        let course = reporting.course(of: table)
        var rows = SnapshotTable(table)
        rows.add(
          reporting.figures(of: release, withStreets: withStreets, by: course), of: release)
        while case .release(let next, let withStreets)? = left.first, next.table === table {
          rows.add(reporting.figures(of: next, withStreets: withStreets, by: course), of: next)
          left.removeFirst()
        }
        try SnapshotPlan.send(rows, to: &sink, &place)
      }
    }
    for readings in readings where readings.sensor.quantity == .evacuation {
      try SnapshotPlan.sendEvacuation(
        readings, of: source, region: region, offset: offset, truth: reporting.truth, to: &sink,
        &place)
    }
    for readings in readings where readings.sensor.quantity != .evacuation {
      try SnapshotPlan.send(
        readings, region: region, offset: offset, truth: reporting.truth, to: &sink, &place)
    }
    for record in records {
      try sink.record(record, at: place)
      place += 1
    }
    try sink.end(at: place)
  }

  private static func send(
    _ rows: SnapshotTable, to sink: inout some RowSink, _ place: inout Int
  ) throws(JSONError) {
    try sink.table(rows, at: place)
    place += rows.figures.count
  }

  /// A figure as it is published, in whole numbers of a scale; `nil` for what is no number.
  ///
  /// It goes by way of whole numbers, so that it is the same on every machine.
  static func published(_ value: Double?, scale: Double) -> Double? {
    value.flatMap { whole($0, scale: scale) }.map { Double($0) / scale }
  }

  /// A figure in whole numbers of a scale; `nil` for what is no number.
  static func whole(_ value: Double, scale: Double) -> Int? {
    Int(exactly: (value * scale).rounded(.toNearestOrEven))
  }

  /// What figures with a number of decimals are multiplied by to be whole.
  static func scale(ofDecimals decimals: Int) -> Double {
    Double((0..<decimals).reduce(1) { scale, _ in scale * 10 })
  }

  /// Gives how many people were moved to safety at each moment of an emergency; outside of one, that the
  /// newest reading does not apply.
  private static func sendEvacuation(
    _ readings: Readings, of source: DemonstrationSource, region: String, offset: UTCOffset,
    truth: DemonstrationTruth, to sink: inout some RowSink, _ place: inout Int
  ) throws(JSONError) {
    let table = ReportedTable(source: source, indicator: readings.indicator, scope: .region)
    func send(
      _ figures: [ReportedFigure], of release: Release, to sink: inout some RowSink
    ) throws(JSONError) {
      var rows = SnapshotTable(table)
      rows.add(figures, of: release)
      try self.send(rows, to: &sink, &place)
    }
    for step in 0..<readings.count {
      let moment = readings.start.adding(seconds: Int64(step * readings.step))
      let release = Release(
        table: table, period: .instant(moment, offset: offset), at: moment, status: [])
      if let people = truth.sensors.evacuation(at: Int(moment.seconds) + offset.seconds) {
        try send(
          figures(people, of: truth.streets, region: region), of: release, to: &sink)
      } else if step == readings.count - 1 {
        // Those who had people to move say so as well.
        let areas = truth.streets.map(\.code).filter(truth.sensors.storms.moving.contains)
        let none = ([region] + areas).map {
          ReportedFigure(area: $0, value: nil, reason: "非响应期间不适用", growth: nil)
        }
        try send(none, of: release, to: &sink)
      }
    }
  }

  /// The shares of people who were moved: of the region, and of each of its areas.
  private static func figures(
    _ people: [(moved: Int, people: Int)?], of areas: [Area], region: String
  ) -> [ReportedFigure] {
    func figure(_ area: String, _ count: (moved: Int, people: Int)?) -> ReportedFigure {
      guard let count else {
        return ReportedFigure(area: area, value: nil, reason: "无应转人员，不适用", growth: nil)
      }
      return ReportedFigure(
        area: area, value: Double(count.moved) / Double(count.people) * 100, cases: count.people,
        reason: nil, growth: nil)
    }
    let all = people.compactMap(\.self)
    let whole = all.reduce((moved: 0, people: 0)) {
      ($0.moved + $1.moved, $0.people + $1.people)
    }
    return [figure(region, whole.people > 0 ? whole : nil)]
      + zip(areas, people).map { figure($0.code, $1) }
  }

  private static func send(
    _ readings: Readings, region: String, offset: UTCOffset, truth: DemonstrationTruth,
    to sink: inout some RowSink, _ place: inout Int
  ) throws(JSONError) {
    let indicator = readings.indicator
    let seconds = (0..<readings.count).map {
      Int(readings.start.seconds) + offset.seconds + $0 * readings.step
    }
    let scale = scale(ofDecimals: indicator.decimals)
    func send(
      _ values: [Double?], area: String, to sink: inout some RowSink
    ) throws(JSONError) {
      try sink.run(
        SnapshotRun(
          indicator: indicator.id, area: area, start: readings.start, step: readings.step,
          offset: offset, values: values, decimals: indicator.decimals, status: .unaudited),
        at: place)
      place += values.count
    }
    let measured = truth.readings(of: indicator, readings.sensor, at: seconds)
    try send(measured.district.map { published($0, scale: scale) }, area: region, to: &sink)
    guard indicator.streets != .none else { return }
    for station in measured.stations {
      try send(
        station.values.map { published($0, scale: scale) },
        area: truth.streets[station.street].code, to: &sink)
    }
  }
}

extension SnapshotTable {
  /// A table as its source reports it, without a row.
  init(_ table: ReportedTable) {
    self.init(indicator: table.indicator.id, decimals: table.indicator.decimals)
  }

  /// Adds the figures of a release, of the areas that the table has or of more.
  mutating func add(_ figures: [ReportedFigure], of release: Release) {
    let scale = SnapshotPlan.scale(ofDecimals: decimals)
    let basis = release.table.indicator.growth?.basis
    for figure in figures.dropFirst(areas.count) { areas.append(figure.area) }
    lines.append(
      Line(
        period: release.period, status: release.status, releasedAt: release.at,
        figures: self.figures.count..<self.figures.count + figures.count))
    for figure in figures {
      self.figures.append(
        Figure(
          value: SnapshotPlan.published(figure.value, scale: scale), cases: figure.cases,
          reason: figure.reason,
          growth: figure.growth.map { growth in
            Observation.Growth(yearOnYear: SnapshotPlan.published(growth, scale: 10), basis: basis)
          }))
    }
  }
}
