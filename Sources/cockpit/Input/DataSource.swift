import ArgumentParser
import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitValues
import CockpitWarehouse
import CockpitWording
import DigitalCockpit

/// Where figures come from: a folder that is read again when it changes, or the built-in
/// demonstration, whose departments report every five minutes.
struct DataSource: Sendable {
  /// The folder; `nil` for the demonstration.
  let folder: SnapshotFolder?
  private var intake: Intake
  /// The chosen end of what is known; `nil` where that is the clock.
  private let knownUntil: Instant?
  /// Where what was read is kept for the next start; `nil` for nowhere.
  private let place: IndexPlace?

  /// The source that the options name, for a pack, not yet read.
  init(_ options: FigureOptions, catalogue: Catalogue) throws {
    folder = options.folder.map { SnapshotFolder(path: $0) }
    if let folder {
      do {
        try folder.check()
      } catch {
        throw DataSource.noFolder(folder.path, error)
      }
    }
    place = folder == nil ? nil : IndexPlace(state: options.state)
    intake = Intake(
      source: DataSource.source(folder, catalogue), catalogue: catalogue,
      workers: Machine.coreCount, isStrict: options.knownUntil != nil,
      keepsDeleted: folder != nil && options.knownUntil == nil,
      indexFile: DataSource.indexFile(of: folder, in: place, for: catalogue))
    knownUntil = options.knownUntil
  }

  private init(
    folder: SnapshotFolder?, intake: Intake, knownUntil: Instant?, place: IndexPlace?
  ) {
    self.folder = folder
    self.intake = intake
    self.knownUntil = knownUntil
    self.place = place
  }

  private static func indexFile(
    of folder: SnapshotFolder?, in place: IndexPlace?, for catalogue: Catalogue
  ) -> IndexFile? {
    folder.flatMap { folder in place?.file(of: folder, for: catalogue) }
  }

  private static func source(_ folder: SnapshotFolder?, _ catalogue: Catalogue) -> any Source {
    if let folder {
      folder
    } else {
      LiveDemonstration(
        catalogue: catalogue, packs: EmbeddedPacks.files,
        past: EmbeddedPacks.past(ofPack: catalogue.id))
    }
  }

  /// The same source for another pack, not yet read.
  func anew(for catalogue: Catalogue) -> DataSource {
    DataSource(
      folder: folder,
      intake: Intake(
        intake, source: DataSource.source(folder, catalogue), catalogue: catalogue,
        indexFile: DataSource.indexFile(of: folder, in: place, for: catalogue)),
      knownUntil: knownUntil, place: place)
  }

  /// Says that a folder cannot be read, and which command was meant where it resembles one.
  private static func noFolder(_ path: String, _ error: FeedError) -> CommandFailure {
    if let name = Spelling.command(like: path) {
      return CommandFailure(
        .command(.noFolder(path, meant: name)), exitCode: CommandFailure.wrongUsage)
    }
    return CommandFailure(noFolder: error)
  }

  /// Reads what changed up to a moment; where names are given, of these alone.
  ///
  /// The demonstration is what it was at the end of what is known: it remembers no earlier files.
  ///
  /// - Returns: whether anything did.
  mutating func refresh(
    at now: Instant, named names: Set<FileName>? = nil, telling progress: ReadingProgress? = nil
  ) throws(FeedError) -> Bool {
    try intake.refresh(
      at: folder == nil ? knownUntil.map { min($0, now) } ?? now : now,
      named: folder == nil ? nil : names, telling: progress)
  }

  /// Keeps what was read for the next start, where that spares it enough.
  ///
  /// Where it cannot be kept the next start reads again.
  mutating func keepIndex() {
    if intake.wantsIndex { try? intake.writeIndex() }
  }

  /// What was read last.
  var content: IntakeContent { intake.content }

  var catalogue: Catalogue { intake.catalogue }
}
