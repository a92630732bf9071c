import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

extension Chrome {
  /// The title of a screen that shows the past: a bar across it with the moment, by which files it is, and
  /// what is live meanwhile.
  ///
  /// What must be known first stays where room is scarce: that it is a replay, and of when.
  func drawTitle(of replay: Replay, on canvas: inout Canvas) {
    let (row, context) = (layout.title, session.context)
    let strings = context.strings
    canvas.fill(row, style: .banner)
    let time = TimeText(strings: strings, offset: context.catalogue.offset)
    let clock = CivilTime(replay.clock, offset: time.offset)
    let glyphs = canvas.glyphs
    // Invented figures of the past are no less invented.
    let mark = session.situation.isDemonstration ? " " + strings(.chrome(.demonstration)) : ""
    let titles = [
      strings(.replay(.title(time.full(replay.clock), isHindsight: replay.isHindsight))),
      strings(
        .replay(
          .shortTitle(time.short(replay.clock, now: liveClock), isHindsight: replay.isHindsight))),
      strings(.replay(.shortTitle(clock.clock, isHindsight: replay.isHindsight))),
    ].map { $0 + mark }
    let title = titles.first { glyphs.columns(of: $0) <= row.width } ?? titles[2]
    var x = canvas.write(title, x: row.x, y: row.y, style: .banner, limit: row.maxX)
    let beat = liveClock.seconds % 2 == 0 ? "*" : " "
    let live = [
      session.liveUnseen > 0 ? "!" + strings(.replay(.liveUnseen(session.liveUnseen))) : nil,
      strings(.replay(.liveClock(CivilTime(liveClock, offset: time.offset).clock))), beat,
    ].compactMap(\.self).joined(separator: " ")
    let columns = glyphs.columns(of: live)
    guard x + 2 + columns <= row.maxX else { return }
    canvas.write(live, x: row.maxX - columns, y: row.y, style: .banner)
    let page = "\(strings(context.catalogue.name)) [\(session.shown.content.title)]"
    x += 2
    let room = row.maxX - columns - 2 - x
    guard room >= glyphs.columns(of: page) else { return }
    canvas.write(page, x: x, y: row.y, style: .banner)
  }

  private var liveClock: Instant { session.liveClock }
}

extension Session {
  /// How many alarms of what is live nobody has seen.
  var liveUnseen: Int { replay?.live.duty.counts.unseen.reduce(0, +) ?? 0 }
}
