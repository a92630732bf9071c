import CockpitCanvas
import CockpitCatalogue
import CockpitDemonstration
import CockpitFeed
import CockpitJudgement
import CockpitValues
import CockpitWording
import DigitalCockpit

/// The cockpit in the live loop: a session, the clock and the feed.
struct CockpitProgram: LiveProgram {
  private(set) var session: Session
  private let look: ExportLook
  private let drawing = Drawing()
  private let feed: LiveFeed
  private let duty: LiveDuty
  private var bell = Bell()
  private let beganAt = ContinuousClock.now
  /// When a key came last, whatever the clock shows.
  private var touchedAt = ContinuousClock.now
  private let watch: FolderWatch?
  /// The clock where it stands still.
  private let fixedClock: Instant?
  /// Whether what nobody has acknowledged blinks.
  private let blinks: Bool
  /// When the feed is asked next.
  private var nextRequest: ContinuousClock.Instant
  /// When the first notice came that the feed was not yet asked for.
  private var firstNotice: ContinuousClock.Instant?
  /// When all of the folder is looked at next, whatever notices come.
  private var nextWholeLook: ContinuousClock.Instant

  init(
    session: Session, look: ExportLook, feed: LiveFeed, duty: LiveDuty, watch: FolderWatch?,
    fixedClock: Instant?, blinks: Bool = false
  ) {
    self.session = session
    self.look = look
    self.feed = feed
    self.duty = duty
    self.watch = watch
    self.fixedClock = fixedClock
    // Where the clock stands still, so does the picture.
    self.blinks = blinks && fixedClock == nil
    nextWholeLook = .now + CockpitProgram.interval(watch)
    nextRequest = nextWholeLook
    feed.prepareSoon(session.situation)
    duty.lookAheadSoon(in: session.situation)
    feed.keepIndexSoon()
  }

  /// How long to wait before the feed is asked without a notice.
  private static func interval(_ watch: FolderWatch?) -> Duration {
    .seconds(watch?.lookEverySeconds ?? LiveDemonstration.lookEverySeconds)
  }

  private var clock: Instant { fixedClock ?? SystemClock.now }

  var files: [Int32] {
    [feed.situations.descriptor, duty.deliveries.descriptor, feed.pasts.descriptor]
      + [watch?.descriptor].compactMap(\.self)
  }

  var untilNextTick: Duration? {
    let untilRequest = max(.zero, nextRequest - .now)
    // What others do at the same journal is looked for each second, whatever the clock shows.
    let untilNext = isBlinking ? SystemClock.untilNextHalf : SystemClock.untilNextSecond
    return min(untilNext, untilRequest)
  }

  mutating func handle(_ event: LiveEvent) -> LiveAnswer {
    switch event {
    case .key(let key):
      touchedAt = .now
      return carryOut(session.handle(.key(key)))
    case .mouse(let event):
      return carryOut(session.handle(.mouse(event)))
    case .resized(let size):
      _ = session.handle(.resize(size))
      return .changed
    case .readable(0):
      return takeNews(waitingAtMost: CockpitProgram.longestPause) ? .changed : .unchanged
    case .readable(1):
      return takeNews() ? .changed : .unchanged
    case .readable(2):
      return takePast() ? .changed : .unchanged
    case .readable:
      watch?.drain()
      guard watch?.hasNews == true else { return .unchanged }
      // The folder is read when it has been quiet for a moment, for many files come at once; but
      // one that is never quiet is read, too.
      let notice = firstNotice ?? .now
      firstNotice = notice
      nextRequest = min(
        .now + .milliseconds(FolderWatch.quietMilliseconds),
        notice + .milliseconds(FolderWatch.longestMilliseconds))
      return .unchanged
    case .tick:
      return tick()
    }
  }

  /// Takes in the newest situation, if one waits, and what became of the queues, if anything did.
  ///
  /// What the queues make of a situation mostly comes in a moment, and is shown with it; no disk that hangs is waited
  /// for.
  private mutating func takeNews(waitingAtMost milliseconds: Int32 = 0) -> Bool {
    if milliseconds > 0 { duty.deliveries.wait(atMost: milliseconds) }
    // A situation is there before what the queues make of it: that is of one that was shown, or is now.
    let delivery = duty.deliveries.take()
    let situation = feed.situations.take()
    let region = (situation ?? session.liveSituation).catalogue.region
    // What there is to do in a region that was left is not to be done here; what became of it is told all the same.
    let state = delivery.flatMap { $0.region == region ? $0.state : nil }
    if let situation { _ = carryOut(session.handle(.situation(situation, state))) }
    guard let delivery else { return situation != nil }
    bell.hear(delivery.entries, delivery.state.watched, at: clock)
    if situation == nil || delivery.outcome != nil {
      _ = session.handle(.duty(state ?? session.liveDuty, delivery.outcome))
    }
    return true
  }

