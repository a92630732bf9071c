import CockpitCanvas
import CockpitJSON
import CockpitModel

/// The parts around every screen: title, clock, counts, banner, line of keys.
struct Chrome {
  let session: Session
  private let layout: ScreenLayout

  init(_ session: Session) {
    self.session = session
    layout = ScreenLayout(session.size)
  }

  private var strings: Strings { session.strings }

  func draw(on canvas: inout Canvas) {
    drawTitle(on: &canvas)
    drawSummary(on: &canvas)
    if let row = layout.upperRule {
      canvas.horizontalRule(x: 0, y: row, length: session.size.columns)
    }
    if let row = layout.lowerRule {
      let area = Rect(x: 0, y: row, width: session.size.columns, height: 1)
      canvas.draw(Rule(lightRules), in: area)
    }
    drawKeys(on: &canvas)
  }

  /// The title on the left; what must always be seen on the right.
  ///
  /// The last cell beats with the seconds: where it stands still, the screen is frozen, and not
  /// only the data.
  private func drawTitle(on canvas: inout Canvas) {
    let time = TimeText(strings: strings, offset: session.world.catalogue.offset)
    let beat = session.now.seconds % 2 == 0 ? "*" : " "
    let clock =
      layout.title.width >= 60
      ? time.full(session.now) : CivilTime(session.now, offset: time.offset).clock
    let columns = canvas.glyphs.columns(of: clock) + 2
    canvas.write("\(clock) \(beat)", x: layout.title.maxX - columns, y: 0)
    var end = layout.title.maxX - columns - 1
    if session.world.isDemonstration {
      let mark = strings(.demonstration)
      end -= canvas.glyphs.columns(of: mark)
      canvas.write(mark, x: end, y: 0, style: .strong)
      end -= 1
    }
    let title = strings(session.world.catalogue.title)
    let used = canvas.write(title, x: 0, y: 0, style: .strong, limit: end)
    canvas.write("  [\(session.screenName)]", x: used, y: 0, limit: end - used)
  }

  private func drawSummary(on canvas: inout Canvas) {
    let row = layout.summary
    guard !row.isEmpty else { return }
    if let refusal = session.world.refusals.first {
      canvas.fill(row, style: .banner)
      canvas.write(banner(refusal), x: 0, y: row.y, style: .banner)
    } else {
      canvas.write(summary, x: 0, y: row.y)
    }
  }

  private func banner(_ refusal: Refusal) -> String {
    let others = session.world.refusals.count - 1
    let place = "\(refusal.diagnostic.file):\(refusal.diagnostic.line)"
    let time = TimeText(strings: strings, offset: session.world.catalogue.offset)
    let text =
      refusal.lastGood.map {
        strings(.bannerRefused, place, time.short($0, now: session.now))
      } ?? strings(.bannerUnreadable, place)
    return text + " | " + refusal.diagnostic.message
      + (others > 0 ? " | " + strings(.moreRows, String(others)) : "")
  }

  /// The rules that gave the lights: no colour stands without its scheme.
  private var lightRules: StyledText? {
    let rules = Set(session.readings.values.compactMap(\.light.rule))
    guard !rules.isEmpty else { return nil }
    let names = rules.map { "\(strings($0.name))v\($0.version)" }.sorted()
      .joined(separator: " ")
    let trial = rules.contains(where: \.isTrial) ? " \(strings(.lightTrial))" : ""
    return StyledText(strings(.lightRule, names) + trial, style: .secondary)
  }

  private var summary: String {
    guard let newest = session.sources.first?.newest else { return strings(.noSnapshots) }
    let core = session.world.catalogue.indicators.filter { $0.tier == .core }
      .compactMap { session.readings[$0.id] }
    let text = session.readingText
    let problems = session.dataProblems
    let time = session.timeText
    return strings(
      .exceptions, String(session.readings.values.count(where: \.isBehind)),
      String(problems.count { $0.doubts.isEmpty && $0.conflicts.isEmpty }),
      String(problems.count { !$0.doubts.isEmpty }),
      String(problems.count { !$0.conflicts.isEmpty }),
      String(core.count { $0.isReported && !text.isProblem($0) }), String(core.count),
      time.short(newest, now: session.now), time.age(of: newest, now: session.now))
  }

  private func drawKeys(on canvas: inout Canvas) {
    let row = layout.keys
    guard !row.isEmpty else { return }
    var x = 0
    for action in ActionTable.actions where action.isHinted && action.isEnabled(session) {
      let hint = "\(action.keyNames) \(strings(action.help))"
      let columns = canvas.glyphs.columns(of: hint)
      guard x + columns <= row.width else { break }
      canvas.write(hint, x: x, y: row.y, style: .secondary)
      x += columns + 2
    }
  }
}

extension Session {
  /// The name of the screen that is shown, for the title.
  var screenName: String {
    switch place.route {
    case .board(let id):
      guard let board = world.catalogue.board(id) else { return id }
      let name = strings(board.name)
      return board.key.map { $0 == "0" ? name : "\($0) \(name)" } ?? name
    case .uncatalogued:
      return strings(.uncatalogued)
    case .data:
      return strings(.dataTitle)
    case .system(let id):
      return world.catalogue.system(id).map { strings($0.name) } ?? id
    case .records:
      return strings(.records)
    case .recordList(let type):
      return "\(strings(.records)) \(strings(world.catalogue.records.name(ofType: type)))"
    case .record(let id):
      return "\(strings(world.catalogue.records.name(ofType: id.type))) \(id.id)"
    case .dataMap:
      return strings(.dataMap)
    case .dataMapCell(let place):
      return "\(strings(.dataMap)) \(dataMapName(of: place))"
    case .series(let indicator):
      return strings(
        .seriesOf, world.catalogue.indicator(indicator).map { strings($0.name) } ?? indicator)
    case .detail(let series):
      let indicator = world.catalogue.indicator(series.indicator)
      return strings(.detail, indicator.map { strings($0.name) } ?? series.indicator)
    }
  }
}
