import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

// What stands around a simulation: nobody must take it for what is live.

extension Chrome {
  /// That the page is of a simulation; `nil` for all others.
  var simulation: Simulation? { session.shown.content.simulation }

  /// The title of a simulation, with its mark at both ends; an alarm of 一级 that nobody has seen breaks through between
  /// them, reversed.
  ///
  /// The marks and the alarm stay where room is scarce, then the clock, then what the page is.
  func drawTitle(of simulation: Simulation, on canvas: inout Canvas) {
    let (row, glyphs, strings) = (layout.title, canvas.glyphs, session.context.strings)
    let mark = strings(.policy(.mark))
    let width = glyphs.columns(of: mark)
    guard row.width >= 2 * width else {
      canvas.write(mark, x: row.x, y: row.y, style: .simulation, limit: row.maxX)
      return
    }
    canvas.write(mark, x: row.x, y: row.y, style: .simulation)
    canvas.write(mark, x: row.maxX - width, y: row.y, style: .simulation)
    let inner = Rect(x: row.x + width, y: row.y, width: row.width - 2 * width, height: 1)
    if let grave = session.liveGrave {
      canvas.fill(inner, style: .banner)
      canvas.place(
        StyledText(strings(.policy(.grave(grave.count))), style: .banner), x: inner.x + 1,
        y: inner.y, width: inner.width - 1)
      return
    }
    let right = [titleClocks.first { glyphs.columns(of: $0) + 8 <= inner.width } ?? ""]
      .filter { !$0.isEmpty }
    let room = inner.width - right.reduce(0) { $0 + glyphs.columns(of: $1) + 1 }
    for text in right {
      canvas.write(text, x: inner.maxX - glyphs.columns(of: text), y: inner.y)
    }
    let title = session.shown.content.title
    let forms = [
      "\(strings(session.context.catalogue.title)) [\(title)]",
      "\(strings(session.context.catalogue.name)) [\(title)]", "[\(title)]",
    ]
    let form = forms.first { glyphs.columns(of: $0) <= room } ?? forms[2]
    canvas.place(StyledText(form), x: inner.x, y: inner.y, width: room)
  }

  /// The clock with whose it is, from the longest form on; the last cell beats with the seconds.
  private var titleClocks: [String] {
    let strings = session.context.strings
    let time = TimeText(strings: strings, offset: session.context.catalogue.offset)
    let beat = session.liveClock.seconds % 2 == 0 ? "*" : " "
    let invented = session.situation.isDemonstration ? strings(.chrome(.demonstration)) : ""
    let short = CivilTime(session.now, offset: time.offset).clock
    // Whose past it is must be known first of all.
    let past = session.context.replay.map {
      strings(
        .replay(
          .shortTitle(
            time.short($0.clock, now: session.liveClock), isHindsight: $0.isHindsight)))
    }
    let whole = past ?? time.full(session.now)
    return [
      [invented, whole, beat], [invented, past ?? short, beat], [past ?? short, beat], [beat],
    ].map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
  }

  /// That it is neither forecast nor live, of which data it is, and its numbers: no count and no light of what is live.
  func drawSummary(of simulation: Simulation, on canvas: inout Canvas) {
    let (row, strings) = (layout.summary, session.context.strings)
    let numbers = simulation.numbers.map { "SIM-\($0)" }
    let parts =
      [strings(.policy(.noForecast))] + numbers
      + (session.viewText.map { [$0] } ?? [])
    canvas.place(
      StyledText(parts.joined(separator: " | "), style: .simulation), x: row.x, y: row.y,
      width: row.width)
  }

  /// A rule between the parts of the screen: of a simulation a double one.
  func rule(_ title: StyledText?) -> Rule {
    simulation == nil ? Rule(title) : Rule(title, style: .simulation, isDouble: true)
  }
}

extension Session {
  /// What ``PageContext/graveUnseen`` is of what is live, whatever past the screens show.
  fileprivate var liveGrave: (count: Int, since: Instant)? {
    guard let live = replay?.live.duty else { return context.graveUnseen }
    var context = context
    context.duty = live
    return context.graveUnseen
  }
}
