import ArgumentParser
import CockpitOperations
import CockpitValues
import CockpitWording
import DigitalCockpit

/// `cockpit handover`: the sheet for the next shift.
struct HandoverCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handover", abstract: CommandLanguage.strings(.usage(.handover)))
  }

  @OptionGroup var data: DataOptions

  @Option(help: .words(.usage(.sinceMoment)), transform: Instant.argument)
  var since: Instant?

  @Option(help: .words(.usage(.sheetFormat)))
  var format = Format.text

  func run() throws {
    let sheet = try data.handoverSheet { since ?? $0.adding(seconds: -43_200) }
    try Output.text(format == .text ? sheet.plain : sheet.markdown)
  }
}

/// `cockpit alarms list`: the alarms as they stand.
struct AlarmsListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: CommandLanguage.strings(.usage(.alarmsList)))
  }

  @OptionGroup var data: DataOptions

  func run() throws {
    let sheet = try data.handoverSheet { $0 }
    try Output.text(sheet.sections.prefix(2).flatMap(\.lines).map { $0 + "\n" }.joined())
  }
}

extension DataOptions {
  /// The sheet of what stands now, and of what happened since a moment before it.
  fileprivate func handoverSheet(since: (Instant) -> Instant) throws -> HandoverSheet {
    let now = clock ?? SystemClock.now
    var sources = try sources(of: try usablePack().catalogue)
    let situation = try sources.first(at: now)
    var duty = Duty(DutySettings(folder: state, isPast: clock != nil, isReader: true))
    duty.take(situation)
    return HandoverSheet(
      duty.state.queues, situation, since: since(now), at: now, strings: Strings(lang ?? .zh))
  }
}
