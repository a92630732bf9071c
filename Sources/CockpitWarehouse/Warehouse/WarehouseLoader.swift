package import CockpitCatalogue
package import CockpitJSON
import Glibc
import Synchronization

/// Reads many snapshot files on several cores.
package enum WarehouseLoader {
  /// A file to read.
  package struct File: Sendable {
    /// Its name in the warehouse and in complaints.
    package let name: String
    let content: Content

    /// Where what stands in a file comes from.
    enum Content: Sendable {
      /// From the file system.
      case path(String)
      /// From a function, which the worker calls that reads the file.
      case made(@Sendable () -> [UInt8])
    }

    /// Where it lies; `nil` for one that is made.
    package var path: String? {
      if case .path(let path) = content { path } else { nil }
    }

    package init(name: String, path: String) {
      self.name = name
      content = .path(path)
    }

    package init(name: String, bytes: @escaping @Sendable () -> [UInt8]) {
      self.name = name
      content = .made(bytes)
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

  /// Why the bytes of a file are refused before they are read; `nil` if they are not.
  package typealias Check = @Sendable (UnsafeBufferPointer<UInt8>, File) -> Diagnostic?

  /// Reads files, each worker one after another, with one reader and one file's memory per worker.
  ///
  /// The workers are threads, the caller's among them; at most one per file is used. What is
  /// checked is what is read: no file is opened twice.
  ///
  /// - Complexity: O(bytes / workers)
  package static func load(
    _ files: [File], catalogue: Catalogue, workers: Int, limits: JSONLimits = .standard,
    check: @escaping Check = { _, _ in nil }
  ) -> Outcome {
    let work = Work(files: files, catalogue: catalogue, limits: limits, check: check)
    let others = max(0, min(workers, files.count) - 1)
    let threads = (0..<others).compactMap { _ in Thread.start { work.run() } }
    work.run()
    for thread in threads { thread.join() }
    return work.outcome
  }

  /// The files that are still to be read and what was read, shared by the workers.
  private final class Work: Sendable {
    private let files: [File]
    private let catalogue: Catalogue
    private let limits: JSONLimits
    private let check: Check
    private let next = Atomic<Int>(0)
    private let results = Mutex(Results())

    private struct Results {
      var batches: [SnapshotBatch] = []
      var refusals: [(Int, Diagnostic)] = []
      var warnings: [(Int, [Diagnostic])] = []
    }

    init(files: [File], catalogue: Catalogue, limits: JSONLimits, check: @escaping Check) {
      self.files = files
      self.catalogue = catalogue
      self.limits = limits
      self.check = check
    }

    func run() {
      var reader = SnapshotReader(catalogue: catalogue, limits: limits)
      var buffer = FileBuffer()
      var columns: [SnapshotColumns] = []
      var own = Results()
      while case let index = next.add(1, ordering: .relaxed).oldValue, index < files.count {
        let file = files[index]
        let result: Result<Result<SnapshotColumns, Diagnostic>, FileBuffer.Failure> =
          switch file.content {
          case .path(let path):
            buffer.withContents(of: path, limit: limits.maximumBytes) { bytes in
              if let complaint = check(bytes, file) { return .failure(complaint) }
              return reader.read(bytes, name: file.name)
            }
          case .made(let bytes):
            .success(bytes().withUnsafeBufferPointer { reader.read($0, name: file.name) })
          }
        switch result {
        case .success(.success(let read)):
          columns.append(read)
          if !reader.warnings.isEmpty { own.warnings.append((index, reader.warnings)) }
        case .success(.failure(let diagnostic)): own.refusals.append((index, diagnostic))
        case .failure(let failure):
          own.refusals.append((index, failure.diagnostic(file: file.name)))
        }
      }
      let batch = SnapshotBatch(keys: reader.keys, files: columns)
      results.withLock { results in
        if !batch.files.isEmpty { results.batches.append(batch) }
        results.refusals += own.refusals
        results.warnings += own.warnings
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
