import Glibc

/// A folder for one test, removed with all that is in it.
package final class TemporaryFolder {
  package let path: String

  package init() {
    var name = Array("/tmp/cockpit-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&name) != nil, "/tmp cannot be written")
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // What a test has removed itself is gone already.
    try? Files.remove(path)
  }

  /// The path of a file in the folder.
  package func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Puts a file into the folder as producers do: under another name, which is then changed.
  package func put(_ text: String, as name: String) {
    write(text, to: name + ".part")
    rename(name + ".part", to: name)
  }

  /// Writes a file in place.
  package func write(_ text: String, to name: String) {
    write(Array(text.utf8), to: name)
  }

  /// Writes a file in place.
  package func write(_ bytes: [UInt8], to name: String) {
    do throws(Files.Failure) {
      try Files.write(bytes, to: file(name))
    } catch {
      preconditionFailure("\(error)")
    }
  }

  package func rename(_ name: String, to other: String) {
    precondition(Glibc.rename(file(name), file(other)) == 0, "\(name) cannot be renamed")
  }

  /// Removes a file.
  package func remove(_ name: String) {
    precondition(unlink(file(name)) == 0, "\(name) cannot be removed")
  }

  /// Makes a link.
  package func link(_ name: String, to target: String) {
    precondition(symlink(target, file(name)) == 0, "\(name) cannot be made")
  }

  /// A file as text.
  package func text(_ name: String) throws -> String { try Files.text(at: file(name)) }

  /// The names of what is in the folder, in the order of their bytes.
  package var names: [String] {
    get throws { try Files.names(in: path) }
  }
}
