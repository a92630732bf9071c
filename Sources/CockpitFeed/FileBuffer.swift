import CockpitJSON
import CockpitWarehouse
import Glibc
import SystemPackage

/// Memory into which one file after another is read.
struct FileBuffer {
  private var bytes: [UInt8] = []

  /// Reads a file and hands its bytes to a function.
  ///
  /// No more than one byte above the limit is read, which tells that a file is longer.
  ///
  /// - Throws: the error of the system where the file cannot be read.
  mutating func withContents<Result>(
    of path: String, limit: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) throws(Errno) -> Result {
    let count = try read(path, limit: limit)
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// Fills the memory with a file and tells how many bytes it has.
  private mutating func read(_ path: String, limit: Int) throws(Errno) -> Int {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      return try file.closeAfter {
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        // One byte more than the file has, so that its end is seen without another call.
        let wanted = min(max(Int(status.st_size), 0), limit) + 1
        if bytes.count < wanted { bytes = [UInt8](repeating: 0, count: wanted + wanted / 4) }
        var count = 0
        while count <= limit {
          if count == bytes.count { grow() }
          let end = min(bytes.count, limit + 1)
          let more = try bytes.withUnsafeMutableBytes { buffer in
            try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<end]))
          }
          if more == 0 { break }
          count += more
        }
        return count
      }
    } catch let error as Errno {
      throw error
    } catch {
      throw .ioError
    }
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

  /// The bytes of one file.
  ///
  /// - Throws: if the file cannot be read or is longer than a document may be.
  static func bytes(of path: String) throws(FeedError) -> [UInt8] {
    let limit = JSONLimits.standard.maximumBytes
    var buffer = FileBuffer()
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try buffer.withContents(of: path, limit: limit) { Array($0) }
    } catch {
      throw FeedError(path: path, error)
    }
    guard bytes.count <= limit else {
      throw FeedError(.unreadable(path, .tooLong(limit: limit)))
    }
    return bytes
  }
}
