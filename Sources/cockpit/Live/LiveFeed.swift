import CockpitCatalogue
import CockpitFeed
import CockpitValues
import DigitalCockpit
import Synchronization

/// Reads a source off the main thread and leaves each new world in a mailbox.
final class LiveFeed: Sendable {
  let worlds = Mailbox<World>()
  private let sources: Mutex<RegionSources>
  /// The pack that was asked for since the last request.
  private let wanted = Mutex<Catalogue?>(nil)
  private let isBusy = Atomic<Bool>(false)

  init(_ source: WorldSource) {
    sources = Mutex(RegionSources(source))
  }

  /// Begins to read what changed, unless that is being done.
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
  func change(to catalogue: Catalogue) {
    wanted.withLock { $0 = catalogue }
  }

  private func read(at now: Instant) {
    let wanted = wanted.withLock { wanted in
      defer { wanted = nil }
      return wanted
    }
    let world = sources.withLock { sources -> World? in
      guard let wanted else { return sources.news(at: now) }
      return sources.world(of: wanted, at: now)
    }
    if let world { worlds.post(world) }
  }
}
