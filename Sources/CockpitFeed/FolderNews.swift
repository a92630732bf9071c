package import CockpitWarehouse
import Glibc

/// What may have changed in a folder since it was looked at.
package enum FolderNews: Hashable, Sendable {
  /// The snapshots and files of targets of some names, or the checksums beside them.
  case names(Set<FileName>)
  /// Any of them.
  case whole

  package static let nothing = FolderNews.names([])

  /// The names; `nil` where any file may have changed.
  package var names: Set<FileName>? { if case .names(let names) = self { names } else { nil } }

  /// What changed by these news or by those that came later.
  package mutating func add(_ other: FolderNews) {
    guard case .names(let own) = self, case .names(let others) = other else {
      self = .whole
      return
    }
    self = .names(own.union(others))
  }

  /// What the notices tell that the system wrote about a watched folder (inotify(7)).
  ///
  /// Where some were lost, one is of the folder itself or of a name that is no text, all may have changed.
  init(notices: UnsafeRawBufferPointer, ofFolder watched: Int32?) {
    self = .nothing
    var place = 0
    let head = 4 * MemoryLayout<UInt32>.size
    while place + head <= notices.count {
      let folder = notices.loadUnaligned(fromByteOffset: place, as: Int32.self)
      let length = Int(notices.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
      let name = notices[(place + head)..<min(place + head + length, notices.count)]
        .prefix { $0 != 0 }
      place += head + length
      // What a folder tells that was watched before and is no more, is old.
      guard folder == watched || folder < 0 else { continue }
      guard !name.isEmpty, let text = String(validating: name, as: UTF8.self) else {
        self = .whole
        continue
      }
      let item = Checksum.isName(text) ? Checksum.item(of: text) : text
      if SnapshotFolder.isSnapshot(item) { add(.names([FileName(item)])) }
    }
  }
}
