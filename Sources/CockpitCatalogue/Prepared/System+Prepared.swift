import CockpitValues

extension System: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), name: pack.read(), domain: pack.read(), category: pack.read(),
      leadUnits: pack.read(), source: pack.read(), standing: pack.read(), reason: pack.read(),
      measures: pack.read(), targets: pack.read(), milestones: pack.read(), groups: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      id, name, domain, category, leadUnits, source, standing, reason, measures, targets,
      milestones, groups)
  }
}

extension SystemCategory: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(id: pack.read(), name: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, name)
  }
}

extension SystemSource: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(document: pack.read(), section: pack.read(), sentence: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(document, section, sentence)
  }
}

extension SystemStanding: Preparable {}

extension SystemMeasure: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(text: pack.read(), outcome: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(text, outcome)
  }
}

extension SystemMeasure.Outcome: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    switch try pack.number() {
    case 0: self = .indicator(try pack.read())
    case 1: self = .record(try pack.read())
    case 2: self = .stage
    case 3: self = .count
    case 4: self = .none(reason: try pack.read())
    default: throw PreparedFault()
    }
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .indicator(let id): pack.write(0, id)
    case .record(let type): pack.write(1, type)
    case .stage: pack.write(2)
    case .count: pack.write(3)
    case .none(let reason): pack.write(4, reason)
    }
  }
}

extension RecordType: Preparable {}

extension RecordRules: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(definitions: pack.read(), shares: pack.read(), policies: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(definitions, shares, policies)
  }
}

extension RecordDefinition: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      type: pack.read(), name: pack.read(), source: pack.read(), stages: pack.read(),
      kinds: pack.read(), levels: pack.read(), fields: pack.read(), soonDays: pack.read(),
      isAnnounced: pack.read(), deadlines: pack.read(), followed: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      type, name, source, stages, kinds, levels, fields, soonDays, isAnnounced, deadlines, followed)
  }
}

extension RecordField: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(key: pack.read(), name: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(key, name)
  }
}

extension RecordStage: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      name: pack.read(), aliases: pack.read(), isEnd: pack.read(), needsAttention: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(name, aliases, isEnd, needsAttention)
  }
}

extension StageDeadline: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(stage: pack.read(), within: pack.read(), levels: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(stage, within, levels)
  }
}

extension RecordShare: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(indicator: pack.read(), type: pack.read(), measure: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(indicator, type, measure)
  }
}

extension RecordShare.Measure: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    switch try pack.number() {
    case 0: self = try .reached(stage: pack.read(), among: pack.read())
    case 1: self = try .ratio(of: pack.read(), over: pack.read())
    default: throw PreparedFault()
    }
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .reached(let stage, let among): pack.write(0, stage, among)
    case .ratio(let part, let whole): pack.write(1, part, whole)
    }
  }
}
