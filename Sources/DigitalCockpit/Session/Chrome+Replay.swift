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
  /// What must be known first stays where room is scarce: that it is a replay, and of when; then what the page is,
  /// what nobody has seen meanwhile, and the clock of now.
  func drawTitle(of replay: Replay, on canvas: inout Canvas) {
    let (row, glyphs) = (layout.title, canvas.glyphs)
    canvas.fill(row, style: .banner)
    let (titles, pages, lives) = (titles(of: replay), self.pages, self.lives)
    // First the clock of now goes, then what the page is, then what nobody has seen; the day goes last.
    let forms = [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2), (2, 3)].map { page, live in
      (page: pages[page], live: lives[live])
    }
    func bars(_ titles: some Sequence<String>) -> [(left: String, right: String)] {
      forms.flatMap { form in
        titles.map { (left: form.page.isEmpty ? $0 : "\($0)  \(form.page)", right: form.live) }
      }
    }
    let fitting = (bars(titles.dropLast()) + bars(titles.suffix(1))).first {
      glyphs.columns(of: $0.left) + glyphs.columns(of: $0.right) + 2 <= row.width
    }
    let (left, right) = fitting ?? (left: titles[titles.count - 1], right: "")
    canvas.write(left, x: row.x, y: row.y, style: .banner, limit: row.maxX)
    canvas.write(right, x: row.maxX - glyphs.columns(of: right), y: row.y, style: .banner)
  }

  /// That it is a replay, and of when, from the longest form on.
  private func titles(of replay: Replay) -> [String] {
    let strings = session.context.strings
    let time = TimeText(strings: strings, offset: session.context.catalogue.offset)
    let short = time.short(replay.clock, now: session.liveClock)
    let clock = CivilTime(replay.clock, offset: time.offset).clock
    // Invented figures of the past are no less invented.
    let mark = session.situation.isDemonstration ? " " + strings(.chrome(.demonstration)) : ""
    return [
      strings(.replay(.title(time.full(replay.clock), isHindsight: replay.isHindsight))),
      strings(.replay(.title(short, isHindsight: replay.isHindsight))),
      strings(.replay(.shortTitle(short, isHindsight: replay.isHindsight))),
      strings(.replay(.shortTitle(clock, isHindsight: replay.isHindsight))),
    ].map { $0 + mark }
  }

  /// What the page is, from the longest form on.
  private var pages: [String] {
    let title = "[\(session.shown.content.title)]"
    let name = session.context.strings(session.context.catalogue.name)
    return ["\(name) \(title)", title, ""]
  }

  /// What is live meanwhile, from the longest form on; the last cell beats with the seconds.
  private var lives: [String] {
    let strings = session.context.strings
    let offset = session.context.catalogue.offset
    let beat = session.liveClock.seconds % 2 == 0 ? "*" : " "
    let unseen =
      session.liveUnseen > 0 ? "!" + strings(.replay(.liveUnseen(session.liveUnseen))) + " " : ""
    let clock = strings(
      .replay(
        .liveClock(
          CivilTime(session.liveClock, offset: offset).clock,
          isGiven: session.context.isClockGiven)))
    let count = session.liveUnseen > 0 ? "!\(session.liveUnseen) " : ""
    return ["\(unseen)\(clock) \(beat)", "\(unseen)\(beat)", "\(count)\(beat)", ""]
  }
}

extension Session {
  /// How many alarms of what is live nobody has seen, in whatever region is watched.
  var liveUnseen: Int { replay?.live.duty.unseen ?? 0 }
}
