package import CockpitJudgement
package import CockpitCanvas
package import CockpitValues
import CockpitWording

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
  /// What became of an export that was asked for.
  case exported(ExportOutcome)
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
}
