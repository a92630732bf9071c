import CockpitAnalysis
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording
import DigitalCockpit

/// Who sits at a terminal, and where what they do is kept.
struct DutySettings: Sendable {
  /// The folder of journals; `nil` where nothing is kept.
  var folder: String?
  /// The clock of a screen that shows another time than now; `nil` for now.
  var clock: Instant?
  /// Whether the figures of the screen are not those that are known now.
  var isOfGivenMoment = false
  /// Whether nothing is written, such as for a single screen.
  var isReader = false
  /// The account of the system.
  var user = ""
  var terminal = ""
  var address = ""
}

/// The desks of the regions that a terminal watches, and who is on duty there.
///
/// It watches the region that is shown, the one that the program began with, and those where somebody signed on. A
/// desk is given up with the watch, so that nobody takes it for one that hears what rings.
struct Duty: Sendable {
  let settings: DutySettings
  private var desks: [String: Desk] = [:]
  /// The regions of the desks.
  private var regions: [String: (code: String, name: LocalizedText)] = [:]
  /// Which of them is shown.
  private var shown = ""
  /// The one that the program began with; `nil` before it is known.
  private var home: String?
  private var isDemonstration = false
  /// The desks at which somebody signed on since the program began; who did before has left.
  private var signedOn: Set<String> = []

  init(_ settings: DutySettings) {
    self.settings = settings
  }

  /// The folder of the journal of a region: invented figures never get into that of real ones.
  static func folder(_ state: String, region: String, isDemonstration: Bool) -> String {
    "\(state)/\(key(region, isDemonstration: isDemonstration))"
  }

  /// Takes in a situation, and goes to its region; not where that is watched while another one is shown.
  mutating func take(_ situation: Situation, isWhole: Bool = false, isShown: Bool = true) {
    let region = situation.catalogue.region
    let key = Duty.key(region, isDemonstration: situation.isDemonstration)
    if home.map({ regions[$0]?.code == region }) ?? true { home = key }
    if isShown { (shown, isDemonstration) = (key, situation.isDemonstration) }
    giveUpOthers()
    guard isWatched(key) else { return }
    regions[key] = (region, situation.catalogue.name)
    if desks[key] == nil {
      let folder = settings.folder.map {
        Duty.folder($0, region: region, isDemonstration: situation.isDemonstration)
      }
      let isReader =
        settings.isReader || settings.isOfGivenMoment && !situation.isDemonstration
      desks[key] = Desk(
        Queues(situation.catalogue, rules: situation.alarmRules), folder: folder,
        isReader: isReader, until: isReader ? settings.clock : nil)
    }
    desks[key]?.take(situation, isWhole: isWhole)
  }

  /// Takes in what is told of figures to come in a situation that was taken in.
  mutating func take(_ warnings: [EarlyWarning], of situation: Situation) {
    let key = Duty.key(situation.catalogue.region, isDemonstration: situation.isDemonstration)
    desks[key]?.take(warnings)
  }

  /// Takes in a situation with what is told of figures to come: for a single look, not for one that somebody waits for.
  mutating func takeWhole(_ situation: Situation) {
    take(situation)
    take(situation.earlyWarnings(ForecastMemo()), of: situation)
  }

  private func isWatched(_ key: String) -> Bool {
    key == shown || key == home || signedOn.contains(key)
  }

  /// Gives up the desks of regions that nobody watches here any more.
  private mutating func giveUpOthers() {
    for key in desks.keys where !isWatched(key) { (desks[key], regions[key]) = (nil, nil) }
  }

  /// The desks that are watched while another one is shown, in their order.
  private var others: [String] { desks.keys.filter { $0 != shown }.sorted() }

  /// The code of the region that is shown; empty before there is one.
  var region: String { regions[shown]?.code ?? "" }

  /// The codes of the regions that are watched, whichever is shown.
  var watched: Set<String> { Set(regions.values.map(\.code)) }

