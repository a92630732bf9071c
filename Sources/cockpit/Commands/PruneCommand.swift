import ArgumentParser
import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// `cockpit prune`: thins out a folder of snapshots, of what others say as well.
struct PruneCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prune", abstract: CommandLanguage.strings(.usage(.prune)),
      discussion: CommandLanguage.strings(.usage(.pruneMore)))
  }

  @Argument(help: .words(.usage(.folderOfStatistics)), completion: .directory)
  var folder: String

  @Option(help: .words(.usage(.packOfFolder)), completion: .directory)
  var pack: String?

  @Option(help: .words(.usage(.hourlyDays)))
  var hourlyDays = RetentionRule().hourlyDays

  @Option(help: .words(.usage(.dailyDays)))
  var dailyDays = RetentionRule().dailyDays

  @Flag(help: .words(.usage(.apply)))
  var apply = false

  @Option(help: .words(.usage(.now)), transform: Instant.argument)
  var now: Instant?

  @Option(help: .words(.usage(.resultFormat)))
  var format = Format.text

  @OptionGroup var language: LanguageOptions

  /// A hundred years.
  private static let mostDays = 36_500

  func validate() throws {
    let days = 0...PruneCommand.mostDays
    guard days.contains(hourlyDays), days.contains(dailyDays) else {
      throw ValidationError(.command(.daysBeyond(PruneCommand.mostDays)))
    }
  }

  func run() throws {
    let snapshots = SnapshotFolder(path: folder)
    let catalogue = try PackSource.catalogue(pack ?? PackSource.standard(for: snapshots))
    var intake = Intake(
      source: snapshots, catalogue: catalogue, workers: Machine.coreCount, isStrict: true)
    let now = now ?? SystemClock.now
    let lock = try lock(snapshots)
    defer { withExtendedLifetime(lock) {} }
    let isWhole = tellAsides(of: snapshots)
    do throws(FeedError) {
      _ = try intake.refresh(at: now)
    } catch {
      throw intake.isLost ? CommandFailure(noFolder: error) : CommandFailure(error)
    }
    let plan = RetentionPlan(
      of: intake.content.warehouse, at: now, offset: catalogue.offset,
      RetentionRule(hourlyDays: hourlyDays, dailyDays: dailyDays),
      without: intake.links(in: snapshots))
    // What is refused was not looked into, and stays.
    for refusal in intake.content.refusals {
      Output.error(CommandLanguage.strings(refusal.diagnostic))
    }
    let items = apply ? remove(plan.items, of: intake, from: snapshots) : plan.items
    try Output.text(
      format == .json ? plan.json(items) : text(of: plan, items, offset: catalogue.offset))
    if items.count < plan.items.count || !isWhole { throw ExitCode(CommandFailure.wrongInput) }
  }

  /// Keeps other commands from removing files meanwhile, where it is to change anything.
  private func lock(_ snapshots: SnapshotFolder) throws -> RemovalLock? {
    guard apply else { return nil }
    do throws(FeedError) {
      return try snapshots.lockForRemoval()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Gives the files that were to be removed when the command was ended their names back, where it is to
  /// change anything, and says which have none.
  ///
  /// - Returns: whether there is none of them left
  private func tellAsides(of snapshots: SnapshotFolder) -> Bool {
    // A folder that cannot be listed is named by whoever reads it.
    let asides = (try? snapshots.asides) ?? []
    var isWhole = true
    for aside in asides {
      do throws(FeedError) {
        guard apply else { throw FeedError(.leftAside("\(snapshots.path)/\(aside.hidden)")) }
        try snapshots.putBack(aside)
        Output.error(CommandLanguage.strings(.command(.putBack(aside.name.text))))
      } catch {
        isWhole = false
        Output.error(CommandLanguage.strings(error.sentence))
      }
    }
    return isWhole
  }

  /// Removes files, and says of each that stays why.
  ///
  /// - Returns: those that are gone
  private func remove(
    _ items: [RetentionPlan.Item], of intake: Intake, from snapshots: SnapshotFolder
  ) -> [RetentionPlan.Item] {
    items.filter { item in
      do throws(FeedError) {
        try intake.remove(item.name, heldBy: item.holders, from: snapshots)
        return true
      } catch {
        Output.error(CommandLanguage.strings(error.sentence))
        return false
      }
    }
  }

  private func text(
    of plan: RetentionPlan, _ items: [RetentionPlan.Item], offset: UTCOffset
  ) -> String {
    let strings = CommandLanguage.strings
    let lines = items.map { item in
      strings(
        .command(
          .repeated(
            file: item.name.text, at: CivilTime(item.createdAt, offset: offset).description,
            bytes: item.byteCount, holder: item.holder.text)))
    }
    let bytes = items.reduce(0) { $0 + $1.byteCount }
    let sum: Phrase =
      apply
      ? .command(
        .pruned(items.count, of: plan.fileCount, bytes: bytes, ofBytes: plan.byteCount))
      : .command(
        .prunable(items.count, of: plan.fileCount, bytes: bytes, ofBytes: plan.byteCount))
    let needed: Phrase? = plan.neededCount > 0 ? .command(.needed(plan.neededCount)) : nil
    return (lines + [sum, needed].compactMap(\.self).map { strings($0) })
      .map { PrintableText.of($0) + "\n" }.joined()
  }
}

extension RetentionPlan {
  /// The plan for programs, with those files that may go, or went.
  fileprivate func json(_ items: [Item]) -> String {
    var json = JSONText()
    json.object { json in
      for (key, count) in [
        ("files", fileCount), ("bytes", byteCount), ("needed", neededCount),
      ] {
        json.key(key)
        json.integer(count)
      }
      json.key("removable")
      json.array { json in
        for item in items { item.write(to: &json) }
      }
    }
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension RetentionPlan.Item {
  fileprivate func write(to json: inout JSONText) {
    json.object { json in
      for (key, text) in [("file", name.text), ("source", source), ("holder", holder.text)] {
        json.key(key)
        json.string(text)
      }
      json.key("bytes")
      json.integer(byteCount)
    }
  }
}
