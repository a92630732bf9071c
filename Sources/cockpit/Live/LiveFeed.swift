import CockpitJudgement
import CockpitValues
import Synchronization

/// Reads a source and judges what changed or fell due off the main thread, and leaves each new
/// situation in a mailbox.
final class LiveFeed: Sendable {
  let situations = Mailbox<Situation>()
  private let duty: LiveDuty
  private let sources: Mutex<RegionSources>
  /// The id of the pack that was asked for since the last request.
  private let wanted = Mutex<String?>(nil)
  private let isBusy = Atomic<Bool>(false)
  /// Whether what was read is kept for the next start.
  private let keepsIndex: Bool

  /// Goes on with sources whose first situation was made.
  ///
  /// The duty takes each situation in after the screen got it.
  init(_ sources: RegionSources, duty: LiveDuty, keepsIndex: Bool) {
    self.keepsIndex = keepsIndex
    self.sources = Mutex(sources)
    self.duty = duty
  }

  /// Begins to read and to judge, unless that is being done.
  ///
  /// - Returns: whether it began; if not, ask again later.
  func request(at now: Instant) -> Bool {
    guard !isBusy.exchange(true, ordering: .acquiringAndReleasing) else { return false }
    Task.detached {
      self.read(at: now)
      self.isBusy.store(false, ordering: .releasing)
    }
    return true
  }

  /// Reads for another pack from the next request on.
  ///
  /// It never waits for a request that is being read.
  func change(toPack id: String) {
    wanted.withLock { $0 = id }
  }

  /// Keeps what was read for the next start, once the first screen is there.
  func keepIndexSoon() {
    guard keepsIndex else { return }
    Task.detached { self.sources.withLock { $0.keepIndex() } }
  }

  private func read(at now: Instant) {
    let wanted = wanted.withLock { wanted in
      defer { wanted = nil }
      return wanted
    }
    let situation = sources.withLock { sources -> Situation? in
      guard let wanted else { return sources.news(at: now) }
      // Only packs that were shown or are built in are ever asked for.
      return try? sources.situation(ofPack: wanted, at: now)
    }
    guard let situation else { return }
    situations.post(situation)
    duty.takeSoon(situation)
    if keepsIndex { sources.withLock { $0.keepIndex() } }
  }
}
