package import CockpitJSON
package import CockpitValues

/// A file that says it was created later than the clock when it was read: the clock of its maker
/// runs ahead.
package struct AheadFile: Hashable, Sendable {
  package let file: String
  package let createdAt: Instant
  /// Says by how much it was ahead when it was seen, and what is shown meanwhile.
  package let diagnostic: Diagnostic
  /// When the content that is shown meanwhile was created; `nil` where there is none.
  package let lastGood: Instant?
  /// When something changes of it without any file.
  package let due: Instant

  package init(
    file: String, createdAt: Instant, diagnostic: Diagnostic, lastGood: Instant?, due: Instant
  ) {
    self.file = file
    self.createdAt = createdAt
    self.diagnostic = diagnostic
    self.lastGood = lastGood
    self.due = due
  }
}

extension Warehouse {
  /// The warehouse in which some files count from other moments on.
  ///
  /// - Complexity: O(moments)
  package func knowing(_ moments: [FileName: Instant]) -> Warehouse {
    var changes: [Int: StoredFile?] = [:]
    for (name, moment) in moments {
      guard let place = places[name], let columns = files[place]?.columns,
        columns.header.knownSince != moment
      else { continue }
      changes[place] = StoredFile(columns.known(since: moment))
    }
    var files = files
    files.replace(changes)
    return Warehouse(
      keys: keys, numbers: numbers, files: files, places: places, index: index,
      meanings: meanings)
  }
}
