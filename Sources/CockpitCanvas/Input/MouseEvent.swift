/// Something that was done with the mouse.
package struct MouseEvent: Hashable, Sendable {
  /// What was done; other buttons, releases and motion are no events.
  package enum Action: Hashable, Sendable {
    /// The left button went down.
    case press
    case wheelUp, wheelDown
  }

  package let action: Action
  /// The cell under the pointer.
  package let place: Point

  package init(_ action: Action, at place: Point) {
    self.action = action
    self.place = place
  }
}
