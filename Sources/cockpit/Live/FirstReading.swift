import CockpitFeed
import CockpitJudgement
import CockpitValues
import Glibc

/// The first reading of a source, off the main thread, while the screen is opened and says how far it is.
final class FirstReading: Sendable {
  /// What is there once it is read.
  typealias Outcome = (sources: RegionSources, situation: Situation)

  let outcomes = Mailbox<Result<Outcome, any Error>>()
  let progress = ReadingProgress()

  /// Begins to read.
  init(_ sources: RegionSources, at now: Instant) {
    Task.detached {
      var sources = sources
      let outcome = Result { try sources.first(at: now, telling: self.progress) }
      self.outcomes.post(outcome.map { (sources, $0) })
    }
  }

  /// The outcome, if it comes within a time.
  func outcome(within time: Duration) -> Result<Outcome, any Error>? {
    var ready = pollfd(fd: outcomes.descriptor, events: Int16(POLLIN), revents: 0)
    let milliseconds =
      Int32(clamping: time.components.seconds * 1000 + 0)
      + Int32(time.components.attoseconds / 1_000_000_000_000_000)
    _ = poll(&ready, 1, milliseconds)
    return outcomes.take()
  }
}
