import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What one row has told so far.
private struct RowState {
  var row: ColumnsBuilder.Row
  var identity = RowIdentity()
  /// A bit for each key of the table that was there.
  var seen: UInt32 = 0
  /// The keys that the format does not have; none until there is one.
  var others: JSONKeySet?
  var isNull = false
  /// Behind the colon of the period where nothing but indicator and area stands before it; 0 elsewhere.
  var endOfOpening = 0
  /// Whether the row begins as one that was read before.
  var isOpened = false

  /// The keys that an opening has.
  static let opening: UInt32 =
    1 << UInt32(RowKey.indicator.rawValue) | 1 << UInt32(RowKey.area.rawValue)
    | 1 << UInt32(RowKey.period.rawValue)
  /// The keys beside these that say which series a row belongs to.
  static let furtherIdentity: UInt32 =
    1 << UInt32(RowKey.span.rawValue) | 1 << UInt32(RowKey.unit.rawValue)
    | 1 << UInt32(RowKey.dimensions.rawValue)

  func has(_ key: RowKey) -> Bool { seen & 1 << UInt32(key.rawValue) != 0 }
}

extension SnapshotReader {
  mutating func observations(_ reader: inout JSONReader) throws(JSONError) {
    spellings.rewind()
    try reader.beginArray()
    while try reader.nextElement() { try observation(&reader) }
  }

  /// Reads one row.
  mutating func observation(_ reader: inout JSONReader) throws(JSONError) {
    var state = RowState(row: blankRow)
    state.row.offset = reader.offset
    if let identity = spellings.takeOpening(&reader, context: document.context) {
      state.identity = identity
      state.isOpened = true
      state.seen = RowState.opening
      rowKeys.resume(after: RowKey.period.rawValue)
      state.row.period = try period(&reader)
    } else {
      try rowKeys.begin(&reader)
    }
    reading: while true {
      switch try rowKeys.next(&reader) {
      case .end: break reading
      case .known(let place):
        guard let key = RowKey(rawValue: place), !state.has(key) else {
          throw rowKeys.duplicate(place)
        }
        state.seen |= 1 << UInt32(place)
        if key == .period, state.seen == RowState.opening, state.others == nil {
          state.endOfOpening = reader.offset
        }
        try field(key, &state, &reader)
      case .unknown(let key):
        try noteUnknown(key, among: &state.others, reader)
        try unknownField(key, of: .observation, &reader)
      }
    }
    try finish(&state, reader)
  }

  private mutating func field(
    _ key: RowKey, _ state: inout RowState, _ reader: inout JSONReader
  ) throws(JSONError) {
    switch key {
    case .indicator: state.identity.indicator = try reader.string()
    case .area: state.identity.area = try reader.string()
    case .period: state.row.period = try period(&reader)
    case .value:
      if try reader.takeNull() {
        state.isNull = true
      } else {
        state.row.value = try reader.number()
      }
    case .unit: state.identity.unit = try reader.takeNull() ? nil : reader.string()
    case .span: state.identity.span = try reader.takeNull() ? nil : reader.string()
    case .growth: if try !reader.takeNull() { try growth(&state.row, &reader) }
    case .status: state.row.status = try status(&reader)
    case .releasedAt: if try !reader.takeNull() { state.row.released = try moment(&reader).seconds }
    case .reason: state.row.reason = try reason(&reader)
    case .note: state.row.note = try freeText(&reader)
    case .dimensions: state.identity.dimensions = try dimensions(&reader)
    case .cases: if try !reader.takeNull() { state.row.cases = try cases(&reader) }
    case .classification: try Classification.check(try reader.node())
    }
  }

  private mutating func finish(
    _ state: inout RowState, _ reader: JSONReader
  ) throws(JSONError) {
    guard state.has(.period) else { throw missing("period", at: state.row.offset) }
    let meaning: RowMeaning
    if state.isOpened, state.seen & RowState.furtherIdentity == 0 {
      meaning = spellings.meaningOfOpening()
    } else {
      meaning = try self.meaning(of: state.identity, reader, at: state.row.offset)
      if state.endOfOpening > 0 {
        spellings.remember(
          openingOf: state.identity, from: state.row.offset, to: state.endOfOpening, in: reader)
      }
    }
    try sink.append(&state.row, meaning, hasValue: state.has(.value), isNull: state.isNull)
  }

  func missing(_ key: String, at offset: Int) -> JSONError {
    JSONError(.missingInRow(key: key), at: offset)
  }

  /// Takes note of a key that the format does not have, so that a second one is noticed.
  func noteUnknown(
    _ key: JSONString, among others: inout JSONKeySet?, _ reader: JSONReader
  ) throws(JSONError) {
    // In place: a copy at each key would cost the square of their number.
    if others == nil { others = JSONKeySet() }
    try others?.insert(key, of: reader)
  }

