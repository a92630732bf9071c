/// What a detector says of one reading.
package struct DetectorReading: Hashable, Sendable {
  /// Where a series stands.
  package enum Phase: String, CaseIterable, Sendable {
    /// There is no baseline yet.
    case learning
    case usual
    /// The first reading of an event: the one that gives notice.
    case onset
    /// The event goes on.
    case lasting
  }

  /// Where the series stands after the reading.
  package let phase: Phase
  /// How far the smoothed course lies from the usual one, in usual spreads; negative below it.
  package var score: Double?
  /// The usual value at the moment, in the unit of the series.
  package var expected: Double?
}
