import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues

/// The queues of a region at a terminal: fed by situations, and kept in a journal where there is one.
///
/// Where the journal cannot be written, figures go on being judged, and nobody can act.
struct Desk: Sendable {
  private(set) var queues: Queues
  /// Queues in which nothing is known.
  private let empty: Queues
  /// Why nothing can be written; `nil` where it can be.
  private(set) var trouble: JournalError?
  /// Why not all that is wanted of the past could be read; that keeps nobody from acting.
  private(set) var pastTrouble: JournalError?
  /// What happened since it was asked last.
  private var news: [JournalEntry] = []
  private var file: JournalFile?
  /// What figures did since nothing can be written.
  private var backlog: Backlog
  private let longestBacklog: Int
  /// Whether the next situation is looked at as a whole, and not only what changed in it.
  private var mustLookAtAll = true
  /// Whether nothing was taken in since the program began.
  private var isBeginning = true
  /// What was taken in last.
  private var last: Situation?
  private let presence: Presence?
  private let isReader: Bool
  private let watches: Bool
  private let looksBack: Bool
  /// Up to when the journal is read; `nil` for all of it.
  private let moment: Instant?
  private let rotatesAt: Int

  /// A desk at which nothing is known yet, with a journal in a folder; without one nothing outlives the program.
  ///
  /// A reader reads the journal once, up to a moment where one is given, and writes nothing to it. Who does not watch,
  /// such as a shell, acts for a moment and is no cockpit that another one finds there.
  ///
  /// Older files of the journal are read for what screens look back at, unless nobody does.
  init(
    _ queues: Queues, folder: String?, isReader: Bool = false, watches: Bool = true,
    until moment: Instant? = nil, looksBack: Bool = true, rotatesAt: Int = JournalFile.rotatesAt,
    longestBacklog: Int = Backlog.longest
  ) {
    (self.queues, empty, self.looksBack) = (queues, queues, looksBack)
    (self.isReader, self.watches) = (isReader, watches)
    self.moment = isReader ? moment : nil
    (self.rotatesAt, self.longestBacklog) = (rotatesAt, longestBacklog)
    backlog = Backlog(longest: longestBacklog)
    file = folder.map { JournalFile(folder: $0, rotatesAt: rotatesAt) }
    presence = isReader || !watches ? nil : folder.flatMap { Presence(in: $0) }
    readAll()
    if isReader { file = nil }
  }

  /// Whether acting on alarms leaves something behind.
  var isKept: Bool { file != nil }

  /// What happened since the last call, here and elsewhere.
  mutating func takeNews() -> [JournalEntry] {
    defer { news = [] }
    return news
  }

  /// Takes in what is new in a situation; all of it, where one before it was passed over.
  mutating func take(_ situation: Situation, isWhole: Bool = false) {
    let isWhole = isWhole || mustLookAtAll
    // What the journal has no lines for is told by the figures, at their own time; where another cockpit runs, it is
    // its news, and rings there.
    let isBack = isBeginning && presence?.isFirst != false
    let catchingUp: Queues.CatchingUp? =
      !isBeginning ? nil : isBroken || !isBack ? .heard : .unheard
    let (mayRing, isBroken) = (isBack && !isReader, isBroken)
    (mustLookAtAll, isBeginning, last) = (false, false, situation)
    update { queues in
      let isKnown = !queues.alarms.alarms.isEmpty || !queues.history.isEmpty
      let left = mayRing && !isBroken ? queues.endShifts() : []
      let told = left + queues.take(situation, isWhole: isWhole, catchingUp: catchingUp)
      // What is invented rang when it was told.
      guard mayRing, isKnown || !situation.isDemonstration else { return told }
      return told + queues.restart(at: situation.moment.clock)
    }
    rotate(at: situation.moment.clock)
  }

  /// Takes in what is told of figures to come in the situation that was taken in last.
  mutating func take(_ warnings: [EarlyWarning]) {
    guard let clock = last?.moment.clock else { return }
    update { $0.take(warnings, at: clock) }
  }

  /// Takes in what others wrote, and what fell due.
  mutating func refresh(at now: Instant) {
    if queues.isDue(at: now) || mayRecover || file?.hasNews == true {
      advance(to: now)
    }
  }

  private mutating func advance(to now: Instant) {
    // A shell rings for the cockpits that are there.
    let isHeard = watches || file.map { Presence.isSomebody(in: $0.folder) } ?? false
    update { $0.advance(to: now, isHeard: isHeard) }
  }

