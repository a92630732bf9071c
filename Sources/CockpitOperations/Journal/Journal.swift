import CockpitCatalogue
package import CockpitJSON
import CockpitValues

/// A journal as it is read and written on: a chain of lines, and what lines after them refer to.
///
/// It knows no file; whoever has the bytes gives them.
package struct Journal: Sendable {
  /// The chain after the last line.
  package private(set) var chain = JournalChain()
  /// The rules that its lines have.
  private var rules = JournalRules()

  /// A journal without a line.
  package init() {}

  /// The journal as it was before a file that goes on after another: where its first line says that it came
  /// after, and how many lines there were.
  ///
  /// - Returns: `nil` where the first line is not the one with which a file of a journal begins.
  package init?(before bytes: ArraySlice<UInt8>) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let node = try? JSONNode.parse(Array(bytes[..<end])), let object = try? node.object(),
      let sequence = try? object.required("seq").integer(), sequence > 0,
      let previous = try? object.required("prev").string(), object.optional("opened") != nil
    else { return nil }
    chain = JournalChain(after: previous, count: sequence - 1)
  }

  /// How many lines there are.
  package var count: Int { chain.count }

  /// What reading on found.
  package struct Reading: Sendable {
    package var entries: [JournalEntry] = []
    /// The first line, counted from the first of all, that is not what was written, or cannot be
    /// understood; what comes after it is not read.
    package var broken: (line: Int, error: JSONError?)?
    /// How many bytes at the end are no whole line.
    package var tornBytes = 0
    /// How many bytes hold the lines that were read.
    package var bytes = 0
  }

  /// Reads on from the line after the last one.
  ///
  /// - Complexity: O(bytes)
  package mutating func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    var reading = Reading()
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = chain.count + 1
      guard let object = chain.open(bytes[start..<end]) else {
        reading.broken = (line, nil)
        return reading
      }
      do throws(JSONError) {
        let node = try JSONNode.parse(object)
        let entry = try JournalEntry(node.object(), rules: &rules)
        // A file is understood alone: what lines refer to is in it, or was not when it began.
        if case .opened(after: _?, _) = entry.event { beginFile() }
        reading.entries.append(entry)
      } catch {
        reading.broken = (line, error)
        return reading
      }
      start = end + 1
      reading.bytes = start - bytes.startIndex
    }
    reading.tornBytes = bytes.endIndex - start
    return reading
  }

  /// Begins another file, which must be understood alone: rules are written again when lines refer to them.
  package mutating func beginFile() { rules = JournalRules() }

  /// The lines for some entries, each with its end; before them one with the rules that they refer to and no
  /// line has yet.
  package mutating func lines(for entries: [JournalEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      if let news = newRules(of: entry) { append(news, to: &bytes) }
      append(entry, to: &bytes)
    }
    return bytes
  }

  private mutating func append(_ entry: JournalEntry, to bytes: inout [UInt8]) {
    bytes += chain.seal(entry.json(sequence: chain.count + 1, rules: rules))
  }

  /// The rules of an entry that no line has, or has otherwise.
  private mutating func newRules(of entry: JournalEntry) -> JournalEntry? {
    guard case .alarms(let change) = entry.event else { return nil }
    var news: [AlarmRule] = []
    for rule in change.alarms.flatMap({ [$0.rule, $0.nextRule].compactMap(\.self) })
    where !rules.has(rule) {
      rules.add(rule)
      news.append(rule)
    }
    return news.isEmpty ? nil : JournalEntry(at: entry.at, .rules(news))
  }
}
