import CockpitValues

extension Area: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      code: pack.read(), name: pack.read(), short: pack.read() as LocalizedText, level: pack.read(),
      parent: pack.read(), tile: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(code, name, short, level, parent, tile)
  }
}

extension Area.Tile: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(row: pack.read(), column: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(row, column)
  }
}

extension Area.Level: Preparable {}

extension AreaTree: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(areas)
  }
}

extension Theme: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(id: pack.read(), name: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, name)
  }
}

extension Domain: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(id: pack.read(), name: pack.read(), sixth: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, name, sixth)
  }
}

extension Group: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(pack.read(), name: pack.read(), domain: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(key, name, domain)
  }
}

extension Group.Key: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(pack.read(), pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(axis, id)
  }
}

extension GroupAxis: Preparable {}

extension Department: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      id: pack.read() as Department.ID, name: pack.read(), short: pack.read() as LocalizedText)
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, name, short)
  }
}

extension Department.ID: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(text)
  }
}

extension LeadUnits: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(pack.read(), published: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(ids, published)
  }
}

extension Board: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(id: pack.read(), key: pack.read(), name: pack.read(), panels: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(id, key, name, panels)
  }
}

extension BoardPanel: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    try self.init(
      kind: pack.read(), title: pack.read(), indicators: pack.read(), theme: pack.read(),
      domain: pack.read(), record: pack.read(), text: pack.read(), column: pack.read(),
      minimumColumns: pack.read(), minimumRows: pack.read(), rows: pack.read(),
      priority: pack.read(), showsGood: pack.read())
  }

  func write(to pack: inout PreparedWriter) {
    pack.write(
      kind, title, indicators, theme, domain, record, text, column, minimumColumns, minimumRows,
      rows, priority, showsGood)
  }
}

extension BoardPanel.Kind: Preparable {}
