import CockpitWarehouse
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

extension Session {
  /// The groups to narrow lists to.
  var findGroups: [FindEntry] {
    catalogue.groups.map { FindEntry(listFilter($0), strings: strings) }
  }

  /// What a group lets through with the figures that are there.
  func listFilter(_ group: Group) -> ListFilter {
    let kinds = Dictionary(
      sources.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    return ListFilter(group, in: catalogue) { indicator in
      readings[indicator]?.latest.flatMap { kinds[$0.source] ?? nil }
    }
  }

  func passes(_ indicator: Indicator) -> Bool {
    filter?.indicators.contains(indicator.id) ?? true
  }

  func passes(_ system: System) -> Bool { filter?.systems.contains(system.id) ?? true }

  func passes(_ goal: Goal) -> Bool { filter?.targets.contains(goal.id) ?? true }

  func passes(_ milestone: Milestone) -> Bool {
    filter?.milestones.contains(milestone.id) ?? true
  }

  /// The filter in words, with how much of the screen's lists passes it; `nil` without a filter.
  var filterText: String? {
    guard let filter else { return nil }
    let group = "\(strings(filter.group.key.axis.words))=\(strings(filter.group.name))"
    guard let shown = listedCount else {
      if case .board = place.route { return strings(.find(.filterOn(group: group))) }
      return strings(.find(.filterNotHere(group: group)))
    }
    var open = self
    open.filter = nil
    return strings(.find(.filterShown(group: group, shown: shown, of: open.listedCount ?? shown)))
  }

  /// How many entries the lists of the screen have; `nil` where it has none that are narrowed.
  private var listedCount: Int? {
    switch place.route {
    case .board(let id):
      let counts = catalogue.board(id)?.panels.compactMap(listedCount) ?? []
      return counts.isEmpty ? nil : counts.reduce(0, +)
    case .data: return listedProblems.count
    case .uncatalogued: return uncatalogued.count
    case .area(let code): return readings(in: code).count
    case .areas, .region, .fault, .system, .series, .detail, .map: return nil
    case .records, .recordList, .record, .dataMap, .dataMapCell: return nil
    }
  }

  /// How many entries a panel lists; `nil` for one that is no list.
  func listedCount(of panel: BoardPanel) -> Int? {
    switch panel.kind {
    case .headline, .indicators: indicators(of: panel).count
    case .deviations: deviations.count
    case .targets: goals.count
    case .milestones: milestones.count
    case .systems: systems(of: panel).count
    case .themes, .matrix, .trend, .multiples, .areas, .sources, .records, .note: nil
    }
  }

  /// The goals without a number that are listed.
  var milestones: [Milestone] { catalogue.goals.milestones.filter { passes($0) } }

  /// The indicators that only snapshots define and that are listed.
  var uncatalogued: [Indicator] { situation.uncatalogued.filter { passes($0) } }

  /// The readings whose data need a person and that are listed.
  var listedProblems: [Reading] { dataProblems.filter { passes($0.indicator) } }
}

extension FindEntry {
  /// A group to narrow lists to.
  fileprivate init(_ filter: ListFilter, strings: Strings) {
    let key = filter.group.key
    self.init(
      id: "\(key.axis.rawValue):\(key.id)", name: filter.group.name, kind: .group(key.axis),
      note: strings(
        .find(.filterSize(indicators: filter.indicators.count, systems: filter.systems.count))),
      intent: .narrow(filter.group))
  }
}
