package import CockpitJSON
package import CockpitWarehouse
import SystemPackage

/// Why a folder or a file could not be read, as a sentence that says what to do.
package struct FeedError: Error, Sendable, CustomStringConvertible {
  package let sentence: any Sentence

  package init(_ sentence: any Sentence) {
    self.sentence = sentence
  }

  package init(_ fault: FileFault) {
    sentence = fault
  }

  /// Why a file cannot be read.
  init(path: String, _ error: Errno) {
    self.init(.unreadable(path, .system(SystemError(error))))
  }

  package var description: String { sentence.description }
}

/// Two errors are equal that say the same in English.
extension FeedError: Hashable {
  package static func == (one: FeedError, other: FeedError) -> Bool {
    one.description == other.description
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension SystemError {
  /// What the operating system says of an error, such as `No such file or directory`.
  init(_ error: Errno) {
    self.init(code: error.rawValue)
  }
}
