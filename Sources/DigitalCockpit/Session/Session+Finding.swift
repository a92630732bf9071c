import CockpitJudgement
import CockpitCanvas
import CockpitCatalogue
import CockpitValues
import CockpitWarehouse
import CockpitWording

extension Session {
  /// The most things that are remembered as opened lately.
  private static let longestMemory = 50

  /// Opens the find line over all that can be opened now.
  mutating func openFind(_ scope: FindState.Scope) {
    let entries =
      switch scope {
      case .things: findThings
      case .thingsAndActions: findActions + findThings
      case .groups: findGroups
      }
    find = FindState(Finder(entries), scope: scope, recent: recent)
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

  /// What can be found, kind by kind in the order of the pack, then the other regions.
  private var findThings: [FindEntry] {
    catalogue.boards.map { FindEntry($0) }
      + EmbeddedPacks.regions.filter { $0.pack != catalogue.id }.map { FindEntry($0) }
      + catalogue.indicators.map { FindEntry($0, route: route(to: $0)) }
      + catalogue.systems.map { FindEntry($0) }
      + areaNodes.compactMap { FindEntry($0) }
      + situation.recordTypes.map {
        FindEntry(recordType: $0, name: catalogue.records.name(ofType: $0))
      }
      + situation.recordTypes.flatMap { recordReadings[$0, default: []] }.map { reading in
        let type = catalogue.records.name(ofType: reading.record.id.type)
        return FindEntry(reading.record, type: strings(type))
      }
  }

  /// What can be done on the screen that is shown, by the words of the help.
  private var findActions: [FindEntry] {
    ActionTable.actions.filter(\.group.isInPalette).compactMap { action in
      action.offer(in: self).intent.map { FindEntry(action, intent: $0, strings: strings) }
    }
  }
}

extension FindEntry {
  fileprivate init(_ board: Board) {
    self.init(
      id: board.id, name: board.name, kind: .board, intent: .go(to: .board(board.id)))
  }

  fileprivate init(_ indicator: Indicator, route: Route) {
    self.init(id: indicator.id, name: indicator.name, kind: .indicator, intent: .open(route))
  }

  fileprivate init(_ region: PackRegion) {
    self.init(id: region.pack, name: region.name, kind: .region, intent: .region(region.pack))
  }

  /// An area of which something is known.
  fileprivate init?(_ node: AreaNode) {
    guard case .area = node.route, let route = node.route else { return nil }
    self.init(id: node.area.code, name: node.area.name, kind: .area, intent: .visit(route))
  }

  fileprivate init(_ system: System) {
    self.init(id: system.id, name: system.name, kind: .system, intent: .open(.system(system.id)))
  }

  fileprivate init(recordType type: String, name: LocalizedText) {
    self.init(id: type, name: name, kind: .record, intent: .open(.recordList(type)))
  }

  /// A single record, by its title or its id.
  fileprivate init(_ record: Record, type: String) {
    // Records of two types may have one id.
    self.init(
      id: "\(record.id.id) \(record.id.type)",
      name: LocalizedText(zh: record.title ?? record.id.id),
      kind: .record, note: "\(type) \(record.id.id)", intent: .open(.record(record.id)))
  }

  fileprivate init(_ action: Action, intent: Intent, strings: Strings) {
    self.init(
      id: action.id, name: LocalizedText(zh: strings(action.phrase)), kind: .action,
      note: action.keyNames, intent: intent)
  }
}
