import CockpitValues

extension DemonstrationScenario: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      profiles: pack.read(), sizes: pack.read(), targets: pack.read(), members: pack.read(),
      incidents: pack.read(), records: pack.read(), knownRecords: pack.read(),
      datasets: pack.read(), storms: pack.read(), peers: pack.read(), enterprises: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      profiles, sizes, targets, members, incidents, records, knownRecords, datasets, storms, peers,
      enterprises)
  }
}

extension DemonstrationScenario.AreaSize: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(sizes: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(sizes)
  }
}

extension DemonstrationScenario.Member: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(area: pack.read(), pack: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(area, self.pack)
  }
}

extension DemonstrationScenario.PeerComparison: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(pack: pack.read(), source: pack.read(), indicators: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(self.pack, source, indicators)
  }
}

extension DemonstrationScenario.Storms: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(chance: pack.read(), peak: pack.read(), known: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(chance, peak, known)
  }
}

extension DemonstrationScenario.Storms.Known: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      month: pack.read(), day: pack.read(), hours: pack.read(), peak: pack.read(),
      flooded: pack.read(), evacuated: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(month, day, hours, peak, flooded, evacuated)
  }
}

extension IndicatorProfile: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(pack.read(), pack.read(), of: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(shape, spread, place)
  }
}

extension IndicatorProfile.Spread: Preparable {}

extension IndicatorProfile.Shape: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    switch try pack.number() {
    case 0:
      self = try .flow(
        pack.read(), growth: pack.read(), season: pack.read(), noise: pack.read(),
        published: pack.read())
    case 1:
      self = try .cases(pack.read(), growth: pack.read(), season: pack.read(), noise: pack.read())
    case 2: self = try .stock(pack.read(), growth: pack.read(), noise: pack.read())
    case 3: self = try .wander(pack.read(), range: pack.read())
    case 4: self = try .share(pack.read(), range: pack.read(), of: pack.read())
    case 5: self = try .progress(pack.read())
    case 6:
      self = try .mean(pack.read(), growth: pack.read(), season: pack.read(), noise: pack.read())
    case 7:
      self = try .daily(
        pack.read(), weekend: pack.read(), festival: pack.read(), season: pack.read())
    case 8: self = try .backlog(pack.read())
    case 9: self = try .annual(pack.read(), growth: pack.read(), noise: pack.read())
    case 10: self = try .sensor(pack.read())
    default: throw PreparedFault()
    }
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .flow(let value, let growth, let season, let noise, let published):
      pack.write(0, value, growth, season, noise, published)
    case .cases(let value, let growth, let season, let noise):
      pack.write(1, value, growth, season, noise)
    case .stock(let value, let growth, let noise): pack.write(2, value, growth, noise)
    case .wander(let value, let range): pack.write(3, value, range)
    case .share(let value, let range, let count): pack.write(4, value, range, count)
    case .progress(let value): pack.write(5, value)
    case .mean(let value, let growth, let season, let noise):
      pack.write(6, value, growth, season, noise)
    case .daily(let value, let weekend, let festival, let season):
      pack.write(7, value, weekend, festival, season)
    case .backlog(let value): pack.write(8, value)
    case .annual(let value, let growth, let noise): pack.write(9, value, growth, noise)
    case .sensor(let value): pack.write(10, value)
    }
  }
}

extension SensorProfile: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      pack.read(), level: pack.read(), range: pack.read(), count: pack.read(), season: pack.read(),
      stations: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(quantity, level, range, count, season, stations)
  }
}

extension SensorProfile.Quantity: Preparable {}

extension SensorProfile.Stations: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(every: pack.read(), from: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(every, from)
  }
}

extension Season: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(ofMonths: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(weights)
  }
}

extension PlannedTarget: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      pack.read(), pack.read(), standing: pack.read(), step: pack.read(), path: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(indicator, kind, standing, step, path)
  }
}

extension ReportingIncident: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    switch try pack.number() {
    case 0: self = try .late(source: pack.read(), month: pack.read(), days: pack.read())
    case 1: self = try .postponed(indicator: pack.read(), month: pack.read(), days: pack.read())
    case 2: self = try .missing(indicator: pack.read(), month: pack.read())
    case 3:
      self = try .revised(
        indicator: pack.read(), month: pack.read(), factor: pack.read(), after: pack.read())
    case 4:
      self = try .unitSlip(
        indicator: pack.read(), month: pack.read(), factor: pack.read(), days: pack.read())
    case 5:
      self = try .disagreement(
        indicator: pack.read(), month: pack.read(), department: pack.read(), factor: pack.read())
    default: throw PreparedFault()
    }
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .late(let source, let month, let days): pack.write(0, source, month, days)
    case .postponed(let indicator, let month, let days): pack.write(1, indicator, month, days)
    case .missing(let indicator, let month): pack.write(2, indicator, month)
    case .revised(let indicator, let month, let factor, let after):
      pack.write(3, indicator, month, factor, after)
    case .unitSlip(let indicator, let month, let factor, let days):
      pack.write(4, indicator, month, factor, days)
    case .disagreement(let indicator, let month, let department, let factor):
      pack.write(5, indicator, month, department, factor)
    }
  }
}
