import CockpitValues

extension Goals: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      plans: pack.read(), targets: pack.read(), milestones: pack.read(), lightRules: pack.read(),
      yearTargets: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(plans, targets, milestones, lightRules, yearTargets)
  }
}

extension Plan: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(id: pack.read(), title: pack.read(), years: pack.read(), stoppedFrom: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, title, years, stoppedFrom)
  }
}

extension Milestone: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), year: pack.read(), plan: pack.read(), name: pack.read(),
      yearBasis: pack.read(), section: pack.read(), sentence: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, year, plan, name, yearBasis, section, sentence)
  }
}

extension TargetFile: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      document: pack.read(), date: pack.read(), year: pack.read(), region: pack.read(),
      isDemonstration: pack.read(), targets: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(document, date, year, region, isDemonstration, targets)
  }
}

extension Target: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), year: pack.read(), plan: pack.read(), indicator: pack.read(),
      name: pack.read(), unit: pack.read(), kind: pack.read(), comparator: pack.read(),
      value: pack.read(), highestValue: pack.read(), tolerance: pack.read(),
      evaluation: pack.read() as TargetEvaluation, yearBasis: pack.read(), path: pack.read(),
      isFactOnly: pack.read(),
      source: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      id, year, plan, indicator, name, unit, kind, comparator, value, highestValue, tolerance,
      evaluation, yearBasis, path, isFactOnly, source)
  }
}

extension TargetKind: Preparable {}
extension Comparator: Preparable {}
extension TargetEvaluation: Preparable {}
extension YearBasis: Preparable {}

extension TargetSource: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      section: pack.read(), sentence: pack.read(), leadUnits: pack.read(),
      supportingUnits: pack.read(), statedForm: pack.read(), nature: pack.read(), note: pack.read(),
      conflicts: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(section, sentence, leadUnits, supportingUnits, statedForm, nature, note, conflicts)
  }
}

extension TargetSource.Conflict: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(target: pack.read(), section: pack.read(), sentence: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(target, section, sentence)
  }
}

extension TargetPath: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(points: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(points)
  }
}

extension TargetPath.Point: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(month: pack.read(), planned: pack.read(), name: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(month, planned, name)
  }
}

extension LightRule: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), version: pack.read(), name: pack.read(), validFrom: pack.read(),
      measure: pack.read(), kinds: pack.read(), bands: pack.read(), raise: pack.read(),
      isTrial: pack.read(), note: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, version, name, validFrom, measure, kinds, bands, raise, isTrial, note)
  }
}

extension LightRule.Measure: Preparable {}
extension Light: Preparable {}

extension LightRule.Band: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(light: pack.read(), from: pack.read(), below: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(light, from, below)
  }
}

extension LightRule.Raise: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(after: pack.read(), lights: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(after, lights)
  }
}
