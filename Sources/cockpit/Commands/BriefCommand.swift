import ArgumentParser
import CockpitAnalysis
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording
import DigitalCockpit

/// `cockpit brief`: the economic analysis of a month.
struct BriefCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "brief", abstract: CommandLanguage.strings(.usage(.brief)),
      discussion: CommandLanguage.strings(.usage(.briefMore)))
  }

  @OptionGroup var options: DutyRoomOptions

  @Option(help: .words(.usage(.briefMonth)))
  var month: String?

  @Flag(help: .words(.usage(.briefObserver)))
  var observer = false

  @Option(help: .words(.usage(.sheetFormat)))
  var format = Format.text

  @Option(name: .shortAndLong, help: .words(.usage(.outputFile)), completion: .file())
  var output: String?

  @Flag(help: .words(.usage(.replaceFile)))
  var force = false

  func run() throws {
    var options = options
    let asked = options.data.clock ?? SystemClock.now
    let offset = try options.data.usablePack().catalogue.offset
    let month = try month(askedAt: asked, offset: offset)
    // What was known later does not come into it.
    let moment = month.moment(askedAt: asked, offset: offset)
    options.data.limit(to: moment)
    let room = try options.room()
    let brief = Brief(
      of: month, room.situation, room.state.queues, strings: Strings(options.data.lang ?? .zh),
      forecasts: ForecastMemo(), hidesEmbargoed: observer)
    let text = format == .text ? brief.plain : brief.markdown
    if let output {
      try OutputFile.write(Array(text.utf8), to: output, replacing: force)
    } else {
      try Output.text(text)
    }
    if let notice = room.state.notice { throw CommandFailure(notice) }
  }

  /// The month that is asked for, or the last one that is over.
  ///
  /// - Throws: for what is no month, and for one that is not over
  private func month(askedAt clock: Instant, offset: UTCOffset) throws(CommandFailure) -> BriefMonth
  {
    guard let text = month else { return BriefMonth(before: clock, offset: offset) }
    guard let month = Period(parsing: text, offset: offset).flatMap({ BriefMonth($0) }) else {
      throw CommandFailure(.command(.notAMonth(text)), exitCode: CommandFailure.wrongUsage)
    }
    guard month.isOver(at: clock, offset: offset) else {
      throw CommandFailure(
        .command(.monthNotOver(text, day: CivilTime(clock, offset: offset).date.description)),
        exitCode: CommandFailure.wrongUsage)
    }
    return month
  }
}

extension FigureOptions {
  /// Sets the clock to a moment that was asked for or lies before, and counts no file that was created later.
  fileprivate mutating func limit(to moment: Instant) {
    let known = knownUntil.map { min($0, moment) } ?? moment
    (asOf, now, knownAt) = (nil, moment, known)
  }
}
