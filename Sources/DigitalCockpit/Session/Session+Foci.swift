import CockpitWarehouse
import CockpitJudgement
import CockpitCatalogue

extension Session {
  /// What can be opened on the screen that is shown, in reading order.
  var foci: [Focus] {
    switch place.route {
    case .board(let id):
      guard let board = catalogue.board(id) else { return [] }
      return boardLayout(board).visible.flatMap { foci(of: $0) }
    case .uncatalogued:
      return uncatalogued.map { Focus(panel: 0, route: route(to: $0)) }
    case .series(let indicator):
      return seriesByArea(of: indicator)
        .map { Focus(panel: 0, route: .detail($0)) }
    case .areas:
      return areaNodes.map { Focus(panel: 0, id: $0.area.code, route: $0.route) }
    case .area(let code):
      return readings(in: code).map { Focus(panel: 0, route: .detail($0.series)) }
    case .region:
      return []
    case .data:
      return inputFaults.map { Focus(panel: 0, route: .fault($0.id)) }
        + listedProblems.map { Focus(panel: 0, route: .detail($0.series)) }
    case .fault:
      return []
    case .system(let id):
      return systemIndicators(id).map { Focus(panel: 0, route: route(to: $0.indicator)) }
        + situation.recordTypes(ofSystem: id).map { Focus(panel: 1, route: .recordList($0)) }
    case .map:
      return mapFoci
    case .records:
      return situation.recordTypes.map { Focus(panel: 0, route: .recordList($0)) }
    case .recordList(let type):
      return listedRecords(type).map { Focus(panel: 0, record: $0.record.id) }
    case .record:
      return []
    case .dataMap(let axis):
      return dataMapFoci(axis)
    case .dataMapCell(let place):
      return situation.dataMapReadings(at: place).map { Focus(panel: 0, route: .detail($0.series)) }
        + situation.dataMapDatasets(at: place).map { Focus(panel: 1, record: $0.record.id) }
    case .detail:
      return []
    }
  }

  func boardLayout(_ board: Board) -> BoardLayout {
    BoardLayout(
      board: board, screen: size, body: ScreenLayout(size).body, content: contentRows)
  }

  /// The rows that a panel has to show; `nil` for one that fills whatever room it gets.
  private func contentRows(of panel: BoardPanel) -> Int? {
    switch panel.kind {
    case .themes: catalogue.themes.count + 1
    case .matrix: catalogue.domains.count + 1
    case .headline, .indicators: indicators(of: panel).count + 1
    case .deviations: max(1, deviations.count) + 2
    case .areas: catalogue.areas.children(of: area).count + 1
    case .sources: listedSources.count + situation.refusals.count + 2
    case .targets: goals.count + 5
    case .milestones: milestones.count + 1
    case .systems: systemRows(of: panel).count + 1
    case .records:
      panel.record.map { listedRecords($0).count + 3 } ?? situation.recordTypes.count + 1
    case .trend, .multiples, .note: nil
    }
  }

  private func foci(of slot: BoardLayout.Slot) -> [Focus] {
    switch slot.panel.kind {
    case .themes:
      return catalogue.themes.compactMap { theme in
        board(of: theme).map { Focus(panel: slot.index, route: .board($0)) }
      }
    case .headline, .indicators:
      return indicators(of: slot.panel).map { Focus(panel: slot.index, route: route(to: $0)) }
    case .deviations:
      return deviations.map { Focus(panel: slot.index, route: .detail($0.series)) }
    case .targets:
      return goals.map { goal in
        let indicator = goal.targets.last?.indicator.flatMap { catalogue.indicator($0) }
        return Focus(panel: slot.index, id: goal.id, route: indicator.map { route(to: $0) })
      }
    case .systems:
      return systems(of: slot.panel).map {
        Focus(panel: slot.index, route: .system($0.id))
      }
    case .records:
      guard let type = slot.panel.record else {
        return situation.recordTypes.map { Focus(panel: slot.index, route: .recordList($0)) }
      }
      return listedRecords(type).map { Focus(panel: slot.index, record: $0.record.id) }
    case .matrix, .trend, .multiples, .areas, .sources, .milestones, .note:
      return []
    }
  }

  /// The board of a theme: the first one that lists its indicators.
  func board(of theme: Theme) -> String? {
    catalogue.boards.first { board in
      board.panels.contains { $0.kind == .indicators && $0.theme == theme.id }
    }?.id
  }

  /// The indicators of a panel, those of its theme or those that it names.
  func indicators(of panel: BoardPanel) -> [Indicator] {
    let all =
      panel.theme.map { catalogue.indicators(ofTheme: $0) }
      ?? panel.indicators.compactMap { catalogue.indicator($0) }
    return all.filter { passes($0) }
  }

  /// Where an indicator opens: its series in the region, or the list of its series.
  func route(to indicator: Indicator) -> Route {
    if let reading = readings[indicator.id], reading.isReported || !indicator.isUncatalogued {
      return .detail(reading.series)
    }
    return .series(indicator.id)
  }
}
