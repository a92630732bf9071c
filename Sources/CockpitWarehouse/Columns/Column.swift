/// Values of one kind one after another, in memory of their own or in an index that is mapped.
///
/// Whoever reads them does not see where they are.
struct Column<Value: BitwiseCopyable & Sendable>: Sendable {
  private enum Memory: Sendable {
    case own([Value])
    /// So many values from a byte of the mapped memory on.
    case mapped(MappedBytes, start: Int, count: Int)
  }

  private let memory: Memory

  init(_ values: [Value]) {
    memory = .own(values)
  }

  /// The values from a byte of mapped memory on.
  ///
  /// - Precondition: they lie within it, at a multiple of their alignment
  init(_ bytes: MappedBytes, start: Int, count: Int) {
    precondition(
      start >= 0 && count >= 0 && start + count * MemoryLayout<Value>.stride <= bytes.count
        && start.isMultiple(of: MemoryLayout<Value>.alignment),
      "a column lies within its memory")
    memory = .mapped(bytes, start: start, count: count)
  }

  /// Gives the values' memory to a function.
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Value>) -> Result) -> Result {
    switch memory {
    case .own(let values): values.withUnsafeBufferPointer(body)
    case .mapped(let bytes, let start, let count):
      body(
        UnsafeBufferPointer(
          start: bytes.pointer?.advanced(by: start).assumingMemoryBound(to: Value.self),
          count: count))
    }
  }
}

extension Column: RandomAccessCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch memory {
    case .own(let values): values.count
    case .mapped(_, _, let count): count
    }
  }

  subscript(place: Int) -> Value {
    switch memory {
    case .own(let values): return values[place]
    case .mapped(let bytes, let start, let count):
      precondition(place >= 0 && place < count, "a place of a column is one of its values")
      return bytes.load(at: start + place * MemoryLayout<Value>.stride)
    }
  }
}

extension Column: Equatable where Value: Equatable {
  static func == (one: Column, other: Column) -> Bool { one.elementsEqual(other) }
}

extension Column: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Value...) {
    self.init(elements)
  }
}
