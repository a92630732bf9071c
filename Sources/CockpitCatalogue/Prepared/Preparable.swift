import CockpitValues

/// A part of a pack that can be kept ready, so that the next start parses nothing.
///
/// What is written and what is read are the same values in the same order; a test holds the one against
/// the other for every pack.
protocol Preparable {
  /// Reads what ``write(to:)`` wrote.
  init(from pack: inout PreparedReader) throws(PreparedFault)

  func write(to pack: inout PreparedWriter)
}

/// Why what was prepared is not used: it is none, of another version, or not whole.
package struct PreparedFault: Error {
  package init() {}
}

// MARK: - Plain values

extension Int: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) { self = try pack.number() }

  func write(to pack: inout PreparedWriter) { pack.number(self) }
}

extension Int64: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) { self = Int64(try pack.number()) }

  func write(to pack: inout PreparedWriter) { pack.number(Int(self)) }
}

extension Bool: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) { self = try pack.number() != 0 }

  func write(to pack: inout PreparedWriter) { pack.number(self ? 1 : 0) }
}

extension Double: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) { self = try pack.double() }

  func write(to pack: inout PreparedWriter) { pack.double(self) }
}

extension String: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) { self = try pack.text() }

  func write(to pack: inout PreparedWriter) { pack.text(self) }
}

extension Character: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    guard let first = try pack.text().first else { throw PreparedFault() }
    self = first
  }

  func write(to pack: inout PreparedWriter) { pack.text(String(self)) }
}

/// Cases are kept by their places.
extension Preparable where Self: CaseIterable & Equatable, AllCases == [Self] {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    let place = try pack.number()
    let cases = Self.allCases
    guard cases.indices.contains(place) else { throw PreparedFault() }
    self = cases[place]
  }

  func write(to pack: inout PreparedWriter) {
    pack.number(Self.allCases.firstIndex(of: self) ?? -1)
  }
}

// MARK: - Several values

extension Optional: Preparable where Wrapped: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    self = try pack.number() == 0 ? nil : Wrapped(from: &pack)
  }

  func write(to pack: inout PreparedWriter) {
    pack.number(self == nil ? 0 : 1)
    self?.write(to: &pack)
  }
}

extension Array: Preparable where Element: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    let count = try pack.count()
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &pack)) }
  }

  func write(to pack: inout PreparedWriter) {
    pack.number(count)
    for element in self { element.write(to: &pack) }
  }
}

extension Set: Preparable where Element: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    self.init(try [Element](from: &pack))
  }

  /// In an order that is the same each time.
  func write(to pack: inout PreparedWriter) {
    sorted { "\($0)" < "\($1)" }.write(to: &pack)
  }
}

extension Dictionary: Preparable where Key: Preparable, Value: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    let count = try pack.count()
    self.init(minimumCapacity: count)
    for _ in 0..<count {
      let key = try Key(from: &pack)
      self[key] = try Value(from: &pack)
    }
  }

  /// In an order that is the same each time.
  func write(to pack: inout PreparedWriter) {
    pack.number(count)
    for (key, value) in sorted(by: { "\($0.key)" < "\($1.key)" }) { pack.write(key, value) }
  }
}

extension ClosedRange: Preparable where Bound: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    let (lower, upper) = try (Bound(from: &pack), Bound(from: &pack))
    guard lower <= upper else { throw PreparedFault() }
    self = lower...upper
  }

  func write(to pack: inout PreparedWriter) { pack.write(lowerBound, upperBound) }
}

extension Range: Preparable where Bound: Preparable {
  init(from pack: inout PreparedReader) throws(PreparedFault) {
    let (lower, upper) = try (Bound(from: &pack), Bound(from: &pack))
    guard lower <= upper else { throw PreparedFault() }
    self = lower..<upper
  }

  func write(to pack: inout PreparedWriter) { pack.write(lowerBound, upperBound) }
}