  /// Takes in the look at the past that was asked for, if it waits.
  private mutating func takePast() -> Bool {
    guard let past = feed.pasts.take() else { return false }
    _ = session.handle(.past(past))
    return true
  }

  mutating func takeBell() -> Bool { bell.take() }

  /// So many milliseconds new figures wait at most for what the queues make of them.
  private static let longestPause: Int32 = 5

  /// So long nobody touches a key before whoever is on duty is taken for gone.
  private static let longestIdle: Duration = .seconds(1800)

  /// Reads the same figures for another region, off the main thread like all others.
  private mutating func go(toRegion pack: String) {
    feed.change(toPack: pack)
    (nextRequest, nextWholeLook) = (.now, .now)
  }

  private mutating func carryOut(_ effects: [SessionEffect]) -> LiveAnswer {
    if effects.contains(.quit) { return .leave }
    for case .export(let request) in effects { export(request) }
    for case .region(let pack) in effects { go(toRegion: pack) }
    for case .look(let replay) in effects { feed.look(replay, now: clock) }
    for case .duty(let request) in effects {
      duty.perform(
        request, inRegion: session.situation.catalogue.region, at: clock)
    }
    if effects.contains(.silence) { bell.silence() }
    return effects.contains(.repaint) ? .repaint : .changed
  }

  /// Writes the screen to a file of the working directory, and tells the session how that went.
  private mutating func export(_ request: ExportRequest) {
    let text = session.text(of: request, look: look)
    let outcome: ExportOutcome
    do throws(OutputFileError) {
      let bytes = Array(text.utf8)
      try OutputFile.write(bytes, to: request.fileName, replacing: request.replaces)
      outcome = .written(file: request.fileName, bytes: bytes.count)
    } catch {
      outcome =
        if case .exists = error {
          .exists(file: request.fileName)
        } else {
          .failed(file: request.fileName, reason: error.reason(in: Strings(session.language)))
        }
    }
    _ = session.handle(.exported(outcome))
  }

  /// Whether something blinks on the screen.
  private var isBlinking: Bool { blinks && drawing.isBlinking }

  private mutating func tick() -> LiveAnswer {
    let now = clock
    // Within a second nothing goes on but what blinks.
    if isBlinking, now == session.liveClock, nextRequest > .now { return .changed }
    // Without a descriptor, nothing else tells that a situation waits.
    let hasPast = takePast()
    let hasNews = takeNews() || hasPast
    duty.refresh(at: now)
    bell.tick(session.liveDuty.watched, at: now)
    if session.liveDuty.isOnDutyAnywhere, .now - touchedAt > CockpitProgram.longestIdle {
      touchedAt = .now
      duty.leaveIdle(at: now)
    }
    // What falls due by the clock alone is not waited for until the folder is looked at next.
    if session.liveSituation.nextDue <= now { nextRequest = .now }
    if nextRequest <= .now { look(at: now) }
    _ = session.handle(.uptime((.now - beganAt).components.seconds))
    guard now != session.liveClock else {
      return hasNews || isBlinking || session.isRotating ? .changed : .unchanged
    }
    _ = session.handle(.clock(now))
    return .changed
  }

  /// Has read what notices came of, or all where it is time for that; later where something is being read.
  private mutating func look(at now: Instant) {
    let isWhole = nextWholeLook <= .now
    let news = watch?.takeNews(isWhole: isWhole) ?? .whole
    firstNotice = nil
    guard feed.request(at: now, news) else {
      watch?.putBack(news)
      nextRequest = .now + .milliseconds(FolderWatch.quietMilliseconds)
      return
    }
    if news == .whole { nextWholeLook = .now + CockpitProgram.interval(watch) }
    nextRequest = nextWholeLook
  }

  func frame(size: Size) -> Frame {
    let frame = session.view(over: drawing.body(of: session, glyphs: look.glyphs))
    drawing.isBlinking = frame.isBlinking
    return frame.steady(isDark: blinks && SystemClock.isLaterHalf)
  }
}

/// The last picture: its middle, kept while only the clock moves on, and whether it blinks.
private final class Drawing {
  var isBlinking = false
  private var revision = -1
  private var ages: [Int64] = []
  private var body: Canvas?

  func body(of session: Session, glyphs: GlyphSet) -> Canvas {
    let ages = session.ages
    if let body, revision == session.revision, self.ages == ages { return body }
    let drawn = session.body(glyphs: glyphs)
    (revision, self.ages, body) = (session.revision, ages, drawn)
    return drawn
  }
}
