extension Session {
  /// The rows by which Page Up and Page Down move the focus.
  private static let pageStep = 10

  /// Carries out what a key, a click or a line of the palette means.
  ///
  /// The one place that does, and so the one that refuses what whoever sits here may not do.
  mutating func perform(_ intent: Intent) -> [SessionEffect] {
    guard role.allows(intent.reach) else { return [] }
    switch intent {
    case .move(let step): move(step)
    case .page(let count): page(by: count)
    case .openFocused:
      guard let route = place.focus?.route else { break }
      if case .region(let pack) = route { return [.region(pack)] }
      open(route)
    case .open(let route): if place.route != route { open(route) }
    case .visit(let route, let id):
      visit(route)
      if let id { focus(on: id) }
    case .turn(let route): turn(to: route)
    case .go(let route): go(to: route)
    case .back: back()
    case .region(let pack): return [.region(pack)]
    case .openMap: openMap()
    case .changeMapIndicator(let step): changeMapIndicator(by: step)
    case .changeMapView: changeMapView()
    case .find(let scope): openFind(scope)
    case .toggleNormal: showsNormal.toggle()
    case .narrow(let group): filter = listFilter(group)
    case .clearFilter: filter = nil
    case .showHelp: (isHelpShown, helpPage) = (true, 0)
    case .showProvenance: isProvenanceShown = true
    case .showExports: exportDialog = ExportDialog()
    case .export(let request): return [.export(request)]
    case .repaint: return [.repaint]
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func move(_ step: FocusStep) {
    switch step {
    case .rows(let count):
      if isMapShown { moveOnMap(rows: count, columns: 0) } else { moveFocus(rows: count) }
    case .columns(let count):
      if isMapShown { moveOnMap(rows: 0, columns: count) } else { moveFocus(by: count) }
    case .first: moveFocus(by: -.max / 2)
    case .last: moveFocus(by: .max / 2)
    }
  }

  /// Scrolls a page that is longer than the screen; else moves the focus.
  private mutating func page(by count: Int) {
    if scrollRange != nil {
      scroll(byPages: count)
    } else {
      moveFocus(rows: count * Session.pageStep)
    }
  }
}
