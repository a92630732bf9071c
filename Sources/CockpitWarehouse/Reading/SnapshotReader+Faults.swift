import CockpitCatalogue
import CockpitJSON

// A file with one fault is read once more, for the others: a sender who corrects one at a time sends
// the file as often as it has faults. Files that are in order never come here.

extension SnapshotReader {
  /// All faults of a file that is refused: first the one that it is refused for, then the others in
  /// the order of the file.
  ///
  /// Each row, record and definition is read by itself. What is wrong in it is blanked out and it is
  /// read again, until nothing is wrong or nothing is left. Where the text is no JSON from a place on,
  /// the faults before it are told and that one.
  ///
  /// - Complexity: O(bytes) for faults that lie apart, as in rows
  mutating func faults(
    of bytes: UnsafeBufferPointer<UInt8>, name: String, first: JSONError
  ) -> [JSONError] {
    // Of what is no snapshot at all, nothing more can be said.
    if first.isNoSnapshot { return [first] }
    sink.begin(name: name)
    document = DocumentState()
    // Definitions are taken one by one, so what spellings mean is not what it was.
    spellings = RowSpellings()
    var search = FaultSearch(text: Array(bytes), limits: limits)
    search.members(&self, areDefinitions: true)
    search.members(&self, areDefinitions: false)
    search.missingHeader(document)
    spellings = RowSpellings()
    if search.found.contains(where: \.isNoSnapshot) { return [first] }
    let others = search.found.filter {
      $0 != first && !($0.offset == first.offset && $0.isRepeatedKey && first.isRepeatedKey)
    }
    return [first] + others.sorted { $0.offset < $1.offset }
  }
}

/// The faults of one text, and the text with those blanked out.
private struct FaultSearch {
  private(set) var found: [JSONError] = []
  private var known: Set<JSONError> = []
  private var text: [UInt8]
  private let limits: JSONLimits
  /// The keys of the header whose values were at fault.
  private var faultyHeader: Set<String> = []
  private var isCutOff = false

  init(text: [UInt8], limits: JSONLimits) {
    self.text = text
    self.limits = limits
  }

  /// Something in the text that can be blanked out: a member with its key, or an element.
  private struct Item {
    let key: String?
    let range: Range<Int>
    /// The first byte of its value.
    let start: Int

    /// Where its value stands.
    var value: Range<Int> { start..<range.upperBound }
  }

  private static let lists: Set = ["observations", "series", "records"]
  private static let definitions: Set = ["indicators", "areas", "dimensions"]

  /// Goes through the members of the snapshot: first those that say what others mean.
  mutating func members(_ reader: inout SnapshotReader, areDefinitions: Bool) {
    let (items, error) = items(of: 0)
    // Where the text is cut off, what stands before is still told.
    if let error { cutOff(by: error) }
    reader.document.start = text.firstIndex(of: UInt8(ascii: "{")) ?? 0
    var seen: Set<String> = []
    for item in items {
      guard let key = item.key, FaultSearch.lists.contains(key) != areDefinitions else { continue }
      guard seen.insert(key).inserted else {
        add([JSONError(JSONFault.repeatedKnownKey(key), at: item.range.lowerBound)])
        continue
      }
      member(key, item, &reader)
    }
  }

  private mutating func member(_ key: String, _ item: Item, _ reader: inout SnapshotReader) {
    if HeaderFields.keys.contains(key) || key == "classification" {
      let errors = faults(in: item.value) { walk throws(JSONError) in
        try reader.header(key, &walk)
      }
      if !errors.isEmpty { faultyHeader.insert(key) }
      return add(errors)
    }
    guard FaultSearch.lists.contains(key) || FaultSearch.definitions.contains(key) else {
      return reader.sink.draft.warn(unknownKey: key, of: .snapshot, at: item.range.lowerBound)
    }
    let (elements, error) = elements(of: item.start)
    if let error { cutOff(by: error) }
    for element in elements {
      add(
        faults(in: element.range) { walk throws(JSONError) in try reader.element(of: key, &walk) })
    }
  }

  /// The keys of the header that are not there at all.
  mutating func missingHeader(_ document: DocumentState) {
    guard !isCutOff else { return }
    add(
      document.header.missing.filter { !faultyHeader.contains($0) }.map {
        JSONError(.missingHeader(key: $0), at: document.start)
      })
  }

  private mutating func cutOff(by error: JSONError) {
    isCutOff = true
    add([error])
  }

  private mutating func add(_ errors: [JSONError]) {
    for error in errors where known.insert(error).inserted { found.append(error) }
  }

  // MARK: One piece of the text

  /// From so many faults in one piece on, whole members are blanked out rather than single values.
  private static let many = 100

  /// What is wrong in a piece of the text: read, blanked out, read again.
  private mutating func faults(
    in range: Range<Int>, _ body: (inout JSONReader) throws(JSONError) -> Void
  ) -> [JSONError] {
    var errors: [JSONError] = []
    var blanked: Set<String> = []
    while true {
      do throws(JSONError) {
        try read(at: range.lowerBound, body)
        return errors
      } catch {
        // What is missing since it was blanked out is no fault of its own.
        if let key = error.missingKey, blanked.contains(key) { return errors }
        errors.append(error)
        let isMany = errors.count > FaultSearch.many
        guard let item = item(at: error.offset, in: range, outermost: isMany) else { return errors }
        if let key = item.key { blanked.insert(key) }
        blank(item.range)
      }
    }
  }

