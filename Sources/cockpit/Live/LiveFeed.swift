import CockpitFeed
import CockpitModel
import DigitalCockpit
import Synchronization

/// Reads a source off the main thread and leaves each new world in a mailbox.
final class LiveFeed: Sendable {
  let worlds = Mailbox<World>()
  private let source: Mutex<WorldSource>
  private let isBusy = Atomic<Bool>(false)

  init(_ source: WorldSource) {
    self.source = Mutex(source)
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
  func change(to catalogue: Catalogue) {
    source.withLock { $0 = $0.anew(for: catalogue) }
  }

  private func read(at now: Instant) {
    // After the first time, a folder that cannot be read is no error but a refusal in the world.
    let world = source.withLock { source in try? source.refresh(at: now) }
    if let world { worlds.post(world) }
  }
}
