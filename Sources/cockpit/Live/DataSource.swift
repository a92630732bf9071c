import CockpitWarehouse
import ArgumentParser
import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitValues
import CockpitWording
import DigitalCockpit

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

/// Tells words that were probably mistyped.
enum Spelling {
  /// The command that a word was probably meant to be; `nil` if it is one.
  static func command(like word: String) -> String? {
    let names = Cockpit.configuration.subcommands.compactMap { $0.configuration.commandName }
    return names.contains(word) ? nil : names.first { resembles(word, $0) }
  }

  /// Whether two words differ by at most two letters typed, missing, surplus or swapped.
  static func resembles(_ word: String, _ other: String) -> Bool {
    let a = Array(word.lowercased())
    let b = Array(other)
    guard a.count >= 3, abs(a.count - b.count) <= 2 else { return false }
    var rows = [Array(0...b.count)]
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(
          rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count] <= 2
  }
}
