import ArgumentParser
import CockpitCanvas
import CockpitCatalogue
import CockpitFeed
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWording
import DigitalCockpit

/// Where the figures come from and from when they are seen.
struct FigureOptions: ParsableArguments {
  @Argument(
    help: .words(.usage(.folder)),
    completion: .directory)
  var folder: String?

  @Option(help: .words(.usage(.packOfFolder)), completion: .directory)
  var pack: String?

  @Option(
    help: .words(.usage(.now)),
    transform: Instant.argument)
  var now: Instant?

  @Option(help: .words(.usage(.knownAt)), transform: Instant.argument)
  var knownAt: Instant?

  @Option(help: .words(.usage(.asOf)), transform: Instant.argument)
  var asOf: Instant?

  @Option(help: .words(.usage(.area)))
  var area: String?

  @Option(help: .words(.usage(.screenLanguage)))
  var lang: Language?

  @Option(help: .words(.usage(.state)), completion: .directory)
  var state: String?

  func validate() throws {
    try StateFolder.check(state)
    if asOf != nil, now != nil || knownAt != nil {
      throw ValidationError(.command(.asOfAlone))
    }
  }

  /// The clock that was asked for; `nil` for the system's.
  var clock: Instant? { asOf ?? now }

  /// The moment up to which files count; `nil` for the clock.
  var knownUntil: Instant? { asOf ?? knownAt }

  /// The pack that the screens are shown with, and its faults: see ``PackSource/usable(_:)``.
  func usablePack() throws -> (catalogue: Catalogue, faults: [Diagnostic]) {
    try PackSource.usable(
      pack ?? PackSource.standard(for: folder.map { SnapshotFolder(path: $0) }))
  }

  /// What the options name, for the region of a pack, not yet read.
  func sources(of catalogue: Catalogue) throws -> RegionSources {
    RegionSources(
      try DataSource(self, catalogue: catalogue), area: area, knownUntil: knownUntil)
  }

  /// Who sits here, and where what they do is kept.
  var dutySettings: DutySettings {
    var settings = DutySettings.ofTerminal(folder: state)
    (settings.clock, settings.isOfGivenMoment) = (clock, clock != nil || knownUntil != nil)
    return settings
  }

  /// Where what is done is kept, for who only looks: nothing of the machine or the terminal is in it.
  var readerSettings: DutySettings {
    DutySettings(folder: state, clock: clock, isOfGivenMoment: clock != nil, isReader: true)
  }

  /// The language of the screens: English where the terminal cannot show Chinese, unless Chinese is asked for.
  func language(cannotShowChinese: Bool) -> Language { lang ?? (cannotShowChinese ? .en : .zh) }

  /// Refuses an area that the situation does not know.
  func checkArea(in situation: Situation) throws {
    guard let area, situation.catalogue.areas[area] == nil else { return }
    let own = situation.catalogue.areas.areas.map(\.code).filter { $0.hasPrefix("\(area)@") }
    let known = own.isEmpty ? [situation.catalogue.region] : own
    throw CommandFailure(
      .command(.noArea(area, known: known.joined(separator: ", "))),
      exitCode: CommandFailure.wrongUsage)
  }
}

/// The figures that a screen is about, and what is seen of them at first.
struct DataOptions: ParsableArguments {
  @OptionGroup var figures: FigureOptions

  @Option(help: .words(.usage(.board)))
  var board: String?

  @Option(name: .customLong("role"), help: .words(.usage(.role)))
  private var namedRole: Role?

  @Flag(help: .words(.usage(.observer)))
  private var observer = false

  /// Who sits at the screen.
  var role: Role { namedRole ?? (observer ? .observer : .operator) }

  func validate() throws {
    if observer, let namedRole, namedRole != .observer {
      throw ValidationError(.command(.twoRoles(namedRole.rawValue)))
    }
  }

  /// A session on a situation, as the options ask for: in English where the terminal cannot show Chinese,
  /// unless Chinese is asked for.
  func session(
    _ situation: Situation, _ duty: DutyState = DutyState(), size: Size, palette: NamedPalette,
    packFaults: [Diagnostic], isMonochrome: Bool = false, cannotShowChinese: Bool = false
  ) throws -> Session {
    let boards = situation.catalogue.boards.map(\.id)
    if let board, !boards.contains(board) {
      throw CommandFailure(
        .command(.noBoard(board, known: boards.joined(separator: ", "))),
        exitCode: CommandFailure.wrongUsage)
    }
    try figures.checkArea(in: situation)
    var session = Session(
      situation: situation, duty: duty,
      strings: Strings(figures.language(cannotShowChinese: cannotShowChinese)),
      size: size,
      board: board,
      // Without colours there is no palette to speak of.
      paletteName: isMonochrome ? nil : palette.name, packFaults: packFaults, role: role)
    session.isInvented = figures.folder == nil
    session.isClockGiven = figures.clock != nil
    return session
  }
}
