import CockpitJudgement
import CockpitValues

/// A look at the past that was asked for, and what is live meanwhile.
struct ReplayState: Sendable {
  /// What was asked for last.
  var asked: Replay
  /// What goes on meanwhile, and is shown again afterwards.
  var live: LivePicture
  /// Whether it is invented anew for each moment, so that no file has to be there.
  var isInvented = false

  /// What a screen that shows no past shows.
  struct LivePicture: Sendable {
    var situation: Situation
    var duty: DutyState
    var clock: Instant
  }
}

extension ReplayState {
  /// Departments of the demonstration report as often, in seconds.
  private static let demonstrationStep: Int64 = 300

  /// Where a step leads from what was asked for last; `nil` for what is live.
  ///
  /// - Throws: where nothing came earlier
  func destination(of step: ReplayStep) throws(NothingEarlier) -> Replay? {
    let clock: Instant
    switch step {
    case .snapshots(let count):
      var moment: Instant? = asked.clock
      for _ in 0..<abs(count) {
        moment = moment.flatMap { count < 0 ? snapshot(before: $0) : snapshot(after: $0) }
      }
      guard let moment else {
        if count < 0 { throw NothingEarlier() }
        return nil
      }
      clock = moment
    case .days(let count): clock = asked.clock.adding(seconds: Int64(count) * 86_400)
    case .moment(let moment): clock = moment
    case .hindsight: return Replay(clock: asked.clock, isHindsight: !asked.isHindsight)
    case .live: return nil
    }
    guard clock < live.clock else { return nil }
    guard isKnown(clock) else { throw NothingEarlier() }
    return Replay(clock: clock, isHindsight: asked.isHindsight)
  }

  /// Why there is no step back: no file is older.
  struct NothingEarlier: Error {}

  private func isKnown(_ moment: Instant) -> Bool {
    isInvented
      || live.situation.snapshot(before: moment.adding(seconds: 1)) != nil
  }

  private func snapshot(before moment: Instant) -> Instant? {
    guard isInvented else { return live.situation.snapshot(before: moment) }
    let seconds = moment.seconds - 1
    return Instant(seconds: seconds - seconds % ReplayState.demonstrationStep)
  }

  private func snapshot(after moment: Instant) -> Instant? {
    guard isInvented else {
      return live.situation.snapshot(after: moment).flatMap { $0 <= live.clock ? $0 : nil }
    }
    let step = ReplayState.demonstrationStep
    let next = Instant(seconds: moment.seconds - moment.seconds % step + step)
    return next <= live.clock ? next : nil
  }
}
