import CockpitJSON
package import CockpitModel

/// What a folder of snapshots says, kept up to date.
///
/// A file that changes is read alone. One that is refused leaves the last good content under its
/// name in force; one that is removed is as if it had never been there. Where the folder itself is
/// gone, all that is known stays in force, and a refusal under the folder's name says so.
package struct SnapshotFeed: Sendable {
  package let folder: SnapshotFolder
  package let catalogue: Catalogue
  package private(set) var warehouse = Warehouse()
  /// The files of targets in force, by name.
  private var targetFiles: [String: TargetFile] = [:]
  private let workers: Int
  private var seen: [String: SnapshotFolder.Signature] = [:]
  private var refused: [String: Diagnostic] = [:]
  /// The refused files that are sound, but a demonstration among real files or the reverse.
  private var strangers: Set<String> = []
  /// When the content in force under a name was created.
  private var good: [String: Instant] = [:]
  /// Why the folder cannot be listed any more.
  private var loss: FeedError?
  private var wasRead = false

  /// A feed that has read nothing yet.
  ///
  /// At most so many threads as `workers` says read files at once.
  package init(folder: SnapshotFolder, catalogue: Catalogue, workers: Int) {
    self.folder = folder
    self.catalogue = catalogue
    self.workers = workers
  }

  /// The files of targets, in the order of their dates and names.
  package var targets: [TargetFile] {
    targetFiles.sorted { ($0.value.date, $0.key) < ($1.value.date, $1.key) }.map(\.value)
  }

  /// The files that are not taken, in the order of their names; before them the folder, if it
  /// cannot be listed.
  package var refusals: [Refusal] {
    let files = refused.map { Refusal(file: $0, diagnostic: $1, lastGood: good[$0]) }
      .sorted { $0.file < $1.file }
    guard let loss else { return files }
    let diagnostic = SnapshotFeed.diagnostic(folder.path, loss.sentence)
    return [Refusal(file: folder.path, diagnostic: diagnostic, lastGood: good.values.max())] + files
  }

  /// Reads what changed since the last call.
  ///
  /// - Returns: whether anything changed; true for the first call.
  /// - Throws: on the first call, if the folder cannot be read or mixes demonstration and real
  ///   files.
  /// - Complexity: O(files) for looking, and the bytes of the changed files
  package mutating func refresh() throws(FeedError) -> Bool {
    let entries: [SnapshotFolder.Entry]
    do throws(FeedError) {
      entries = try folder.entries()
    } catch {
      guard wasRead else { throw error }
      defer { loss = error }
      return loss != error
    }
    let wasLost = loss != nil
    loss = nil
    let present = Set(entries.map(\.name))
    let gone = seen.keys.filter { !present.contains($0) }.sorted()
    let changed = Set(entries.filter { seen[$0.name] != $0.signature }.map(\.name))
    guard !gone.isEmpty || !changed.isEmpty || wasLost || !wasRead else { return false }
    for name in gone { forget(name) }
    // What changed may have left the folder to files of the other kind.
    try take(entries.filter { changed.contains($0.name) || strangers.contains($0.name) })
    for entry in entries { seen[entry.name] = entry.signature }
    wasRead = true
    return true
  }

  private mutating func forget(_ name: String) {
    seen[name] = nil
    refused[name] = nil
    strangers.remove(name)
    good[name] = nil
    targetFiles[name] = nil
    warehouse = warehouse.removing(file: name)
  }

  private mutating func take(_ entries: [SnapshotFolder.Entry]) throws(FeedError) {
    for entry in entries {
      refused[entry.name] = nil
      strangers.remove(entry.name)
    }
    for entry in entries {
      refused[entry.name] = Checksum.complaint(about: entry.name, in: folder)
    }
    let sound = entries.filter { refused[$0.name] == nil }
    let snapshots = sound.filter { !TargetFile.isName($0.name) }
    var targets: [String: TargetFile] = [:]
    for entry in sound where TargetFile.isName(entry.name) {
      targets[entry.name] = readTargets(entry.name)
    }
    let outcome = WarehouseLoader.load(
      snapshots.map { .init(name: $0.name, path: "\(folder.path)/\($0.name)") },
      catalogue: catalogue, workers: workers)
    let taken = Set(outcome.batches.flatMap(\.files).map(\.header.fileName))
    // A diagnostic has the name as it may be printed, which need not be the name of the file.
    for (entry, diagnostic) in zip(snapshots.filter { !taken.contains($0.name) }, outcome.refusals)
    {
      refused[entry.name] = diagnostic
    }
    do throws(MixedFilesError) {
      try add(outcome.batches, targets)
    } catch {
      guard wasRead else { throw FeedError(error.sentence) }
      takeFitting(outcome.batches, targets, mixed: error)
    }
  }

  /// Reads a file of targets; one that is refused leaves what it said before in force.
  private mutating func readTargets(_ name: String) -> TargetFile? {
    let bytes: [UInt8]
    do throws(FeedError) {
      bytes = try folder.contents(of: name)
    } catch {
      refused[name] = SnapshotFeed.diagnostic(name, error.sentence)
      return nil
    }
    do throws(PackError) {
      let source = SourceText(name: name, bytes: bytes)
      return try TargetFileReader.read(source, indicators: catalogue.indicators).file
    } catch {
      refused[name] = error.diagnostics.first
      return nil
    }
  }

  /// Takes figures and targets into force, all of them or none.
  private mutating func add(
    _ batches: [SnapshotBatch], _ targets: [String: TargetFile]
  ) throws(MixedFilesError) {
    let warehouse = try warehouse.adding(batches)
    let targetFiles = targetFiles.merging(targets) { $1 }
    try MixedFilesError.check(
      warehouse.members
        + targetFiles.map { .init(name: $0.key, isDemonstration: $0.value.isDemonstration) })
    self.warehouse = warehouse
    self.targetFiles = targetFiles
    for file in batches.flatMap(\.files) { good[file.header.fileName] = file.header.createdAt }
  }

  /// Takes the files of the kind that is in force and refuses the others.
  private mutating func takeFitting(
    _ batches: [SnapshotBatch], _ targets: [String: TargetFile], mixed error: MixedFilesError
  ) {
    let kind =
      good.isEmpty ? targetFiles.values.first?.isDemonstration : warehouse.isDemonstration
    let fitting = batches.map { batch in
      SnapshotBatch(
        keys: batch.keys, files: batch.files.filter { $0.header.isDemonstration == kind })
    }
    let others =
      batches.flatMap(\.files).filter { $0.header.isDemonstration != kind }.map(\.header.fileName)
      + targets.filter { $0.value.isDemonstration != kind }.keys
    for name in others {
      refused[name] = SnapshotFeed.diagnostic(name, error.sentence)
      strangers.insert(name)
    }
    // Files of one kind only: nothing is mixed any more.
    try? add(fitting, targets.filter { $0.value.isDemonstration == kind })
  }

  /// A complaint about a file or folder as a whole.
  private static func diagnostic(_ name: String, _ sentence: Sentence) -> Diagnostic {
    Diagnostic(
      severity: .error, file: name, line: 1, column: 1, sentence: sentence, excerpt: "")
  }
}
