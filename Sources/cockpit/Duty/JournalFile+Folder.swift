import CockpitFeed
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import Glibc
import SystemPackage

// The files of a journal in their folder, and what is done with them on the disk.

extension JournalFile {
  /// The bytes of a file from a place on.
  static func bytes(of path: String, from position: Int) throws(JournalError) -> [UInt8] {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .readOnly, options: [.noFollow, .closeOnExec])
      return try file.closeAfter {
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size) - position))
        var count = 0
        while count < bytes.count {
          let more = try bytes.withUnsafeMutableBytes { buffer in
            try file.read(
              fromAbsoluteOffset: Int64(position + count),
              into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
          }
          if more == 0 { break }
          count += more
        }
        bytes.removeLast(bytes.count - count)
        return bytes
      }
    } catch {
      throw .unreadable(path: path, SystemError(code: (error as? Errno)?.rawValue ?? EIO))
    }
  }

  /// The files that were put aside, in their order.
  static func numbered(in folder: String) -> [(number: Int, name: String)] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var files: [(number: Int, name: String)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix("journal-"), name.hasSuffix(".jsonl"),
        let number = Int(name.dropFirst(8).dropLast(6))
      else { continue }
      files.append((number, name))
    }
    return files.sorted { $0.number < $1.number }
  }

  static func name(number: Int) -> String {
    "journal-\(number.padded(to: 6)).jsonl"
  }

  /// The file that is written on; `nil` where none is, or where it is empty.
  ///
  /// Where a power cut came between the two steps of a rotation it is the one that was begun.
  static func newest(in folder: String) -> String? {
    let path = "\(folder)/\(name)"
    func holds(_ path: String) -> Bool { FileState(path: path).map { $0.size > 0 } ?? false }
    if holds(path) { return path }
    if let begun = begun(in: folder) { return begun }
    // Another cockpit may have done the second step meanwhile.
    return holds(path) ? path : nil
  }

  /// The file with which a rotation was to go on: it names the one before it, which is put aside by then.
  ///
  /// One that a rotation left that never put a file aside is none: others have written since.
  private static func begun(in folder: String) -> String? {
    let part = "\(folder)/\(partName)"
    guard let last = numbered(in: folder).last, let bytes = try? bytes(of: part, from: 0),
      var journal = Journal(before: bytes[...]),
      case .opened(let before, _)? = journal.read(bytes[...]).entries.first?.event
    else { return nil }
    return before == last.name ? part : nil
  }

  /// Whether a folder has files of a journal.
  ///
  /// - Throws: where there is something that cannot be looked into, so that nobody can tell
  static func isKept(in folder: String) throws(JournalError) -> Bool {
    if newest(in: folder) != nil || !numbered(in: folder).isEmpty { return true }
    try checkReadable(folder)
    return false
  }

  /// Tells a folder that is not there, which is no fault, from one that cannot be looked into.
  static func checkReadable(_ folder: String) throws(JournalError) {
    if let directory = opendir(folder) {
      closedir(directory)
    } else if errno != ENOENT {
      throw .unreadable(path: folder, SystemError(code: errno))
    }
  }

  /// Writes bytes at the end of a file, on the disk when it returns; where that fails the file is as before.
  static func append(
    _ bytes: [UInt8], to path: String, at position: Int
  ) throws(JournalError) {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.create, .noFollow, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o660))
      try file.closeAfter {
        // Those on duty share it by their group, whatever the account makes files with.
        if position == 0 { fchmod(file.rawValue, 0o660) }
        do {
          try file.writeAll(toAbsoluteOffset: Int64(position), bytes)
          guard fsync(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
        } catch {
          _ = ftruncate(file.rawValue, off_t(position))
          throw error
        }
      }
    } catch {
      throw .system(path: path, SystemError(code: (error as? Errno)?.rawValue ?? EIO))
    }
  }

  /// Makes the folder, and those above it that are not there, for those who share the one above.
  static func makeFolder(_ path: String) throws(JournalError) {
    var status = stat()
    if stat(path, &status) == 0 { return }
    if let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    do throws(Errno) {
      try SharedFolder.make(path)
    } catch {
      throw .system(path: path, SystemError(code: error.rawValue))
    }
  }

  /// Makes the names of a folder last.
  static func flush(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
