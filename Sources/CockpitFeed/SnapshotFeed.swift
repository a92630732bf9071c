package import CockpitCatalogue
import CockpitJSON
import CockpitValues
package import CockpitWarehouse
import Glibc

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
  private var targetFiles: [FileName: TargetFile] = [:]
  private let workers: Int
  private var seen: [FileName: SnapshotFolder.Signature] = [:]
  private var refused: [FileName: Diagnostic] = [:]
  /// The refused files that are sound, but a demonstration among real files or the reverse.
  private var strangers: Set<FileName> = []
  /// When the content in force under a name was created.
  private var good: [FileName: Instant] = [:]
  /// Why the folder cannot be listed any more.
  private var loss: FeedError?
  private var wasRead = false
  /// Whether demonstration files were in force in the feed that this one goes on from, if any were.
  private var kindBefore: Bool?
  /// Whether the folder was read before, by this feed or by the one that it goes on from.
  private var isOpen = false

  /// A feed that has read nothing yet.
  ///
  /// At most so many threads as `workers` says read files at once.
  package init(folder: SnapshotFolder, catalogue: Catalogue, workers: Int) {
    self.folder = folder
    self.catalogue = catalogue
    self.workers = workers
  }

  /// A feed for another pack that has read nothing yet and goes on from one that has.
  ///
  /// What would have kept the cockpit from starting is only a refusal here: a folder that cannot
  /// be listed, and a file of the kind that is not in force.
  package init(_ other: SnapshotFeed, catalogue: Catalogue) {
    self.init(folder: other.folder, catalogue: catalogue, workers: other.workers)
    kindBefore = other.kind
    isOpen = other.isOpen
  }

  /// Whether demonstration files are in force; `nil` where none of either kind is.
  private var kind: Bool? {
    warehouse.snapshots.isEmpty
      ? targetFiles.values.first?.isDemonstration ?? kindBefore : warehouse.isDemonstration
  }

  /// The files of targets, in the order of their dates and names.
  package var targets: [TargetFile] {
    targetFiles.sorted { ($0.value.date, $0.key) < ($1.value.date, $1.key) }.map(\.value)
  }

  /// The files that are not taken, in the order of their names; before them the folder, if it
  /// cannot be listed.
  package var refusals: [Refusal] {
    let files = refused.map { ($0, Refusal(file: $0.text, diagnostic: $1, lastGood: good[$0])) }
      .sorted { $0.0 < $1.0 }.map(\.1)
    guard let loss else { return files }
    let diagnostic = Diagnostic(file: folder.path, sentence: loss.sentence)
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
      guard isOpen else { throw error }
      defer { loss = error }
      return loss != error
    }
    let wasLost = loss != nil
    loss = nil
    let present = Set(entries.map { FileName($0.name) })
    let gone = seen.keys.filter { !present.contains($0) }.sorted()
    let changed = Set(
      entries.filter { seen[FileName($0.name)] != $0.signature }.map { FileName($0.name) })
    guard !gone.isEmpty || !changed.isEmpty || wasLost || !wasRead else { return false }
    for name in gone { forget(name) }
    // What changed may have left the folder to files of the other kind.
    try take(
      entries.filter {
        let name = FileName($0.name)
        return changed.contains(name) || strangers.contains(name)
      })
    for entry in entries { seen[FileName(entry.name)] = entry.signature }
    (wasRead, isOpen) = (true, true)
    return true
  }

  private mutating func forget(_ name: FileName) {
    seen[name] = nil
    refused[name] = nil
    strangers.remove(name)
    good[name] = nil
    targetFiles[name] = nil
    warehouse = warehouse.removing(file: name.text)
  }

  private mutating func take(_ entries: [SnapshotFolder.Entry]) throws(FeedError) {
    for entry in entries {
      refused[FileName(entry.name)] = nil
      strangers.remove(FileName(entry.name))
    }
    let files = entries.map {
      WarehouseLoader.File(name: $0.name, path: folder.path(of: $0.name))
    }
    var targets: [FileName: TargetFile] = [:]
    for file in files where TargetFile.isName(file.name) {
      targets[FileName(file.name)] = readTargets(file)
    }
    let snapshots = files.filter { !TargetFile.isName($0.name) }
    let outcome = WarehouseLoader.load(
      snapshots, catalogue: catalogue, workers: workers, check: Checksum.complaint)
    let taken = Set(outcome.batches.flatMap(\.files).map { FileName($0.header.fileName) })
    // A diagnostic has the name as it may be printed, which need not be the name of the file.
    let others = snapshots.map { FileName($0.name) }.filter { !taken.contains($0) }
    for (name, diagnostic) in zip(others, outcome.refusals) { refused[name] = diagnostic }
    if let error = changeOfKind(outcome.batches) {
      return takeFitting(outcome.batches, targets, error.sentence)
    }
    do throws(MixedFilesError) {
      try add(outcome.batches, targets)
    } catch {
      guard isOpen else { throw FeedError(error.sentence) }
      takeFitting(outcome.batches, targets, error.sentence)
    }
  }

  /// Reads a file of targets; one that is refused leaves what it said before in force.
  private mutating func readTargets(_ file: WarehouseLoader.File) -> TargetFile? {
    let name = FileName(file.name)
    let path = folder.path(of: file.name)
    let bytes: [UInt8]
    do throws(FeedError) {
      guard let content = try SnapshotFolder.contents(ofPlain: path) else {
        throw FeedError("cannot read \(path): \(Sentence.systemError(ENOENT))")
      }
      bytes = content
    } catch {
      refused[name] = Diagnostic(file: file.name, sentence: error.sentence)
      return nil
    }
    refused[name] = bytes.withUnsafeBufferPointer { Checksum.complaint(about: $0, of: file) }
    guard refused[name] == nil else { return nil }
    do throws(PackError) {
      let source = SourceText(name: file.name, bytes: bytes)
      return try TargetFileReader.read(source, indicators: catalogue.indicators).file
    } catch {
      refused[name] = error.diagnostics.first
      return nil
    }
  }

  /// Takes figures and targets into force, all of them or none.
  private mutating func add(
    _ batches: [SnapshotBatch], _ targets: [FileName: TargetFile]
  ) throws(MixedFilesError) {
    let warehouse = try warehouse.adding(batches)
    let targetFiles = targetFiles.merging(targets) { $1 }
    try MixedFilesError.check(
      warehouse.members
        + targetFiles.map { .init(name: $0.key.text, isDemonstration: $0.value.isDemonstration) })
    self.warehouse = warehouse
    self.targetFiles = targetFiles
    for file in batches.flatMap(\.files) {
      good[FileName(file.header.fileName)] = file.header.createdAt
    }
    for (name, file) in targets { good[name] = file.date.start(offset: catalogue.offset) }
  }

  /// The complaint about files of another kind than was in force in the feed that this one goes on
  /// from, as long as there are refused files that may be of that kind.
  private func changeOfKind(_ batches: [SnapshotBatch]) -> MixedFilesError? {
    guard let kindBefore, warehouse.snapshots.isEmpty else { return nil }
    let others = batches.flatMap(\.files).map(\.header)
      .filter { $0.isDemonstration != kindBefore }.map(\.fileName).sorted()
    let doubtful = refused.keys.filter { !TargetFile.isName($0.text) }.sorted().map(\.text)
    guard !others.isEmpty, !doubtful.isEmpty else { return nil }
    return kindBefore
      ? MixedFilesError(demonstration: doubtful, real: others)
      : MixedFilesError(demonstration: others, real: doubtful)
  }

  /// Takes the files of the kind that is in force and refuses the others.
  private mutating func takeFitting(
    _ batches: [SnapshotBatch], _ targets: [FileName: TargetFile], _ sentence: Sentence
  ) {
    let kind = kind
    let fitting = batches.map { batch in
      SnapshotBatch(
        keys: batch.keys, files: batch.files.filter { $0.header.isDemonstration == kind })
    }
    let others =
      batches.flatMap(\.files).filter { $0.header.isDemonstration != kind }
      .map { FileName($0.header.fileName) }
      + targets.filter { $0.value.isDemonstration != kind }.keys
    for name in others {
      refused[name] = Diagnostic(file: name.text, sentence: sentence)
      strangers.insert(name)
    }
    // Files of one kind only: nothing is mixed any more.
    try? add(fitting, targets.filter { $0.value.isDemonstration == kind })
  }
}
