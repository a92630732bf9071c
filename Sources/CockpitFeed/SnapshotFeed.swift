import CockpitJSON
package import CockpitModel

/// What a folder of snapshots says, kept up to date.
///
/// A file that changes is read alone. One that is refused leaves the last good content under its
/// name in force; one that is removed is as if it had never been there.
package struct SnapshotFeed: Sendable {
  package let folder: SnapshotFolder
  package let catalogue: Catalogue
  package private(set) var warehouse = Warehouse()
  /// The files of targets in force, by name.
  private var targetFiles: [String: TargetFile] = [:]
  private let workers: Int
  private var seen: [String: SnapshotFolder.Signature] = [:]
  private var refused: [String: Diagnostic] = [:]
  /// When the content in force under a name was created.
  private var good: [String: Instant] = [:]
  private var wasRead = false

  /// A feed that has read nothing yet.
  ///
  /// At most so many threads as `workers` says read files at once.
  package init(folder: SnapshotFolder, catalogue: Catalogue, workers: Int) {
    self.folder = folder
    self.catalogue = catalogue
    self.workers = workers
  }

  /// The targets of the running year: of several files, the one with the latest date.
  package var targets: TargetFile? {
    targetFiles.max { ($0.value.date, $0.key) < ($1.value.date, $1.key) }?.value
  }

  /// The files that are not taken, in the order of their names.
  package var refusals: [Refusal] {
    refused.map { Refusal(file: $0, diagnostic: $1, lastGood: good[$0]) }
      .sorted { $0.file < $1.file }
  }

  /// Reads what changed since the last call.
  ///
  /// - Returns: whether anything changed; true for the first call.
  /// - Throws: if the folder cannot be read, or on the first call mixes demonstration and real
  ///   files.
  /// - Complexity: O(files) for looking, and the bytes of the changed files
  package mutating func refresh() throws(FeedError) -> Bool {
    let entries = try folder.entries()
    let present = Set(entries.map(\.name))
    let gone = seen.keys.filter { !present.contains($0) }.sorted()
    let changed = entries.filter { seen[$0.name] != $0.signature }
    guard !gone.isEmpty || !changed.isEmpty || !wasRead else { return false }
    for name in gone { forget(name) }
    try take(changed)
    for entry in changed { seen[entry.name] = entry.signature }
    wasRead = true
    return true
  }

  private mutating func forget(_ name: String) {
    seen[name] = nil
    refused[name] = nil
    good[name] = nil
    targetFiles[name] = nil
    warehouse = warehouse.removing(file: name)
  }

  private mutating func take(_ entries: [SnapshotFolder.Entry]) throws(FeedError) {
    for entry in entries { refused[entry.name] = nil }
    for entry in entries where TargetFile.isName(entry.name) { takeTargets(entry.name) }
    let outcome = WarehouseLoader.load(
      entries.filter { !TargetFile.isName($0.name) }.map {
        .init(name: $0.name, path: "\(folder.path)/\($0.name)")
      },
      catalogue: catalogue, workers: workers)
    for diagnostic in outcome.refusals { refused[diagnostic.file] = diagnostic }
    do throws(MixedFilesError) {
      var warehouse = warehouse
      for batch in outcome.batches { warehouse = try warehouse.adding(batch) }
      self.warehouse = warehouse
      for file in outcome.batches.flatMap(\.files) {
        good[file.header.fileName] = file.header.createdAt
      }
    } catch {
      guard wasRead else { throw FeedError(error.description) }
      for file in outcome.batches.flatMap(\.files) {
        let name = file.header.fileName
        refused[name] = Diagnostic(
          severity: .error, file: name, line: 1, column: 1, message: error.description,
          excerpt: "")
      }
    }
  }

  /// Reads a file of targets; one that is refused leaves what it said before in force.
  private mutating func takeTargets(_ name: String) {
    do {
      let source = SourceText(name: name, bytes: try folder.read(name))
      targetFiles[name] = try TargetFileReader.read(source, indicators: catalogue.indicators).file
    } catch let error as PackError {
      refused[name] = error.diagnostics.first
    } catch {
      refused[name] = Diagnostic(
        severity: .error, file: name, line: 1, column: 1, message: "\(error)", excerpt: "")
    }
  }
}
