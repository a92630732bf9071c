import CockpitValues

/// How one goes about in the past.
enum ReplayStep: Hashable, Sendable {
  /// By snapshots, back where it is below zero.
  case snapshots(Int)
  /// By days, at the same time of day.
  case days(Int)
  /// To whatever was shown then.
  case moment(Instant)
  /// To the same moment with the figures that are known now, or with those that were known then.
  case hindsight
  /// Back to what is live.
  case live
}
