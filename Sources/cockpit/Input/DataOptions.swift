import ArgumentParser
import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWording
import DigitalCockpit

/// Where the figures come from and from when they are seen.
struct DataOptions: ParsableArguments {
  @Argument(
    help: "The folder of snapshots; without it, built-in demonstration data.",
    completion: .directory)
  var folder: String?

  @Option(help: "The pack: the id of a built-in one, or a folder.", completion: .directory)
  var pack = PackSource.standard

  @Option(
    help: "The clock, such as 2026-11-21T14:32:00+08:00; it stands still.",
    transform: Instant.argument)
  var now: Instant?

  @Option(
    help: "Hide files that were created later than such a moment.", transform: Instant.argument)
  var knownAt: Instant?

  @Option(help: "Set both --now and --known-at to such a moment.", transform: Instant.argument)
  var asOf: Instant?

  @Option(help: "The area, by its official code.")
  var area: String?

  @Option(help: "The board to begin with, by its id.")
  var board: String?

  @Option(help: "The language of the screen: zh or en.")
  var lang = Language.zh

  @Option(
    help: """
      Who sits at the screen: an operator; an observer, who writes no file; or a kiosk, which can \
      be neither written from nor left with a key.
      """)
  var role = Role.operator

  func validate() throws {
    if asOf != nil, now != nil || knownAt != nil {
      throw ValidationError(
        "--as-of sets both --now and --known-at; give it alone, or the two without it")
    }
  }

  /// The clock that was asked for; `nil` for the system's.
  var clock: Instant? { asOf ?? now }

  /// The moment up to which files count; `nil` for the clock.
  var knownUntil: Instant? { asOf ?? knownAt }

  /// What the options name, for the region of a pack, not yet read.
  func sources(of catalogue: Catalogue) throws -> RegionSources {
    RegionSources(
      try DataSource(self, catalogue: catalogue), area: area, knownUntil: knownUntil)
  }

  /// A session on a situation, as the options ask for.
  func session(
    _ situation: Situation, size: Size, palette: NamedPalette, packFaults: [Diagnostic]
  ) throws -> Session {
    let boards = situation.catalogue.boards.map(\.id)
    if let board, !boards.contains(board) {
      throw CommandFailure(
        "there is no board \(board); name one of \(boards.joined(separator: ", "))",
        exitCode: CommandFailure.wrongUsage)
    }
    if let area, situation.catalogue.areas[area] == nil {
      let own = situation.catalogue.areas.areas.map(\.code).filter { $0.hasPrefix("\(area)@") }
      let known = own.isEmpty ? [situation.catalogue.region] : own
      throw CommandFailure(
        "there is no area \(area); name the code of one, such as \(known.joined(separator: ", "))",
        exitCode: CommandFailure.wrongUsage)
    }
    return Session(
      situation: situation, strings: Strings(lang), size: size, board: board,
      paletteName: palette.name, packFaults: packFaults, role: role)
  }
}