  /// What there was to do at a moment of the past, as its figures and the journal until then tell; nobody does
  /// anything about it now.
  static func past(_ situation: Situation, journalsIn folder: String?) -> DutyState {
    var duty = Duty(
      DutySettings(
        folder: folder, clock: situation.moment.clock, isOfGivenMoment: true, isReader: true))
    duty.takeWhole(situation)
    var state = duty.state
    state.obstacle = .replay(.noDeeds)
    return state
  }

  private static func key(_ region: String, isDemonstration: Bool) -> String {
    region + (isDemonstration ? "-demonstration" : "")
  }

  /// Takes in what others wrote, and what fell due.
  mutating func refresh(at now: Instant) {
    for key in desks.keys.sorted() { desks[key]?.refresh(at: now) }
  }

  /// Does what somebody asked for.
  ///
  /// It is refused where the screen shows another region than that of the desk.
  mutating func perform(_ asked: DutyRequest, inRegion region: String, at now: Instant)
    -> DutyOutcome
  {
    guard shown == Duty.key(region, isDemonstration: isDemonstration) else {
      return .refused(.refusal(.changed))
    }
    if let obstacle = state.obstacle { return .refused(obstacle) }
    let (request, actor): (DutyRequest, Actor)
    do throws(RosterRefusal) {
      request = try known(asked)
    } catch {
      return .refused(error.phrase)
    }
    switch request {
    case .signOn(let person): actor = self.actor(person)
    case .alarm, .supervision, .data, .notice, .note, .handOver:
      guard let shift = state.shift else { return .refused(.duty(.signOnFirst)) }
      actor = shift.actor
    }
    do throws(DeskRefusal) {
      try desks[shown]?.perform(at: now) { queues throws(DeedRefusal) in
        try Duty.carryOut(request, by: actor, at: now, &queues)
      }
      switch request {
      case .signOn: signedOn.insert(shown)
      case .handOver(nil): signedOn.remove(shown)
      case .alarm, .supervision, .data, .notice, .note, .handOver: break
      }
      return .done
    } catch {
      return .refused(error.phrase)
    }
  }

  /// What is asked for, with everybody in it as the roster knows them.
  private func known(_ request: DutyRequest) throws(RosterRefusal) -> DutyRequest {
    switch request {
    case .signOn(let person): .signOn(try known(person))
    case .handOver(let next?): .handOver(to: try known(next))
    case .supervision(let action, let id, let version, let second?):
      .supervision(action, id, version: version, second: try known(second))
    case .alarm, .supervision, .data, .notice, .note, .handOver: request
    }
  }

  /// A person as the roster lists them.
  ///
  /// Where there is none everybody is an operator, and with invented data a supervisor, so that one can
  /// try what these do.
  private func known(_ person: Person) throws(RosterRefusal) -> Person {
    if let folder = settings.folder, let roster = try Roster(folder: folder) {
      return try roster.person(person)
    }
    // A name without a unit is the one of that name who is on duty, where there is one.
    let named = desks[shown]?.queues.onDuty.map(\.actor.person).filter { $0.sign == person.sign }
    let unit = person.unit.isEmpty && named?.count == 1 ? named?.first?.unit : nil
    return Person(
      name: person.name, unit: unit ?? person.unit,
      role: isDemonstration ? .supervisor : .operator)
  }

  private static func carryOut(
    _ request: DutyRequest, by actor: Actor, at now: Instant, _ queues: inout Queues
  ) throws(DeedRefusal) -> [JournalEntry] {
    switch request {
    case .alarm(let action, let key, let version, let note):
      let done = try queues.take(action, on: key, seen: version, by: actor, at: now)
      return try note.isEmpty ? done : done + queues.note(note, on: key, by: actor, at: now)
    case .supervision(let action, let id, let version, let second):
      return try queues.take(action, on: id, seen: version, by: actor, second: second, at: now)
    case .data(let action, let key, let number, let version):
      return try queues.take(
        action, on: key, number: number, seen: version, by: actor, at: now)
    case .notice(let warning, let level):
      return try queues.notice(warning, seen: level, by: actor, at: now)
    case .note(let text, let key, let number):
      return try queues.note(text, on: key, occurrence: number, by: actor, at: now)
    case .signOn: return try queues.take(.signedOn, by: actor, at: now)
    case .handOver(let next): return try queues.take(.handedOver(to: next), by: actor, at: now)
    }
  }

