import ArgumentParser
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording
import DigitalCockpit

/// What stands on a host at a moment, for commands that look.
struct DutyRoom {
  let situation: Situation
  let state: DutyState
  let now: Instant
}

/// Which figures and which journal a command looks at.
struct DutyRoomOptions: ParsableArguments {
  @OptionGroup var data: FigureOptions

  @Flag(help: .words(.usage(.inventedFigures)))
  var demonstration = false

  func validate() throws {
    if demonstration, let folder = data.folder {
      throw ValidationError(.command(.folderOrDemonstration(folder)))
    }
  }

  /// What stands by the figures of a folder and the journal, of which nothing is written.
  func room() throws -> DutyRoom {
    let now = data.clock ?? SystemClock.now
    let catalogue = try data.usablePack().catalogue
    try refuseInvented(besideJournalOf: catalogue)
    var sources = try data.sources(of: catalogue)
    let situation = try sources.first(at: now)
    try data.checkArea(in: situation)
    var duty = Duty(data.readerSettings)
    duty.takeWhole(situation)
    if let folder = duty.emptyFolder {
      Output.error(CommandLanguage.strings(.dutyLog(.noJournalYet(folder))))
    }
    return DutyRoom(situation: situation, state: duty.state, now: now)
  }

  /// Refuses to show invented figures where nobody asked for them and real ones have a journal: whoever acts
  /// by its commands would act on other alarms than these.
  private func refuseInvented(besideJournalOf catalogue: Catalogue) throws {
    guard data.folder == nil, !demonstration, let state = data.state else { return }
    let folder = Duty.folder(state, region: catalogue.region, isDemonstration: false)
    let isKept: Bool
    do throws(JournalError) {
      isKept = try JournalFile.isKept(in: folder)
    } catch {
      throw CommandFailure(reading: error)
    }
    guard isKept else { return }
    throw CommandFailure(.command(.realJournal(folder)), exitCode: CommandFailure.wrongUsage)
  }
}

extension FigureOptions {
  /// The alarms of a region as the journal has them; `nil` where none is kept.
  func alarmsOfJournal(_ situation: Situation) -> [AlarmKey: Alarm]? {
    state.map { state in
      Desk(
        Queues(situation.catalogue, rules: situation.alarmRules),
        folder: Duty.folder(
          state, region: situation.catalogue.region, isDemonstration: situation.isDemonstration),
        isReader: true, until: clock, looksBack: false
      ).queues.alarms.alarms
    }
  }
}
