package import CockpitCatalogue
package import CockpitJSON
package import CockpitWarehouse
import Synchronization
import SystemPackage

/// Reads many snapshots on several cores.
package enum SnapshotLoader {
  /// What came of reading some items; places are those of the items.
  package struct Outcome: Sendable {
    /// What the accepted items hold, to be made into a warehouse or added to one.
    package let batches: [SnapshotBatch]
    /// Why items were refused, in their order.
    package let refusals: [(place: Int, faults: FileFaults)]
    /// What is doubtful in accepted items, in their order.
    package let warnings: [(place: Int, diagnostics: [Diagnostic])]
  }

  /// Reads items, each worker one after another, with one reader and one file's memory per worker.
  ///
  /// The workers are threads, the caller's among them; at most one per item is used. What is
  /// checked against its checksum is what is read: no file is opened twice.
  ///
  /// - Complexity: O(bytes / workers)
  package static func load(
    _ items: [SourceItem], catalogue: Catalogue, workers: Int, limits: JSONLimits = .standard,
    listsStrays: Bool = false, telling progress: ReadingProgress? = nil
  ) -> Outcome {
    progress?.begin(items)
    let work = Work(
      items: items, catalogue: catalogue, limits: limits, listsStrays: listsStrays,
      progress: progress)
    let others = max(0, min(workers, items.count) - 1)
    let threads = (0..<others).compactMap { _ in Thread.start { work.run() } }
    work.run()
    for thread in threads { thread.join() }
    return work.outcome
  }

  /// The items that are still to be read and what was read, shared by the workers.
  private final class Work: Sendable {
    private let items: [SourceItem]
    private let catalogue: Catalogue
    private let limits: JSONLimits
    private let listsStrays: Bool
    private let progress: ReadingProgress?
    private let next = Atomic<Int>(0)
    private let results = Mutex(Results())

    private struct Results {
      var batches: [SnapshotBatch] = []
      var refusals: [(place: Int, faults: FileFaults)] = []
      var warnings: [(place: Int, diagnostics: [Diagnostic])] = []
    }

    init(
      items: [SourceItem], catalogue: Catalogue, limits: JSONLimits, listsStrays: Bool,
      progress: ReadingProgress?
    ) {
      self.progress = progress
      self.listsStrays = listsStrays
      self.items = items
      self.catalogue = catalogue
      self.limits = limits
    }

    func run() {
      var reader = SnapshotReader(
        catalogue: catalogue, limits: limits, listsStrays: listsStrays)
      var buffer = FileBuffer()
      var columns: [SnapshotColumns] = []
      var own = Results()
      while case let place = next.add(1, ordering: .relaxed).oldValue, place < items.count {
        switch read(items[place], &reader, &buffer) {
        case .success(let read):
          columns.append(read)
          if !reader.warnings.isEmpty { own.warnings.append((place, reader.warnings)) }
        case .failure(let diagnostic):
          let faults = reader.refusal.flatMap { $0.listed.first == diagnostic ? $0 : nil }
          own.refusals.append((place, faults ?? FileFaults([diagnostic])))
        }
        progress?.note(items[place])
      }
      let batch = SnapshotBatch(keys: reader.keys, files: columns)
      results.withLock { results in
        if !batch.files.isEmpty { results.batches.append(batch) }
        results.refusals += own.refusals
        results.warnings += own.warnings
      }
    }

    private func read(
      _ item: SourceItem, _ reader: inout SnapshotReader, _ buffer: inout FileBuffer
    ) -> Result<SnapshotColumns, Diagnostic> {
      let name = item.name.text
      switch item.content {
      case .file(let path):
        do throws(Errno) {
          return try buffer.withContents(of: path, limit: limits.maximumBytes) { bytes in
            if let complaint = Checksum.complaint(about: bytes, of: name, at: path) {
              return .failure(complaint)
            }
            return reader.read(bytes, name: name)
          }
        } catch {
          return .failure(
            Diagnostic(file: name, sentence: FileFault.unreadableFile(SystemError(error))))
        }
      case .nameless:
        return .failure(Diagnostic(file: name, sentence: FileFault.nameNotUTF8))
      case .bytes(let make):
        return make().withUnsafeBufferPointer { reader.read($0, name: name) }
      case .rows(let send):
        return reader.read(name: name, send)
      }
    }

    var outcome: Outcome {
      results.withLock { results in
        Outcome(
          batches: results.batches, refusals: results.refusals.sorted { $0.place < $1.place },
          warnings: results.warnings.sorted { $0.place < $1.place })
      }
    }
  }
}

extension SnapshotLoader {
  /// The bytes of an item that sets targets.
  ///
  /// - Throws: where it cannot be read or does not agree with the checksum beside it.
  static func bytes(ofTargets item: SourceItem) throws(PackError) -> [UInt8] {
    func refusal(_ sentence: any Sentence) -> PackError {
      PackError(diagnostics: [Diagnostic(file: item.name.text, sentence: sentence)])
    }
    switch item.content {
    case .bytes(let make): return make()
    case .nameless: throw refusal(FileFault.nameNotUTF8)
    case .rows:
      throw refusal(FileFault.targetsByRows)
    case .file(let path):
      let bytes: [UInt8]
      do throws(FeedError) {
        guard let content = try SnapshotFolder.contents(ofPlain: path) else {
          throw FeedError(path: path, .noSuchFileOrDirectory)
        }
        bytes = content
      } catch {
        throw refusal(error.sentence)
      }
      let complaint = bytes.withUnsafeBufferPointer {
        Checksum.complaint(about: $0, of: item.name.text, at: path)
      }
      if let complaint { throw PackError(diagnostics: [complaint]) }
      return bytes
    }
  }
}
