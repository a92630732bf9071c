import CockpitCanvas

extension Session {
  /// The rows that one step of the wheel moves by.
  private static let wheelStep = 3

  /// What the mouse does: a click focuses, a second one opens, the wheel scrolls.
  mutating func handleMouse(_ event: MouseEvent) -> [SessionEffect] {
    switch event.action {
    case .wheelUp: return wheel(.up)
    case .wheelDown: return wheel(.down)
    case .press: break
    }
    if isHelpShown || isProvenanceShown {
      isHelpShown = false
      isProvenanceShown = false
      return []
    }
    if let find { return click(find, at: event.place) }
    guard exportDialog == nil, let focus = focus(at: event.place) else { return [] }
    guard place.focus == focus else {
      moveFocus(to: focus)
      return []
    }
    return perform(.openFocused)
  }

  /// Selects what is clicked in the find line, and opens what is selected.
  private mutating func click(_ state: FindState, at place: Point) -> [SessionEffect] {
    let match = FindOverlay(session: self, find: state).match(at: place)
    guard let match else { return [] }
    if match == state.selected { return handleFind(.enter) }
    find?.select(match)
    return []
  }

  private mutating func wheel(_ key: Key) -> [SessionEffect] {
    if isHelpShown || isProvenanceShown { return [] }
    if find != nil { return handleFind(key) }
    if exportDialog != nil { return handleExport(key) }
    moveFocus(by: key == .up ? -Session.wheelStep : Session.wheelStep)
    return []
  }

  /// What stands at a place of the screen, by the rows that the screen draws.
  func focus(at place: Point) -> Focus? {
    // The rows are where they are whatever glyphs they are drawn with.
    let hit = body(glyphs: .full).hits.last { $0.area.contains(place) }
    guard let hit else { return nil }
    let rows = foci.filter { $0.panel == hit.group }
    return rows.indices.contains(hit.row) ? rows[hit.row] : nil
  }
}
