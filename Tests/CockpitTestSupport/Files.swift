import Glibc

/// Files and folders, used in this process.
package enum Files {
  /// Why a file or folder cannot be used.
  package struct Failure: Error, CustomStringConvertible {
    package let path: String
    /// The number that the system gives the reason.
    package let code: Int32

    package var description: String { "\(path): \(String(cString: strerror(code)))" }
  }

  /// The content of a file.
  package static func bytes(at path: String) throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(path: path, code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &block, block.count)
      guard count >= 0 else { throw Failure(path: path, code: errno) }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
  }

  /// The content of a file as text; what is no UTF-8 in it is replaced.
  package static func text(at path: String) throws(Failure) -> String {
    String(decoding: try bytes(at: path), as: UTF8.self)
  }

  /// Makes a file, or writes over the one that is there.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard let file = fopen(path, "w") else { throw Failure(path: path, code: errno) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw Failure(path: path, code: errno) }
  }

  /// The names of what is in a folder, hidden files too, in the order of their bytes.
  package static func names(in folder: String) throws(Failure) -> [String] {
    try entries(of: folder).map(\.name).sorted(by: precedes)
  }

  /// The files in a folder and in the folders below it, as paths from there, in the order of their
  /// bytes.
  package static func paths(below folder: String) throws(Failure) -> [String] {
    var found: [String] = []
    for entry in try entries(of: folder) {
      if entry.isFolder {
        found += try paths(below: "\(folder)/\(entry.name)").map { "\(entry.name)/\($0)" }
      } else {
        found.append(entry.name)
      }
    }
    return found.sorted(by: precedes)
  }

  /// Removes a file, a link, or a folder with all that is in it.
  package static func remove(_ path: String) throws(Failure) {
    if unlink(path) == 0 { return }
    let reason = errno
    guard reason == EISDIR || reason == EPERM else { throw Failure(path: path, code: reason) }
    for entry in try entries(of: path) { try remove("\(path)/\(entry.name)") }
    guard rmdir(path) == 0 else { throw Failure(path: path, code: errno) }
  }

  private static func entries(
    of folder: String
  ) throws(Failure) -> [(name: String, isFolder: Bool)] {
    guard let directory = opendir(folder) else { throw Failure(path: folder, code: errno) }
    defer { closedir(directory) }
    var found: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      found.append((name, entry.pointee.d_type == UInt8(DT_DIR)))
    }
    return found
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
