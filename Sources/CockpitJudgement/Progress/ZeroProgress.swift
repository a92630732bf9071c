/// Whether something that must not happen has happened.
package struct ZeroProgress: Hashable, Sendable {
  package let events: Double

  package init(events: Double) {
    self.events = events
  }
}
