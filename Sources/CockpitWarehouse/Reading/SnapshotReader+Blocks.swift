import CockpitCatalogue
import CockpitJSON
import CockpitValues

/// What one block of equidistant figures has told so far.
private struct BlockState {
  var identity = RowIdentity()
  var seen: Set<Int> = []
  var others: JSONKeySet?
  var status = StatusMarks(rawValue: 0)
  var start: Instant?
  var step: Int64?
  var values: Int?
}

extension SnapshotReader {
  /// Reads an array of blocks and expands each to one row per figure.
  mutating func seriesBlocks(_ reader: inout JSONReader) throws(JSONError) {
    var keys = SeriesBlockKey.table
    spellings.rewind()
    try reader.beginArray()
    while try reader.nextElement() { try block(&keys, &reader) }
  }

  /// Reads one block.
  mutating func block(
    _ keys: inout JSONKeyTable, _ reader: inout JSONReader
  ) throws(JSONError) {
    let offset = reader.offset
    var state = BlockState()
    try keys.begin(&reader)
    reading: while true {
      switch try keys.next(&reader) {
      case .end: break reading
      case .known(let place):
        guard let key = SeriesBlockKey(rawValue: place), state.seen.insert(place).inserted else {
          throw keys.duplicate(place)
        }
        try field(key, &state, &reader)
      case .unknown(let key):
        try noteUnknown(key, among: &state.others, reader)
        try unknownField(key, of: .series, &reader)
      }
    }
    try expand(state, reader, at: offset)
  }

  private mutating func field(
    _ key: SeriesBlockKey, _ state: inout BlockState, _ reader: inout JSONReader
  ) throws(JSONError) {
    switch key {
    case .indicator: state.identity.indicator = try reader.string()
    case .area: state.identity.area = try reader.string()
    case .unit: state.identity.unit = try reader.takeNull() ? nil : reader.string()
    case .span: state.identity.span = try reader.takeNull() ? nil : reader.string()
    case .start: state.start = try moment(&reader)
    case .step: state.step = try step(&reader)
    case .values:
      state.values = try reader.startOfValue()
      try reader.skipValue()
    case .status: state.status = try status(&reader)
    case .dimensions: state.identity.dimensions = try dimensions(&reader)
    case .classification: try Classification.check(try reader.node())
    }
  }

  private func step(_ reader: inout JSONReader) throws(JSONError) -> Int64 {
    let string = try reader.string()
    guard let seconds = Frequency.seconds(ofDuration: try reader.text(of: string)) else {
      throw JSONError(
        .noStep(quoted: reader.quoted(string)),
        at: string.offset)
    }
    return Int64(seconds)
  }

  private mutating func expand(
    _ state: BlockState, _ reader: JSONReader, at offset: Int
  ) throws(JSONError) {
    guard let start = state.start else { throw missing("start", at: offset) }
    guard let step = state.step else { throw missing("step", at: offset) }
    guard let place = state.values else { throw missing("values", at: offset) }
    let meaning = try meaning(of: state.identity, reader, at: offset)
    var values = reader.reader(at: place)
    var moment = start
    try values.beginArray()
    while try values.nextElement() {
      var row = blankRow
      row.series = meaning.series
      row.period = .instant(moment, offset: sink.catalogue.offset)
      row.status = state.status
      row.offset = values.offset
      if try !values.takeNull() { row.value = try values.number() }
      if meaning.isConverted { try sink.convert(&row, meaning) }
      if let regular = meaning.regular, regular != .instant {
        sink.strays.add(.tooFine, row)
      } else if meaning.doubts.contains(.unit), !row.value.isNaN {
        sink.strays.add(.otherUnit, row)
      } else {
        if meaning.doubts.contains(.span) { sink.strays.add(.otherSpan, row) }
        sink.note(row, meaning)
        sink.builder.append(row)
      }
      moment = moment.adding(seconds: step)
    }
  }
}
