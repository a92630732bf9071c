import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What a row's identity means: its series, its unit.
extension SnapshotReader {
  /// The meaning of an identity, remembered or worked out.
  mutating func meaning(
    of identity: RowIdentity, _ reader: JSONReader, at offset: Int
  ) throws(JSONError) -> RowMeaning {
    if let known = spellings.meaning(of: identity, in: reader, context: document.context) {
      return known
    }
    let meaning = try workOut(identity, reader, at: offset)
    spellings.remember(identity, in: reader, context: document.context, as: meaning)
    return meaning
  }

  private mutating func workOut(
    _ identity: RowIdentity, _ reader: JSONReader, at offset: Int
  ) throws(JSONError) -> RowMeaning {
    let id = try code(identity.indicator, "indicator", reader, at: offset)
    let area = try code(identity.area, "area", reader, at: offset)
    let span = try span(identity.span, reader)
    let unit = try identity.unit.map { string throws(JSONError) in try reader.text(of: string) }
    let meaning = sink.meaning(
      indicator: id, area: area, span: span, unit: unit,
      dimensions: try dimensions(identity.dimensions, reader))
    guard let meaning else {
      throw sink.unitComplaint(
        identity.unit.map(reader.quoted) ?? "", of: id, at: identity.unit?.offset ?? offset)
    }
    return meaning
  }

  private func code(
    _ string: JSONString?, _ key: String, _ reader: JSONReader, at offset: Int
  ) throws(JSONError) -> String {
    guard let string else { throw missing(key, at: offset) }
    let text = try reader.text(of: string)
    guard !text.isEmpty else {
      throw JSONError(.emptyText(key: key), at: string.offset)
    }
    try PersonalData.check(text: text, at: string.offset)
    return text
  }

  private func span(_ string: JSONString?, _ reader: JSONReader) throws(JSONError) -> Span? {
    guard let string else { return nil }
    guard let span = Span(name: try reader.text(of: string)) else {
      throw JSONError(
        .noSpan(quoted: reader.quoted(string), known: Span.allCases.map(\.name)),
        at: string.offset)
    }
    return span
  }

  private func dimensions(
    _ place: JSONString?, _ reader: JSONReader
  ) throws(JSONError) -> Dimensions {
    guard let place else { return .none }
    var inner = reader.reader(at: place.start)
    var categories: [Dimensions.Category] = []
    for member in try inner.node().members() {
      try PersonalData.check(key: member.key, at: member.keyOffset)
      let code = try member.value.string()
      try PersonalData.check(text: code, key: member.key, at: member.value.offset)
      categories.append(.init(dimension: member.key, code: code))
    }
    return Dimensions(categories)
  }
}
