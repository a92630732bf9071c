import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What a row's identity means: its series, its unit.
extension SnapshotReader {
  /// The meaning of an identity, remembered or worked out.
  mutating func meaning(
    of identity: RowIdentity, _ reader: JSONReader, at offset: Int
  ) throws(JSONError) -> SeriesInterner.Meaning {
    if let known = interner.meaning(of: identity, in: reader, context: file.context) {
      return known
    }
    let meaning = try workOut(identity, reader, at: offset)
    interner.remember(identity, in: reader, context: file.context, as: meaning)
    return meaning
  }

  private mutating func workOut(
    _ identity: RowIdentity, _ reader: JSONReader, at offset: Int
  ) throws(JSONError) -> SeriesInterner.Meaning {
    let id = try code(identity.indicator, "indicator", reader, at: offset)
    let area = try code(identity.area, "area", reader, at: offset)
    let definition = catalogue.indicator(id) ?? contexts[file.context].indicator(id)
    let span = try span(identity.span, reader) ?? definition?.span ?? .single
    let unit = try identity.unit.map { string throws(JSONError) in try reader.text(of: string) }
    var power = 0
    if let unit, let string = identity.unit, let definition, unit != definition.unit.symbol {
      guard let converted = Unit(unit).powerOfTen(to: definition.unit) else {
        throw JSONError(
          "the unit \(reader.quoted(string)) does not convert to \(definition.unit.symbol), the unit "
            + "of \(id); give the figure in that unit", at: string.offset)
      }
      power = converted
    }
    let key = SeriesKey(
      indicator: id, area: area, span: span,
      dimensions: try dimensionsText(identity.dimensions, reader))
    return SeriesInterner.Meaning(
      series: interner.series(key), powerOfTen: Int16(clamping: power), isConverted: power != 0,
      isGrowthOnly: definition?.isGrowthOnly ?? false,
      undefined: definition == nil ? undefined.place(of: id, unit: unit, span: span) : -1,
      finest: catalogue.indicator(id)?.frequency.periodKind ?? .instant)
  }

  private func code(
    _ string: JSONString?, _ key: String, _ reader: JSONReader, at offset: Int
  ) throws(JSONError) -> String {
    guard let string else { throw missing(key, at: offset) }
    let text = try reader.text(of: string)
    guard !text.isEmpty else {
      throw JSONError("the \(key) is empty; name one", at: string.offset)
    }
    return text
  }

  private func span(_ string: JSONString?, _ reader: JSONReader) throws(JSONError) -> Span? {
    guard let string else { return nil }
    guard let span = Span(name: try reader.text(of: string)) else {
      throw JSONError(
        "\(reader.quoted(string)) is no span; write one of \(list: Span.allCases.map(\.name))",
        at: string.offset)
    }
    return span
  }

  /// The codes in the order of their names, as `age=0-9;sex=1`.
  private func dimensionsText(
    _ place: JSONString?, _ reader: JSONReader
  ) throws(JSONError) -> String {
    guard let place else { return "" }
    var inner = reader.reader(at: place.start)
    var parts: [String] = []
    for member in try inner.node().members() {
      try PersonalData.check(key: member.key, at: member.keyOffset)
      let code = try member.value.string()
      guard !(member.key + code).contains(where: { $0 == "=" || $0 == ";" }) else {
        throw JSONError("a dimension's name and code hold no = and no ;", at: member.keyOffset)
      }
      parts.append("\(member.key)=\(code)")
    }
    return parts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: ";")
  }
}
