package import CockpitCanvas
package import CockpitJudgement
package import CockpitValues

/// What happens to a session.
package enum SessionEvent: Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// The terminal has another size.
  case resize(Size)
  /// Something was judged anew: figures changed, or fell due; with what there is to do by that, where it is known.
  case situation(Situation, DutyState? = nil)
  /// The clock moved on.
  case clock(Instant)
  /// So many seconds went by since the session began, whatever the clock shows.
  case uptime(Int64)
  /// What became of an export that was asked for.
  case exported(ExportOutcome)
  /// What there is to do and who does it, and what became of what was asked for, if anything was.
  case duty(DutyState, DutyOutcome?)
  /// A look at the past that was asked for.
  case past(PastPicture)
}

/// What the screens show of the past.
package struct PastPicture: Sendable {
  package let replay: Replay
  package let situation: Situation
  package let duty: DutyState
  /// The situation with what was known then, where ``situation`` has what is known now.
  package let then: Situation?

  package init(replay: Replay, situation: Situation, duty: DutyState, then: Situation? = nil) {
    self.replay = replay
    self.situation = situation
    self.duty = duty
    self.then = then
  }
}

/// What a session asks of whoever runs it.
package enum SessionEffect: Hashable, Sendable {
  case quit
  /// Draw every cell anew, whatever the terminal shows.
  case repaint
  /// Go on with another region: send the situation of the pack of that id.
  case region(String)
  /// Find out what the screens showed at a moment, and tell it by `past`.
  case look(Replay)
  /// Write the screen to a file, and tell by `exported` what became of it.
  case export(ExportRequest)
  /// Do something and write it down, and tell by `duty` what became of it.
  case duty(DutyRequest)
  /// Ring no more for what rang so far; nothing is acknowledged by that.
  case silence
}
