import CockpitFeed
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

extension Instant {
  /// Later than any clock shows.
  fileprivate static let max = Instant(seconds: .max / 4)
}

/// A folder of snapshots, read with a pack.
///
/// A file is taken whole or not at all. One that is refused leaves the last good content under its
/// name in force; ``refusals`` says why.
public struct Archive: Sendable {
  /// What the figures mean.
  public let pack: Pack
  private var intake: Intake
  private var judge: Judge

  /// Opens a folder and reads what is in it.
  ///
  /// - Parameters:
  ///   - folder: its path.
  ///   - pack: what the figures mean.
  ///   - threads: how many threads may read at once, at least one.
  /// - Throws: ``ArchiveError`` where the folder cannot be listed, or mixes invented and real files.
  /// - Complexity: O(bytes of the files)
  public init(folder: String, pack: Pack, threads: Int = 1) throws(ArchiveError) {
    self.pack = pack
    intake = Intake(
      source: SnapshotFolder(path: folder), catalogue: pack.catalogue, workers: max(1, threads))
    judge = Judge(pack: pack.catalogue)
    _ = try refresh()
  }

  /// Reads what changed since the folder was read last.
  ///
  /// - Returns: whether anything did.
  /// - Throws: ``ArchiveError`` only if the folder was never read.
  /// - Complexity: O(files) to look, and the bytes of those that changed
  public mutating func refresh() throws(ArchiveError) -> Bool {
    do throws(FeedError) {
      // Who names moments later wants what was created by them: no file is ahead of any clock.
      return try intake.refresh(at: .max)
    } catch {
      throw ArchiveError(description: error.description)
    }
  }

  /// Reads what changed, as seen by a clock: see ``changes(every:clock:)``.
  private mutating func refresh(at now: Moment) -> Bool {
    (try? intake.refresh(at: now.moment.fixedKnownUntil == nil ? now.moment.clock : .max)) == true
  }

  /// The files that are not taken now, in the order of their names, each with the reason and its
  /// place; those that were known at a moment are ``Situation/refusals``.
  public var refusals: [String] { intake.content.refusals.map(\.diagnostic.description) }

  /// The situation of the region at a moment.
  ///
  /// Of successive moments only what changed or fell due is judged again.
  public mutating func situation(at moment: Moment) -> Situation {
    Situation(judge.situation(of: intake.content, at: moment.moment))
  }

  /// The situations of the region from now on: one at once, then one whenever a file changed or
  /// something fell due.
  ///
  /// The folder is looked at every `interval`. A reader that is slower than the changes is given the
  /// newest situation. The stream never fails: a folder that is lost leaves what was known in force.
  ///
  /// - Parameters:
  ///   - interval: how long to wait between two looks.
  ///   - clock: gives the moment of each look.
  /// - Returns: the situations, the newest last.
  public func changes(
    every interval: Duration, clock: @escaping @Sendable () -> Moment
  ) -> AsyncStream<Situation> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      let task = Task.detached { [self] in
        var archive = self
        continuation.yield(archive.situation(at: clock()))
        while (try? await Task.sleep(for: interval)) != nil {
          let now = clock()
          let isChanged = archive.refresh(at: now)
          if isChanged || archive.isDue(at: now) {
            continuation.yield(archive.situation(at: now))
          }
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}

extension Archive {
  /// Whether something of the last situation is another one by now without any file.
  private func isDue(at now: Moment) -> Bool {
    judge.last.map { $0.nextDue <= now.moment.clock } ?? true
  }
}

/// Why a folder could not be opened.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A sentence that says what is wrong and what to do.
  public let description: String
}
