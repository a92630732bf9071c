import CockpitJSON
import Glibc

/// Why a folder or a file cannot be taken.
package enum FileFault: Sentence {
  case unreadable(String, Reason)
  case unreadableFolder(String, SystemError)
  case unreadableFile(SystemError)
  case nameNotUTF8
  case noChecksum(file: String)
  case wrongChecksum(file: String, actual: String, expected: String)
  case targetsByRows
  case changedMeanwhile(String)
  case holderChanged(String, holder: String)
  case unremovable(String, SystemError)
  case leftAside(String)
  case thinnedOut(String)

  /// Why a file cannot be read.
  package enum Reason: Sentence {
    case noRegularFile
    case tooLong(limit: Int)
    case system(SystemError)
  }
}

extension FileFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .unreadable(let name, let reason): "cannot read \(name): \(reason)"
    case .unreadableFolder(let name, let systemError):
      "cannot read the folder \(name): \(systemError)"
    case .unreadableFile(let systemError): "the file cannot be read: \(systemError)"
    case .nameNotUTF8:
      "the name of the file is not UTF-8, so that it is not read; rename it (from Chinese Windows:"
        + " convmv -f gbk -t utf8 --notest)"
    case .noChecksum(let file): "\(file).sha256 holds no SHA-256 checksum; write it with sha256sum"
    case .wrongChecksum(let file, let actual, let expected):
      "the file does not agree with \(file).sha256 (\(actual) is not \(expected)); it may have"
        + " been cut or changed on its way"
    case .changedMeanwhile(let name):
      "\(name) is no longer the file that was read; it stays, run the command again"
    case .holderChanged(let name, let holder):
      "\(name) stays, for \(holder), which says the same, is no longer the file that was read; run the"
        + " command again"
    case .unremovable(let name, let systemError): "cannot remove \(name): \(systemError)"
    case .leftAside(let name):
      "\(name) was about to be removed and is no longer read; give it its name back, or remove it"
    case .thinnedOut(let folder):
      "another command is removing files from \(folder); run this one again after it"
    case .targetsByRows: "targets are read from files of cockpit.targets/1 only"
    }
  }
}

extension FileFault.Reason {
  package var description: String {
    switch self {
    case .noRegularFile: "it is no regular file"
    case .tooLong(let limit): "it has more than \(limit) bytes; cut it into several files"
    case .system(let systemError): systemError.description
    }
  }
}

/// An error of the operating system.
package struct SystemError: Sentence {
  package let code: Int32

  package init(code: Int32) {
    self.code = code
  }

  package var description: String {
    strerror(code).map { String(cString: $0) } ?? "unknown error"
  }
}
