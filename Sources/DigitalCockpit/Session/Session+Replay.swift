import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWording

// Looking at the past: the same screens, as they were.

extension Session {
  /// The clock of what is live, whatever the screens show.
  package var liveClock: Instant { replay?.live.clock ?? now }

  package var liveSituation: Situation { replay?.live.situation ?? situation }
  package var liveDuty: DutyState { replay?.live.duty ?? duty }

  /// Goes about in the past, and asks whoever runs the session for what was there.
  mutating func look(_ step: ReplayStep, by action: Action? = nil) -> [SessionEffect] {
    guard replay != nil || step != .live else {
      say(.notInPast, of: action)
      return []
    }
    let state =
      replay
      ?? ReplayState(
        asked: Replay(clock: now),
        live: .init(situation: situation, duty: duty, clock: now), isInvented: isInvented)
    let next: Replay?
    do throws(ReplayState.NothingEarlier) {
      next = try state.destination(of: step)
    } catch {
      say(.nothingEarlier, of: action)
      return []
    }
    guard let next else {
      if replay == nil {
        say(.notInPast, of: action)
      } else {
        message = context.strings(.replay(.liveAgain))
      }
      goLive()
      return []
    }
    replay = state
    replay?.asked = next
    return [.look(next)]
  }

  /// Shows what is live again.
  mutating func goLive() {
    guard let live = replay?.live else { return }
    (replay, context.live) = (nil, nil)
    context.show(live.situation, live.duty, at: live.clock, nil)
    refreshAll()
  }

  /// Goes on with another region, which is shown live.
  mutating func go(toRegion pack: String) -> [SessionEffect] {
    if replay != nil { say([.replay(.liveAgain)]) }
    goLive()
    return [.region(pack)]
  }

  /// Shows the past that was asked for; what was asked for before is passed over.
  mutating func show(_ past: PastPicture) {
    guard replay?.asked == past.replay else { return }
    context.live = replay?.live.situation
    context.show(past.situation, past.duty, at: past.replay.clock, past.replay, then: past.then)
    refreshAll()
  }

  /// Asks anew for the past that is shown where files came: one of them may say what was known then, or what is
  /// known now of it.
  func news(of event: SessionEvent) -> [SessionEffect] {
    guard case .situation = event, let replay, replay.asked.isHindsight || !replay.isInvented else {
      return []
    }
    return [.look(replay.asked)]
  }

  /// Takes in what goes on while the screens show the past; `false` where it is to be shown.
  mutating func keepsForLater(_ event: SessionEvent) -> Bool {
    guard replay != nil else { return false }
    switch event {
    case .situation(let situation, let duty):
      replay?.live.situation = situation
      if let duty { replay?.live.duty = duty }
      guard context.live != nil else { break }
      context.live = situation
      if place.page.as(SideBySidePage.self) != nil { refreshAll() }
    case .duty(let state, let outcome):
      replay?.live.duty = state
      // Of what was asked for before one looked back.
      if let outcome { take(outcome) }
    case .clock(let now): replay?.live.clock = now
    case .key, .mouse, .resize, .uptime, .exported, .past: return false
    }
    return true
  }
}
