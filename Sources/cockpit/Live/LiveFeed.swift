import CockpitFeed
import CockpitModel
import DigitalCockpit
import Glibc
import Synchronization

/// Reads a source off the main thread and tells when a new world is there.
final class LiveFeed: Sendable {
  /// Becomes readable when a world waits to be taken.
  let wake: Int32
  private let source: Mutex<WorldSource>
  private let waiting = Mutex<World?>(nil)
  private let isBusy = Atomic<Bool>(false)

  init(_ source: WorldSource) {
    self.source = Mutex(source)
    wake = eventfd(0, Int32(EFD_NONBLOCK.rawValue) | Int32(EFD_CLOEXEC.rawValue))
  }

  deinit {
    close(wake)
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

  private func read(at now: Instant) {
    // A folder that cannot be read now leaves what is known in force; it is tried again.
    let world = source.withLock { source in try? source.refresh(at: now) }
    guard let world else { return }
    waiting.withLock { $0 = world }
    _ = eventfd_write(wake, 1)
  }

  /// The newest world that was read, once.
  func take() -> World? {
    var count: eventfd_t = 0
    _ = eventfd_read(wake, &count)
    return waiting.withLock { world in
      defer { world = nil }
      return world
    }
  }
}
