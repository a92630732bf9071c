/// Memory that somebody else laid out: a file that is mapped, or bytes that are part of the program.
///
/// All who hold it share it; it is given back with the last of them.
package final class MappedBytes: Sendable {
  /// The address of the first byte.
  private let address: UInt
  package let count: Int
  private let giveBack: @Sendable (UnsafeMutableRawPointer, Int) -> Void

  /// Memory that does not change while it is held.
  ///
  /// - Parameters:
  ///   - memory: its bytes
  ///   - giveBack: gives it back to the system
  package init(
    _ memory: UnsafeRawBufferPointer,
    giveBack: @escaping @Sendable (UnsafeMutableRawPointer, Int) -> Void = { _, _ in }
  ) {
    address = UInt(bitPattern: memory.baseAddress)
    count = memory.count
    self.giveBack = giveBack
  }

  deinit {
    if let pointer = UnsafeMutableRawPointer(bitPattern: address) { giveBack(pointer, count) }
  }

  /// The first byte; `nil` where there is none.
  var pointer: UnsafeRawPointer? { UnsafeRawPointer(bitPattern: address) }

  /// The value at a byte.
  ///
  /// - Precondition: it lies within the memory, at a multiple of its alignment
  func load<Value: BitwiseCopyable>(at start: Int) -> Value {
    guard let pointer else { preconditionFailure("nothing is in no memory") }
    return pointer.load(fromByteOffset: start, as: Value.self)
  }
}