  /// Whether not all that was written can be read and believed.
  private var isBroken: Bool {
    switch trouble {
    case .broken, .newestMissing: true
    case .system, .unreadable, .busy, .rewritten, .pastBroken, .pastMissing, nil: false
    }
  }

  /// How many files of the journal are not what was written, as far as they were read.
  var mismatches: Int {
    [trouble, pastTrouble].count { error in
      switch error {
      case .broken, .rewritten, .newestMissing, .pastBroken, .pastMissing: true
      case .system, .unreadable, .busy, nil: false
      }
    }
  }

  /// Whether what kept the journal from being written may be over.
  private var mayRecover: Bool {
    switch trouble {
    case .system, .unreadable, .busy, .newestMissing: true
    case .broken, .rewritten, .pastBroken, .pastMissing, nil: false
    }
  }

  /// Does what somebody wants.
  ///
  /// - Throws: why not; nothing of it was done then.
  mutating func perform(
    at now: Instant, _ deed: (inout Queues) throws(DeedRefusal) -> [JournalEntry]
  ) throws(DeskRefusal) {
    advance(to: now)
    if let trouble { throw .journal(trouble) }
    var (before, after) = (queues, queues)
    var (others, own): ([JournalEntry], [JournalEntry]) = ([], [])
    var refusal: DeedRefusal?
    func done(after read: [JournalEntry]) -> [JournalEntry] {
      before.take(read)
      (others, after) = (read, before)
      do throws(DeedRefusal) {
        own = try deed(&after)
      } catch {
        (refusal, after) = (error, before)
      }
      return own
    }
    do throws(JournalError) {
      if file == nil { _ = done(after: []) }
      try file?.update(done)
    } catch {
      (queues, trouble) = (before, error)
      news += others
      throw .journal(error)
    }
    queues = after
    news += others + own
    // A shell may be all that writes.
    rotate(at: now)
    if let refusal { throw .queue(refusal) }
  }

  /// Changes the queues by what needs nobody; what cannot be written is, once it can be.
  private mutating func update(_ change: (inout Queues) -> [JournalEntry]) {
    guard file != nil else {
      news += change(&queues)
      return
    }
    var next = queues
    var told: [JournalEntry] = []
    var own: [JournalEntry]?
    var isOvertaken = false
    let waiting = backlog
    do throws(JournalError) {
      try file?.update { others in
        // Others went on while nothing of this could be written: what they say holds.
        isOvertaken = !waiting.isEmpty && !others.isEmpty
        guard !isOvertaken else { return [] }
        next.take(others)
        let before = next
        let done = change(&next)
        told = others + done
        own = done
        return waiting.entries(upTo: before) + done
      }
      (trouble, backlog) = (nil, Backlog(longest: longestBacklog))
    } catch {
      // That it cannot be read says more than that it cannot be written.
      if case .unreadable = trouble, case .system = error {} else { trouble = error }
      // What others wrote is read with the next lines: it is not looked at without the lock.
      if own == nil {
        let done = change(&next)
        told = done
        own = done
      }
      backlog.add(own ?? [], since: queues)
    }
    guard !isOvertaken else {
      begin()
      if let last { update { $0.take(last, isWhole: true, catchingUp: .heard) } }
      return update(change)
    }
    queues = next
    news += told
  }

  /// Forgets all, and begins with what the journal has.
  private mutating func begin() {
    queues = empty
    file = file.map { JournalFile(folder: $0.folder, rotatesAt: rotatesAt) }
    backlog = Backlog(longest: longestBacklog)
    mustLookAtAll = true
    readAll()
  }

  private mutating func readAll() {
    do throws(JournalError) {
      let entries = if let moment { try file?.read(until: moment) } else { try file?.read() }
      queues.take(entries ?? [])
      if let fault = file?.fault { trouble = fault }
      if looksBack { readPast() }
    } catch {
      trouble = error
    }
  }

  /// Looks back at what older files say.
  private mutating func readPast() {
    pastTrouble = nil
    guard let file else { return }
    var queues = queues
    defer { self.queues = queues }
    do throws(JournalError) {
      try file.readPast(while: { queues.wantsPast(before: $0) }) { queues.recall($0) }
    } catch {
      pastTrouble = error
    }
  }

  private mutating func rotate(at now: Instant) {
    guard trouble == nil else { return }
    let queues = queues
    // A file that cannot be put aside is written on.
    try? file?.rotateIfLong { queues.standing(at: now, after: $0) }
  }
}

/// Why something was not done.
enum DeskRefusal: Error, Hashable {
  case queue(DeedRefusal)
  case journal(JournalError)
}
