import Glibc

/// Python as another opinion: a script that gets a file and prints an answer.
enum PythonProcess {
  struct Failure: Error {
    let message: String
  }

  /// What a script prints that is given the name of a file with the input.
  ///
  /// Both go through files, so that neither side waits for the other's pipe.
  static func run(_ script: String, input: String) throws -> String {
    var folder = Array("/tmp/cockpit-json-XXXXXX".utf8CString)
    guard mkdtemp(&folder) != nil else { throw Failure(message: "no folder for the input") }
    let path = String(decoding: folder.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      for name in ["input", "output"] { unlink("\(path)/\(name)") }
      rmdir(path)
    }
    guard let file = fopen("\(path)/input", "w") else { throw Failure(message: "no input file") }
    fputs(input, file)
    fclose(file)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, "\(path)/output", O_WRONLY | O_CREAT, 0o600)
    let arguments = ["python3", "-c", script, "\(path)/input"]
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    let code = posix_spawnp(&process, "python3", &actions, nil, &pointers, environ)
    guard code == 0 else { throw Failure(message: "python3 does not start; install it") }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == 0 else { throw Failure(message: "the script failed with status \(status)") }
    return try contents(of: "\(path)/output")
  }

  private static func contents(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Failure(message: "no output file") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
