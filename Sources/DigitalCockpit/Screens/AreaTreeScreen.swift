import CockpitJudgement
import CockpitWarehouse
import CockpitCanvas
import CockpitCatalogue
import CockpitWording

/// The areas as one tree, 省 > 市 > 区 > 镇街: which have figures here, and which a plan of their own.
struct AreaTreeScreen: Widget {
  let session: Session

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.area(.tree)), minimum: 20, ideal: 40, weight: 1),
        MetricTable.Column(strings(.area(.level)), minimum: strings.room(8, 11)),
        MetricTable.Column(strings(.area(.indicators)), minimum: 8, alignment: .right),
        MetricTable.Column(strings(.column(.state)), minimum: 10, ideal: 24),
        MetricTable.Column(strings(.area(.code)), minimum: 10, priority: 1),
      ],
      rows: session.areaNodes.map { .cells(cells(of: $0)) },
      focusedRow: session.focusedRow(inPanel: 0), overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cells(of node: AreaNode) -> [StyledText] {
    let isHere = node.area.code == session.area
    let state =
      isHere
      ? StyledText(strings(.area(.here)), style: .strong)
      : StyledText(node.pack == nil ? "" : strings(.area(.otherPack)), style: .secondary)
    return [
      StyledText(String(repeating: "  ", count: node.depth) + strings(node.area.name)),
      StyledText(strings(node.area.level.word), style: .secondary),
      node.indicators > 0
        ? StyledText(String(node.indicators)) : StyledText("-", style: .secondary),
      state,
      StyledText(node.area.code, style: .secondary),
    ]
  }
}

/// One area in the tree.
struct AreaNode: Hashable, Sendable {
  let area: Area
  let depth: Int
  /// How many indicators have a series there.
  let indicators: Int
  /// The pack of another region, by id.
  let pack: String?
  /// What it opens: another region, what is known of it, or nothing.
  let route: Route?
}

extension Session {
  /// The areas of the pack and the regions of the other packs, each below the one it lies in.
  ///
  /// - Complexity: O(areas)
  var areaNodes: [AreaNode] {
    let others = EmbeddedPacks.regions.filter { $0.pack != catalogue.id }
    let tree = catalogue.areas.adding(others.flatMap(\.areas))
    let packs = Dictionary(
      others.compactMap { other in other.areas.first.map { ($0.code, other.pack) } },
      uniquingKeysWith: { first, _ in first })
    var nodes: [AreaNode] = []
    func add(_ area: Area, depth: Int) {
      let count = situation.indicators(inArea: area.code).count
      let pack = packs[area.code]
      let own: Route? = count > 0 ? .area(area.code) : nil
      nodes.append(
        AreaNode(
          area: area, depth: depth, indicators: count, pack: pack,
          route: pack.map { .region($0) } ?? own))
      for child in tree.children(of: area.code).sorted(by: { $0.code < $1.code }) {
        add(child, depth: depth + 1)
      }
    }
    let roots = tree.areas.filter { area in area.parent.map { tree[$0] == nil } ?? true }
    for root in roots.sorted(by: { $0.code < $1.code }) { add(root, depth: 0) }
    return nodes
  }
}

extension Area.Level {
  /// The word for the level.
  var word: Phrase {
    switch self {
    case .country: .area(.country)
    case .province: .area(.province)
    case .city: .area(.city)
    case .district: .area(.district)
    case .street: .area(.street)
    case .town: .area(.town)
    case .township: .area(.township)
    case .other: .area(.otherLevel)
    }
  }
}
