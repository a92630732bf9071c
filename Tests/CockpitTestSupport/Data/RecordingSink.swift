package import CockpitJSON
package import CockpitWarehouse

/// A sink that remembers what it was given, and whether that came in the order that is agreed upon.
package struct RecordingSink: RowSink {
  package private(set) var header: SnapshotHeader?
  package private(set) var definitions: [SnapshotDefinition] = []
  package private(set) var rows: [SnapshotRow] = []
  package private(set) var records: [Record] = []
  package private(set) var complaints: [any Sentence] = []
  package private(set) var hasEnded = false
  /// The positions in the order of the calls.
  package private(set) var positions: [Int] = []
  /// What a call came too early or too late.
  package private(set) var disorder: [String] = []

  package init() {}

  private mutating func note(_ call: String, at position: Int, isInOrder: Bool) {
    positions.append(position)
    if hasEnded || !isInOrder { disorder.append(call) }
  }

  package mutating func header(_ header: SnapshotHeader, at position: Int) {
    note("header", at: position, isInOrder: self.header == nil)
    self.header = header
  }

  package mutating func definition(_ definition: SnapshotDefinition, at position: Int) {
    note("definition", at: position, isInOrder: header != nil && rows.isEmpty && records.isEmpty)
    definitions.append(definition)
  }

  package mutating func row(_ row: SnapshotRow, at position: Int) {
    note("row", at: position, isInOrder: header != nil)
    rows.append(row)
  }

  package mutating func record(_ record: Record, at position: Int) {
    note("record", at: position, isInOrder: header != nil)
    records.append(record)
  }

  package mutating func complaint(_ sentence: any Sentence, at position: Int) {
    note("complaint", at: position, isInOrder: true)
    complaints.append(sentence)
  }

  package mutating func end(at position: Int) {
    note("end", at: position, isInOrder: header != nil)
    hasEnded = true
  }
}
