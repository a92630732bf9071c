/// What a key in the find line asks for.
package enum FindOutcome: Sendable {
  /// Nothing beyond what the find line shows.
  case stay
  case close
  case open(FindEntry)
}
