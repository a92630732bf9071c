import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// Where snapshots and files of targets come from: a folder, the demonstration, later a database.
///
/// A source says what there is; ``Intake`` reads what is new and keeps what was good.
package protocol Source: Sendable {
  /// What stands for all of the source in complaints, such as the path of a folder.
  var name: String { get }

  /// What there is at a moment, each name once.
  ///
  /// - Throws: where the source is lost: it cannot be said what there is.
  mutating func items(at now: Instant) throws(FeedError) -> [SourceItem]

  /// What there is under some names at a moment, each name once; nothing of the others is looked at.
  ///
  /// - Throws: as ``items(at:)``
  mutating func items(named names: Set<FileName>, at now: Instant) throws(FeedError) -> [SourceItem]
}

extension Source {
  package mutating func items(
    named names: Set<FileName>, at now: Instant
  ) throws(FeedError) -> [SourceItem] {
    try items(at: now).filter { names.contains($0.name) }
  }
}

/// One snapshot, or one file of targets, of a source.
package struct SourceItem: Sendable {
  /// Where what stands in an item comes from.
  package enum Content: Sendable {
    /// From a file of `cockpit.snapshot/1` or of targets, with the checksum that may lie beside it.
    case file(path: String)
    /// From a file that has no name by which it could be opened: its bytes are no UTF-8.
    case nameless
    /// From a function that gives the bytes of such a file; the thread that reads the item calls it.
    case bytes(@Sendable () -> [UInt8])
    /// From a reader of any other format, called on the thread that reads the item.
    case rows(ColumnsSink.Reading)
  }

  package let name: FileName
  /// What differs once the content has changed.
  package let stamp: SourceStamp
  package let content: Content

  package init(name: String, stamp: SourceStamp, content: Content) {
    self.name = FileName(name)
    self.stamp = stamp
    self.content = content
  }

  /// Whether the item sets targets, by its name.
  var setsTargets: Bool { TargetFile.isName(name.text) }
}

/// Which of its states an item is in; only equality has a meaning.
package struct SourceStamp: Sendable, Hashable {
  /// What tells one state of one file from another.
  package struct State: Sendable, Hashable {
    let identity: UInt64
    let size: Int64
    let seconds: Int64
    let nanoseconds: Int64

    package init(identity: UInt64 = 0, size: Int64 = 0, seconds: Int64 = 0, nanoseconds: Int64 = 0)
    {
      self.identity = identity
      self.size = size
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }
  }

  let content: State
  /// That of the checksum; `nil` where there is none.
  let checksum: State?

  package init(_ content: State, checksum: State? = nil) {
    self.content = content
    self.checksum = checksum
  }
}

/// Files at some paths, read once.
package struct FileList: Source {
  private let paths: [String]

  /// The files at some paths, which are also their names.
  package init(paths: [String]) {
    self.paths = paths
  }

  package var name: String { paths.first ?? "" }

  package func items(at now: Instant) -> [SourceItem] {
    paths.map { SourceItem(name: $0, stamp: SourceStamp(.init()), content: .file(path: $0)) }
  }
}
