import CockpitResources

/// How Chinese characters are read in pinyin, without tones and with v for ü.
package struct PinyinTable: Sendable {
  /// The table of the program, read when it is first used.
  package static let embedded = PinyinTable(
    CockpitResource.bytes(at: "Tables/pinyin.tsv") ?? [])

  private let syllables: [String]
  /// One reading of one character; the readings of a character stand side by side, by rank.
  private let entries: [Entry]

  private struct Entry {
    let scalar: UInt32
    let rank: UInt16
    let syllable: UInt16
  }

  /// Reads a table from its text.
  ///
  /// A line is a syllable and, tab by tab, the characters of which it is the first reading, the
  /// second, and so on. Lines that begin with `#` are comments.
  ///
  /// - Complexity: O(n log n) in the number of readings.
  package init(_ bytes: [UInt8]) {
    var syllables: [String] = []
    var entries: [Entry] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard let syllable = UInt16(exactly: syllables.count) else { break }
      syllables.append(String(decoding: columns[0], as: UTF8.self))
      for (rank, characters) in columns.dropFirst().enumerated() {
        for scalar in String(decoding: characters, as: UTF8.self).unicodeScalars {
          entries.append(
            Entry(scalar: scalar.value, rank: UInt16(clamping: rank), syllable: syllable))
        }
      }
    }
    self.syllables = syllables
    self.entries = entries.sorted { ($0.scalar, $0.rank) < ($1.scalar, $1.rank) }
  }

  /// The readings of a character, the most frequent first; none where it is not Chinese.
  ///
  /// - Complexity: O(log n)
  package func readings(of scalar: Unicode.Scalar) -> [String] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].scalar < scalar.value { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.scalar == scalar.value }
      .map { syllables[Int($0.syllable)] }
  }
}
