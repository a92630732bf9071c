package import CockpitJSON
import Glibc

extension Sentence {
  /// What the operating system says of an error number, such as `No such file or directory`.
  package static func systemError(_ code: Int32) -> Sentence {
    Sentence(strerror(code).map { String(cString: $0) } ?? "unknown error")
  }
}
