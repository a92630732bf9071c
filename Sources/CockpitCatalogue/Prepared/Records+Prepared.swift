import CockpitValues

extension KnownRecord: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      type: pack.read(), prefix: pack.read(), month: pack.read(), day: pack.read(),
      title: pack.read(), kind: pack.read(), area: pack.read(), owner: pack.read(),
      steps: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(type, prefix, month, day, title, kind, area, owner, steps)
  }
}

extension KnownRecord.Step: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(minute: pack.read(), stage: pack.read(), level: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(minute, stage, level)
  }
}

extension RecordProfile: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      type: pack.read(), prefix: pack.read(), course: pack.read(), title: pack.read(),
      items: pack.read(), owners: pack.read(), hasArea: pack.read(), hasDue: pack.read(),
      others: pack.read(), levels: pack.read(), fields: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(type, prefix, course, title, items, owners, hasArea, hasDue, others, levels, fields)
  }
}

extension RecordProfile.Share: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(name: pack.read(), share: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(name, share)
  }
}

extension RecordProfile.Field: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(key: pack.read(), pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(key, content)
  }
}

extension RecordProfile.Course: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    switch try pack.number() {
    case 0: self = try .flow(everyDays: pack.read(), keptDays: pack.read(), days: pack.read())
    case 1: self = try .inventory(count: pack.read(), stages: pack.read())
    default: throw PreparedFault()
    }
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .flow(let everyDays, let keptDays, let days): pack.write(0, everyDays, keptDays, days)
    case .inventory(let count, let stages): pack.write(1, count, stages)
    }
  }
}

extension RecordProfile.Field.Content: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    switch try pack.number() {
    case 0: self = try .oneOf(pack.read())
    case 1: self = try .number(from: pack.read(), step: pack.read(), count: pack.read())
    default: throw PreparedFault()
    }
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .oneOf(let value): pack.write(0, value)
    case .number(let from, let step, let count): pack.write(1, from, step, count)
    }
  }
}

extension DatasetProfile: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(title: pack.read(), theme: pack.read(), owner: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(title, theme, owner)
  }
}
