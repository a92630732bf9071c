import CockpitJudgement
import CockpitValues

/// When something is judged: what the clock says, and up to when files count.
///
/// The library reads no clock: the same folder, pack and moment give the same situation everywhere.
public struct Moment: Hashable, Sendable {
  let moment: CockpitJudgement.Moment

  /// A moment from texts with their offset, such as `2026-11-21T14:32:00+08:00`.
  ///
  /// - Parameters:
  ///   - clock: what is due, late or over is held against it.
  ///   - knownUntil: files created later do not count; `nil` is the clock.
  /// - Throws: ``NoMoment`` where a text is no time with an offset.
  public init(_ clock: String, knownUntil: String? = nil) throws(NoMoment) {
    moment = CockpitJudgement.Moment(
      clock: try Moment.instant(clock), knownUntil: try knownUntil.map(Moment.instant))
  }

  /// A moment by seconds since 1970-01-01T00:00:00Z.
  public init(secondsSince1970 seconds: Int64) {
    moment = CockpitJudgement.Moment(clock: Instant(seconds: seconds))
  }

  private static func instant(_ text: String) throws(NoMoment) -> Instant {
    guard let instant = Instant(parsing: text) else { throw NoMoment(text: text) }
    return instant
  }
}

/// A text that was to be a time and is none.
public struct NoMoment: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was written.
  public let text: String

  /// What is wrong and what to write.
  public var description: String {
    "\"\(text)\" is no time; write one with its offset, such as 2026-11-21T14:30:00+08:00"
  }
}
