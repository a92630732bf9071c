import CockpitValues

extension PolicyRule: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), name: pack.read(), document: pack.read(), section: pack.read(),
      type: pack.read(), until: pack.read(), isOnTrial: pack.read(), conditions: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, name, document, section, type, until, isOnTrial, conditions)
  }
}

extension PolicyCondition: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(field: pack.read(), pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(field, demand)
  }
}

extension PolicyCondition.Demand: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    switch try pack.number() {
    case 0: self = try .among(pack.read())
    case 1: self = try .atLeast(pack.read())
    case 2: self = try .atMost(pack.read())
    default: throw PreparedFault()
    }
  }

  func write(to pack: inout PreparedWriter) {
    switch self {
    case .among(let texts): pack.write(0, texts)
    case .atLeast(let value): pack.write(1, value)
    case .atMost(let value): pack.write(2, value)
    }
  }
}
