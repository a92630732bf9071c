import CockpitValues

extension LocalizedText: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(zh: pack.read(), en: pack.read() as String)
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(zh, en)
  }
}

extension Unit: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) { self = try pack.unit() }

  func write(to pack: inout PreparedWriter) { pack.text(symbol) }
}

extension CivilDate: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    self.init(daysSince1970: try pack.number())
  }

  func write(to pack: inout PreparedWriter) { pack.number(daysSince1970) }
}

extension Period: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: try pack.number())) else {
      throw PreparedFault()
    }
    let ordinal = Int64(try pack.number())
    guard ordinal.magnitude < 1 << 40 else { throw PreparedFault() }
    self.init(kind, ordinal: ordinal)
  }

  func write(to pack: inout PreparedWriter) { pack.write(Int(kind.rawValue), ordinal) }
}

extension UTCOffset: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(seconds: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(seconds)
  }
}

extension Frequency: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    guard let frequency = Frequency(code: try pack.text()) else { throw PreparedFault() }
    self = frequency
  }

  func write(to pack: inout PreparedWriter) { pack.text(code) }
}

extension Span: Preparable {}
