import Glibc

/// A folder for one test, removed with all that is in it.
package final class TemporaryFolder {
  package let path: String

  package init() {
    var name = Array("/tmp/cockpit-test-XXXXXX".utf8CString)
    precondition(mkdtemp(&name) != nil, "/tmp cannot be written")
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = Command.run(["/bin/rm", "-rf", "--", path]) }

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
    let file = fopen(file(name), "w")
    precondition(
      file != nil && fwrite(bytes, 1, bytes.count, file) == bytes.count && fclose(file) == 0)
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

  /// The bytes of a file as text; empty where there is none.
  package func text(_ name: String) -> String {
    Command.run(["/bin/cat", file(name)]).output
  }

  /// The names of what is in the folder, in order.
  package var names: [String] {
    Command.run(["/bin/ls", "-A", path], environment: ["LC_ALL": "C", "PATH": "/bin"]).output
      .split(separator: "\n").map(String.init)
  }
}
