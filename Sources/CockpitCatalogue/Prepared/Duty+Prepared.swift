import CockpitValues

extension AlarmRule: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), version: pack.read(), name: pack.read(), kind: pack.read(),
      indicator: pack.read(), areas: pack.read(), side: pack.read(), dataClass: pack.read(),
      limits: pack.read(), confirmation: pack.read() as AlarmRule.Confirmation,
      repeats: pack.read(),
      minimumCases: pack.read(), comesBack: pack.read() as AlarmRule.Return, latches: pack.read(),
      period: pack.read() as Int,
      acknowledgedFor: pack.read() as Int, inhibitedBy: pack.read(), group: pack.read(),
      cause: pack.read(), effect: pack.read(), action: pack.read(), owner: pack.read(),
      source: pack.read(), isTrial: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      id, version, name, kind, indicator, areas, side, dataClass, limits, confirmation, repeats,
      minimumCases, comesBack, latches, period, acknowledgedFor, inhibitedBy, group, cause, effect,
      action, owner, source, isTrial)
  }
}

extension AlarmCause: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(id: pack.read(), name: pack.read())
  }

  func write(to pack: inout PreparedWriter) { pack.write(id, name) }
}

extension AlarmRule.Kind: Preparable {}
extension AlarmRule.Side: Preparable {}
extension AlarmRule.DataClass: Preparable {}
extension AlarmRule.Consequence: Preparable {}

extension AlarmRule.Limit: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      on: pack.read(), off: pack.read(), consequence: pack.read(), respondWithin: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(on, off, consequence, respondWithin)
  }
}

extension AlarmRule.Confirmation: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(needed: pack.read(), of: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(needed, of)
  }
}

extension AlarmRule.Repeats: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(count: pack.read(), within: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(count, within)
  }
}

extension AlarmRule.Return: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    let seconds: Int? = try pack.read()
    self = seconds.map { .after(seconds: $0) } ?? .manual
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .after(let seconds): pack.write(Int?.some(seconds))
    case .manual: pack.write(Int?.none)
    }
  }
}

extension SupervisionRules: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      kinds: pack.read(), escalation: pack.read(), light: pack.read(), assessments: pack.read(),
      stageNames: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(kinds, escalation, light, assessments, stageNames)
  }
}

extension SupervisionRules.KindRule: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      kind: pack.read(), names: pack.read(), limits: pack.read(), source: pack.read(),
      isTrial: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(kind, names, limits, source, isTrial)
  }
}

extension SupervisionKind: Preparable {}
extension SupervisionStage: Preparable {}
extension SupervisionClock: Preparable {}

extension EscalationChain: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      rungs: pack.read(), triggers: pack.read(), source: pack.read(), isTrial: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(rungs, triggers, source, isTrial)
  }
}

extension EscalationChain.Triggers: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(overdueAfter: pack.read(), consecutiveAfter: pack.read(), isReopened: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(overdueAfter, consecutiveAfter, isReopened)
  }
}

extension ItemLightRule: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(bands: pack.read(), source: pack.read(), isTrial: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(bands, source, isTrial)
  }
}

extension ItemLightRule.Band: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(pack.read(), from: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(light, from)
  }
}

extension AssessmentPlan: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), name: pack.read(), document: pack.read(), approval: pack.read(),
      subject: pack.read(), decimals: pack.read(), parts: pack.read(), isTrial: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, name, document, approval, subject, decimals, parts, isTrial)
  }
}

extension AssessmentPlan.Part: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      indicator: pack.read(), weight: pack.read(), measure: pack.read(), zero: pack.read(),
      full: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(indicator, weight, measure, zero, full)
  }
}

extension AssessmentPlan.Approval: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(id: pack.read(), by: pack.read(), on: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, by, on)
  }
}

extension AssessmentPlan.Subject: Preparable {}
extension AssessmentPlan.Measure: Preparable {}
