import CockpitFeed
import CockpitJudgement
import CockpitValues
import DigitalCockpit
import Synchronization

/// Reads a source and judges what changed or fell due off the main thread, and leaves each new
/// situation in a mailbox.
///
/// What is watched while another region is shown is read and judged, too, for its alarms.
final class LiveFeed: Sendable {
  let situations = Mailbox<Situation>()
  let pasts = Mailbox<PastPicture>()
  private let duty: LiveDuty
  private let sources: Mutex<RegionSources>
  /// The id of the pack that was asked for since the last request.
  private let wanted = Mutex<String?>(nil)
  private let isBusy = Atomic<Bool>(false)
  /// The look at the past that was asked for last, and the clock then; `nil` where none waits.
  private let wantedPast = Mutex<(replay: Replay, now: Instant)?>(nil)
  private let isLookingBack = Atomic<Bool>(false)
  /// Whether what was read is kept for the next start.
  private let keepsIndex: Bool
  /// The folder of journals, for looking back; `nil` where nothing is kept.
  private let state: String?

  /// Goes on with sources whose first situation was made.
  ///
  /// The duty takes each situation in after the screen got it.
  init(_ sources: RegionSources, duty: LiveDuty, keepsIndex: Bool, state: String?) {
    (self.keepsIndex, self.state) = (keepsIndex, state)
    self.sources = Mutex(sources)
    self.duty = duty
  }

  /// Begins to read what may have changed, and to judge, unless that is being done.
  ///
  /// - Returns: whether it began; if not, ask again later.
  func request(at now: Instant, _ news: FolderNews) -> Bool {
    guard !isBusy.exchange(true, ordering: .acquiringAndReleasing) else { return false }
    Task.detached {
      self.read(at: now, news)
      self.isBusy.store(false, ordering: .releasing)
    }
    return true
  }

  /// Finds out what the screens showed at a moment; of several that are asked for meanwhile, the last one.
  func look(_ replay: Replay, now: Instant) {
    wantedPast.withLock { $0 = (replay, now) }
    lookBack()
  }

  private func lookBack() {
    guard !isLookingBack.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Task.detached {
      while let (replay, now) = self.takeWantedPast() {
        let picture = self.sources.withLock {
          $0.picture(of: replay, now: now, journalsIn: self.state)
        }
        self.pasts.post(picture)
      }
      self.isLookingBack.store(false, ordering: .releasing)
      // What was asked for between the last look and that.
      if self.wantedPast.withLock({ $0 != nil }) { self.lookBack() }
    }
  }

  private func takeWantedPast() -> (Replay, Instant)? {
    wantedPast.withLock { wanted in
      defer { wanted = nil }
      return wanted
    }
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

  /// Judges what lists show beyond a situation, so that no key waits for it.
  func prepareSoon(_ situation: Situation) {
    Task.detached { situation.prepareLists() }
  }

  private func read(at now: Instant, _ news: FolderNews) {
    let wanted = wanted.withLock { wanted in
      defer { wanted = nil }
      return wanted
    }
    let watched = duty.watched
    let (situation, elsewhere) = sources.withLock { sources -> (Situation?, [Situation]) in
      // Only packs that were shown or are built in are ever asked for.
      let situation =
        if let wanted {
          try? sources.situation(ofPack: wanted, at: now)
        } else {
          sources.news(at: now, named: news.names)
        }
      return (situation, sources.newsElsewhere(of: watched, at: now, named: news.names))
    }
    if let situation {
      situations.post(situation)
      duty.takeSoon(situation)
    }
    for situation in elsewhere { duty.takeSoon(situation, isShown: false) }
    guard let situation else { return }
    situation.prepareLists()
    if keepsIndex { sources.withLock { $0.keepIndex() } }
  }
}
