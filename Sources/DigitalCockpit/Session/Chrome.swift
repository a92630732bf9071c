import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The parts around every screen: title, clock, counts, banner, line of keys or of what the last
/// key could not do.
struct Chrome {
  let session: Session
  let layout: ScreenLayout

  init(_ session: Session) {
    self.session = session
    layout = ScreenLayout(session.size, session.context.chromeRows)
  }

  private var strings: Strings { session.context.strings }

  func draw(on canvas: inout Canvas) {
    if !layout.title.isEmpty { drawTitle(on: &canvas) }
    drawBand(on: &canvas)
    drawSummary(on: &canvas)
    drawBanner(on: &canvas)
    if let row = layout.upperRule {
      let area = Rect(x: 0, y: row, width: session.size.columns, height: 1)
      canvas.draw(rule(listed), in: area)
    }
    if let row = layout.lowerRule { drawFooter(y: row, on: &canvas) }
    drawKeys(on: &canvas)
  }

  /// The rules of the lights, then the newest snapshot and the palette where there is room.
  private func drawFooter(y: Int, on canvas: inout Canvas) {
    let area = Rect(x: 0, y: y, width: session.size.columns, height: 1)
    let glyphs = canvas.glyphs
    // The rule has two cells before its title and one behind it; two stay between the parts.
    var room = area.width - 3
    var left = lightRules
    room -= left.map { glyphs.columns(of: $0) } ?? 0
    let snapshot = session.context.newestSnapshot.map { strings(.chrome(.snapshot($0))) } ?? ""
    let showsSnapshot = !snapshot.isEmpty && glyphs.columns(of: snapshot) + 4 <= room
    if showsSnapshot { room -= glyphs.columns(of: snapshot) + 4 }
    let palette = session.paletteName.map { strings(.chrome(.palette(strings($0)))) } ?? ""
    if !palette.isEmpty, glyphs.columns(of: palette) + 3 <= room {
      let name = StyledText(palette, style: .secondary)
      left = left.map { $0 + StyledText(" | ", style: .secondary) + name } ?? name
    }
    canvas.draw(rule(left), in: area)
    guard showsSnapshot else { return }
    canvas.write(
      " \(snapshot) ", x: area.maxX - glyphs.columns(of: snapshot) - 4, y: y, style: .secondary)
  }

  /// The title on the left; what must always be seen on the right.
  ///
  /// The last cell beats with the seconds: where it stands still, the screen is frozen, and not
  /// only the data.
  private func drawTitle(on canvas: inout Canvas) {
    if let simulation { return drawTitle(of: simulation, on: &canvas) }
    if let replay = session.context.replay { return drawTitle(of: replay, on: &canvas) }
    let time = TimeText(strings: strings, offset: session.context.catalogue.offset)
    let beat = session.now.seconds % 2 == 0 ? "*" : " "
    let clock =
      layout.title.width >= 60
      ? time.full(session.now) : CivilTime(session.now, offset: time.offset).clock
    let columns = canvas.glyphs.columns(of: clock) + 2
    canvas.write("\(clock) \(beat)", x: layout.title.maxX - columns, y: 0)
    var end = layout.title.maxX - columns - 1
    if session.situation.isDemonstration {
      let mark = strings(.chrome(.demonstration))
      end -= canvas.glyphs.columns(of: mark)
      canvas.write(mark, x: end, y: 0, style: .strong)
      end -= 1
    }
    if session.situation.isPlanLibrary {
      let mark = strings(.chrome(.planLibrary))
      end -= canvas.glyphs.columns(of: mark)
      canvas.write(mark, x: end, y: 0, style: .strong)
      end -= 1
    }
    let catalogue = session.context.catalogue
    let view = layout.summary.isEmpty ? session.viewText.map { " \($0)" } : nil
    let name = "[\(session.shown.content.title)]" + (view ?? "")
    // Where room is scarce, the name of the region stands for the title.
    let glyphs = canvas.glyphs
    func fits(_ title: String) -> Bool {
      glyphs.columns(of: title) + glyphs.columns(of: name) + 2 <= end
    }
    let long = strings(catalogue.title)
    let title = fits(long) ? long : strings(catalogue.name)
    let gap = fits(title) ? 2 : 1
    let used = canvas.write(title, x: 0, y: 0, style: .strong, limit: end)
    canvas.place(StyledText(name), x: used + gap, y: 0, width: end - used - gap)
  }

