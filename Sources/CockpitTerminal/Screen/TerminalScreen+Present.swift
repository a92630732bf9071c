import CNCurses
import CTerminalShims
package import CockpitCanvas

extension TerminalScreen {
  static let frameStart = "\u{1B}[?2026h"
  static let frameEnd = "\u{1B}[?2026l"

  /// Shows a frame, or none where the line still carries an older one.
  ///
  /// After that, `wait` gives `drawable` as soon as the line is free: show the newest frame
  /// then. A frame that looks like the last one sends nothing.
  ///
  /// - Parameter frame: makes the picture for the size of the screen; not called for a busy line.
  /// - Returns: Whether the frame is on its way.
  /// - Complexity: O(cells of all layers)
  @discardableResult
  package mutating func present(_ frame: (Size) -> Frame) -> Bool {
    guard device.sendWaiting() != .busy, device.isWritable else {
      owesFrame = true
      return false
    }
    owesFrame = false
    let changed = panels.show(frame(size).layers, on: size, painter: &painter)
    guard changed || needsRepaint else { return true }
    var bytes = curses.update(repaints: needsRepaint)
    // After the terminal was away, or for the first time.
    if needsRepaint && isShown { bytes = curses.entering + bytes }
    if needsRepaint && !mouseOff.isEmpty { bytes += Array(MouseEvent.on.utf8) }
    needsRepaint = false
    guard !bytes.isEmpty else { return true }
    isShown = true
    _ =
      capabilities.synchronizes
      ? device.send(
        Array(TerminalScreen.frameStart.utf8) + bytes + Array(TerminalScreen.frameEnd.utf8))
      : device.send(bytes)
    return true
  }

  /// Rings the bell of the terminal: where the line still carries something, once that is through.
  package mutating func ring() {
    owesBell = true
    ringWhenFree()
  }

  /// Rings the bell that is still to ring, where the line is free.
  mutating func ringWhenFree() {
    guard owesBell, device.sendWaiting() != .busy, device.isWritable else { return }
    owesBell = false
    _ = device.send([0x07])
  }

  /// Draws all of the next frame anew, whatever the terminal shows now.
  package mutating func repaint() {
    needsRepaint = true
  }

  /// Empties the terminal at once, before a frame of its new size comes.
  ///
  /// A terminal between that keeps a picture of its own, such as mosh, must not carry glyphs over
  /// to the new size: one that stands across the new edge is left in halves, which no later frame
  /// mends.
  mutating func erase() {
    guard isShown, !device.isWaiting else { return }
    _ = device.send(curses.erasing)
  }

  /// Takes the terminal's size over; the next frame is drawn anew.
  mutating func adoptSize() {
    size = device.size ?? size
    panels.removeAll()
    resize_term(Int32(size.rows), Int32(size.columns))
    needsRepaint = true
  }

  /// Gives the terminal to the shell until the process is continued.
  mutating func suspend() {
    if isShown {
      device.sendLast(Array(mouseOff.utf8) + curses.leave())
      device.dropWaiting()
    }
    device.leaveKeyMode()
    cockpit_signals_stop()
    resume()
  }

  /// Takes the terminal again after somebody else had it.
  mutating func resume() {
    device.enterKeyMode()
    adoptSize()
    owesFrame = true
  }
}