  /// Checks a key that the format does not have, warns of it and goes past its value.
  mutating func unknownField(
    _ key: JSONString, of part: SnapshotFault.Part, _ reader: inout JSONReader
  ) throws(JSONError) {
    let name = try reader.text(of: key)
    try PersonalData.check(key: name, at: key.offset)
    sink.draft.warn(unknownKey: name, of: part, at: key.offset)
    try reader.skipValue()
  }
}

// MARK: - Fields

extension SnapshotReader {
  private mutating func period(_ reader: inout JSONReader) throws(JSONError) -> Period {
    if let known = periods.takeRecent(&reader) { return known }
    let text = try reader.string()
    let offset = sink.catalogue.offset
    guard
      let period = try periods.value(
        of: text, in: reader, make: { Period(parsing: $0, offset: offset) })
    else {
      throw JSONError(
        SnapshotFault(noPeriod: try reader.text(of: text), quoted: reader.quoted(text)),
        at: text.offset)
    }
    return period
  }

  private func cases(_ reader: inout JSONReader) throws(JSONError) -> Int32 {
    let offset = try reader.startOfValue()
    guard let count = Int32(exactly: try reader.number()), count >= 0 else {
      throw JSONError(
        .badCases,
        at: offset)
    }
    return count
  }

  mutating func moment(_ reader: inout JSONReader) throws(JSONError) -> Instant {
    let text = try reader.string()
    guard let moment = try moments.value(of: text, in: reader, make: { Instant(parsing: $0) })
    else {
      throw JSONError(
        SnapshotFault(noTime: try reader.text(of: text), quoted: reader.quoted(text)),
        at: text.offset)
    }
    return moment
  }

  /// One mark or an array of marks.
  mutating func status(_ reader: inout JSONReader) throws(JSONError) -> StatusMarks {
    if let known = marks.takeRecent(&reader) { return known }
    switch try reader.peek() {
    case .null:
      _ = try reader.takeNull()
      return []
    case .array:
      var all: StatusMarks = []
      try reader.beginArray()
      while try reader.nextElement() { all.formUnion(try mark(&reader)) }
      return all
    default: return try mark(&reader)
    }
  }

  private mutating func mark(_ reader: inout JSONReader) throws(JSONError) -> StatusMarks {
    let text = try reader.string()
    guard let mark = try marks.value(of: text, in: reader, make: { StatusMarks(name: $0) }) else {
      throw JSONError(
        .noStatus(quoted: reader.quoted(text), known: StatusMarks.entries.map(\.name)),
        at: text.offset)
    }
    return mark
  }

  private mutating func growth(
    _ row: inout ColumnsBuilder.Row, _ reader: inout JSONReader
  ) throws(JSONError) {
    var seen: UInt32 = 0
    var others: JSONKeySet?
    try growthKeys.begin(&reader)
    while true {
      switch try growthKeys.next(&reader) {
      case .end: return
      case .known(let place):
        guard let key = GrowthKey(rawValue: place), seen & 1 << UInt32(place) == 0 else {
          throw growthKeys.duplicate(place)
        }
        seen |= 1 << UInt32(place)
        if try reader.takeNull() { continue }
        switch key {
        case .yearOnYear: row.yearOnYear = try reader.number()
        case .monthOnMonth: row.monthOnMonth = try reader.number()
        case .basis: row.basis = try basis(&reader)
        }
      case .unknown(let key):
        try noteUnknown(key, among: &others, reader)
        try unknownField(key, of: .growth, &reader)
      }
    }
  }

  private mutating func basis(_ reader: inout JSONReader) throws(JSONError) -> UInt8 {
    let text = try reader.string()
    func code(_ name: String) -> UInt8? {
      Indicator.Growth.Basis(rawValue: name).map(GrowthBasis.code)
    }
    guard let basis = try bases.value(of: text, in: reader, make: code) else {
      throw JSONError(
        .noBasis(
          quoted: reader.quoted(text), known: Indicator.Growth.Basis.allCases.map(\.rawValue)),
        at: text.offset)
    }
    return basis
  }

  /// Why there is no figure; one that nearly says that it was withheld would not count as that.
  private mutating func reason(_ reader: inout JSONReader) throws(JSONError) -> Int32 {
    if try reader.takeNull() { return -1 }
    let string = try reader.string()
    let text = try reader.text(of: string)
    try sink.check(reason: text, at: string.offset)
    return sink.builder.add(text: text)
  }

  /// A text for people, kept beside its row; -1 for null.
  private mutating func freeText(_ reader: inout JSONReader) throws(JSONError) -> Int32 {
    if try reader.takeNull() { return -1 }
    let string = try reader.string()
    let text = try reader.text(of: string)
    try PersonalData.check(text: text, at: string.offset)
    return sink.builder.add(text: text)
  }

  /// The place of an object of dimensions; none for null and for one without members.
  mutating func dimensions(_ reader: inout JSONReader) throws(JSONError) -> JSONString? {
    let start = try reader.startOfValue()
    if try reader.takeNull() { return nil }
    try reader.skipValue()
    return reader.span(from: start)
  }
}
