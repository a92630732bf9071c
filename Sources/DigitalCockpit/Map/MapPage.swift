import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// One indicator by area: tiles, the ranking beside them, the area in focus below.
///
/// Where the tiles do not fit, the ranking has all the room.
struct MapPage: Page {
  /// The indicator by id; `nil` for the first that has figures by area.
  var indicator: String?
  /// What stands in the tiles.
  var view = AreaComparison.Measure.value

  static let actions = [
    Action(
      "key.map", .key(.map), keys: [.character("m")], group: .screens, rank: 110
    ) { scene, _ in
      scene.place.page.as(MapPage.self) == nil
        ? .intent(.open(MapPage.about(scene).any)) : .unavailable(.otherScreen)
    },
    turning("key.map_next", .key(.mapNext), "i", rank: 120, hint: .always) { page, context in
      page.next(by: 1, in: context)
    },
    turning("key.map_previous", .key(.mapPrevious), "I", rank: 130) { page, context in
      page.next(by: -1, in: context)
    },
    turning("key.map_view", .key(.mapView), "y", rank: 140, hint: .always) { page, context in
      page.nextView(in: context)
    },
  ]

  private static func turning(
    _ id: String, _ phrase: Phrase, _ key: Character, rank: Int, hint: Action.Hint = .never,
    to next: @escaping @Sendable (MapPage, PageContext) -> MapPage
  ) -> Action {
    Action(on: MapPage.self, id, phrase, key: key, rank: rank, hint: hint) { page, scene in
      page.indicator(in: scene.context) == nil
        ? .unavailable(.noData) : .intent(.turn(to: next(page, scene.context).any))
    }
  }

  var id: String { "map" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    guard let indicator = indicator(in: context) else {
      return nothing(strings(.key(.map)), in: context)
    }
    let title = strings(.map(.title(of: strings(indicator.name))))
    guard let figures = context.situation.comparison(of: indicator, by: view) else {
      return nothing(title, in: context)
    }
    let areas = context.mapAreas
    let panels = MapPanels(context: context, figures: figures)
    let tiles = areas.compactMap { area in
      area.tile.map { TileSteps.Tile(id: area.code, row: $0.row, column: $0.column) }
    }
    let frame = TileMap(tiles.map { TileMap.Tile(row: $0.row, column: $0.column, name: "") })
    var list = PagePanel(.table(panels.ranking), exports: exports(of: indicator, title, context))
    list.name = strings(.map(.ranking))
    var picture = PagePanel(.tiles { panels.tiles(focused: $0, $1) }, exports: .nothing)
    picture.name = strings(.map(.picture))
    var content = PageContent(
      title,
      [
        list, picture,
        panels.head(isTiled: true), panels.head(isTiled: false),
        PagePanel(following: { panels.about($0) }), panels.causes,
      ]
    ) { _, room in
      MapPage.arrange(
        room, frame, count: figures.entries.count, causeRows: panels.causeRows)
    }
    // Those with tiles come in reading order.
    content.order = areas.enumerated().sorted { left, right in
      MapPage.key(left) < MapPage.key(right)
    }.map { Focus(panel: 0, id: $0.element.code) }
    content.tiles = TileSteps(panel: 1, tiles: tiles)
    content.subjects = [indicator.id]
    return content
  }

  private func nothing(_ title: String, in context: PageContext) -> PageContent {
    let exports =
      indicator(in: context).map { self.exports(of: $0, title, context) }
      ?? context.readingExport("map", title: title) { [] }
    return PageContent(
      title,
      [
        PagePanel(
          .text(TextBlock(context.strings(.map(.nothing)), style: .secondary)), exports: exports)
      ])
  }

  private func exports(
    of indicator: Indicator, _ title: String, _ context: PageContext
  ) -> PagePanel.Exports {
    .tables { rows in
      let figures = context.situation.comparison(of: indicator, by: view)
      let ranked = figures?.ordered.map(\.area) ?? []
      let areas = rows(ranked, of: context.mapAreas) { $0.code }
      return [
        ReadingExport(context: context).table(
          id: "map", title: title,
          of: areas.map { context.situation.reading(of: indicator, area: $0.code) })
      ]
    }
  }

  private static func key(_ entry: (offset: Int, element: Area)) -> (Int, Int, Int) {
    let tile = entry.element.tile
    return (tile?.row ?? .max, tile?.column ?? .max, entry.offset)
  }
}

