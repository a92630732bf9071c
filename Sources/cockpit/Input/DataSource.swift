import ArgumentParser
import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitValues
import CockpitWarehouse

/// Where figures come from: a folder that is read again when it changes, or the built-in
/// demonstration, whose departments report every five minutes.
struct DataSource: Sendable {
  /// The folder; `nil` for the demonstration.
  let folder: SnapshotFolder?
  private var intake: Intake

  /// The source that the options name, for a pack, not yet read.
  init(_ options: DataOptions, catalogue: Catalogue) throws {
    folder = options.folder.map { SnapshotFolder(path: $0) }
    if let folder {
      do {
        _ = try folder.items(at: SystemClock.now)
      } catch {
        throw DataSource.noFolder(folder.path, error)
      }
    }
    intake = Intake(
      source: DataSource.source(folder, catalogue), catalogue: catalogue,
      workers: Machine.coreCount)
  }

  private init(folder: SnapshotFolder?, intake: Intake) {
    self.folder = folder
    self.intake = intake
  }

  private static func source(_ folder: SnapshotFolder?, _ catalogue: Catalogue) -> any Source {
    if let folder { folder } else { LiveDemonstration(catalogue: catalogue) }
  }

  /// The same source for another pack, not yet read.
  func anew(for catalogue: Catalogue) -> DataSource {
    DataSource(
      folder: folder,
      intake: Intake(
        intake, source: DataSource.source(folder, catalogue), catalogue: catalogue))
  }

  /// Says that a folder cannot be read, and which command was meant where it resembles one.
  private static func noFolder(_ path: String, _ error: FeedError) -> CommandFailure {
    if let name = Spelling.command(like: path) {
      return CommandFailure(
        "there is no folder \(path); did you mean the command \(name)?",
        exitCode: CommandFailure.wrongUsage)
    }
    return CommandFailure("\(error); name a folder of snapshots")
  }

  /// Reads what changed up to a moment.
  ///
  /// - Returns: whether anything did.
  mutating func refresh(at now: Instant) throws(FeedError) -> Bool {
    try intake.refresh(at: now)
  }

  /// What was read last.
  var content: IntakeContent { intake.content }

  var catalogue: Catalogue { intake.catalogue }
}
