import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// The areas as one tree, 省 > 市 > 区 > 镇街: which have figures here, and which a plan of their own.
struct AreaTreePage: Page {
  static let actions = [
    Action(
      "key.areas", .key(.areas), keys: [.character("A")], group: .screens, rank: 90
    ) { scene, _ in
      .intent(.visit(AreaTreePage().any, focus: scene.context.area))
    }
  ]

  /// The other regions, each with a pack of its own.
  static func findEntries(in context: PageContext) -> [FindEntry] {
    EmbeddedPacks.regions.filter {
      $0.pack != context.catalogue.id && $0.areas.first?.code != context.catalogue.region
    }.map {
      FindEntry(id: $0.pack, name: $0.name, kind: .region, intent: .region($0.pack))
    }
  }

  var id: String { "areas" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let nodes = context.areaNodes
    var table = Table(
      "areas", rows: nodes.map { Table.Row($0.area.code, opens: $0.intent).at(depth: $0.depth) }
    ) { _ in
      Table.Text(
        [
          Table.Column("area_name", strings(.area(.tree)), minimum: 20, ideal: 40, weight: 1),
          Table.Column("level", strings(.area(.level)), minimum: strings.room(8, 11)),
          Table.Column(
            "indicators", strings(.area(.indicators)), minimum: 8, alignment: .right),
          Table.Column("state", strings(.column(.state)), minimum: 10, ideal: 24),
          Table.Column("area", strings(.area(.code)), minimum: 10, priority: 1),
        ], nodes.map { cells(of: $0, in: context) })
    }
    table.overflow = context.overflow
    return PageContent(
      strings(.area(.tree)),
      [PagePanel(.table(table), exports: .tables { [exported($0(nodes), strings)] })])
  }

  private func cells(of node: AreaNode, in context: PageContext) -> [Table.Cell] {
    let strings = context.strings
    let state =
      node.area.code == context.area
      ? StyledText(strings(.area(.here)), style: .strong)
      : StyledText(node.state.map { strings($0) } ?? "", style: .secondary)
    return [
      Table.Cell(String(repeating: "  ", count: node.depth) + strings(node.area.name)),
      Table.Cell(
        strings(node.area.level.word), style: .secondary, by: .number(Double(node.depth))),
      node.indicators > 0 ? Table.Cell(node.indicators) : .none,
      Table.Cell(state),
      Table.Cell(node.area.code, style: .secondary),
    ]
  }

  private func exported(_ nodes: [AreaNode], _ strings: Strings) -> ScreenTable {
    ScreenTable(
      id: "areas", title: strings(.area(.tree)),
      columns: [
        .init("area", strings(.export(.areaCode))), .init("area_name", strings(.export(.areaName))),
        .init("level", strings(.area(.level))), .init("indicators", strings(.area(.indicators))),
        .init("state", strings(.column(.state))),
      ],
      rows: nodes.map { node in
        [
          .text(node.area.code), .text(strings(node.area.name)),
          .text(strings(node.area.level.word)), .number(Double(node.indicators), decimals: 0),
          .text(node.state.map { strings($0) }),
        ]
      })
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
  /// How many snapshots there are of it as another region.
  let files: Int

  /// That there is another region to go to, and how many snapshots of it lie in the folder.
  var state: Phrase? {
    guard pack != nil else { return nil }
    return files == 0 ? .area(.otherPack) : .area(.otherPackWithFiles(files))
  }

  /// What it opens: another region, what is known of it, or nothing.
  var intent: Intent? {
    if let pack { return .region(pack) }
    return indicators > 0 ? .open(AreaPage(area.code).any) : nil
  }
}

extension PageContext {
  /// The areas of the pack and the regions of the other packs, each below the one it lies in.
  ///
  /// - Complexity: O(areas)
  var areaNodes: [AreaNode] {
    // A pack of one's own takes the place of the built-in one of its region.
    let others = EmbeddedPacks.regions.filter {
      $0.pack != catalogue.id && $0.areas.first?.code != catalogue.region
    }
    let tree = catalogue.areas.adding(others.flatMap(\.areas))
    let packs = Dictionary(
      others.compactMap { other in other.areas.first.map { ($0.code, other.pack) } },
      uniquingKeysWith: { first, _ in first })
    var nodes: [AreaNode] = []
    func add(_ area: Area, depth: Int) {
      let count = situation.indicators(inArea: area.code).count
      let pack = packs[area.code]
      nodes.append(
        AreaNode(
          area: area, depth: depth, indicators: count, pack: pack,
          files: situation.filesOfOtherRegions[area.code, default: 0]))
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
