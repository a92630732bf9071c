import CockpitValues

extension PolicyBook: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      version: pack.read(), levers: pack.read(), assumptions: pack.read(), cases: pack.read(),
      changes: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(version, levers, assumptions, cases, changes)
  }
}

extension LeverDefinition: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), name: pack.read(), unit: pack.read(), decimals: pack.read(),
      step: pack.read(), present: pack.read(), range: pack.read(), common: pack.read(),
      years: pack.read(), source: pack.read(), effects: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      id, name, unit, decimals, step, present, range, common, years, source, effects)
  }
}

extension LeverDefinition.Present: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    self = try pack.number() == 0 ? .value(pack.read()) : .indicator(pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .value(let value):
      pack.number(0)
      pack.write(value)
    case .indicator(let id):
      pack.number(1)
      pack.write(id)
    }
  }
}

extension LeverEffect: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      indicator: pack.read(), measure: pack.read(), central: pack.read(), interval: pack.read(),
      coverage: pack.read(), step: pack.read(), lag: pack.read(), buildUp: pack.read(),
      source: pack.read(), date: pack.read(), notFor: pack.read(), countersignedBy: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      indicator, measure, central, interval, coverage, step, lag, buildUp, source, date, notFor,
      countersignedBy)
  }
}

extension LeverEffect.Measure: Preparable {}

extension PolicyAssumption: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(id: pack.read(), text: pack.read(), breaking: pack.read(), lever: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, text, breaking, lever)
  }
}

extension PolicyAssumption.Breaking: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    self = try pack.number() == 0 ? .scaling(pack.read()) : .delay(pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .scaling(let factor):
      pack.number(0)
      pack.write(factor)
    case .delay(let periods):
      pack.number(1)
      pack.write(periods)
    }
  }
}

extension PolicyCase: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), name: pack.read(), objective: pack.read(), settings: pack.read(),
      assumptions: pack.read(), premise: pack.read(), limit: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, name, objective, settings, assumptions, premise, limit)
  }
}

extension PolicyCase.Premise: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      value: pack.read(), interval: pack.read(), coverage: pack.read(), text: pack.read(),
      source: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(value, interval, coverage, text, source)
  }
}

extension PolicyCase.Limit: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(value: pack.read(), isUpper: pack.read(), source: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(value, isUpper, source)
  }
}

extension LeverSetting: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(lever: pack.read(), value: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(lever, value)
  }
}

extension PastPolicyChange: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      lever: pack.read(), indicator: pack.read(), date: pack.read(), change: pack.read(),
      observed: pack.read(), source: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(lever, indicator, date, change, observed, source)
  }
}