// MARK: - What it is about

extension MapPage {
  /// The map with the indicator that the screen is about, if it has figures by area; else as it
  /// was shown last.
  private static func about(_ scene: ActionScene) -> MapPage {
    let known = scene.context.mapIndicators.map(\.id)
    var page = scene.latest(MapPage.self) ?? MapPage()
    if let subject = scene.content.subjects.first(where: known.contains) {
      page.indicator = subject
    }
    return page.settled(in: scene.context)
  }

  /// The indicator that the map shows; `nil` where none has figures by area.
  func indicator(in context: PageContext) -> Indicator? {
    indicator.flatMap { context.catalogue.indicator($0) } ?? context.mapIndicators.first
  }

  /// The map a number of indicators on among those that have figures by area.
  private func next(by step: Int, in context: PageContext) -> MapPage {
    let indicators = context.mapIndicators
    guard !indicators.isEmpty, let current = indicator(in: context) else { return self }
    let index = indicators.firstIndex { $0.id == current.id } ?? 0
    let next = (index + step % indicators.count + indicators.count) % indicators.count
    return MapPage(indicator: indicators[next].id, view: view).settled(in: context)
  }

  /// The map in the next view that the indicator has.
  private func nextView(in context: PageContext) -> MapPage {
    let views = views(in: context)
    let index = views.firstIndex(of: view) ?? 0
    return MapPage(indicator: indicator, view: views[(index + 1) % views.count])
  }

  /// The views that make sense for the indicator of the map.
  private func views(in context: PageContext) -> [AreaComparison.Measure] {
    guard let indicator = indicator(in: context) else { return [.value] }
    var views: [AreaComparison.Measure] = [.value]
    if indicator.rollUp.areas == .sum { views.append(.share) }
    if case .interval = indicator.frequency {
      views.append(.yesterday)
    } else {
      views.append(.lastYear)
      if indicator.frequency == .day { views.append(.yesterday) }
    }
    return views
  }

  private func settled(in context: PageContext) -> MapPage {
    views(in: context).contains(view) ? self : MapPage(indicator: indicator, view: .value)
  }
}

extension PageContext {
  /// The areas of the map: those right below the area of the screens.
  var mapAreas: [Area] { catalogue.areas.children(of: area) }

  /// The indicators that have figures by area, in the order of the pack.
  ///
  /// - Complexity: O(indicators x areas)
  var mapIndicators: [Indicator] {
    let codes = Set(mapAreas.map(\.code))
    return catalogue.indicators.filter { indicator in
      situation.series(ofIndicator: indicator.id).contains {
        codes.contains($0.area) && $0.span == indicator.span && $0.dimensions.isEmpty
      }
    }
  }
}

// MARK: - Layout

extension MapPage {
  private static let headRows = 3
  private static let listColumns = 30
  /// A rule and two rows about the area in focus.
  private static let focusRows = 3

  /// The head, then the tiles with the ranking beside them and the area in focus below.
  ///
  /// The list keeps its columns, and the rows about the focus give way before the tiles do.
  private static func arrange(
    _ room: PageRoom, _ map: TileMap, count: Int, causeRows: Int
  ) -> [PagePlace] {
    let (head, body) = room.area.split(top: min(room.area.height / 4, headRows))
    let width = body.width - listColumns - 1
    let heights = [body.height - focusRows, body.height]
    let sizes = heights.lazy.compactMap { map.size(in: Size(columns: width, rows: $0)) }
    guard let size = sizes.first else {
      let (list, below) = body.split(
        top: min(body.height, max(body.height - 8, count + 1)))
      return [.panel(3, head), .panel(0, list), .panel(4, below)]
    }
    let (left, right) = body.split(
      left: max(size.columns, min(width, body.width - listColumns * 2)))
    let beside = right.split(left: 1).rest
    // The list of places keeps its rows, where there are causes below it.
    let below = beside.height - causeRows > count ? causeRows : 0
    let (list, causes) = beside.split(top: beside.height - below)
    let (tiles, focus) = left.split(top: size.rows)
    return [
      .panel(2, head), .panel(1, tiles),
      .divider(Rect(x: list.x - 1, y: body.y, width: 1, height: body.height)),
      .panel(0, list), .panel(4, focus),
    ] + (below > 0 ? [.panel(5, causes)] : [])
  }
}
