import CockpitWarehouse
import CockpitWording
import Glibc
import SystemPackage

/// Why a file was not written.
enum OutputFileError: Error {
  /// There is one of that name already, and it was not to be replaced.
  case exists(path: String)
  /// The name is that of a device or a folder.
  case notPlain(path: String)
  /// The system refused to make the file or folder, or to write to it.
  case failed(path: String, isMade: Bool, because: SystemError)
}

extension OutputFileError {
  /// Why, without the name, in the words of a screen.
  func reason(in strings: Strings) -> String {
    switch self {
    case .exists: strings(.command(.existsReason))
    case .notPlain: strings(.command(.notPlainReason))
    case .failed(_, _, let error): strings(error)
    }
  }

  /// The failure as a command tells it.
  var failure: CommandFailure {
    switch self {
    case .exists(let path): CommandFailure(.command(.exists(path)))
    case .notPlain(let path): CommandFailure(.command(.notPlain(path)))
    case .failed(let path, let isMade, let error):
      CommandFailure(
        isMade
          ? .command(.cannotWrite(path, because: CommandLanguage.strings(error)))
          : .command(.cannotCreate(path, because: CommandLanguage.strings(error))))
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
      throw .failed(path: path, isMade: false, because: system(error))
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
      throw .failed(path: path, isMade: true, because: system(error))
    }
    // A link, unlike a renaming, fails where somebody made the file meanwhile.
    if !replacing {
      if link(temporary, path) == 0 { return }
      if errno == EEXIST { throw .exists(path: path) }
    }
    guard rename(temporary, path) == 0 else {
      throw .failed(path: path, isMade: true, because: SystemError(code: errno))
    }
  }

  /// Makes a folder, if it is not there yet.
  static func makeFolder(_ path: String) throws(OutputFileError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .failed(path: path, isMade: false, because: SystemError(code: errno))
    }
  }

  private static func system(_ error: any Error) -> SystemError {
    SystemError(code: (error as? Errno)?.rawValue ?? errno)
  }
}