  /// The warnings and responses that are in force, as many as fit whole, the gravest first.
  private func drawBand(on canvas: inout Canvas) {
    let row = layout.band
    guard !row.isEmpty else { return }
    let line = Announcement.line(
      session.context.announcements, columns: row.width, canvas.glyphs,
      more: session.context.moreAnnouncements)
    canvas.place(line, x: row.x, y: row.y, width: row.width)
  }

  /// What lists are narrowed to and how they are ordered, on the rule under the header: it must
  /// always be seen.
  private var listed: StyledText? {
    let parts = [
      session.context.replay.map { strings(.replay(.warning(isHindsight: $0.isHindsight))) },
      session.viewText,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : StyledText(parts.joined(separator: " | "), style: .strong)
  }

  private func drawSummary(on canvas: inout Canvas) {
    let row = layout.summary
    guard !row.isEmpty else { return }
    if let simulation { return drawSummary(of: simulation, on: &canvas) }
    // What nobody has seen goes before all else; then, where there is no rule for it, the filter.
    var x = 0
    if let strip = session.context.alarmStrip {
      canvas.place(strip, x: 0, y: row.y, width: row.width)
      x = canvas.glyphs.columns(of: strip)
      guard x + 6 < row.width else { return }
      canvas.write(" | ", x: x, y: row.y)
      x += 3
    }
    if layout.upperRule == nil, let listed, x < row.width {
      canvas.place(listed, x: x, y: row.y, width: row.width - x)
      x = min(row.width, x + canvas.glyphs.columns(of: listed) + 2)
    }
    guard x < row.width else { return }
    canvas.write(summary(width: row.width - x, canvas.glyphs), x: x, y: row.y)
  }

  /// What is wrong with what was handed in or with the host: lines of its own below the counts.
  private func drawBanner(on canvas: inout Canvas) {
    let rows = layout.banner
    guard !rows.isEmpty, let banner = session.context.shownBanner else { return }
    canvas.fill(rows, style: .banner)
    for (row, line) in banner.lines(rows.height, of: rows.width).enumerated() {
      canvas.place(
        StyledText(line, style: .banner), x: rows.x, y: rows.y + row, width: rows.width)
    }
  }

  /// The counts that fit whole, and how many do not; those of the queues in short before one of them goes, that
  /// of the data first, and before something grave goes.
  private func summary(width: Int, _ glyphs: GlyphSet) -> String {
    let parts = session.context.summaryParts
    let ages = session.context.summaryAges
    let required = parts.lastIndex(where: \.isQueue).map { $0 + 1 } ?? 0
    let grave = max(required, parts.lastIndex(where: \.isGrave).map { $0 + 1 } ?? 0)
    func whole(_ counts: some Sequence<Int>) -> [[(String, String)]] {
      counts.map { parts.prefix($0).map { ($0.text, $0.whole) } }
    }
    let yielding = (grave...parts.count).reversed().map { count in
      parts.prefix(count).map { $0.givesWay ? ($0.short, $0.short) : ($0.text, $0.whole) }
    }
    let tries =
      whole((grave...parts.count).reversed()) + yielding + whole((required..<grave).reversed())
      + (0...parts.count).reversed().map { parts.prefix($0).map { ($0.short, $0.short) } }
    // How old the newest figures are goes last: of old ones no count can be believed.
    for counts in tries {
      for age in ages where !counts.isEmpty || !age.isEmpty {
        let text = summary(counts.map(\.0), of: parts.count, age)
        guard glyphs.columns(of: text) <= width else { continue }
        // What is told beside a count takes no room from anything else.
        let whole = summary(counts.map(\.1), of: parts.count, age)
        return glyphs.columns(of: whole) <= width ? whole : text
      }
      // What is gravest comes first of the counts, and stays beside the age as far as there is room.
      if counts.count == 1,
        let text = gravest(of: counts[0].0, age: ages.last ?? "", width, glyphs)
      {
        return text
      }
    }
    return ages.last.flatMap { $0.isEmpty ? nil : $0 } ?? parts.first?.text ?? ""
  }

  /// Some of so many counts, how many more there are, and the age of the newest figures.
  private func summary(_ counts: [String], of all: Int, _ age: String) -> String {
    let hidden = all - counts.count
    let more = hidden > 0 ? [strings(.chrome(.more(hidden)))] : []
    let words = (counts.isEmpty ? [age] : [counts.joined(separator: " | ")]) + more
    return [words.joined(separator: " "), counts.isEmpty ? "" : age].filter { !$0.isEmpty }
      .joined(separator: " | ")
  }

  /// As many of the first counts as have room beside the age; `nil` for none.
  private func gravest(of counts: String, age: String, _ width: Int, _ glyphs: GlyphSet) -> String?
  {
    guard !age.isEmpty else { return nil }
    let words = counts.split(separator: " ")
    return (2..<max(2, words.count)).reversed().lazy.map { count in
      words.prefix(count).joined(separator: " ") + "\(glyphs.ellipsis) | \(age)"
    }.first { glyphs.columns(of: $0) <= width }
  }

  /// The rules that gave the lights: no colour stands without its scheme.
  private var lightRules: StyledText? {
    guard simulation == nil else { return nil }
    let rules = session.context.situation.rulesOfLights
    guard !rules.isEmpty else { return nil }
    let versions = Dictionary(grouping: rules, by: \.version).sorted { $0.key < $1.key }
    let names = versions.map { version, rules in
      (rules.map { strings($0.name) }.sorted() + ["v\(version)"]).joined(separator: " ")
    }.joined(separator: " ")
    let trial = rules.contains(where: \.isTrial) ? " \(strings(.progress(.onTrial)))" : ""
    return StyledText(strings(.chrome(.lightRules(names))) + trial, style: .secondary)
  }

  private func drawKeys(on canvas: inout Canvas) {
    let row = layout.keys
    guard !row.isEmpty else { return }
    if let message = session.message ?? session.notice {
      canvas.place(StyledText(message, style: .strong), x: row.x, y: row.y, width: row.width)
      return
    }
    if let text = session.rotationText {
      canvas.place(StyledText(text, style: .secondary), x: row.x, y: row.y, width: row.width)
      return
    }
    if let line = session.typingLine {
      let glyphs = canvas.glyphs
      var typed = Substring(line.typed)
      // The end of what is typed is what one looks at.
      while typed.count > 2, glyphs.columns(of: String(typed)) > max(4, row.width / 2) {
        typed.removeFirst()
      }
      let used = canvas.write(String(typed), x: row.x, y: row.y, style: .strong, limit: row.width)
      canvas.write(
        line.counts, x: row.x + used + 2, y: row.y, style: .secondary,
        limit: row.width - used - 2)
      return
    }
    if let text = session.chartText(columns: row.width, canvas.glyphs) {
      canvas.place(StyledText(text, style: .strong), x: row.x, y: row.y, width: row.width)
      return
    }
    let scene = session.scene
    // An action is large: they are told by their places.
    let actions = ActionTable.actions
    let hints = actions.indices.filter { ActionTable.hints(actions[$0], in: scene) }
    let texts = hints.map {
      "\(actions[$0].keyNames(in: scene)) \(strings(actions[$0].phrase(in: scene)))"
    }
    let columns = texts.map { canvas.glyphs.columns(of: $0) }
    func places(_ hint: Action.Hint) -> [Int] {
      hints.indices.filter { actions[hints[$0]].hint == hint }
    }
    var shown: Set<Int> = []
    var room = row.width
    // The help names all keys, so that its hint and the ways out stay longest; then what is done on this
    // screen first of all, how it goes on, and what one has to know to go about.
    let own = hints.indices.first {
      actions[hints[$0]].group == .screen && actions[hints[$0]].hint == .always
    }
    let orders = [
      places(.last), own.map { [$0] } ?? [], places(.whereScrolled), places(.learn),
      Array(hints.indices),
    ]
    for place in orders.joined() where !shown.contains(place) {
      guard actions[hints[place]].hint == .last || columns[place] <= room else { continue }
      room -= columns[place] + 2
      shown.insert(place)
    }
    var x = 0
    for place in shown.sorted() {
      canvas.write(texts[place], x: x, y: row.y, style: .secondary, limit: row.width - x)
      x += columns[place] + 2
    }
  }
}

extension PageContext {
  /// Whether every screen has a line for that.
  var hasBand: Bool { !situation.announcements.isEmpty || !unheardNotices.isEmpty }

  /// The lines that every screen has besides those that are always there.
  var chromeRows: ScreenLayout.Extra {
    ScreenLayout.Extra(
      hasBand: hasBand,
      banner: shownBanner)
  }
}
