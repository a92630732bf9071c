import Glibc

extension DutySettings {
  /// The settings of the terminal that the program runs at.
  static func ofTerminal(folder: String?) -> DutySettings {
    var settings = DutySettings(folder: folder)
    settings.user = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "\(getuid())"
    settings.terminal = ttyname(STDIN_FILENO).map { String(cString: $0) } ?? ""
    // The first word of what sshd says of the line is the address of the other end.
    settings.address =
      getenv("SSH_CONNECTION").map { String(cString: $0) }?
      .split(separator: " ").first.map { String($0.prefix(64)) } ?? ""
    return settings
  }
}