  /// What a function makes of the text from a place on.
  private func read<Value>(
    at offset: Int, _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    try JSONReader.read(text, limits: limits) { reader throws(JSONError) in
      var own = reader.reader(at: offset)
      return try body(&own)
    }
  }

  /// The smallest member or element that holds a place, or the largest one.
  private func item(at offset: Int, in range: Range<Int>, outermost: Bool) -> Item? {
    let inner = items(of: range.lowerBound).items + elements(of: range.lowerBound).elements
    guard let item = inner.first(where: { $0.range.contains(offset) }) else { return nil }
    return outermost
      ? item : self.item(at: offset, in: item.value, outermost: false) ?? item
  }

  /// The members of the object that begins at a place, and what ends them where it is no JSON.
  private func items(of start: Int) -> (items: [Item], error: JSONError?) {
    var items: [Item] = []
    do throws(JSONError) {
      try read(at: start) { walk throws(JSONError) in
        try walk.beginObject()
        while let key = try walk.nextKey() {
          let name = try walk.text(of: key)
          let value = try walk.startOfValue()
          // A list that is cut off is read as far as it goes.
          items.append(Item(key: name, range: key.offset..<text.count, start: value))
          try pass(&walk)
          items[items.count - 1] = Item(key: name, range: key.offset..<walk.offset, start: value)
        }
      }
      return (items, nil)
    } catch {
      return (items, error)
    }
  }

  /// The elements of the array that begins at a place, and what ends them where it is no JSON.
  private func elements(of start: Int) -> (elements: [Item], error: JSONError?) {
    var items: [Item] = []
    do throws(JSONError) {
      try read(at: start) { walk throws(JSONError) in
        try walk.beginArray()
        while try walk.nextElement() {
          let value = try walk.startOfValue()
          try pass(&walk)
          items.append(Item(key: nil, range: value..<walk.offset, start: value))
        }
      }
      return (items, nil)
    } catch {
      return (items, error)
    }
  }

  /// Goes past a value as far as it is JSON, whatever else is wrong with it.
  private func pass(_ walk: inout JSONReader) throws(JSONError) {
    switch try walk.peek() {
    case .object:
      try walk.beginObject()
      while try walk.nextKey() != nil { try pass(&walk) }
    case .array:
      try walk.beginArray()
      while try walk.nextElement() { try pass(&walk) }
    case .number:
      do throws(JSONError) {
        _ = try walk.number()
      } catch {
        guard error.sentence as? JSONFault == .tooLarge else { throw error }
        let end = text[error.offset...].firstIndex { !FaultSearch.ofNumbers.contains($0) }
        walk = walk.reader(at: end ?? text.count)
      }
    // Whether it is UTF-8 is asked of each text alone: what is not is one fault, and no end of the file.
    case .string: _ = try walk.string()
    case .boolean, .null: try walk.skipValue()
    }
  }

  private static let ofNumbers = Set("0123456789+-.eE".utf8)

  /// Puts blanks in the place of a member or element and of the comma on one side of it.
  private mutating func blank(_ range: Range<Int>) {
    for index in range { text[index] = UInt8(ascii: " ") }
    func isBlank(_ index: Int) -> Bool { text[index] <= UInt8(ascii: " ") }
    var after = range.upperBound
    while after < text.count, isBlank(after) { after += 1 }
    if after < text.count, text[after] == UInt8(ascii: ",") {
      text[after] = UInt8(ascii: " ")
      return
    }
    var before = range.lowerBound - 1
    while before >= 0, isBlank(before) { before -= 1 }
    if before >= 0, text[before] == UInt8(ascii: ",") { text[before] = UInt8(ascii: " ") }
  }
}

extension SnapshotReader {
  /// Takes one member of the header.
  fileprivate mutating func header(
    _ key: String, _ reader: inout JSONReader
  ) throws(JSONError) {
    let node = try reader.node()
    if key == "classification" { return try Classification.check(node) }
    try document.header.read(key, node)
    sink.draft.warn(unknown: document.header.takeUnknown(), of: .source)
  }

  /// Takes one row, record or definition.
  fileprivate mutating func element(
    of key: String, _ reader: inout JSONReader
  ) throws(JSONError) {
    switch key {
    case "observations": try observation(&reader)
    case "series":
      var keys = SeriesBlockKey.table
      try block(&keys, &reader)
    case "records": try record(&reader)
    default:
      try sink.draft.definitions.read(try reader.node(), of: key, in: sink.catalogue)
    }
  }
}

extension JSONError {
  /// Whether the file is of another kind altogether.
  fileprivate var isNoSnapshot: Bool {
    switch sentence as? SnapshotFault {
    case .noSnapshot, .missingHeader(key: "schema"): true
    default: false
    }
  }

  /// Whether it says of a key that the format does not have it.
  var isUnknownKey: Bool {
    if case .unknownKey = sentence as? SnapshotFault { true } else { false }
  }

  fileprivate var isRepeatedKey: Bool {
    switch sentence as? JSONFault {
    case .repeatedKey, .repeatedKnownKey: true
    default: false
    }
  }

  /// The key that is said to be missing; `nil` for other faults.
  fileprivate var missingKey: String? {
    if case .missingInRow(let key) = sentence as? SnapshotFault { return key }
    if case .missingKey(let key) = sentence as? JSONFault { return key }
    return nil
  }
}
