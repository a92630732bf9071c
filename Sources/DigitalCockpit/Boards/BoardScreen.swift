import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// A board of the pack: its panels in the places that the layout gives them.
struct BoardScreen: Widget {
  let session: Session
  let board: Board

  func draw(in area: Rect, on canvas: inout Canvas) {
    let layout = session.boardLayout(board)
    for slot in layout.visible {
      let (head, body) = slot.area.split(top: 1)
      canvas.draw(Rule(heading(of: slot.panel, width: head.width)), in: head)
      canvas.group = slot.index
      draw(slot, in: body, on: &canvas)
    }
    if layout.hidden > 0, let first = layout.visible.first {
      let more = " \(session.strings(.board(.morePanels(layout.hidden)))) "
      let x = first.area.maxX - canvas.glyphs.columns(of: more) - 1
      canvas.write(more, x: x, y: first.area.y, style: .secondary)
    }
    if let divider = layout.divider {
      canvas.verticalRule(x: divider, y: area.y, length: area.height)
    }
  }

  private func draw(_ slot: BoardLayout.Slot, in area: Rect, on canvas: inout Canvas) {
    let panel = slot.panel
    if session.filter != nil, session.listedCount(of: panel) == 0 {
      return canvas.draw(
        TextBlock(session.strings(.find(.filterNone)), style: .secondary), in: area)
    }
    switch panel.kind {
    case .themes:
      canvas.draw(ThemesPanel(session: session, slot: slot), in: area)
    case .matrix:
      canvas.draw(MatrixPanel(session: session), in: area)
    case .headline, .indicators:
      let readings = session.indicators(of: panel).compactMap { session.readings[$0.id] }
      let table = IndicatorTable(
        session: session, readings: readings, focused: session.focusedRow(inPanel: slot.index))
      canvas.draw(table, in: area)
    case .deviations:
      canvas.draw(
        DeviationsPanel(session: session, focused: session.focusedRow(inPanel: slot.index)),
        in: area)
    case .trend:
      canvas.draw(TrendPanel(session: session, indicators: panel.indicators), in: area)
    case .multiples:
      canvas.draw(
        MultiplesPanel(session: session, indicators: session.indicators(of: panel)), in: area)
    case .areas:
      if let indicator = panel.indicators.first.flatMap(session.catalogue.indicator) {
        canvas.draw(AreasPanel(session: session, indicator: indicator), in: area)
      }
    case .sources:
      canvas.draw(SourcesPanel(session: session), in: area)
    case .targets:
      canvas.draw(
        TargetsPanel(session: session, focused: session.focusedRow(inPanel: slot.index)),
        in: area)
    case .milestones:
      canvas.draw(MilestonesPanel(session: session), in: area)
    case .systems:
      canvas.draw(
        SystemsPanel(
          session: session, panel: panel, focused: session.focusedRow(inPanel: slot.index)),
        in: area)
    case .records:
      let focused = session.focusedRow(inPanel: slot.index)
      if let type = panel.record {
        canvas.draw(RecordList(session: session, type: type, focused: focused), in: area)
      } else {
        canvas.draw(
          RecordTypesTable(
            session: session, types: session.situation.recordTypes, focused: focused),
          in: area)
      }
    case .note:
      canvas.draw(
        TextBlock(panel.text.map { session.strings($0) } ?? "", style: .secondary), in: area)
    }
  }

  /// The title, of systems with how many there are in each state.
  private func heading(of panel: BoardPanel, width: Int) -> StyledText {
    let title = title(of: panel)
    let heading = StyledText(title, style: .strong)
    guard panel.kind == .systems else { return heading }
    let room = width - DisplayWidth.columns(of: title) - 6
    let counts = session.stateCounts(of: session.systems(of: panel), columns: room)
    return heading + StyledText("  \(counts)", style: .secondary)
  }

  func title(of panel: BoardPanel) -> String {
    let strings = session.strings
    if let title = panel.title { return strings(title) }
    switch panel.kind {
    case .themes: return strings(.board(.themes))
    case .matrix: return strings(.board(.matrix))
    case .headline: return strings(.board(.headline))
    case .indicators: return strings(.board(.indicators))
    case .deviations: return strings(.board(.deviations))
    case .trend: return strings(.board(.trends))
    case .multiples: return strings(.board(.multiples))
    case .areas: return strings(.board(.areas))
    case .sources: return strings(.board(.sources))
    case .targets: return strings(.board(.targets))
    case .milestones: return strings(.board(.milestones))
    case .systems: return strings(.board(.systems))
    case .records:
      return panel.record.map { strings(session.catalogue.records.name(ofType: $0)) }
        ?? strings(.board(.records))
    case .note: return ""
    }
  }
}

extension Session {
  /// The row of a panel that is in focus, counted among what can be opened there.
  func focusedRow(inPanel index: Int) -> Int? {
    guard let focus = place.focus, focus.panel == index else { return nil }
    return foci.filter { $0.panel == index }.firstIndex(of: focus)
  }

  /// The text for rows that have no room.
  var overflow: @Sendable (_ hidden: [Int]) -> StyledText {
    let strings = strings
    return { hidden in StyledText(strings(.board(.moreRows(hidden.count))), style: .secondary) }
  }

  /// The text for readings that have no room: how many, and the worst light among them.
  func overflow(of readings: [Reading]) -> @Sendable (_ hidden: [Int]) -> StyledText {
    let (strings, plain) = (strings, overflow)
    return { hidden in
      let lights = hidden.filter(readings.indices.contains).compactMap { readings[$0].light.light }
      guard let worst = lights.max(), worst > .green else { return plain(hidden) }
      return StyledText(
        strings(.board(.moreRowsWorst(hidden.count, light: strings(worst.words)))),
        style: worst.style)
    }
  }

  /// How periods are written today.
  var periodText: PeriodText {
    PeriodText(
      language: language, today: CivilTime(now, offset: catalogue.offset).date)
  }

  var figureText: FigureText { FigureText(strings: strings) }

  var progressText: ProgressText { ProgressText(strings: strings) }

  var readingText: ReadingText { ReadingText(strings: strings, periods: periodText) }

  var timeText: TimeText { TimeText(strings: strings, offset: catalogue.offset) }
}
