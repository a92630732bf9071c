package import CockpitJSON
import Glibc

/// Memory into which one file after another is read.
package struct FileBuffer {
  /// Why a file could not be read.
  package struct Failure: Error, Sendable, Hashable {
    package let reason: Sentence

    /// The failure as a complaint about the whole file.
    package func diagnostic(file: String) -> Diagnostic {
      Diagnostic(file: file, sentence: "the file cannot be read: \(reason)")
    }
  }

  private var bytes: [UInt8] = []

  package init() {}

  /// Reads a file and hands its bytes to a function.
  ///
  /// No more than one byte above the limit is read, which tells that a file is longer.
  package mutating func withContents<Result>(
    of path: String, limit: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Swift.Result<Result, Failure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(.current) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.current) }
    // One byte more than the file has, so that its end is seen without another call.
    let wanted = min(max(Int(status.st_size), 0), limit) + 1
    if bytes.count < wanted { bytes = [UInt8](repeating: 0, count: wanted + wanted / 4) }
    var count = 0
    while count <= limit {
      if count == bytes.count { grow() }
      let space = min(bytes.count, limit + 1) - count
      let result = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + count }, space)
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { return .failure(.current) }
      if result == 0 { break }
      count += result
    }
    return .success(
      bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) })
  }

  /// Doubles the memory and keeps what is in it.
  private mutating func grow() {
    let count = bytes.count
    bytes = [UInt8](unsafeUninitializedCapacity: 2 * count + 4096) { memory, filled in
      let memory = UnsafeMutableRawBufferPointer(memory)
      bytes.withUnsafeBytes { memory.copyMemory(from: $0) }
      filled = 2 * count + 4096
      if let start = memory.baseAddress { memset(start + count, 0, filled - count) }
    }
  }
}

extension FileBuffer {
  /// The bytes of one file.
  ///
  /// - Throws: if the file cannot be read or is longer than a document may be.
  package static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let limit = JSONLimits.standard.maximumBytes
    var buffer = FileBuffer()
    let bytes = try buffer.withContents(of: path, limit: limit) { Array($0) }.get()
    guard bytes.count <= limit else {
      throw Failure(reason: "it has more than \(limit) bytes; cut it into several files")
    }
    return bytes
  }
}

extension FileBuffer.Failure {
  /// The failure that the last call of the system reported.
  fileprivate static var current: FileBuffer.Failure {
    FileBuffer.Failure(reason: .systemError(errno))
  }
}
