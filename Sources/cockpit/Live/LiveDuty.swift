import CockpitAnalysis
import CockpitFeed
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording
import DigitalCockpit
import Glibc
import Synchronization

/// What a session is told of the queues.
struct DutyDelivery: Sendable {
  /// The code of the region that is shown.
  var region: String
  var state: DutyState
  /// What happened since the last one.
  var entries: [JournalEntry]
  /// What became of what was asked for.
  var outcome: DutyOutcome?
}

/// The duty of a live screen: whatever touches the journal is done off the main thread, for a disk may be slow.
final class LiveDuty: Sendable {
  let deliveries = Mailbox<DutyDelivery>()
  private let duty: Mutex<Duty>
  private let isBusy = Atomic<Bool>(false)
  /// How many requests are neither done nor refused yet.
  private let asked = Atomic<Int>(0)
  /// Whether somebody signed on here since the program began.
  private let hasSignedOn = Atomic<Bool>(false)
  private let waiting = Mutex(WaitingSituations())
  private let watching = Mutex<Set<String>>([])
  /// Why whoever was on duty at the end is so still, by the journal.
  private let farewell = Mutex<Phrase?>(nil)
  /// What was told of figures to come: of each indicator with a target of the largest pack twice.
  private let forecasts = ForecastMemo(most: 512)

  init(_ duty: Duty) {
    self.duty = Mutex(duty)
  }

  /// Takes in a situation now.
  func take(_ situation: Situation) { change { $0.take(situation) } }

  /// Takes in a situation as soon as those before are: a disk that hangs holds no figures up.
  ///
  /// One is of the region that is shown from then on, unless that is watched while another one is shown.
  func takeSoon(_ situation: Situation, isShown: Bool = true) {
    let isFirst = waiting.withLock { waiting in
      waiting.add(situation, isShown: isShown)
      defer { waiting.isTaking = true }
      return !waiting.isTaking
    }
    guard isFirst else { return }
    Task.detached {
      while let next = self.waiting.withLock({ $0.next() }) {
        self.change {
          $0.take(next.situation, isWhole: next.isWhole, isShown: next.isShown)
        }
        self.lookAhead(in: next.situation)
      }
    }
  }

  /// Looks ahead in a situation that was taken in, once nobody waits for the screen.
  func lookAheadSoon(in situation: Situation) {
    Task.detached { self.lookAhead(in: situation) }
  }

  private func lookAhead(in situation: Situation) {
    // Forecasts are made before anybody waits for the queues.
    let warnings = situation.earlyWarnings(forecasts)
    change(onlyNews: true) { $0.take(warnings, of: situation) }
  }

  /// The codes of the regions that are watched, whichever is shown.
  var watched: Set<String> { watching.withLock(\.self) }

  /// Looks for what others wrote and what fell due, unless that is being done.
  func refresh(at now: Instant) {
    guard !isBusy.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Task.detached {
      self.change(onlyNews: true) { $0.refresh(at: now) }
      self.isBusy.store(false, ordering: .releasing)
    }
  }

  /// Does what was asked for, and delivers what became of it.
  ///
  /// It has a thread of its own: no folder that is being read, on however few cores, holds it up.
  func perform(_ request: DutyRequest, inRegion region: String, at now: Instant) {
    work { duty in
      let outcome = duty.perform(request, inRegion: region, at: now)
      let entries = duty.takeNews()
      if case (.signOn, .done) = (request, outcome) {
        self.hasSignedOn.store(true, ordering: .releasing)
      }
      self.deliver(duty, entries, outcome)
    }
  }

  /// Does something on a thread of its own that the end of the program waits for.
  private func work(_ body: @escaping @Sendable (inout Duty) -> Void) {
    asked.add(1, ordering: .acquiringAndReleasing)
    let work: @Sendable () -> Void = {
      self.duty.withLock { body(&$0) }
      self.asked.subtract(1, ordering: .acquiringAndReleasing)
    }
    if let thread = Thread.start(work) { thread.detach() } else { Task.detached { work() } }
  }

  /// Waits until what was asked for last is done or refused, and signs off whoever signed on here; but not for
  /// ever: the program ends.
  ///
  /// - Returns: what whoever asked must know and no screen tells any more; `nil` for nothing.
  func finish(at now: Instant, within longest: Duration = LiveDuty.longestFarewell) -> Phrase? {
    let end = ContinuousClock.now + longest
    guard isDone(by: end) else { return .command(.leftUnfinished) }
    let refused: Phrase? =
      if case .refused(let why) = deliveries.take()?.outcome { why } else { nil }
    if hasSignedOn.load(ordering: .acquiring) {
      work { duty in
        let obstacle = duty.leave(.left, at: now)
        self.farewell.withLock { $0 = obstacle }
      }
    }
    let isTold = isDone(by: end)
    if let refused {
      return .command(.leftRefused(because: CommandLanguage.strings(refused)))
    }
    guard isTold else { return .command(.leftUnfinished) }
    return farewell.withLock(\.self).map {
      .command(.leftOnDuty(because: CommandLanguage.strings($0)))
    }
  }

  /// Waits until all that was asked for is done or refused, no longer than up to a moment.
  private func isDone(by end: ContinuousClock.Instant) -> Bool {
    while asked.load(ordering: .acquiring) > 0 {
      guard ContinuousClock.now < end else { return false }
      usleep(LiveDuty.step)
    }
    return true
  }

  /// So long the end of a program waits for the journal: longer than a lock that another one keeps is waited
  /// for by what goes on already, and by the two steps of a deed.
  static let longestFarewell: Duration = .milliseconds(3 * FileLock.longestWait + 1_000)
  private static let step: UInt32 = 5_000

  /// Is no longer on duty.
  func leaveIdle(at now: Instant) {
    Task.detached { self.change { $0.leave(.idle, at: now) } }
  }

  private func change(onlyNews: Bool = false, _ body: @Sendable (inout Duty) -> Void) {
    duty.withLock { duty in
      let before = duty.notice
      body(&duty)
      watching.withLock { $0 = duty.watched }
      let entries = duty.takeNews()
      guard !onlyNews || !entries.isEmpty || before != duty.notice else { return }
      deliver(duty, entries, nil)
    }
  }

  private func deliver(_ duty: Duty, _ entries: [JournalEntry], _ outcome: DutyOutcome?) {
    let delivery = DutyDelivery(
      region: duty.region, state: duty.state, entries: entries, outcome: outcome)
    deliveries.post(delivery) { old, new in
      DutyDelivery(
        region: new.region, state: new.state, entries: old.entries + new.entries,
        outcome: new.outcome ?? old.outcome)
    }
  }
}
