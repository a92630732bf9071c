import Glibc

/// Writes files so that a reader sees the old content or the new one, never a part.
enum OutputFile {
  /// Writes a file under a temporary name and gives it its own when it is whole.
  ///
  /// - Throws: if the file exists and may not be replaced, or cannot be written.
  static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    if !replacing && access(path, F_OK) == 0 {
      throw CommandFailure("\(path) exists already; add --force to replace it")
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      // Renaming would put a file in the place of a device.
      throw CommandFailure("\(path) is no plain file; name one, or leave out --output to print")
    }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let name = path[folder.endIndex...]
    let temporary = "\(folder).\(name).\(getpid()).part"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw failure("create", path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let failure = failure("write", path)
        close(file)
        unlink(temporary)
        throw failure
      }
      rest = rest.dropFirst(count)
    }
    guard close(file) == 0, rename(temporary, path) == 0 else {
      let failure = failure("write", path)
      unlink(temporary)
      throw failure
    }
  }

  /// Makes a folder, if it is not there yet.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("create", path) }
  }

  private static func failure(_ verb: String, _ path: String) -> CommandFailure {
    CommandFailure("cannot \(verb) \(path): \(String(cString: strerror(errno)))")
  }
}
