import CockpitValues

extension CrossCheckDefinition: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), name: pack.read(), kind: pack.read(), measure: pack.read(),
      first: pack.read(), second: pack.read(), tolerance: pack.read(), explanation: pack.read(),
      primary: pack.read(), source: pack.read(), countersignedBy: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      id, name, kind, measure, first, second, tolerance, explanation, primary, source,
      countersignedBy)
  }
}

extension CrossCheckDefinition.Kind: Preparable {}
extension CrossCheckDefinition.Measure: Preparable {}
extension CrossCheckDefinition.Place: Preparable {}
extension CrossCheckDefinition.Tolerance.Measure: Preparable {}

extension CrossCheckDefinition.Side: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      indicators: pack.read(), area: pack.read(), isOverAreas: pack.read(), basis: pack.read(),
      departments: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(indicators, area, isOverAreas, basis, departments)
  }
}

extension CrossCheckDefinition.Tolerance: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(value: pack.read(), measure: pack.read(), reason: pack.read())
  }

  func write(to pack: inout PreparedWriter) { pack.write(value, measure, reason) }
}

extension CrossCheckDefinition.Explanation: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(range: pack.read(), reason: pack.read(), by: pack.read())
  }

  func write(to pack: inout PreparedWriter) { pack.write(range, reason, by) }
}
