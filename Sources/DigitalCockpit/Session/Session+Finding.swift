import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

extension Session {
  /// The most things that are remembered as opened lately.
  private static let longestMemory = 50

  /// Opens the find line over all that can be opened now.
  mutating func openFind(_ scope: FindScope) {
    let finder =
      switch scope {
      case .things: findThings()
      case .thingsAndActions: Finder(findActions + rowsOfSeries + allThings)
      case .groups: Finder(findGroups)
      case .overlays: Finder(place.page.as(DetailPage.self)?.overlays(in: context) ?? [])
      }
    find = FindState(finder, scope: scope, recent: recent)
  }

  /// What can be found: the rows of a list of series that is shown, then screen by screen.
  ///
  /// What is the same for all screens is taken apart once for each situation.
  private mutating func findThings() -> Finder {
    let rows = rowsOfSeries
    guard rows.isEmpty else { return Finder(rows + allThings) }
    if let things, things.revision == shownRevision { return things.finder }
    let finder = Finder(allThings)
    things = (finder, shownRevision)
    return finder
  }

  /// What a key in the find line does.
  mutating func handleFind(_ key: Key) -> [SessionEffect] {
    switch find?.handle(key) {
    case .open(let entry):
      find = nil
      recent.removeAll { $0 == entry.id }
      recent.insert(entry.id, at: 0)
      recent.removeLast(max(0, recent.count - Session.longestMemory))
      return perform(entry.intent)
    case .close:
      find = nil
      return []
    case .stay, nil:
      return []
    }
  }

  private var rowsOfSeries: [FindEntry] {
    place.page.as(SeriesPage.self)?.rowEntries(in: context) ?? []
  }

  private var allThings: [FindEntry] {
    PageRegistry.pages.flatMap { $0.findEntries(in: context) }
  }

  /// What can be done on the screen that is shown, by the words of the help.
  private var findActions: [FindEntry] {
    let scene = scene
    return ActionTable.actions.filter(\.group.isInPalette).compactMap { action in
      action.offer(in: scene).intent.map {
        FindEntry(
          id: action.id, name: LocalizedText(zh: context.strings(action.phrase(in: scene))),
          kind: .action,
          note: action.keyNames, intent: $0)
      }
    }
  }

  /// The groups to narrow lists to.
  private var findGroups: [FindEntry] {
    context.catalogue.groups.map { group in
      let filter = context.listFilter(group)
      let core = situation.counts { $0.isCore && filter.indicators.contains($0.indicator) }.total
      return FindEntry(
        id: "\(group.key.axis.rawValue):\(group.key.id)", name: group.name,
        kind: .group(group.key.axis),
        note: context.strings(
          .find(
            .filterSize(
              indicators: filter.indicators.count, core: core, systems: filter.systems.count))),
        intent: .narrow(group))
    }
  }
}

// MARK: - Filter and order

extension Session {
  /// What lists are narrowed to, how they are ordered and what came meanwhile, in words; `nil` where
  /// none of these is so.
  var viewText: String? {
    let order = orderText.map { context.strings(.find(.ordered(by: $0))) }
    let texts = [restText, queryText, filterText, order].compactMap(\.self)
    return texts.isEmpty ? nil : texts.joined(separator: "  ")
  }

  /// How the lists of the page are ordered, in words; `nil` where they are as the page has them.
  var orderText: String? { shown.orderText(context.strings) }

  /// The filter in words, with how much of the screen's lists passes it; `nil` without a filter.
  var filterText: String? {
    guard let filter = context.filter else { return nil }
    let strings = context.strings
    let group = "\(strings(filter.group.key.axis.words))=\(strings(filter.group.name))"
    guard let narrowed = shown.content.narrowed else {
      return strings(
        place.page.as(BoardPage.self) == nil
          ? .find(.filterNotHere(group: group)) : .find(.filterOn(group: group)))
    }
    return strings(.find(.filterShown(group: group, shown: narrowed.shown, of: narrowed.all)))
  }
}