  /// Is no longer on duty, since nobody touched a key for too long or the program ends.
  ///
  /// - Returns: why the journal does not have it, where it does not.
  @discardableResult
  mutating func leave(_ change: ShiftChange, at now: Instant) -> Phrase? {
    var obstacle: Phrase?
    for key in signedOn.sorted() {
      guard let shift = desks[key]?.queues.shifts[settings.terminal] else { continue }
      do throws(DeskRefusal) {
        try desks[key]?.perform(at: now) { queues throws(DeedRefusal) in
          try queues.take(change, by: shift.actor, at: now)
        }
      } catch {
        obstacle = error.phrase
      }
    }
    signedOn = []
    giveUpOthers()
    return obstacle
  }

  private func actor(_ person: Person) -> Actor {
    Actor(
      person, user: settings.user, terminal: settings.terminal, address: settings.address)
  }

  /// The folder that is to have the journal of what is shown, where it has none and nothing keeps anybody
  /// from looking.
  var emptyFolder: String? {
    guard let state = settings.folder, let desk = desks[shown], desk.trouble == nil else {
      return nil
    }
    let folder = "\(state)/\(shown)"
    return (try? JournalFile.isKept(in: folder)) == false ? folder : nil
  }

  /// What whoever is on duty must know of the journal all the time; `nil` for nothing.
  var notice: Phrase? {
    ([shown] + others).lazy.compactMap { desks[$0] }
      .compactMap { ($0.trouble ?? $0.pastTrouble)?.phrase }.first
  }

  /// What the session shows.
  var state: DutyState {
    guard let desk = desks[shown] else { return DutyState() }
    let trouble = desk.trouble.map(\.phrase)
    let obstacle: Phrase? =
      if let trouble {
        trouble
      } else if settings.isOfGivenMoment, !isDemonstration {
        .duty(.journalOfMoment)
      } else if settings.isReader, settings.folder != nil, !isDemonstration {
        .duty(.onlyReads)
      } else if !desk.isKept, !isDemonstration {
        .duty(.journalNowhere)
      } else {
        nil
      }
    return DutyState(
      queues: desk.queues,
      shift: signedOn.contains(shown) ? desk.queues.shifts[settings.terminal] : nil,
      obstacle: obstacle,
      notice: notice, mismatches: desk.mismatches,
      elsewhere: others.compactMap { key in
        guard let desk = desks[key], let region = regions[key] else { return nil }
        return WatchedElsewhere(
          region: region.code, name: region.name, queues: desk.queues,
          isOnDuty: signedOn.contains(key) && desk.queues.shifts[settings.terminal] != nil)
      })
  }

  /// What happened since the last call, here and elsewhere.
  mutating func takeNews() -> [JournalEntry] {
    desks.keys.sorted().flatMap { desks[$0]?.takeNews() ?? [] }
  }
}

extension DeskRefusal {
  var phrase: Phrase {
    switch self {
    case .queue(let refusal): refusal.phrase
    case .journal(let error): error.phrase
    }
  }
}

extension JournalError {
  var phrase: Phrase {
    switch self {
    case .system(let path, let error):
      .duty(.journalTrouble(path, error))
    case .unreadable(let path, let error): .duty(.journalUnreadable(path, error))
    case .busy(let path): .duty(.journalBusy(path))
    case .broken(let path, let line): .duty(.journalBroken(path, line: line))
    case .rewritten(let path, let line): .duty(.journalRewritten(path, line: line))
    case .newestMissing(let path): .duty(.journalMissing(path))
    case .pastBroken(let path, let line): .duty(.pastBroken(path, line: line))
    case .pastMissing(let path): .duty(.pastMissing(after: path))
    }
  }
}
