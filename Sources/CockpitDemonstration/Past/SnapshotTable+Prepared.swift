import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

// How the figures of a table are kept: as whole numbers of their last decimal, and those beside that of the
// region in a block of each release, which is passed over where they are not wanted.

/// What a history has of the releases of a table.
struct ReleaseStretch: Sendable {
  /// The releases after one moment and up to another.
  let after: Instant
  let through: Instant
  /// After this moment the figures of 镇街, or of other districts, are given as well.
  let streetsAfter: Instant
}

extension SnapshotTable {
  /// What a figure has beside its value.
  fileprivate struct Parts: OptionSet {
    let rawValue: Int
    static let value = Parts(rawValue: 1)
    static let cases = Parts(rawValue: 2)
    static let reason = Parts(rawValue: 4)
    static let growth = Parts(rawValue: 8)
    static let growthValue = Parts(rawValue: 16)
  }

  /// How a growth is published: with one decimal.
  fileprivate static let growthScale = 10.0

  /// Writes all lines, which are in the order of their periods, and those of one period in that of their
  /// releases.
  func write(to past: inout PreparedWriter) {
    let basis = figures.lazy.compactMap { $0.growth?.basis }.first
    let scale = SnapshotPlan.scale(ofDecimals: decimals)
    past.text(indicator)
    past.number(decimals)
    past.text(basis?.rawValue ?? "")
    past.number(areas.count)
    for area in areas { past.text(area) }
    past.number(lines.count)
    var last = Line(
      period: .year(0), status: [], releasedAt: Instant(seconds: 0), figures: 0..<0)
    for line in lines {
      past.number(Int(line.period.kind.rawValue))
      past.number(Int(line.period.ordinal - last.period.ordinal))
      past.number(Int(line.status.rawValue))
      past.number(Int(line.releasedAt.seconds(since: last.releasedAt)))
      past.number(line.figures.isEmpty ? 0 : 1)
      if let first = line.figures.first {
        SnapshotTable.write(figures[first], scale: scale, to: &past)
        past.block { past in
          past.number(line.figures.count - 1)
          for place in line.figures.dropFirst() {
            SnapshotTable.write(figures[place], scale: scale, to: &past)
          }
        }
      }
      last = line
    }
  }

  private static func write(_ figure: Figure, scale: Double, to past: inout PreparedWriter) {
    var parts: Parts = []
    if figure.value != nil { parts.insert(.value) }
    if figure.cases != nil { parts.insert(.cases) }
    if figure.reason != nil { parts.insert(.reason) }
    if figure.growth != nil { parts.insert(.growth) }
    if figure.growth?.yearOnYear != nil { parts.insert(.growthValue) }
    past.number(parts.rawValue)
    if let value = figure.value { past.number(SnapshotPlan.whole(value, scale: scale) ?? 0) }
    if let cases = figure.cases { past.number(cases) }
    if let reason = figure.reason { past.text(reason) }
    if let growth = figure.growth?.yearOnYear {
      past.number(SnapshotPlan.whole(growth, scale: growthScale) ?? 0)
    }
  }

  /// Reads of what ``write(to:)`` wrote the newest release of each period within a stretch.
  init(from past: inout PreparedReader, _ stretch: ReleaseStretch) throws(PreparedFault) {
    self.init(indicator: try past.text(), decimals: try past.number())
    guard (0...15).contains(decimals) else { throw PreparedFault() }
    let basis = Indicator.Growth.Basis(rawValue: try past.text())
    let scale = SnapshotPlan.scale(ofDecimals: decimals)
    var all: [String] = []
    for _ in 0..<(try past.count()) { all.append(try past.text()) }
    var (ordinal, seconds) = (Int64(0), Int64(0))
    let count = try past.count()
    lines.reserveCapacity(count)
    figures.reserveCapacity(count)
    for _ in 0..<count {
      guard let kind = Period.Kind(rawValue: UInt8(truncatingIfNeeded: try past.number())) else {
        throw PreparedFault()
      }
      ordinal &+= Int64(try past.number())
      let status = StatusMarks(rawValue: UInt16(truncatingIfNeeded: try past.number()))
      seconds &+= Int64(try past.number())
      let hasFigures = try past.number() != 0
      guard ordinal.magnitude < 1 << 40 else { throw PreparedFault() }
      let at = Instant(seconds: seconds)
      let isWanted = stretch.after < at && at <= stretch.through
      if isWanted {
        let period = Period(kind, ordinal: ordinal)
        removeLast(of: period)
        lines.append(
          Line(
            period: period, status: status, releasedAt: at,
            figures: figures.count..<figures.count))
      }
      guard hasFigures else { continue }
      let first = try Figure(from: &past, scale: scale, basis)
      guard isWanted else {
        try past.skipBlock()
        continue
      }
      figures.append(first)
      if stretch.streetsAfter < at {
        try past.enterBlock()
        for _ in 0..<(try past.count()) {
          figures.append(try Figure(from: &past, scale: scale, basis))
        }
      } else {
        try past.skipBlock()
      }
      endLine()
      let count = lines[lines.count - 1].figures.count
      guard count <= all.count else { throw PreparedFault() }
      if areas.count < count { areas += all[areas.count..<count] }
    }
  }

  /// Takes back the last line where it is of a period: a later release replaces it.
  private mutating func removeLast(of period: Period) {
    guard let last = lines.last, last.period == period else { return }
    figures.removeSubrange(last.figures)
    lines.removeLast()
  }

  /// Gives the last line the figures after those of the line before.
  private mutating func endLine() {
    let last = lines.removeLast()
    lines.append(
      Line(
        period: last.period, status: last.status, releasedAt: last.releasedAt,
        figures: last.figures.lowerBound..<figures.count))
  }
}

extension SnapshotTable.Figure {
  fileprivate init(
    from past: inout PreparedReader, scale: Double, _ basis: Indicator.Growth.Basis?
  ) throws(PreparedFault) {
    let parts = SnapshotTable.Parts(rawValue: try past.number())
    let value = parts.contains(.value) ? Double(try past.number()) / scale : nil
    let cases = parts.contains(.cases) ? try past.number() : nil
    let reason = parts.contains(.reason) ? try past.text() : nil
    let growth =
      parts.contains(.growthValue) ? Double(try past.number()) / SnapshotTable.growthScale : nil
    self.init(
      value: value, cases: cases, reason: reason,
      growth: parts.contains(.growth)
        ? Observation.Growth(yearOnYear: growth, basis: basis) : nil)
  }
}
