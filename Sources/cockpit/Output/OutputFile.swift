import Glibc
import SystemPackage

/// Why a file was not written.
enum OutputFileError: Error {
  /// There is one of that name already, and it was not to be replaced.
  case exists(path: String)
  /// The name is that of a device or a folder.
  case notPlain(path: String)
  /// The system refused; what was tried, and why it failed.
  case failed(task: String, reason: String)
}

extension OutputFileError {
  /// Why, without the name.
  var reason: String {
    if case .failed(_, let reason) = self { reason } else { failure.description }
  }

  /// The failure as a command tells it.
  var failure: CommandFailure {
    switch self {
    case .exists(let path): CommandFailure("\(path) exists already; add --force to replace it")
    case .notPlain(let path):
      CommandFailure("\(path) is no plain file; name one, or leave out --output to print")
    case .failed(let task, let reason): CommandFailure("cannot \(task): \(reason)")
    }
  }
}

/// Writes files so that a reader sees the old content or the new one, never a part.
enum OutputFile {
  /// Writes a file under a temporary name and gives it its own when it is whole.
  ///
  /// - Throws: if the file exists and may not be replaced, or cannot be written.
  static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(OutputFileError) {
    if !replacing && access(path, F_OK) == 0 { throw .exists(path: path) }
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      // Renaming would put a file in the place of a device.
      throw .notPlain(path: path)
    }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    // Nobody else knows the name, and a file or link that has it is not written to.
    let temporary = "\(folder).cockpit-\(String(UInt64.random(in: 0 ... .max), radix: 36)).part"
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(
        FilePath(temporary), .writeOnly,
        options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o644))
    } catch {
      throw failure("create \(path)", error)
    }
    // Renamed or not, nothing stays under the temporary name.
    defer { unlink(temporary) }
    do {
      try file.closeAfter {
        try file.writeAll(bytes)
        // What is replaced stays as open to others as it was.
        if isThere { fchmod(file.rawValue, status.st_mode & 0o7777) }
      }
    } catch {
      throw failure("write \(path)", error)
    }
    // A link, unlike a renaming, fails where somebody made the file meanwhile.
    if !replacing {
      if link(temporary, path) == 0 { return }
      if errno == EEXIST { throw .exists(path: path) }
    }
    guard rename(temporary, path) == 0 else {
      throw failure("write \(path)", Errno(rawValue: errno))
    }
  }

  /// Makes a folder, if it is not there yet.
  static func makeFolder(_ path: String) throws(OutputFileError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw failure("create \(path)", Errno(rawValue: errno))
    }
  }

  private static func failure(_ task: String, _ error: any Error) -> OutputFileError {
    .failed(task: task, reason: "\(error)")
  }
}
