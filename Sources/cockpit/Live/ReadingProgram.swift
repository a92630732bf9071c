import CockpitCanvas
import CockpitFeed
import CockpitWarehouse
import DigitalCockpit

/// The live loop while a large folder is read for the first time: it says how far that is, and lets one leave.
struct ReadingProgram: LiveProgram {
  /// What was read; `nil` where somebody left before it was.
  private(set) var outcome: Result<FirstReading.Outcome, any Error>?
  /// What was typed meanwhile, for the screens to come.
  private(set) var typed: [Key] = []
  private let reading: FirstReading
  private let picture: ReadingPicture
  private let glyphs: GlyphSet
  private let canLeave: Bool
  private let beganAt: ContinuousClock.Instant

  /// So often the picture is drawn anew.
  private static let interval = Duration.milliseconds(200)

  init(
    _ reading: FirstReading, picture: ReadingPicture, glyphs: GlyphSet, canLeave: Bool,
    since beganAt: ContinuousClock.Instant
  ) {
    self.reading = reading
    self.picture = picture
    self.glyphs = glyphs
    self.canLeave = canLeave
    self.beganAt = beganAt
  }

  var files: [Int32] { [reading.outcomes.descriptor] }

  var untilNextTick: Duration? { ReadingProgram.interval }

  mutating func takeBell() -> Bool { false }

  mutating func handle(_ event: LiveEvent) -> LiveAnswer {
    switch event {
    case .key(.character("q")) where canLeave: return .leave
    case .key(let key):
      typed.append(key)
      return .unchanged
    case .mouse: return .unchanged
    case .resized: return .changed
    case .readable, .tick:
      outcome = reading.outcomes.take()
      return outcome == nil ? .changed : .leave
    }
  }

  func frame(size: Size) -> Frame {
    let time = (ContinuousClock.now - beganAt).components
    let count = reading.progress.count
    return picture.frame(
      count,
      secondsLeft: count.secondsLeft(
        after: Double(time.seconds) + Double(time.attoseconds) / 1e18),
      size: size, glyphs: glyphs)
  }
}
