import CockpitValues
import CockpitJudgement
import CockpitCatalogue
import CockpitWarehouse
import CockpitWording

extension Session {
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

  /// The indicator that the map shows.
  var mapIndicator: Indicator? {
    map.indicator.flatMap { catalogue.indicator($0) } ?? mapIndicators.first
  }

  var mapFigures: MapFigures? {
    guard let indicator = mapIndicator, !mapAreas.isEmpty else { return nil }
    let region =
      readings[indicator.id] ?? situation.reading(of: indicator, area: area)
    return MapFigures(
      of: indicator, view: map.view, areas: mapAreas, region: region, situation: situation)
  }

  /// What can be opened on the map: the series of each area, those with tiles in reading order.
  var mapFoci: [Focus] {
    guard let indicator = mapIndicator else { return [] }
    let placed = mapAreas.enumerated().sorted { left, right in
      key(left) < key(right)
    }.map(\.element)
    return placed.map { area in
      Focus(
        panel: 0, id: area.code,
        route: .detail(
          SeriesKey(indicator: indicator.id, area: area.code, span: indicator.span)))
    }
  }

  private func key(_ entry: (offset: Int, element: Area)) -> (Int, Int, Int) {
    let tile = entry.element.tile
    return (tile?.row ?? .max, tile?.column ?? .max, entry.offset)
  }

  /// Opens the map with the indicator that the screen is about, if it has figures by area.
  mutating func openMap() {
    let candidates: [String]
    switch place.route {
    case .detail(let series): candidates = [series.indicator]
    case .series(let indicator): candidates = [indicator]
    case .board(let id):
      candidates =
        catalogue.board(id)?.panels.filter { $0.kind == .areas }
        .flatMap(\.indicators) ?? []
    default: candidates = []
    }
    let known = mapIndicators.map(\.id)
    if let indicator = candidates.first(where: known.contains) { map.indicator = indicator }
    settleMapView()
    open(.map)
  }

  /// Goes on by a number of indicators among those that have figures by area.
  mutating func changeMapIndicator(by step: Int) {
    let indicators = mapIndicators
    guard !indicators.isEmpty, let current = mapIndicator else { return }
    let index = indicators.firstIndex { $0.id == current.id } ?? 0
    let next = (index + step % indicators.count + indicators.count) % indicators.count
    map.indicator = indicators[next].id
    settleMapView()
    refocusMap()
  }

  /// Goes on to the next view that the indicator has.
  mutating func changeMapView() {
    let views = mapViews
    let index = views.firstIndex(of: map.view) ?? 0
    map.view = views[(index + 1) % views.count]
  }

  /// The views that make sense for the indicator of the map.
  private var mapViews: [MapState.View] {
    guard let indicator = mapIndicator else { return [.value] }
    var views: [MapState.View] = [.value]
    if indicator.rollUp.areas == .sum { views.append(.share) }
    if case .interval = indicator.frequency {
      views.append(.yesterday)
    } else {
      views.append(.lastYear)
      if indicator.frequency == .day { views.append(.yesterday) }
    }
    return views
  }

  private mutating func settleMapView() {
    if !mapViews.contains(map.view) { map.view = .value }
  }

  /// Keeps the area in focus when its series is another one.
  private mutating func refocusMap() {
    guard let id = place.focus?.id else { return }
    setFocus(mapFoci.first { $0.id == id })
  }

  /// Moves the focus on the map to the next tile in a direction, or along the list without tiles.
  mutating func moveOnMap(rows: Int, columns: Int) {
    let areas = mapAreas
    guard let code = place.focus?.id, let current = areas.first(where: { $0.code == code }) else {
      return
    }
    guard let tile = current.tile, isMapTiled else {
      if rows != 0 { moveInRanking(by: rows, from: code) }
      return
    }
    let others = areas.compactMap { area in area.tile.map { (area: area, tile: $0) } }
    let next: Area?
    if columns != 0 {
      next =
        others.filter { $0.tile.row == tile.row && ($0.tile.column - tile.column) * columns > 0 }
        .min { abs($0.tile.column - tile.column) < abs($1.tile.column - tile.column) }?.area
    } else {
      next =
        others.filter { ($0.tile.row - tile.row) * rows > 0 }
        .min { distance($0.tile, tile) < distance($1.tile, tile) }?.area
    }
    if let next { setFocus(mapFoci.first { $0.id == next.code }) }
  }

  /// The nearest row first, then the nearest column.
  private func distance(_ tile: Area.Tile, _ other: Area.Tile) -> (Int, Int, Int) {
    (abs(tile.row - other.row), abs(tile.column - other.column), tile.column)
  }

  private mutating func moveInRanking(by step: Int, from code: String) {
    let codes = mapFigures?.ordered.map(\.area.code) ?? []
    guard let index = codes.firstIndex(of: code) else { return }
    let next = codes[min(max(0, index + step), codes.count - 1)]
    setFocus(mapFoci.first { $0.id == next })
  }

  /// Whether the screen shows tiles and not only the list.
  private var isMapTiled: Bool { MapScreen(session: self).isTiled }

  var isMapShown: Bool { place.route == .map }

  /// Whether the map has figures to go about in.
  var isMapFilled: Bool { isMapShown && mapIndicator != nil }
}
