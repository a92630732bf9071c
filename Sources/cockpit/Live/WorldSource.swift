import ArgumentParser
import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitValues
import DigitalCockpit

/// Where the world comes from: a folder that is read again when it changes, or the built-in
/// demonstration, whose departments report every five minutes.
enum WorldSource: Sendable {
  case folder(SnapshotFeed)
  case demonstration(DemonstrationFeed)

  /// The source that the options name, for a pack, not yet read.
  init(_ options: DataOptions, catalogue: Catalogue) throws {
    guard let path = options.folder else {
      self = .demonstration(DemonstrationFeed(catalogue: catalogue, workers: Machine.coreCount))
      return
    }
    let folder = SnapshotFolder(path: path)
    do {
      _ = try folder.entries()
    } catch {
      throw WorldSource.noFolder(path, error)
    }
    self = .folder(
      SnapshotFeed(
        folder: folder, catalogue: catalogue, workers: Machine.coreCount))
  }

  /// The same source for another pack, not yet read.
  func anew(for catalogue: Catalogue) -> WorldSource {
    switch self {
    case .folder(let feed): .folder(SnapshotFeed(feed, catalogue: catalogue))
    case .demonstration:
      .demonstration(DemonstrationFeed(catalogue: catalogue, workers: Machine.coreCount))
    }
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
    switch self {
    case .folder(var feed):
      let isChanged = try feed.refresh()
      self = .folder(feed)
      return isChanged
    case .demonstration(var feed):
      let isChanged = feed.refresh(at: now)
      self = .demonstration(feed)
      return isChanged
    }
  }

  /// The world as it was read last.
  var world: World {
    switch self {
    case .folder(let feed):
      World(
        catalogue: feed.catalogue, warehouse: feed.warehouse, targets: feed.targets,
        refusals: feed.refusals)
    case .demonstration(let feed):
      World(
        catalogue: feed.catalogue, warehouse: feed.warehouse,
        targets: [feed.targetFile].compactMap(\.self))
    }
  }

  /// The folder, if the source is one.
  var folder: SnapshotFolder? {
    if case .folder(let feed) = self { feed.folder } else { nil }
  }

  /// The world at a moment, read for the first time.
  mutating func firstWorld(at now: Instant) throws -> World {
    do throws(FeedError) {
      _ = try refresh(at: now)
      return world
    } catch {
      throw CommandFailure(error.description)
    }
  }

  var catalogue: Catalogue {
    switch self {
    case .folder(let feed): feed.catalogue
    case .demonstration(let feed): feed.catalogue
    }
  }
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
