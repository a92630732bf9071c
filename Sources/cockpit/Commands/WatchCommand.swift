import ArgumentParser
import CockpitCanvas
import CockpitFeed
import CockpitTerminal
import CockpitWording
import DigitalCockpit
import Glibc

/// The live screen.
struct WatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "watch", abstract: CommandLanguage.strings(.usage(.watch)),
      discussion: CommandLanguage.strings(.usage(.watchMore)))
  }

  @OptionGroup var data: DataOptions

  @OptionGroup var look: LookOptions

  @Option(help: .words(.usage(.glyphs)))
  var glyphs = GlyphArgument.auto

  @Option(help: .words(.usage(.colours)))
  var color = ColorArgument.auto

  @Option(
    parsing: .unconditional, help: .words(.usage(.rotate)), transform: WatchCommand.wholeSeconds)
  var rotate: Int?

  @Flag(help: .words(.usage(.plain)))
  var plain = false

  @Flag(help: .words(.usage(.mouse)))
  var mouse = false

  @Flag(help: .words(.usage(.noBlink)))
  var noBlink = false

  func run() throws {
    if plain { throw ExitCode(try runPlain()) }
    let duty = LiveDuty(Duty(data.figures.dutySettings))
    guard let code = try runOnScreen(duty) else { return try dump() }
    // The terminal is given back by now: what is said stays on it.
    let end = data.figures.clock ?? SystemClock.now
    if let words = duty.finish(at: end) { Output.error(CommandLanguage.strings(words)) }
    throw ExitCode(code)
  }

  /// The option says what it takes where it is given anything else.
  private static func wholeSeconds(_ text: String) throws -> Int {
    guard let seconds = Int(text), seconds >= 1 else {
      throw ValidationError(.command(.noWholeSeconds))
    }
    return seconds
  }

  /// So long a folder may take without anything being said of it.
  private static let quietly = Duration.milliseconds(300)

  /// Runs until somebody leaves it; `nil` where there is no terminal to run on.
  private func runOnScreen(_ duty: LiveDuty) throws -> Int32? {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else { return nil }
    var options = TerminalOptions { name in getenv(name).map { String(cString: $0) } }
    if options.type == "dumb" {
      Output.error(CommandLanguage.strings(.command(.dumbTerminal)))
      return nil
    }
    options.depth = color.depth
    options.tier = glyphs.tier
    options.usesMouse = mouse
    options.takesSignalKeys = !data.role.canLeave
    let now = data.figures.clock ?? SystemClock.now
    let pack = try data.figures.usablePack()
    let unread = try data.figures.sources(of: pack.catalogue)
    // The watch comes first: what changes while the folder is read is read again.
    let watch = unread.folder.map { FolderWatch(folder: $0) }
    let beganAt = ContinuousClock.now
    let reading = FirstReading(unread, at: now)
    let palettes = try look.palettes()
    let paper = try LookOptions.paper()
    var screen: TerminalScreen
    do throws(TerminalError) {
      screen = try TerminalScreen(options: options) { palettes.palette(on: $0).palette }
    } catch .unknownTerminal {
      return nil
    } catch {
      throw CommandFailure(error.phrase)
    }
    let palette = palettes.palette(on: screen.capabilities.ground)
    var read = reading.outcome(within: WatchCommand.quietly)
    var typed: [Key] = []
    if read == nil {
      // A large folder takes seconds.
      let language = data.figures.language(
        cannotShowChinese: screen.capabilities.cannotShowChinese)
      var program = ReadingProgram(
        reading,
        picture: ReadingPicture(
          folder: data.figures.folder, canLeave: data.role.canLeave,
          strings: Strings(language)),
        glyphs: .of(screen.capabilities.tier), canLeave: data.role.canLeave, since: beganAt)
      let code = LiveLoop.run(&program, on: &screen)
      (read, typed) = (program.outcome, program.typed)
      guard read != nil else { return code }
    }
    guard let (sources, situation) = try read?.get() else { return nil }
    var session = try data.session(
      situation, size: screen.size, palette: palette, packFaults: pack.faults,
      isMonochrome: screen.capabilities.depth == .mono,
      cannotShowChinese: screen.capabilities.cannotShowChinese)
    session.say(screen.capabilities.fallbacks.words)
    session.terminalNotes = screen.capabilities.fallbacks.map(\.note)
    session.rotate(every: rotate)
    duty.take(situation)
    var program = CockpitProgram(
      session: session,
      look: ExportLook(
        glyphs: .of(screen.capabilities.tier), palette: palette.palette, paper: paper.palette,
        depth: screen.capabilities.depth),
      feed: LiveFeed(
        sources, duty: duty, keepsIndex: data.role.keepsFiles, state: data.figures.state),
      duty: duty,
      watch: watch, fixedClock: data.figures.clock,
      blinks: !noBlink)
    for key in typed { _ = program.handle(.key(key)) }
    // The terminal is given back when this scope is left, before the program ends.
    return LiveLoop.run(&program, on: &screen)
  }

  private func runPlain() throws -> Int32 {
    let now = data.figures.clock ?? SystemClock.now
    let pack = try data.figures.usablePack()
    var sources = try data.figures.sources(of: pack.catalogue)
    let watch = sources.folder.map { FolderWatch(folder: $0) }
    let palette = try look.palette(on: .dark)
    let situation = try sources.first(at: now)
    let duty = LiveDuty(Duty(data.figures.dutySettings))
    duty.take(situation)
    let session = try data.session(
      situation, size: Dump.standardSize, palette: palette,
      packFaults: pack.faults)
    var program = CockpitProgram(
      session: session,
      look: ExportLook(
        glyphs: .ascii, palette: palette.palette, paper: palette.palette, depth: .mono),
      feed: LiveFeed(
        sources, duty: duty, keepsIndex: data.role.keepsFiles, state: data.figures.state),
      duty: duty,
      watch: watch, fixedClock: data.figures.clock)
    return try PlainLoop.run(&program)
  }

  /// Prints one screen, as large as the terminal is; the last row is for the shell's prompt.
  private func dump() throws {
    let size = Size(ofTerminal: STDOUT_FILENO).map { Size(columns: $0.columns, rows: $0.rows - 1) }
    let dump = try Dump(data, look: look, size: size ?? Dump.standardSize, keys: "")
    try Output.text(dump.text(.text, glyphs: glyphs.tier ?? .full, depth: .mono))
    dump.leave()
  }
}
