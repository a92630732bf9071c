import CockpitValues

extension Indicator: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), name: pack.read(), unit: pack.read(), decimals: pack.read(),
      theme: pack.read(), domain: pack.read(), system: pack.read(), groups: pack.read(),
      frequency: pack.read(), span: pack.read(), kind: pack.read(), tier: pack.read(),
      better: pack.read(), january: pack.read(), growth: pack.read(), isGrowthOnly: pack.read(),
      rollUp: pack.read(), owners: pack.read(), area: pack.read(), releaseLagDays: pack.read(),
      streets: pack.read(), fewestUnits: pack.read(), plausible: pack.read(), classes: pack.read(),
      isFactOnly: pack.read(), isAssessed: pack.read(), note: pack.read(),
      isOwed: pack.read() as Bool,
      isUncatalogued: pack.read())
    areDecimalsStated = try pack.read()
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      id, name, unit, decimals, theme, domain, system, groups, frequency, span, kind, tier, better,
      january, growth, isGrowthOnly, rollUp, owners, area, releaseLagDays, streets, fewestUnits,
      plausible, classes, isFactOnly, isAssessed, note, isOwed, isUncatalogued, areDecimalsStated)
  }
}

extension Indicator.Kind: Preparable {}
extension Indicator.Tier: Preparable {}
extension Indicator.Better: Preparable {}
extension Indicator.January: Preparable {}
extension Indicator.Streets: Preparable {}

extension Indicator.Growth: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(basis: pack.read(), measure: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(basis, measure)
  }
}

extension Indicator.Growth.Basis: Preparable {}
extension Indicator.Growth.Measure: Preparable {}

extension Indicator.RollUp: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(areas: pack.read(), time: pack.read(), parts: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(areas, time, parts)
  }
}

extension Indicator.RollUp.OverAreas: Preparable {}
extension Indicator.RollUp.OverTime: Preparable {}

extension PlausibleLimits: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      minimum: pack.read(), maximum: pack.read(), maximumChange: pack.read(),
      allowsAnyStep: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(minimum, maximum, maximumChange, allowsAnyStep)
  }
}

extension ValueClasses: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(breaks: pack.read(), names: pack.read(), alarms: pack.read(), source: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(breaks, names, alarms, source)
  }
}

extension AlarmLevel: Preparable {}

extension CompositeDefinition: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(indicator: pack.read(), parts: pack.read(), countersignedBy: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(indicator, parts, countersignedBy)
  }
}

extension WholeDefinition: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(indicator: pack.read(), parts: pack.read())
  }

  func write(to pack: inout PreparedWriter) { pack.write(indicator, parts) }
}

extension CompositeDefinition.Part: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      indicator: pack.read(), measure: pack.read(), weight: pack.read(), zero: pack.read(),
      full: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(indicator, measure, weight, zero, full)
  }
}

extension CompositeDefinition.Part.Measure: Preparable {}
