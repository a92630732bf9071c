/// A reading with the moment that it is of.
struct TimedValue: Hashable, Sendable {
  /// Seconds of local time since any midnight.
  let seconds: Int
  let value: Double
}
