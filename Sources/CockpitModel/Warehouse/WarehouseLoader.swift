package import CockpitJSON
import Synchronization

/// Reads many snapshot files on several cores.
package enum WarehouseLoader {
  /// Puts the bytes of a file at the start of a buffer, which it may enlarge, and counts them.
  ///
  /// The buffer is used for one file after another; what stands behind the bytes does not matter.
  package typealias Contents =
    @Sendable (_ name: String, _ buffer: inout [UInt8]) throws(ContentsError) -> Int

  /// Why a file could not be read, as a sentence.
  package struct ContentsError: Error, Sendable, Hashable {
    package let message: String

    package init(_ message: String) {
      self.message = message
    }
  }

  /// What came of reading.
  package struct Outcome: Sendable {
    /// What the accepted files hold, to be made into a warehouse or added to one.
    package let batches: [SnapshotBatch]
    /// Why files were refused, in the order of the files.
    package let refusals: [Diagnostic]
    /// What is doubtful in accepted files, in the order of the files.
    package let warnings: [Diagnostic]
  }

  /// Reads files, each worker one after another, with one reader and one file's memory per worker.
  ///
  /// - Parameters:
  ///   - files: their names; each is given to `contents`.
  ///   - workers: how many threads, the caller's among them; at most one per file is used.
  /// - Complexity: O(bytes / workers)
  package static func load(
    _ files: [String], catalogue: Catalogue, workers: Int, limits: JSONLimits = .standard,
    contents: @escaping Contents
  ) -> Outcome {
    let work = Work(files: files, catalogue: catalogue, limits: limits, contents: contents)
    let others = max(0, min(workers, files.count) - 1)
    let threads = (0..<others).compactMap { _ in Thread.start { work.run() } }
    work.run()
    for thread in threads { thread.join() }
    return work.outcome
  }

  /// The files that are still to be read and what was read, shared by the workers.
  private final class Work: Sendable {
    private let files: [String]
    private let catalogue: Catalogue
    private let limits: JSONLimits
    private let contents: Contents
    private let next = Atomic<Int>(0)
    private let results = Mutex(Results())

    private struct Results {
      var batches: [SnapshotBatch] = []
      var refusals: [(Int, Diagnostic)] = []
      var warnings: [(Int, [Diagnostic])] = []
    }

    init(
      files: [String], catalogue: Catalogue, limits: JSONLimits, contents: @escaping Contents
    ) {
      self.files = files
      self.contents = contents
      self.catalogue = catalogue
      self.limits = limits
    }

    func run() {
      var reader = SnapshotReader(catalogue: catalogue, limits: limits)
      var buffer: [UInt8] = []
      var columns: [SnapshotColumns] = []
      var own = Results()
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < files.count {
        switch read(files[index], with: &reader, into: &buffer) {
        case .success(let read):
          columns.append(read)
          if !reader.warnings.isEmpty { own.warnings.append((index, reader.warnings)) }
        case .failure(let diagnostic): own.refusals.append((index, diagnostic))
        }
      }
      let batch = SnapshotBatch(keys: reader.keys, files: columns)
      results.withLock { results in
        if !batch.files.isEmpty { results.batches.append(batch) }
        results.refusals += own.refusals
        results.warnings += own.warnings
      }
    }

    private func read(
      _ name: String, with reader: inout SnapshotReader, into buffer: inout [UInt8]
    ) -> Result<SnapshotColumns, Diagnostic> {
      do {
        let count = try contents(name, &buffer)
        return buffer.withUnsafeBufferPointer {
          reader.read(UnsafeBufferPointer(rebasing: $0.prefix(count)), name: name)
        }
      } catch {
        return .failure(
          Diagnostic(
            severity: .error, file: name, line: 1, column: 1, message: error.message, excerpt: ""))
      }
    }

    var outcome: Outcome {
      results.withLock { results in
        Outcome(
          batches: results.batches,
          refusals: results.refusals.sorted { $0.0 < $1.0 }.map(\.1),
          warnings: results.warnings.sorted { $0.0 < $1.0 }.flatMap(\.1))
      }
    }
  }
}
