import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

/// What departments reported over some years, computed when the program was built.
///
/// A figure of a month is the same whenever one asks for it, and only which of them have come depends on the
/// clock. What is kept is what ``Demonstration`` would compute, table by table in its order; a test holds the
/// one against the other. Figures of days and of sensors are not kept: they are few at any moment and many
/// over the years.
struct PreparedPast: Sendable {
  /// Of what demonstration a past is.
  struct Subject {
    /// Of the pack.
    let fingerprint: UInt64
    let region: String
    let seed: UInt64
  }

  private let bytes: [UInt8]
  private let head: [UInt8]
  /// The moments at which the past is whole.
  let reach: ClosedRange<Instant>
  /// The city of the region and its other districts; `nil` where nothing is compared.
  let peers: (city: String, districts: [Area])?

  /// Takes in what ``Demonstration/preparedPast(for:)`` wrote; `nil` where that is of another demonstration, or
  /// of another version.
  init?(_ bytes: [UInt8], of subject: Subject) {
    let head = PreparedPast.head(subject)
    do throws(PreparedFault) {
      let start = try PreparedPast.reading(bytes, head) { past throws(PreparedFault) in
        try PreparedPast.start(&past)
      }
      (reach, peers) = (start.reach, start.peers)
    } catch {
      return nil
    }
    (self.bytes, self.head) = (bytes, head)
  }

  /// What each table had reported by a moment, in the order of the demonstration; `nil` in the place of a table
  /// that is not kept.
  ///
  /// - Parameters:
  ///   - stretches: what is wanted of each table, in the same order
  ///   - moment: up to which something had been reported
  /// - Returns: `nil` where the moment is out of reach, or the bytes are not whole
  /// - Complexity: O(releases over the years, and figures that are wanted)
  func tables(_ stretches: [ReleaseStretch], at moment: Instant) -> [SnapshotTable?]? {
    guard reach.contains(moment) else { return nil }
    do throws(PreparedFault) {
      return try PreparedPast.reading(bytes, head) { past throws(PreparedFault) in
        _ = try PreparedPast.start(&past)
        var tables: [SnapshotTable?] = []
        tables.reserveCapacity(stretches.count)
        guard try past.number() == stretches.count else { throw PreparedFault() }
        for stretch in stretches {
          let isKept = try past.number() != 0
          tables.append(isKept ? try SnapshotTable(from: &past, stretch) : nil)
        }
        guard past.isAtEnd else { throw PreparedFault() }
        return tables
      }
    } catch {
      return nil
    }
  }
}

// MARK: - Layout

extension PreparedPast {
  /// What the bytes begin with: what is laid out otherwise has another version.
  private static func head(_ subject: Subject) -> [UInt8] {
    var head = Array("cockpit.past/1\n\(subject.region)\n".utf8)
    for word in [subject.fingerprint, subject.seed] {
      withUnsafeBytes(of: word.littleEndian) { head.append(contentsOf: $0) }
    }
    return head
  }

  private static func reading<Value>(
    _ bytes: [UInt8], _ head: [UInt8],
    _ body: (inout PreparedReader) throws(PreparedFault) -> Value
  ) throws(PreparedFault) -> Value {
    let result = bytes.withUnsafeBufferPointer { bytes -> Result<Value, PreparedFault> in
      Result { () throws(PreparedFault) in
        var past = try PreparedReader(bytes, head: head)
        return try body(&past)
      }
    }
    return try result.get()
  }

  private static func start(
    _ past: inout PreparedReader
  ) throws(PreparedFault) -> (
    reach: ClosedRange<Instant>, peers: (city: String, districts: [Area])?
  ) {
    let first = Instant(seconds: Int64(try past.number()))
    let last = Instant(seconds: Int64(try past.number()))
    guard first <= last else { throw PreparedFault() }
    guard try past.number() != 0 else { return (first...last, nil) }
    let city = try past.text()
    var districts: [Area] = []
    for _ in 0..<(try past.count()) {
      let (code, zh, en) = (try past.text(), try past.text(), try past.text())
      guard let level = Area.Level(rawValue: try past.text()) else { throw PreparedFault() }
      districts.append(
        Area(code: code, name: LocalizedText(zh: zh, en: en), level: level, parent: city))
    }
    return (first...last, (city, districts))
  }

  /// All bytes of a past, whose tables stand in the order of the demonstration; `nil` in the place of one that
  /// is not kept.
  static func bytes(
    of subject: Subject, _ reach: ClosedRange<Instant>,
    peers: (city: String, districts: [Area])?, tables: [SnapshotTable?]
  ) -> [UInt8] {
    var past = PreparedWriter()
    past.number(Int(reach.lowerBound.seconds))
    past.number(Int(reach.upperBound.seconds))
    past.number(peers == nil ? 0 : 1)
    if let peers {
      past.text(peers.city)
      past.number(peers.districts.count)
      for district in peers.districts {
        past.text(district.code)
        past.text(district.name.zh)
        past.text(district.name.en)
        past.text(district.level.rawValue)
      }
    }
    past.number(tables.count)
    for table in tables {
      past.number(table == nil ? 0 : 1)
      table?.write(to: &past)
    }
    return past.finished(head(subject))
  }
}
