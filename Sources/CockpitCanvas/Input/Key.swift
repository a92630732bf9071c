/// One key press, whatever bytes a terminal sent for it.
package enum Key: Hashable, Sendable {
  /// A character that was typed; full-width forms of ASCII arrive as ASCII.
  case character(Character)
  /// Ctrl with a lower-case letter.
  case control(Character)
  /// A function key, 1 to 12.
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, pageUp, pageDown, home, end
}
