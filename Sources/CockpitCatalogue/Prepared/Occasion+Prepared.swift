import CockpitValues

extension Occasion: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read(), kind: pack.read(), name: pack.read(), days: pack.read(),
      themes: pack.read(), source: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, kind, name, days, themes, source)
  }
}

extension Occasion.Kind: Preparable {}
