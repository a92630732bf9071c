package import CockpitCanvas
package import CockpitJudgement
package import CockpitValues

/// What happens to a session.
package enum SessionEvent: Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// The terminal has another size.
  case resize(Size)
  /// Something was judged anew: figures changed, or fell due.
  case situation(Situation)
  /// The clock moved on.
  case clock(Instant)
  /// So many seconds went by since the session began, whatever the clock shows.
  case uptime(Int64)
  /// What became of an export that was asked for.
  case exported(ExportOutcome)
  /// What there is to do and who does it, and what became of what was asked for, if anything was.
  case duty(DutyState, DutyOutcome?)
}

/// What a session asks of whoever runs it.
package enum SessionEffect: Hashable, Sendable {
  case quit
  /// Draw every cell anew, whatever the terminal shows.
  case repaint
  /// Go on with another region: send the situation of the pack of that id.
  case region(String)
  /// Write the screen to a file, and tell by `exported` what became of it.
  case export(ExportRequest)
  /// Do something and write it down, and tell by `duty` what became of it.
  case duty(DutyRequest)
  /// Ring no more for what rang so far; nothing is acknowledged by that.
  case silence
}
