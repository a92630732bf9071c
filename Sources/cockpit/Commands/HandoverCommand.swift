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
    let now = data.clock ?? SystemClock.now
    var sources = try data.sources(of: try data.usablePack().catalogue)
    let situation = try sources.first(at: now)
    var duty = Duty(DutySettings(folder: data.state, isPast: data.clock != nil, isReader: true))
    duty.take(situation)
    let sheet = HandoverSheet(
      duty.state.queues, situation, since: since ?? now.adding(seconds: -43_200), at: now,
      strings: Strings(data.lang ?? .zh))
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
    let now = data.clock ?? SystemClock.now
    var sources = try data.sources(of: try data.usablePack().catalogue)
    let situation = try sources.first(at: now)
    var duty = Duty(DutySettings(folder: data.state, isPast: data.clock != nil, isReader: true))
    duty.take(situation)
    let sheet = HandoverSheet(
      duty.state.queues, situation, since: now, at: now, strings: Strings(data.lang ?? .zh))
    try Output.text(sheet.sections.prefix(2).flatMap(\.lines).map { $0 + "\n" }.joined())
  }
}
