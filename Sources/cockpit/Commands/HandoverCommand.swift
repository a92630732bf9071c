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
      commandName: "handover", abstract: CommandLanguage.strings(.usage(.handover)),
      discussion: CommandLanguage.strings(.usage(.handoverMore)))
  }

  @OptionGroup var options: DutyRoomOptions

  @Option(help: .words(.usage(.sinceMoment)), transform: Instant.argument)
  var since: Instant?

  @Option(help: .words(.usage(.sheetFormat)))
  var format = Format.text

  func run() throws {
    let room = try options.room()
    let queues = room.state.queues
    let sheet = HandoverSheet(
      queues, room.situation, since: since ?? queues.shiftStart(at: room.now), at: room.now,
      strings: Strings(options.data.lang ?? .zh), notice: room.state.notice)
    try Output.text(format == .text ? sheet.plain : sheet.markdown)
    if let notice = room.state.notice { throw CommandFailure(notice) }
  }
}
